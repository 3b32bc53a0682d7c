// Tasks set in the text of items, outside any decision.
// Parameters: $ids: [id]
// Columns: key (the one asked for), id, due, item (id), decision (id), evidence: [document, line, start, end, quote]
UNWIND $ids AS key
MATCH (i:AgendaItem {id: key})-[:HAS_TASK]->(t:Task)
WITH key, t, i, i AS owner
RETURN key, t.id AS id, t.due AS due, i.id AS item,
  CASE WHEN owner:Decision THEN owner.id END AS decision, [t.document, t.line, t.start, t.end, t.quote] AS evidence
ORDER BY t.start, id
