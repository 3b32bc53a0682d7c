// Decisions and proposals in time order, last to first: one page.
// Parameters: $level: DECISION or PROPOSAL, null for both,
// $low, $lowTie, $high, $highTie: the window, $limit: rows
// Columns: sort, tie, id, ordinal, text, level, to, item (id), meeting (id), evidence: [document, line, start, end, quote]
MATCH (d:Decision)-[:TAKEN_UNDER]->(i:AgendaItem)-[:ON_AGENDA]->(m:Meeting)
WITH d, i, m, coalesce(m.date, '') AS sort, m.id + right('0000' + toString(toInteger(i.ordinal)), 5) + right('0000' + toString(toInteger(d.ordinal)), 5) + d.id AS tie
WHERE ($level IS NULL OR d.level = $level) AND NOT (sort < $low OR sort > $high OR (sort = $low AND tie <= $lowTie) OR (sort = $high AND tie >= $highTie))
WITH * ORDER BY sort DESC, tie DESC
LIMIT toInteger($limit)
RETURN sort, tie, d.id AS id, d.ordinal AS ordinal, d.text AS text, d.level AS level, d.to AS to, i.id AS item, m.id AS meeting,
  [d.document, d.line, d.start, d.end, d.quote] AS evidence
ORDER BY sort DESC, tie DESC
