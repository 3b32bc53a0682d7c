// The later items that take each item up again.
// Parameters: $ids: [id]
// Columns: key (the one asked for), item (id), reason, because, evidence: [document, line, start, end, quote]
UNWIND $ids AS key
MATCH (:AgendaItem {id: key})<-[r:FOLLOWS]-(i:AgendaItem)-[:ON_AGENDA]->(m:Meeting)
RETURN key, i.id AS item, r.reason AS reason, r.because AS because, [r.document, r.line, r.start, r.end, r.quote] AS evidence
ORDER BY m.date, item
