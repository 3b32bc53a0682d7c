// Writes Task nodes; what a node had before and has no more is taken away.
// Parameters: $rows: [{id, properties}]
// Columns: none
UNWIND $rows AS row
MERGE (n:Task {id: row.id})
SET n = row.properties,
  n.line = toInteger(row.properties.line),
  n.start = toInteger(row.properties.start),
  n.end = toInteger(row.properties.end),
  n.assigneesAt = toIntegerList(row.properties.assigneesAt)
