// The project each sum goes to.
// Parameters: $ids: [id]
// Columns: key (the one asked for), id, name, names, known
UNWIND $ids AS key
MATCH (:Amount {id: key})<-[:STATES]-(:Decision)-[:FUNDS {amount: key}]->(p:Project)
RETURN key, p.id AS id, p.name AS name, p.names AS names, p.known AS known
