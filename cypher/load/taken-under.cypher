// Writes TAKEN_UNDER from Decision to AgendaItem.
// Parameters: $rows: [{from (id), to (id), properties}]
// Columns: none
UNWIND $rows AS row
MATCH (a:Decision {id: row.from})
MATCH (b:AgendaItem {id: row.to})
MERGE (a)-[r:TAKEN_UNDER]->(b)
SET r = row.properties
