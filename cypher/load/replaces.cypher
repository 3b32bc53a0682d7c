// Writes REPLACES from Person to Person.
// Parameters: $rows: [{key, from (id), to (id), properties}]
// Columns: none
UNWIND $rows AS row
MATCH (a:Person {id: row.from})
MATCH (b:Person {id: row.to})
MERGE (a)-[r:REPLACES {id: row.key}]->(b)
SET r = row.properties,
  r.line = toInteger(row.properties.line),
  r.start = toInteger(row.properties.start),
  r.end = toInteger(row.properties.end)
