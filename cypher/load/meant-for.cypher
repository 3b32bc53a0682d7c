// Writes MEANT_FOR from Amount to Project.
// Parameters: $rows: [{from (id), to (id), properties}]
// Columns: none
UNWIND $rows AS row
MATCH (a:Amount {id: row.from})
MATCH (b:Project {id: row.to})
MERGE (a)-[r:MEANT_FOR]->(b)
SET r = row.properties
