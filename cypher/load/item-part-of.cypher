// Writes PART_OF from AgendaItem to AgendaItem.
// Parameters: $rows: [{from (id), to (id), properties}]
// Columns: none
UNWIND $rows AS row
MATCH (a:AgendaItem {id: row.from})
MATCH (b:AgendaItem {id: row.to})
MERGE (a)-[r:PART_OF]->(b)
SET r = row.properties
