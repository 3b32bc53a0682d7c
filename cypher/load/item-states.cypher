// Writes STATES from AgendaItem to Amount.
// Parameters: $rows: [{from (id), to (id), properties}]
// Columns: none
UNWIND $rows AS row
MATCH (a:AgendaItem {id: row.from})
MATCH (b:Amount {id: row.to})
MERGE (a)-[r:STATES]->(b)
SET r = row.properties
