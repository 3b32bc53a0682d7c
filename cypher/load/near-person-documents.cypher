// The documents that some persons are named in.
// Parameters: $persons: [id]
// Columns: document (id)
UNWIND $persons AS person
MATCH (p:Person {id: person})
CALL (p) {
  MATCH (p)-[a:ATTENDED]->()
  RETURN a.document AS document
  UNION
  MATCH (p)-[presented:PRESENTED]->()
  RETURN presented.document AS document
  UNION
  MATCH (p)-[:CHAIRED|KEPT_MINUTES_OF]->(:Meeting)<-[:RECORDS]-(d:Document)
  RETURN d.id AS document
  UNION
  MATCH (p)<-[:ASSIGNS]-(t:Task)
  RETURN t.document AS document
  UNION
  MATCH (p)-[replaces:REPLACES]-()
  RETURN replaces.document AS document
}
RETURN DISTINCT document
