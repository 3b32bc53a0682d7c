// The items that concern projects, in time order.
// Columns: date, meeting (id), item (id), how, project (id), evidence: [document, line, start, end, quote]
// Variables: row, i, project
// Sort: i.sort
// Shares: items as i
// Where HOW: row.how IN one.values
// Begin PROJECT (each):
MATCH (project:Project)<-[row:CONCERNS]-(i:AgendaItem) WHERE project.id IN one.values
// Gives:
MATCH (i)-[:ON_AGENDA]->(m:Meeting)
RETURN m.date AS date, m.id AS meeting, i.id AS item, row.how AS how, project.id AS project,
  [row.document, row.line, row.start, row.end, row.quote] AS evidence
