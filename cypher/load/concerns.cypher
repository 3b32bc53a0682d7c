// Writes CONCERNS from AgendaItem to Project.
// Parameters: $rows: [{from (id), to (id), properties}]
// Columns: none
UNWIND $rows AS row
MATCH (a:AgendaItem {id: row.from})
MATCH (b:Project {id: row.to})
MERGE (a)-[r:CONCERNS]->(b)
SET r = row.properties,
  r.line = toInteger(row.properties.line),
  r.start = toInteger(row.properties.start),
  r.end = toInteger(row.properties.end)
