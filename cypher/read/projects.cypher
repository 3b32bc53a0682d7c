// Project nodes by id; one row for each that there is.
// Parameters: $ids: [id]
// Columns: id, name, names, known
UNWIND $ids AS key
MATCH (p:Project {id: key})
RETURN p.id AS id, p.name AS name, p.names AS names, p.known AS known
