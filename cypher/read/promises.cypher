// Tasks with a date, in time order of the meetings that set them, with the later items that take up the matter again; with $asOf only what was set by then, and
// taken up again by nothing until then. What has no day may have been before.
// Parameters: $first, $last: the date they are due, as text, $asOf: a day, null for all
// Columns: id, due, item (id), decision (id), evidence: [document, line, start, end, quote], answers: [item (id)]
MATCH (t:Task)<-[:HAS_TASK]-(owner)
WHERE t.due >= $first AND t.due <= $last
OPTIONAL MATCH (owner)-[:TAKEN_UNDER]->(above:AgendaItem)
WITH t, owner, coalesce(above, owner) AS i
MATCH (i)-[:ON_AGENDA]->(m:Meeting)
WHERE $asOf IS NULL OR (coalesce(m.date, '') <= $asOf AND NOT EXISTS {
  MATCH (i)<-[:FOLLOWS]-(:AgendaItem)-[:ON_AGENDA]->(later:Meeting) WHERE coalesce(later.date, '') <= $asOf })
RETURN t.id AS id, t.due AS due, i.id AS item,
  CASE WHEN owner:Decision THEN owner.id END AS decision, [t.document, t.line, t.start, t.end, t.quote] AS evidence, [(later:AgendaItem)-[:FOLLOWS]->(i) | later.id] AS answers
ORDER BY t.sort
