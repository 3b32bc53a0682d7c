// The body that granted each sum, or that it is proposed to.
// Parameters: $ids: [id]
// Columns: key (the one asked for), id, name, names
UNWIND $ids AS key
MATCH (:Amount {id: key})-[:DECIDED_BY]->(b:Body)
RETURN key, b.id AS id, b.name AS name, b.names AS names
