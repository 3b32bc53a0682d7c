// The items of meetings, in the order of the minutes.
// Parameters: $ids: [id]
// Columns: key (the one asked for), id, ordinal, number, title, time, status, deferredTo, meeting (id), evidence: [document, line, start, end, quote]
UNWIND $ids AS key
MATCH (m:Meeting {id: key})<-[:ON_AGENDA]-(i:AgendaItem)
RETURN key, i.id AS id, i.ordinal AS ordinal, i.number AS number, i.title AS title, i.time AS time, i.status AS status,
  i.deferredTo AS deferredTo, m.id AS meeting, [i.document, i.line, i.start, i.end, i.quote] AS evidence
ORDER BY i.document, ordinal
