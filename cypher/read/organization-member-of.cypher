// The organizations that each municipality is a member of.
// Parameters: $ids: [id]
// Columns: key (the one asked for), id, name, names, kind, code
UNWIND $ids AS key
MATCH (:Municipality {id: key})-[:MEMBER_OF]->(o:Organization)
RETURN key, o.id AS id, o.name AS name, o.names AS names, o.kind AS kind, o.code AS code
