// Writes GRANTS from Amount to Amount.
// Parameters: $rows: [{from (id), to (id), properties}]
// Columns: none
UNWIND $rows AS row
MATCH (a:Amount {id: row.from})
MATCH (b:Amount {id: row.to})
MERGE (a)-[r:GRANTS]->(b)
SET r = row.properties
