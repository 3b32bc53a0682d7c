// Writes HELD_BY from Meeting to Body.
// Parameters: $rows: [{from (id), to (id), properties}]
// Columns: none
UNWIND $rows AS row
MATCH (a:Meeting {id: row.from})
MATCH (b:Body {id: row.to})
MERGE (a)-[r:HELD_BY]->(b)
SET r = row.properties,
  r.line = toInteger(row.properties.line),
  r.start = toInteger(row.properties.start),
  r.end = toInteger(row.properties.end)
