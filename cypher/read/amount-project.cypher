// The project each sum goes to.
// Parameters: $ids: [id]
// Columns: key (the one asked for), id, name, names, known
UNWIND $ids AS key
MATCH (a:Amount {id: key})
CALL (a, key) {
  MATCH (a)<-[:STATES]-(:Decision)-[:FUNDS {amount: key}]->(p:Project)
  RETURN p
  UNION
  MATCH (a)-[:MEANT_FOR]->(p:Project)
  RETURN p
}
RETURN key, p.id AS id, p.name AS name, p.names AS names, p.known AS known
