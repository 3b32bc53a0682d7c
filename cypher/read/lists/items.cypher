// Items of meetings in time order.
// Columns: id, ordinal, number, title, time, status, deferredTo, meeting (id), evidence: [document, line, start, end, quote]
// Variables: row
// Sort: row.sort
// Rows:
MATCH (row:AgendaItem)
// Where YEAR: toInteger(left(row.sort, 4)) IN one.values
// Where PERIOD: left(row.sort, 10) >= one.first AND left(row.sort, 10) <= one.last AND NOT row.sort STARTS WITH '\t'
// Where STATUS: row.status IN one.values
// Where STATE: EXISTS { MATCH (row)<-[:TAKEN_UNDER*0..1]-()-[:STATES]->(a:Amount) WHERE a.state IN one.values }
// Where TEXT:
toLower(row.title) CONTAINS one.text
  OR EXISTS { MATCH (row)<-[:TAKEN_UNDER]-(d:Decision) WHERE toLower(d.text) CONTAINS one.text }
// Begin PROJECT:
MATCH (row:AgendaItem)-[:CONCERNS]->(p:Project) WHERE p.id IN one.values
// Begin PERSON:
MATCH (row:AgendaItem)<-[:PRESENTED]-(p:Person) WHERE p.id IN one.values
// Begin ORGANIZATION:
MATCH (row:AgendaItem)<-[:TAKEN_UNDER*0..1]-()-[:HAS_TASK]->(:Task)-[:ASSIGNS]->(o:Organization) WHERE o.id IN one.values
// Begin BODY:
MATCH (row:AgendaItem)-[:ON_AGENDA]->(:Meeting)-[:HELD_BY]->(b:Body) WHERE b.id IN one.values
// Order DATE (text): left(row.sort, 10)
// Order TITLE (name): row.title
// Order DECISIONS (number): COUNT { (row)<-[:TAKEN_UNDER]-() }
// Gives:
MATCH (row)-[:ON_AGENDA]->(m:Meeting)
RETURN row.id AS id, row.ordinal AS ordinal, row.number AS number, row.title AS title, row.time AS time,
  row.status AS status, row.deferredTo AS deferredTo, m.id AS meeting,
  [row.document, row.line, row.start, row.end, row.quote] AS evidence
