// The body each decision is proposed to.
// Parameters: $ids: [id]
// Columns: key (the one asked for), id, name, names
UNWIND $ids AS key
MATCH (:Decision {id: key})-[:PROPOSED_TO]->(b:Body)
RETURN key, b.id AS id, b.name AS name, b.names AS names
