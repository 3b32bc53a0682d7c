// Projects that the same items concern, those of the most items first.
// Parameters: $ids: [id], $first: how many of each
// Columns: key (the one asked for), project (id), items, meetings
UNWIND $ids AS key
CALL (key) {
  MATCH (own:Project {id: key})<-[:CONCERNS]-(i:AgendaItem)-[:CONCERNS]->(p:Project)
  WHERE p <> own
  MATCH (i)-[:ON_AGENDA]->(m:Meeting)
  WITH p, count(DISTINCT i) AS items, count(DISTINCT m) AS meetings
  ORDER BY items DESC, p.sort
  LIMIT toInteger($first)
  RETURN p, items, meetings
}
RETURN key, p.id AS project, items, meetings
ORDER BY items DESC, p.sort
