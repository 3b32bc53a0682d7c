// Writes HAS_TASK from AgendaItem to Task.
// Parameters: $rows: [{from (id), to (id), properties}]
// Columns: none
UNWIND $rows AS row
MATCH (a:AgendaItem {id: row.from})
MATCH (b:Task {id: row.to})
MERGE (a)-[r:HAS_TASK]->(b)
SET r = row.properties
