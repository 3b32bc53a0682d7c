// Writes STATES from Decision to Amount.
// Parameters: $rows: [{from (id), to (id), properties}]
// Columns: none
UNWIND $rows AS row
MATCH (a:Decision {id: row.from})
MATCH (b:Amount {id: row.to})
MERGE (a)-[r:STATES]->(b)
SET r = row.properties
