// Writes LISTED_WITHOUT_PERSON from Organization to Meeting.
// Parameters: $rows: [{key, from (id), to (id), properties}]
// Columns: none
UNWIND $rows AS row
MATCH (a:Organization {id: row.from})
MATCH (b:Meeting {id: row.to})
MERGE (a)-[r:LISTED_WITHOUT_PERSON {id: row.key}]->(b)
SET r = row.properties,
  r.line = toInteger(row.properties.line),
  r.start = toInteger(row.properties.start),
  r.end = toInteger(row.properties.end)
