// The meetings that people were present at or absent from, in time order. One page for each.
// Parameters: $ids: [id], $status: PRESENT or ABSENT, null for both,
// $low, $lowTie, $high, $highTie: the window, $descending: true or false,
// $limit: rows for each
// Columns: key (the one asked for), sort, tie, id, number, date, dateWritten, dateReason, year, start, end, place, evidence: [document, line, start, end, quote]
UNWIND $ids AS key
CALL (key) {
  MATCH (:Person {id: key})-[a:ATTENDED]->(m:Meeting)
  WHERE $status IS NULL OR a.status = $status
  WITH DISTINCT key, m
  WITH m, coalesce(m.date, '') AS sort, m.id AS tie
  WHERE NOT (sort < $low OR sort > $high OR (sort = $low AND tie <= $lowTie) OR (sort = $high AND tie >= $highTie))
  WITH * ORDER BY CASE WHEN $descending THEN '' ELSE sort END, CASE WHEN $descending THEN sort ELSE '' END DESC,
    CASE WHEN $descending THEN '' ELSE tie END, CASE WHEN $descending THEN tie ELSE '' END DESC
  LIMIT toInteger($limit)
  RETURN sort, tie, m.id AS id, m.number AS number, m.date AS date, m.dateWritten AS dateWritten, m.dateReason AS dateReason,
    m.year AS year, m.start AS start, m.end AS end, m.place AS place,
    [m.document, m.line, m.evidenceStart, m.evidenceEnd, m.quote] AS evidence
}
RETURN key, sort, tie, id, number, date, dateWritten, dateReason, year, start, end, place, evidence
ORDER BY key, CASE WHEN $descending THEN '' ELSE sort END, CASE WHEN $descending THEN sort ELSE '' END DESC,
  CASE WHEN $descending THEN '' ELSE tie END, CASE WHEN $descending THEN tie ELSE '' END DESC
