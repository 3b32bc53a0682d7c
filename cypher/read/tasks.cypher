// Task nodes by id; one row for each that there is.
// Parameters: $ids: [id]
// Columns: id, due, item (id), decision (id), evidence: [document, line, start, end, quote]
UNWIND $ids AS key
MATCH (t:Task {id: key})<-[:HAS_TASK]-(owner)
OPTIONAL MATCH (owner)-[:TAKEN_UNDER]->(above:AgendaItem)
WITH t, owner, coalesce(above, owner) AS i
RETURN t.id AS id, t.due AS due, i.id AS item,
  CASE WHEN owner:Decision THEN owner.id END AS decision, [t.document, t.line, t.start, t.end, t.quote] AS evidence
