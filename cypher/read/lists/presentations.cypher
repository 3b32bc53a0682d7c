// The items that people reported on, in time order.
// Columns: item (id), person (id), written, evidence: [document, line, start, end, quote]
// Variables: row, i, p
// Sort: i.sort
// Begin PERSON (each):
MATCH (p:Person)-[row:PRESENTED]->(i:AgendaItem) WHERE p.id IN one.values
// Gives:
RETURN i.id AS item, p.id AS person, row.written AS written, [row.document, row.line, row.start, row.end, row.quote] AS evidence
