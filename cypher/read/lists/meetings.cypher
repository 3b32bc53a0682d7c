// Meetings in time order.
// Columns: id, number, date, dateWritten, dateReason, year, start, end, place, evidence: [document, line, start, end, quote]
// Variables: row
// Sort: row.sort
// Rows:
MATCH (row:Meeting)
// Where YEAR: toInteger(left(row.sort, 4)) IN one.values
// Where PERIOD: left(row.sort, 10) >= one.first AND left(row.sort, 10) <= one.last AND NOT row.sort STARTS WITH '\t'
// Where STATE:
EXISTS { MATCH (row)<-[:ON_AGENDA]-(i:AgendaItem)
  WHERE EXISTS { MATCH (i)-[:STATES]->(a:Amount) WHERE a.state IN one.values }
    OR EXISTS { MATCH (i)<-[:TAKEN_UNDER]-(:Decision)-[:STATES]->(a:Amount) WHERE a.state IN one.values } }
// Where TEXT:
EXISTS { MATCH (row)<-[:ON_AGENDA]-(i:AgendaItem) WHERE toLower(i.title) CONTAINS one.text
  OR EXISTS { MATCH (i)<-[:TAKEN_UNDER]-(d:Decision) WHERE toLower(d.text) CONTAINS one.text } }
// Begin PROJECT:
MATCH (row:Meeting)<-[:ON_AGENDA]-(:AgendaItem)-[:CONCERNS]->(p:Project) WHERE p.id IN one.values
// Begin PERSON (each):
MATCH (row:Meeting)<-[a:ATTENDED]-(p:Person) WHERE p.id IN one.values AND a.status = 'PRESENT'
// Begin ABSENTEE (each):
MATCH (row:Meeting)<-[a:ATTENDED]-(p:Person) WHERE p.id IN one.values AND a.status = 'ABSENT'
// Begin LISTED (each):
MATCH (row:Meeting)<-[:ATTENDED]-(p:Person) WHERE p.id IN one.values
// Begin CHAIR (each):
MATCH (row:Meeting)<-[:CHAIRED]-(p:Person) WHERE p.id IN one.values
// Begin SECRETARY (each):
MATCH (row:Meeting)<-[:KEPT_MINUTES_OF]-(p:Person) WHERE p.id IN one.values
// Begin BODY (each):
MATCH (row:Meeting)-[:HELD_BY]->(b:Body) WHERE b.id IN one.values
// Begin ORGANIZATION:
MATCH (row:Meeting)<-[a:ATTENDED]-(:Person) USING INDEX a:ATTENDED(organization) WHERE a.organization IN one.values AND a.status = 'PRESENT'
MATCH (row:Meeting)<-[a:LISTED_WITHOUT_PERSON]-(o:Organization) WHERE o.id IN one.values AND a.status = 'PRESENT'
// Order DATE (text): row.date
// Order BODY (name): head([(row)-[:HELD_BY]->(b:Body) | b.name])
// Order PLACE (name): row.place
// Order ITEMS (number): COUNT { (row)<-[:ON_AGENDA]-() }
// Gives:
RETURN row.id AS id, row.number AS number, row.date AS date, row.dateWritten AS dateWritten, row.dateReason AS dateReason,
  row.year AS year, row.start AS start, row.end AS end, row.place AS place,
  [row.document, row.line, row.evidenceStart, row.evidenceEnd, row.quote] AS evidence
