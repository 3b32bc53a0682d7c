// Writes HAS_FINDING from Document to Finding.
// Parameters: $rows: [{from (id), to (id), properties}]
// Columns: none
UNWIND $rows AS row
MATCH (a:Document {id: row.from})
MATCH (b:Finding {id: row.to})
MERGE (a)-[r:HAS_FINDING]->(b)
SET r = row.properties
