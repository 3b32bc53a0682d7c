// Who reported on each item, in the order of the text.
// Parameters: $ids: [id]
// Columns: key (the one asked for), item (id), person (id), written, evidence: [document, line, start, end, quote]
UNWIND $ids AS key
MATCH (i:AgendaItem {id: key})<-[r:PRESENTED]-(p:Person)
RETURN key, i.id AS item, p.id AS person, r.written AS written, [r.document, r.line, r.start, r.end, r.quote] AS evidence
ORDER BY r.start, person
