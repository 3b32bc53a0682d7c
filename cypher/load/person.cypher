// Writes Person nodes; what a node had before and has no more is taken away.
// Parameters: $rows: [{id, properties}]
// Columns: none
UNWIND $rows AS row
MERGE (n:Person {id: row.id})
SET n = row.properties
