// Writes HANGS_ON from Decision to Decision.
// Parameters: $rows: [{from (id), to (id), properties}]
// Columns: none
UNWIND $rows AS row
MATCH (a:Decision {id: row.from})
MATCH (b:Decision {id: row.to})
MERGE (a)-[r:HANGS_ON]->(b)
SET r = row.properties
