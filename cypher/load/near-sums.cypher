// The documents with sums of some values that some bodies decide on.
// Parameters: $rows: [{body (id), value}]
// Columns: document (id)
UNWIND $rows AS row
MATCH (a:Amount {value: row.value})-[:DECIDED_BY]->(:Body {id: row.body})
RETURN DISTINCT a.document AS document
