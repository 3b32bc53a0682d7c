// The body that held each meeting.
// Parameters: $ids: [id]
// Columns: key (the one asked for), id, name, names
UNWIND $ids AS key
MATCH (:Meeting {id: key})-[:HELD_BY]->(b:Body)
RETURN key, b.id AS id, b.name AS name, b.names AS names
