// The municipalities that are members of each organization.
// Parameters: $ids: [id]
// Columns: key (the one asked for), id, name, names, kind, code
UNWIND $ids AS key
MATCH (:Organization {id: key})<-[:MEMBER_OF]-(o:Municipality)
RETURN key, o.id AS id, o.name AS name, o.names AS names, o.kind AS kind, o.code AS code
