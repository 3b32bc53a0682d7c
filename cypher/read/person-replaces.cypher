// Whom each person was stated to replace, in time order.
// Parameters: $ids: [id]
// Columns: key (the one asked for), person (id), replaces (id), item (id), evidence: [document, line, start, end, quote]
UNWIND $ids AS key
MATCH (p:Person {id: key})-[r:REPLACES]->(former:Person)
MATCH (i:AgendaItem {id: r.item})-[:ON_AGENDA]->(m:Meeting)
RETURN key, p.id AS person, former.id AS replaces, i.id AS item, [r.document, r.line, r.start, r.end, r.quote] AS evidence
ORDER BY m.date, item
