// Where each person is met first: on a list, reporting on an item, with a task, leading a meeting or keeping its minutes, coming or going.
// Parameters: $ids: [id]
// Columns: key (the one asked for), document, line, start, end, quote
UNWIND $ids AS key
MATCH (p:Person {id: key})
CALL (p) {
  MATCH (p)-[r:ATTENDED|CHAIRED|KEPT_MINUTES_OF]->(m:Meeting)
  RETURN m.date AS date, r.document AS document, r.line AS line, r.start AS start, r.end AS end, r.quote AS quote
  UNION ALL
  MATCH (p)-[r:PRESENTED]->(:AgendaItem)-[:ON_AGENDA]->(m:Meeting)
  RETURN m.date AS date, r.document AS document, r.line AS line, r.start AS start, r.end AS end, r.quote AS quote
  UNION ALL
  MATCH (p)-[r:REPLACES]-(:Person)
  MATCH (:AgendaItem {id: r.item})-[:ON_AGENDA]->(m:Meeting)
  RETURN m.date AS date, r.document AS document, r.line AS line, r.start AS start, r.end AS end, r.quote AS quote
  UNION ALL
  MATCH (p)<-[r:ASSIGNS]-(t:Task)<-[:HAS_TASK]-(:Decision|AgendaItem)-[:TAKEN_UNDER|ON_AGENDA*1..2]->(m:Meeting)
  WITH t, m, [place IN range(0, size(t.assignees) - 1) WHERE t.assignees[place] = r.written][0] AS place
  RETURN m.date AS date, t.document AS document,
    coalesce(t.assigneesAt[3 * place], t.line) AS line, coalesce(t.assigneesAt[3 * place + 1], t.start) AS start,
    coalesce(t.assigneesAt[3 * place + 2], t.end) AS end, coalesce(t.assigneeQuotes[place], t.quote) AS quote
}
WITH key, date, document, line, start, end, quote
WHERE line IS NOT NULL
ORDER BY key, date IS NULL, date, document, start
WITH key, collect([document, line, start, end, quote])[0] AS first
RETURN key, first[0] AS document, first[1] AS line, first[2] AS start, first[3] AS end, first[4] AS quote
ORDER BY key
