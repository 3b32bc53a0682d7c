// Tasks in time order of the meetings that set them.
// Columns: id, due, item (id), decision (id), evidence: [document, line, start, end, quote]
// Variables: row
// Sort: row.sort
// Rows:
MATCH (row:Task)
// Where YEAR: toInteger(left(row.sort, 4)) IN one.values
// Where PERIOD: left(row.sort, 10) >= one.first AND left(row.sort, 10) <= one.last AND NOT row.sort STARTS WITH '\t'
// Let LAST_DAY:
CASE
  WHEN row.due CONTAINS 'W' THEN toString(date({year: toInteger(left(row.due, 4)), week: 1, dayOfWeek: 7}) + duration({weeks: toInteger(right(row.due, 2)) - 1}))
  WHEN size(row.due) = 4 THEN row.due + '-12-31'
  WHEN size(row.due) = 7 THEN toString(date(row.due + '-01') + duration({months: 1}) - duration({days: 1}))
  ELSE row.due
END
// Where DUE: LAST_DAY >= one.first AND LAST_DAY <= one.last
// Where OPEN:
LAST_DAY < one.values[0] AND left(row.sort, 10) <= one.values[0]
  AND NOT EXISTS { MATCH (row)<-[:HAS_TASK]-()-[:TAKEN_UNDER*0..1]->(:AgendaItem)<-[:FOLLOWS]-(:AgendaItem)-[:ON_AGENDA]->(m:Meeting)
    WHERE coalesce(m.date, '') <= one.values[0] }
// Where DATED: (row.due IS NOT NULL) IN one.values
// Where ANSWERED: EXISTS { MATCH (row)<-[:HAS_TASK]-()-[:TAKEN_UNDER*0..1]->(:AgendaItem)<-[:FOLLOWS]-(:AgendaItem) } IN one.values
// Where STATE: EXISTS { MATCH (row)<-[:HAS_TASK]-()-[:STATES]->(a:Amount) WHERE a.state IN one.values }
// Where TEXT:
any(name IN row.assignees WHERE toLower(name) CONTAINS one.text)
  OR EXISTS { MATCH (row)<-[:HAS_TASK]-()-[:TAKEN_UNDER*0..1]->(owner) WHERE toLower(coalesce(owner.text, owner.title)) CONTAINS one.text }
// Begin PROJECT:
MATCH (row:Task)<-[:HAS_TASK]-()-[:TAKEN_UNDER*0..1]->(:AgendaItem)-[:CONCERNS]->(p:Project) WHERE p.id IN one.values
// Begin PERSON (each):
MATCH (row:Task)-[:ASSIGNS]->(p:Person) WHERE p.id IN one.values
// Begin ORGANIZATION (each):
MATCH (row:Task)-[:ASSIGNS]->(o:Organization) WHERE o.id IN one.values
// Begin BODY:
MATCH (row:Task)<-[:HAS_TASK]-()-[:TAKEN_UNDER*0..1]->(:AgendaItem)-[:ON_AGENDA]->(:Meeting)-[:HELD_BY]->(b:Body) WHERE b.id IN one.values
// Order DATE (text): left(row.sort, 10)
// Order DUE (text): LAST_DAY
// Gives:
MATCH (row)<-[:HAS_TASK]-(owner)
OPTIONAL MATCH (owner)-[:TAKEN_UNDER]->(above:AgendaItem)
RETURN row.id AS id, row.due AS due, coalesce(above.id, owner.id) AS item,
  CASE WHEN owner:Decision THEN owner.id END AS decision, [row.document, row.line, row.start, row.end, row.quote] AS evidence
