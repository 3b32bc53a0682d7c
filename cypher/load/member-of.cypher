// Writes MEMBER_OF from Municipality to Organization.
// Parameters: $rows: [{from (id), to (id), properties}]
// Columns: none
UNWIND $rows AS row
MATCH (a:Municipality {id: row.from})
MATCH (b:Organization {id: row.to})
MERGE (a)-[r:MEMBER_OF]->(b)
SET r = row.properties
