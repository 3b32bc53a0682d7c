// The documents of the nearest meetings before and after a day that concern a project in a title or a decision.
// Parameters: $rows: [{project (id), date}]
// Columns: document (id)
UNWIND $rows AS row
MATCH (p:Project {id: row.project})
CALL (row, p) {
  MATCH (p)<-[c:CONCERNS]-(:AgendaItem)-[:ON_AGENDA]->(m:Meeting)
  WHERE c.how <> 'TEXT' AND m.date <= row.date
  WITH DISTINCT m
  ORDER BY m.date DESC, m.id DESC
  LIMIT 4
  RETURN m
  UNION
  MATCH (p)<-[c:CONCERNS]-(:AgendaItem)-[:ON_AGENDA]->(m:Meeting)
  WHERE c.how <> 'TEXT' AND m.date >= row.date
  WITH DISTINCT m
  ORDER BY m.date, m.id
  LIMIT 4
  RETURN m
}
MATCH (m)<-[:RECORDS]-(d:Document)
RETURN DISTINCT d.id AS document
