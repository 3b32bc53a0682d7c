// The projects each item concerns.
// Parameters: $ids: [id]
// Columns: key (the one asked for), item (id), project (id), how, evidence: [document, line, start, end, quote]
UNWIND $ids AS key
MATCH (i:AgendaItem {id: key})-[r:CONCERNS]->(p:Project)
RETURN key, i.id AS item, p.id AS project, r.how AS how, [r.document, r.line, r.start, r.end, r.quote] AS evidence
ORDER BY r.start, project
