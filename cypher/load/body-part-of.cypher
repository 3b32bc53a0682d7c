// Writes PART_OF from Body to Organization.
// Parameters: $rows: [{from (id), to (id), properties}]
// Columns: none
UNWIND $rows AS row
MATCH (a:Body {id: row.from})
MATCH (b:Organization {id: row.to})
MERGE (a)-[r:PART_OF]->(b)
SET r = row.properties
