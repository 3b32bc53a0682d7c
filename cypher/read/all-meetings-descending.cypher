// Meetings in time order, last to first: one page.
// Parameters: $bodies: [id], null for all,
// $low, $lowTie, $high, $highTie: the window, $limit: rows
// Columns: sort, tie, id, number, date, dateWritten, dateReason, year, start, end, place, evidence: [document, line, start, end, quote]
MATCH (m:Meeting)
WITH m, coalesce(m.date, '') AS sort, m.id AS tie
WHERE ($bodies IS NULL OR EXISTS { (m)-[:HELD_BY]->(b:Body) WHERE b.id IN $bodies }) AND NOT (sort < $low OR sort > $high OR (sort = $low AND tie <= $lowTie) OR (sort = $high AND tie >= $highTie))
WITH * ORDER BY sort DESC, tie DESC
LIMIT toInteger($limit)
RETURN sort, tie, m.id AS id, m.number AS number, m.date AS date, m.dateWritten AS dateWritten, m.dateReason AS dateReason,
  m.year AS year, m.start AS start, m.end AS end, m.place AS place,
  [m.document, m.line, m.evidenceStart, m.evidenceEnd, m.quote] AS evidence
ORDER BY sort DESC, tie DESC
