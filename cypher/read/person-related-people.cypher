// Who presents the same items as each person, or is given the same tasks: those of the most items first.
// Parameters: $ids: [id], $first: how many of each
// Columns: key (the one asked for), person (id), items, meetings
UNWIND $ids AS key
CALL (key) {
  MATCH (own:Person {id: key})
  CALL (own) {
    MATCH (own)-[:PRESENTED]->(i:AgendaItem)<-[:PRESENTED]-(p:Person)
    RETURN p, i
    UNION
    MATCH (own)<-[:ASSIGNS]-(t:Task)-[:ASSIGNS]->(p:Person)
    MATCH (t)<-[:HAS_TASK]-()-[:TAKEN_UNDER*0..1]->(i:AgendaItem)
    RETURN p, i
  }
  WITH own, p, i WHERE p <> own
  MATCH (i)-[:ON_AGENDA]->(m:Meeting)
  WITH p, count(DISTINCT i) AS items, count(DISTINCT m) AS meetings
  ORDER BY items DESC, p.sort
  LIMIT toInteger($first)
  RETURN p, items, meetings
}
RETURN key, p.id AS person, items, meetings
ORDER BY items DESC, p.sort
