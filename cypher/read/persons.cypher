// Person nodes by id; one row for each that there is.
// Parameters: $ids: [id]
// Columns: id, name, names, reasons
UNWIND $ids AS key
MATCH (p:Person {id: key})
RETURN p.id AS id, p.name AS name, p.names AS names, p.reasons AS reasons
