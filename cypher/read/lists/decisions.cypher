// Decisions and proposals in time order.
// Columns: id, ordinal, text, level, to, item (id), meeting (id), evidence: [document, line, start, end, quote]
// Variables: row
// Sort: row.sort
// Rows:
MATCH (row:Decision)
// Where YEAR: toInteger(left(row.sort, 4)) IN one.values
// Where PERIOD: left(row.sort, 10) >= one.first AND left(row.sort, 10) <= one.last AND NOT row.sort STARTS WITH '\t'
// Where LEVEL (indexed): row.level IN one.values
// Where STATE: EXISTS { MATCH (row)-[:STATES]->(a:Amount) WHERE a.state IN one.values }
// Where TEXT:
toLower(row.text) CONTAINS one.text
  OR EXISTS { MATCH (row)-[:TAKEN_UNDER]->(i:AgendaItem) WHERE toLower(i.title) CONTAINS one.text }
// Begin PROJECT:
MATCH (row:Decision)-[:TAKEN_UNDER]->(:AgendaItem)-[:CONCERNS]->(p:Project) WHERE p.id IN one.values
// Begin PERSON:
MATCH (row:Decision)-[:HAS_TASK]->(:Task)-[:ASSIGNS]->(p:Person) WHERE p.id IN one.values
MATCH (row:Decision)-[:TAKEN_UNDER]->(:AgendaItem)<-[:PRESENTED]-(p:Person) WHERE p.id IN one.values
// Begin ORGANIZATION:
MATCH (row:Decision)-[:HAS_TASK]->(:Task)-[:ASSIGNS]->(o:Organization) WHERE o.id IN one.values
// Begin RECEIVER (each):
MATCH (row:Decision)-[:PROPOSED_TO]->(b:Body) WHERE b.id IN one.values
// Begin BODY:
MATCH (row:Decision)-[:TAKEN_UNDER]->(:AgendaItem)-[:ON_AGENDA]->(:Meeting)-[:HELD_BY]->(b:Body) WHERE b.id IN one.values
// Order DATE (text): left(row.sort, 10)
// Order LEVEL (text): row.level
// Order TITLE (name): head([(row)-[:TAKEN_UNDER]->(i:AgendaItem) | i.title])
// Order TEXT (name): row.text
// Gives:
MATCH (row)-[:TAKEN_UNDER]->(i:AgendaItem)-[:ON_AGENDA]->(m:Meeting)
RETURN row.id AS id, row.ordinal AS ordinal, row.text AS text, row.level AS level, row.to AS to, i.id AS item, m.id AS meeting,
  [row.document, row.line, row.start, row.end, row.quote] AS evidence
