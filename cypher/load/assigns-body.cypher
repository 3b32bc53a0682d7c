// Writes ASSIGNS from Task to Body.
// Parameters: $rows: [{from (id), to (id), properties}]
// Columns: none
UNWIND $rows AS row
MATCH (a:Task {id: row.from})
MATCH (b:Body {id: row.to})
MERGE (a)-[r:ASSIGNS]->(b)
SET r = row.properties
