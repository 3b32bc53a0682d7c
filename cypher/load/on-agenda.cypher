// Writes ON_AGENDA from AgendaItem to Meeting.
// Parameters: $rows: [{from (id), to (id), properties}]
// Columns: none
UNWIND $rows AS row
MATCH (a:AgendaItem {id: row.from})
MATCH (b:Meeting {id: row.to})
MERGE (a)-[r:ON_AGENDA]->(b)
SET r = row.properties
