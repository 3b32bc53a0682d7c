// Writes DECIDED_BY from Amount to Body.
// Parameters: $rows: [{from (id), to (id), properties}]
// Columns: none
UNWIND $rows AS row
MATCH (a:Amount {id: row.from})
MATCH (b:Body {id: row.to})
MERGE (a)-[r:DECIDED_BY]->(b)
SET r = row.properties
