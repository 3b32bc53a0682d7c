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
// Counted: year, quarter, body (id), project (id), municipality (id), level, moneyState, count, items, meetings, tasks
// Counts:
/* Each decision is weighed once; what hangs on it, on its item or on the meeting, is looked up for all of a group there. */
WITH CASE WHEN ('YEAR' IN $by OR 'QUARTER' IN $by) AND row.sort >= '0' THEN toInteger(left(row.sort, 4)) END AS year,
  CASE WHEN 'QUARTER' IN $by AND row.sort >= '0' THEN (toInteger(substring(row.sort, 5, 2)) + 2) / 3 END AS quarter,
  CASE WHEN 'BODY' IN $by OR 'PROJECT' IN $by OR 'items' IN $of OR 'meetings' IN $of THEN head([(row)-[:TAKEN_UNDER]->(i:AgendaItem) | i]) END AS item,
  CASE WHEN 'MUNICIPALITY' IN $by THEN COLLECT { MATCH (row)-[:HAS_TASK]->(:Task)-[:ASSIGNS]->(o:Municipality) RETURN DISTINCT o.id } ELSE [] END AS municipalities,
  CASE WHEN 'MONEY_STATE' IN $by THEN COLLECT { MATCH (row)-[:STATES]->(a:Amount) RETURN DISTINCT a.state } ELSE [] END AS states,
  CASE WHEN 'LEVEL' IN $by THEN row.level END AS level,
  count(*) AS own,
  sum(CASE WHEN 'tasks' IN $of THEN COUNT { (row)-[:HAS_TASK]->() } ELSE 0 END) AS given
WITH *, CASE WHEN 'BODY' IN $by OR 'meetings' IN $of THEN head([(item)-[:ON_AGENDA]->(m:Meeting) | m]) END AS meeting,
  CASE WHEN 'PROJECT' IN $by THEN COLLECT { MATCH (item)-[:CONCERNS]->(p:Project) RETURN DISTINCT p.id } ELSE [] END AS projects
UNWIND CASE municipalities WHEN [] THEN [null] ELSE municipalities END AS municipality
UNWIND CASE states WHEN [] THEN [null] ELSE states END AS moneyState
UNWIND CASE projects WHEN [] THEN [null] ELSE projects END AS project
WITH meeting, year, quarter, level, project, municipality, moneyState, sum(own) AS taken, count(DISTINCT item) AS under, sum(given) AS given
WITH *, CASE WHEN 'BODY' IN $by THEN head([(meeting)-[:HELD_BY]->(b:Body) | b.id]) END AS body
RETURN year, quarter, body, project, municipality, level, moneyState, sum(taken) AS count, sum(under) AS items,
  count(DISTINCT meeting) AS meetings, sum(given) AS tasks
ORDER BY year, quarter, body, project, municipality, level, moneyState
