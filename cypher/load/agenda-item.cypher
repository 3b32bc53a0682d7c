// Writes AgendaItem nodes; what a node had before and has no more is taken away.
// Parameters: $rows: [{id, properties}]
// Columns: none
UNWIND $rows AS row
MERGE (n:AgendaItem {id: row.id})
SET n = row.properties,
  n.ordinal = toInteger(row.properties.ordinal),
  n.line = toInteger(row.properties.line),
  n.start = toInteger(row.properties.start),
  n.end = toInteger(row.properties.end)
