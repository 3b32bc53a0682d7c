// Writes PRESENTED from Person to AgendaItem.
// Parameters: $rows: [{from (id), to (id), properties}]
// Columns: none
UNWIND $rows AS row
MATCH (a:Person {id: row.from})
MATCH (b:AgendaItem {id: row.to})
MERGE (a)-[r:PRESENTED]->(b)
SET r = row.properties,
  r.line = toInteger(row.properties.line),
  r.start = toInteger(row.properties.start),
  r.end = toInteger(row.properties.end)
