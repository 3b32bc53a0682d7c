// Writes REPRESENTS from Person to Organization.
// Parameters: $rows: [{key, from (id), to (id), properties}]
// Columns: none
UNWIND $rows AS row
MATCH (a:Person {id: row.from})
MATCH (b:Organization {id: row.to})
MERGE (a)-[r:REPRESENTS {id: row.key}]->(b)
SET r = row.properties,
  r.meetings = toInteger(row.properties.meetings),
  r.present = toInteger(row.properties.present),
  r.absent = toInteger(row.properties.absent),
  r.partial = toInteger(row.properties.partial)
