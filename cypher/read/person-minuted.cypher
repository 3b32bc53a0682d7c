// The meetings whose minutes each person kept, in time order.
// Parameters: $ids: [id]
// Columns: key (the one asked for), id, number, date, dateWritten, dateReason, year, start, end, place, evidence: [document, line, start, end, quote]
UNWIND $ids AS key
MATCH (:Person {id: key})-[:KEPT_MINUTES_OF]->(m:Meeting)
RETURN key, m.id AS id, m.number AS number, m.date AS date, m.dateWritten AS dateWritten, m.dateReason AS dateReason,
  m.year AS year, m.start AS start, m.end AS end, m.place AS place,
  [m.document, m.line, m.evidenceStart, m.evidenceEnd, m.quote] AS evidence
ORDER BY date, id
