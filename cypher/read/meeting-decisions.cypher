// The decisions and proposals of meetings, in the order of the minutes.
// Parameters: $ids: [id], $level: DECISION or PROPOSAL, null for both
// Columns: key (the one asked for), id, ordinal, text, level, to, item (id), meeting (id), evidence: [document, line, start, end, quote]
UNWIND $ids AS key
MATCH (m:Meeting {id: key})<-[:ON_AGENDA]-(i:AgendaItem)<-[:TAKEN_UNDER]-(d:Decision)
WHERE $level IS NULL OR d.level = $level
RETURN key, d.id AS id, d.ordinal AS ordinal, d.text AS text, d.level AS level, d.to AS to, i.id AS item, m.id AS meeting,
  [d.document, d.line, d.start, d.end, d.quote] AS evidence
ORDER BY i.document, i.ordinal, ordinal
