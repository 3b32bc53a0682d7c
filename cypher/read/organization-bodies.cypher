// The bodies of organizations, by name.
// Parameters: $ids: [id]
// Columns: key (the one asked for), id, name, names
UNWIND $ids AS key
MATCH (:Organization {id: key})<-[:PART_OF]-(b:Body)
RETURN key, b.id AS id, b.name AS name, b.names AS names
ORDER BY b.sort
