// The items that concern projects, in time order. One page for each.
// Parameters: $ids: [id],
// $low, $lowTie, $high, $highTie: the window, $descending: true or false,
// $limit: rows for each
// Columns: key (the one asked for), sort, tie, date, meeting (id), item (id), how, project (id), evidence: [document, line, start, end, quote]
UNWIND $ids AS key
CALL (key) {
  MATCH (p:Project {id: key})<-[r:CONCERNS]-(i:AgendaItem)-[:ON_AGENDA]->(m:Meeting)
  WITH p, r, i, m, coalesce(m.date, '') AS sort, m.id + right('0000' + toString(toInteger(i.ordinal)), 5) + i.id AS tie
  WHERE NOT (sort < $low OR sort > $high OR (sort = $low AND tie <= $lowTie) OR (sort = $high AND tie >= $highTie))
  WITH * ORDER BY CASE WHEN $descending THEN '' ELSE sort END, CASE WHEN $descending THEN sort ELSE '' END DESC,
    CASE WHEN $descending THEN '' ELSE tie END, CASE WHEN $descending THEN tie ELSE '' END DESC
  LIMIT toInteger($limit)
  RETURN sort, tie, m.date AS date, m.id AS meeting, i.id AS item, r.how AS how, p.id AS project, [r.document, r.line, r.start, r.end, r.quote] AS evidence
}
RETURN key, sort, tie, date, meeting, item, how, project, evidence
ORDER BY key, CASE WHEN $descending THEN '' ELSE sort END, CASE WHEN $descending THEN sort ELSE '' END DESC,
  CASE WHEN $descending THEN '' ELSE tie END, CASE WHEN $descending THEN tie ELSE '' END DESC
