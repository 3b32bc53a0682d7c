// Writes RECORDS from Document to Meeting.
// Parameters: $rows: [{from (id), to (id), properties}]
// Columns: none
UNWIND $rows AS row
MATCH (a:Document {id: row.from})
MATCH (b:Meeting {id: row.to})
MERGE (a)-[r:RECORDS]->(b)
SET r = row.properties
