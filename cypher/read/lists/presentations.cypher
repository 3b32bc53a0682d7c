// The items that people reported on, in time order.
// Columns: item (id), person (id), written, evidence: [document, line, start, end, quote]
// Variables: row, i, person
// Sort: i.sort
// Shares: items as i
// Begin PERSON (each):
MATCH (person:Person)-[row:PRESENTED]->(i:AgendaItem) WHERE person.id IN one.values
// Gives:
RETURN i.id AS item, person.id AS person, row.written AS written, [row.document, row.line, row.start, row.end, row.quote] AS evidence
