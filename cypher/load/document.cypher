// Writes Document nodes; what a node had before and has no more is taken away.
// Parameters: $rows: [{id, properties}]
// Columns: none
UNWIND $rows AS row
MERGE (n:Document {id: row.id})
SET n = row.properties,
  n.lines = toInteger(row.properties.lines)
