// Writes PROPOSED_TO from Decision to Body.
// Parameters: $rows: [{from (id), to (id), properties}]
// Columns: none
UNWIND $rows AS row
MATCH (a:Decision {id: row.from})
MATCH (b:Body {id: row.to})
MERGE (a)-[r:PROPOSED_TO]->(b)
SET r = row.properties
