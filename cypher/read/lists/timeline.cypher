// The items that concern projects, in time order.
// Columns: date, meeting (id), item (id), how, project (id), evidence: [document, line, start, end, quote]
// Variables: row, i, p
// Sort: i.sort
// Begin PROJECT (each):
MATCH (p:Project)<-[row:CONCERNS]-(i:AgendaItem) WHERE p.id IN one.values
// Gives:
MATCH (i)-[:ON_AGENDA]->(m:Meeting)
RETURN m.date AS date, m.id AS meeting, i.id AS item, row.how AS how, p.id AS project,
  [row.document, row.line, row.start, row.end, row.quote] AS evidence
