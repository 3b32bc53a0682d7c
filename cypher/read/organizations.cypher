// Organization nodes by id; one row for each that there is.
// Parameters: $ids: [id]
// Columns: id, name, names, kind, code
UNWIND $ids AS key
MATCH (o:Organization {id: key})
RETURN o.id AS id, o.name AS name, o.names AS names, o.kind AS kind, o.code AS code
