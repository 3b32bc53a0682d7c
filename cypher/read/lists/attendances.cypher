// Entries of the lists of those present and absent, entries without a name included, in time order.
// Columns: id, meeting (id), person (id), organization (id), organizationReason, status, role, party, written, from, to, partial, evidence: [document, line, start, end, quote]
// Variables: row, m, who
// Sort: row.sort
// Rows:
MATCH (who)-[row:ATTENDED]->(m)
MATCH (who)-[row:LISTED_WITHOUT_PERSON]->(m)
// Where YEAR: toInteger(left(row.sort, 4)) IN one.values
// Where PERIOD: left(row.sort, 10) >= one.first AND left(row.sort, 10) <= one.last AND NOT row.sort STARTS WITH '\t'
// Where STATUS: row.status IN one.values
// Where ROLE: row.role IN one.values
// Where PARTIAL: coalesce(row.partial, false) IN one.values
// Where STATE: EXISTS { MATCH (m)<-[:ON_AGENDA]-(:AgendaItem)<-[:TAKEN_UNDER*0..1]-()-[:STATES]->(a:Amount) WHERE a.state IN one.values }
// Where TEXT: toLower(coalesce(row.written, who.name)) CONTAINS one.text
// Begin PERSON (each):
MATCH (who:Person)-[row:ATTENDED]->(m:Meeting) WHERE who.id IN one.values
// Begin ORGANIZATION (each):
MATCH (who:Person)-[row:ATTENDED]->(m:Meeting) USING INDEX row:ATTENDED(organization) WHERE row.organization IN one.values
MATCH (who:Organization)-[row:LISTED_WITHOUT_PERSON]->(m:Meeting) WHERE who.id IN one.values
// Begin PROJECT:
MATCH (p:Project)<-[:CONCERNS]-(:AgendaItem)-[:ON_AGENDA]->(m:Meeting)<-[row:ATTENDED|LISTED_WITHOUT_PERSON]-(who) WHERE p.id IN one.values
// Begin BODY:
MATCH (b:Body)<-[:HELD_BY]-(m:Meeting)<-[row:ATTENDED|LISTED_WITHOUT_PERSON]-(who) WHERE b.id IN one.values
// Order DATE (text): m.date
// Order PERSON (name): CASE WHEN who:Person THEN who.name END
// Order ORGANIZATION (name): CASE WHEN who:Person THEN head(COLLECT { MATCH (o:Organization {id: row.organization}) RETURN o.name }) ELSE who.name END
// Order ROLE (text): row.role
// Order STATUS (text): row.status
// Gives:
RETURN row.id AS id, m.id AS meeting, CASE WHEN who:Person THEN who.id END AS person,
  CASE WHEN who:Person THEN row.organization ELSE who.id END AS organization, row.organizationReason AS organizationReason,
  row.status AS status, row.role AS role, row.party AS party, row.written AS written, row.from AS from, row.to AS to,
  row.partial AS partial, [row.document, row.line, row.start, row.end, row.quote] AS evidence
// Counted: year, quarter, body (id), project (id), municipality (id), organization (id), person (id), role, listed, present, absent, partial, meetings
// Counts:
WITH m, row.status AS status, row.partial AS part, CASE WHEN 'ROLE' IN $by THEN row.role END AS role,
  CASE WHEN 'ORGANIZATION' IN $by OR 'MUNICIPALITY' IN $by THEN CASE WHEN who:Person THEN row.organization ELSE who.id END END AS whose,
  CASE WHEN 'PERSON' IN $by AND who:Person THEN who.id END AS person
/* What hangs on the meeting is looked up once for all of a group who were there. */
WITH m, role, whose, person, count(*) AS own, sum(CASE status WHEN 'PRESENT' THEN 1 ELSE 0 END) AS here,
  sum(CASE status WHEN 'ABSENT' THEN 1 ELSE 0 END) AS away, sum(CASE WHEN status = 'PRESENT' AND part THEN 1 ELSE 0 END) AS partly
WITH *, CASE WHEN 'YEAR' IN $by OR 'QUARTER' IN $by THEN m.year END AS year,
  CASE WHEN 'QUARTER' IN $by THEN (toInteger(substring(m.date, 5, 2)) + 2) / 3 END AS quarter,
  CASE WHEN 'BODY' IN $by THEN head([(m)-[:HELD_BY]->(b:Body) | b.id]) END AS body,
  CASE WHEN 'ORGANIZATION' IN $by THEN whose END AS organization,
  CASE WHEN 'MUNICIPALITY' IN $by THEN head(COLLECT { MATCH (o:Municipality {id: whose}) RETURN o.id }) END AS municipality,
  CASE WHEN 'PROJECT' IN $by THEN COLLECT { MATCH (m)<-[:ON_AGENDA]-(:AgendaItem)-[:CONCERNS]->(p:Project) RETURN DISTINCT p.id } ELSE [] END AS projects
UNWIND CASE projects WHEN [] THEN [null] ELSE projects END AS project
RETURN year, quarter, body, project, municipality, organization, person, role, sum(own) AS listed, sum(here) AS present,
  sum(away) AS absent, sum(partly) AS partial, count(DISTINCT m) AS meetings
ORDER BY year, quarter, body, project, municipality, organization, person, role
