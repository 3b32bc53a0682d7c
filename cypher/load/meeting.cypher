// Writes Meeting nodes; what a node had before and has no more is taken away.
// Parameters: $rows: [{id, properties}]
// Columns: none
UNWIND $rows AS row
MERGE (n:Meeting {id: row.id})
SET n = row.properties,
  n.year = toInteger(row.properties.year),
  n.line = toInteger(row.properties.line),
  n.evidenceStart = toInteger(row.properties.evidenceStart),
  n.evidenceEnd = toInteger(row.properties.evidenceEnd),
  n.organizationAt = toIntegerList(row.properties.organizationAt),
  n.numberAt = toIntegerList(row.properties.numberAt),
  n.startAt = toIntegerList(row.properties.startAt),
  n.endAt = toIntegerList(row.properties.endAt),
  n.placeAt = toIntegerList(row.properties.placeAt)
