// Where persons are met, in time order: on lists, reporting on items, with tasks, leading a meeting or keeping its minutes.
// Parameters: $ids: [id]
// Columns: person (id), date, body, how (LISTED, PRESENTED, ASSIGNED, CHAIRED or KEPT_MINUTES), role, status, organization, file, line, quote,
// words (the whole line that the quote begins on)
UNWIND $ids AS key
MATCH (p:Person {id: key})
CALL (p) {
  MATCH (p)-[a:ATTENDED]->(m:Meeting)
  OPTIONAL MATCH (o:Organization {id: a.organization})
  RETURN m, 'LISTED' AS how, a.role AS role, a.status AS status, o.name AS organization, a.document AS document, a.line AS line, a.quote AS quote
  UNION ALL
  MATCH (p)-[r:PRESENTED]->(:AgendaItem)-[:ON_AGENDA]->(m:Meeting)
  RETURN m, 'PRESENTED' AS how, null AS role, null AS status, null AS organization, r.document AS document, r.line AS line, r.quote AS quote
  UNION ALL
  MATCH (p)<-[:ASSIGNS]-(t:Task)<-[:HAS_TASK]-(:Decision|AgendaItem)-[:TAKEN_UNDER|ON_AGENDA*1..2]->(m:Meeting)
  RETURN DISTINCT m, 'ASSIGNED' AS how, null AS role, null AS status, null AS organization, t.document AS document, t.line AS line, t.quote AS quote
  UNION ALL
  MATCH (p)-[r:CHAIRED|KEPT_MINUTES_OF]->(m:Meeting)
  RETURN m, CASE type(r) WHEN 'CHAIRED' THEN 'CHAIRED' ELSE 'KEPT_MINUTES' END AS how, null AS role, null AS status, null AS organization, coalesce(r.document, m.document) AS document, r.line AS line, r.quote AS quote
}
OPTIONAL MATCH (m)-[:HELD_BY]->(b:Body)
OPTIONAL MATCH (d:Document {id: document})
RETURN p.id AS person, m.date AS date, b.name AS body, how, role, status, organization, d.fileName AS file, line, quote,
  trim(split(replace(replace(d.text, '\r\n', '\n'), '\r', '\n'), '\n')[line - 1]) AS words
ORDER BY person, date IS NULL, date, file, line IS NULL, line, how
