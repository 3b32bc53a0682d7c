// Tasks with a date, by date, with the later items that take up the matter again.
// Parameters: $first, $last: the date they are due, as text
// Columns: id, due, assignees: [as written], item (id), decision (id), evidence: [document, line, start, end, quote], answers: [item (id)]
MATCH (t:Task)<-[:HAS_TASK]-(owner)
WHERE t.due >= $first AND t.due <= $last
OPTIONAL MATCH (owner)-[:TAKEN_UNDER]->(above:AgendaItem)
WITH t, owner, coalesce(above, owner) AS i
MATCH (i)-[:ON_AGENDA]->(m:Meeting)
RETURN t.id AS id, t.due AS due, t.assignees AS assignees, i.id AS item,
  CASE WHEN owner:Decision THEN owner.id END AS decision, [t.document, t.line, t.start, t.end, t.quote] AS evidence, [(later:AgendaItem)-[:FOLLOWS]->(i) | later.id] AS answers
ORDER BY due, m.date, id
