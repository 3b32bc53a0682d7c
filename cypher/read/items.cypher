// AgendaItem nodes by id; one row for each that there is.
// Parameters: $ids: [id]
// Columns: id, ordinal, number, title, time, status, deferredTo, meeting (id), evidence: [document, line, start, end, quote]
UNWIND $ids AS key
MATCH (i:AgendaItem {id: key})-[:ON_AGENDA]->(m:Meeting)
RETURN i.id AS id, i.ordinal AS ordinal, i.number AS number, i.title AS title, i.time AS time, i.status AS status,
  i.deferredTo AS deferredTo, m.id AS meeting, [i.document, i.line, i.start, i.end, i.quote] AS evidence
