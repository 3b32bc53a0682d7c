// What people were to do, in time order of the meetings that said so. One page for each.
// Parameters: $ids: [id],
// $low, $lowTie, $high, $highTie: the window, $descending: true or false,
// $limit: rows for each
// Columns: key (the one asked for), sort, tie, id, due, assignees: [as written], item (id), decision (id), evidence: [document, line, start, end, quote]
UNWIND $ids AS key
CALL (key) {
  MATCH (:Person {id: key})<-[:ASSIGNS]-(t:Task)<-[:HAS_TASK]-(owner)
  OPTIONAL MATCH (owner)-[:TAKEN_UNDER]->(above:AgendaItem)
  WITH key, t, owner, coalesce(above, owner) AS i
  MATCH (i)-[:ON_AGENDA]->(m:Meeting)
  WITH DISTINCT key, t, owner, i, m
  WITH t, owner, i, m, coalesce(m.date, '') AS sort, m.id + right('0000' + toString(toInteger(i.ordinal)), 5) + t.id AS tie
  WHERE NOT (sort < $low OR sort > $high OR (sort = $low AND tie <= $lowTie) OR (sort = $high AND tie >= $highTie))
  WITH * ORDER BY CASE WHEN $descending THEN '' ELSE sort END, CASE WHEN $descending THEN sort ELSE '' END DESC,
    CASE WHEN $descending THEN '' ELSE tie END, CASE WHEN $descending THEN tie ELSE '' END DESC
  LIMIT toInteger($limit)
  RETURN sort, tie, t.id AS id, t.due AS due, t.assignees AS assignees, i.id AS item,
    CASE WHEN owner:Decision THEN owner.id END AS decision, [t.document, t.line, t.start, t.end, t.quote] AS evidence
}
RETURN key, sort, tie, id, due, assignees, item, decision, evidence
ORDER BY key, CASE WHEN $descending THEN '' ELSE sort END, CASE WHEN $descending THEN sort ELSE '' END DESC,
  CASE WHEN $descending THEN '' ELSE tie END, CASE WHEN $descending THEN tie ELSE '' END DESC
