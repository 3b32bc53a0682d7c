// The names of organizations.
// Parameters: $organizations: [id]
// Columns: id, name
UNWIND $organizations AS id
MATCH (o:Organization {id: id})
RETURN o.id AS id, o.name AS name
