// Projects that the same items concern, by name.
// Parameters: $ids: [id]
// Columns: key (the one asked for), id, name, names, known
UNWIND $ids AS key
MATCH (own:Project {id: key})<-[:CONCERNS]-(:AgendaItem)-[:CONCERNS]->(p:Project)
WHERE p <> own
WITH DISTINCT key, p
RETURN key, p.id AS id, p.name AS name, p.names AS names, p.known AS known
ORDER BY name, id
