// Sums of money in time order.
// Columns: id, value, currency, basis, cap, written, state, decider, source, purpose, item (id), decision (id), evidence: [document, line, start, end, quote]
// Variables: row
// Sort: row.sort
// Rows:
MATCH (row:Amount)
// Where YEAR: toInteger(left(row.sort, 4)) IN one.values
// Where PERIOD: left(row.sort, 10) >= one.first AND left(row.sort, 10) <= one.last AND NOT row.sort STARTS WITH '\t'
// Where STATE (indexed): row.state IN one.values
// Where BASIS: row.basis IN one.values
// Where STATED: CASE WHEN EXISTS { MATCH (row)<-[:STATES]-(:Decision) } THEN 'DECISION' ELSE 'TEXT' END IN one.values
// Where LEAST: row.value >= one.values[0]
// Where MOST: row.value <= one.values[0]
// Where TEXT:
any(text IN [row.written, row.purpose, row.source, row.decider] WHERE toLower(text) CONTAINS one.text)
  OR EXISTS { MATCH (row)<-[:STATES]-()-[:TAKEN_UNDER*0..1]->(i:AgendaItem) WHERE toLower(i.title) CONTAINS one.text }
// Begin PROJECT:
MATCH (row:Amount)<-[:STATES]-(:Decision)-[f:FUNDS]->(p:Project) WHERE p.id IN one.values AND f.amount = row.id
MATCH (row:Amount)-[:MEANT_FOR]->(p:Project) WHERE p.id IN one.values
// Begin PERSON:
MATCH (row:Amount)<-[:STATES]-()-[:TAKEN_UNDER*0..1]->(:AgendaItem)<-[:PRESENTED]-(p:Person) WHERE p.id IN one.values
// Begin ORGANIZATION:
MATCH (row:Amount)<-[:STATES]-()-[:HAS_TASK]->(:Task)-[:ASSIGNS]->(o:Organization) WHERE o.id IN one.values
// Begin DECIDER:
MATCH (row:Amount)-[:DECIDED_BY]->(b:Body) WHERE b.id IN one.values
// Begin BODY:
MATCH (row:Amount)<-[:STATES]-()-[:TAKEN_UNDER*0..1]->(:AgendaItem)-[:ON_AGENDA]->(:Meeting)-[:HELD_BY]->(b:Body) WHERE b.id IN one.values
// Order DATE (text): left(row.sort, 10)
// Order VALUE (number, indexed): row.value
// Order STATE (text): row.state
// Gives:
MATCH (row)<-[:STATES]-(owner)
OPTIONAL MATCH (owner)-[:TAKEN_UNDER]->(above:AgendaItem)
RETURN row.id AS id, row.value AS value, row.currency AS currency, row.basis AS basis, row.cap AS cap, row.written AS written,
  row.state AS state, row.decider AS decider, row.source AS source, row.purpose AS purpose,
  coalesce(above.id, owner.id) AS item, CASE WHEN owner:Decision THEN owner.id END AS decision,
  [row.document, row.line, row.start, row.end, row.quote] AS evidence
// Counted: year, quarter, body (id), project (id), municipality (id), decider (id), statedIn, state, basis, currency, count, sum, average, largest
// Counts:
WITH row, CASE WHEN ('YEAR' IN $by OR 'QUARTER' IN $by) AND row.sort >= '0' THEN toInteger(left(row.sort, 4)) END AS year,
  CASE WHEN 'QUARTER' IN $by AND row.sort >= '0' THEN (toInteger(substring(row.sort, 5, 2)) + 2) / 3 END AS quarter,
  CASE WHEN 'BODY' IN $by THEN head([(row)<-[:STATES]-()-[:TAKEN_UNDER*0..1]->(:AgendaItem)-[:ON_AGENDA]->(:Meeting)-[:HELD_BY]->(b:Body) | b.id]) END AS body,
  CASE WHEN 'DECIDER' IN $by THEN head([(row)-[:DECIDED_BY]->(b:Body) | b.id]) END AS decider,
  CASE WHEN 'STATED_IN' IN $by THEN CASE WHEN EXISTS { (row)<-[:STATES]-(:Decision) } THEN 'DECISION' ELSE 'TEXT' END END AS statedIn,
  CASE WHEN 'PROJECT' IN $by THEN COLLECT {
    MATCH (row)<-[:STATES]-(:Decision)-[f:FUNDS]->(p:Project) WHERE f.amount = row.id
    RETURN p.id AS id
    UNION
    MATCH (row)-[:MEANT_FOR]->(p:Project)
    RETURN p.id AS id
  } ELSE [] END AS projects,
  CASE WHEN 'MUNICIPALITY' IN $by THEN COLLECT { MATCH (row)<-[:STATES]-()-[:HAS_TASK]->(:Task)-[:ASSIGNS]->(o:Municipality) RETURN DISTINCT o.id } ELSE [] END AS municipalities
UNWIND CASE projects WHEN [] THEN [null] ELSE projects END AS project
UNWIND CASE municipalities WHEN [] THEN [null] ELSE municipalities END AS municipality
RETURN year, quarter, body, project, municipality, decider, statedIn, row.state AS state, row.basis AS basis, row.currency AS currency,
  count(*) AS count, sum(row.value) AS sum, avg(row.value) AS average, max(row.value) AS largest
ORDER BY year, quarter, body, project, municipality, decider, statedIn, state, basis, currency
