// Writes FUNDS from Decision to Project.
// Parameters: $rows: [{key, from (id), to (id), properties}]
// Columns: none
UNWIND $rows AS row
MATCH (a:Decision {id: row.from})
MATCH (b:Project {id: row.to})
MERGE (a)-[r:FUNDS {amount: row.key}]->(b)
SET r = row.properties,
  r.line = toInteger(row.properties.line),
  r.start = toInteger(row.properties.start),
  r.end = toInteger(row.properties.end)
