// Body nodes by id; one row for each that there is.
// Parameters: $ids: [id]
// Columns: id, name, names
UNWIND $ids AS key
MATCH (b:Body {id: key})
RETURN b.id AS id, b.name AS name, b.names AS names
