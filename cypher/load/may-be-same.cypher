// Writes MAY_BE_SAME from Person to Person.
// Parameters: $rows: [{from (id), to (id), properties}]
// Columns: none
UNWIND $rows AS row
MATCH (a:Person {id: row.from})
MATCH (b:Person {id: row.to})
MERGE (a)-[r:MAY_BE_SAME]->(b)
SET r = row.properties
