// Meeting nodes by id; one row for each that there is.
// Parameters: $ids: [id]
// Columns: id, number, date, dateWritten, dateReason, year, start, end, place, evidence: [document, line, start, end, quote]
UNWIND $ids AS key
MATCH (m:Meeting {id: key})
RETURN m.id AS id, m.number AS number, m.date AS date, m.dateWritten AS dateWritten, m.dateReason AS dateReason,
  m.year AS year, m.start AS start, m.end AS end, m.place AS place,
  [m.document, m.line, m.evidenceStart, m.evidenceEnd, m.quote] AS evidence
