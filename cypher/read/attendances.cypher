// List entries of meetings by their keys.
// Parameters: $ids: [id]
// Columns: id, meeting (id), person (id), organization (id), organizationReason, status, role, party, written, from,
// to, partial, evidence: [document, line, start, end, quote]
UNWIND $ids AS key
CALL (key) {
  MATCH (p:Person)-[a:ATTENDED {id: key}]->(m:Meeting)
  RETURN a, p, m, a.organization AS organization
  UNION ALL
  MATCH (o:Organization)-[a:LISTED_WITHOUT_PERSON {id: key}]->(m:Meeting)
  RETURN a, null AS p, m, o.id AS organization
}
RETURN a.id AS id, m.id AS meeting, p.id AS person, organization, a.organizationReason AS organizationReason,
  a.status AS status, a.role AS role, a.party AS party, a.written AS written, a.from AS from, a.to AS to,
  a.partial AS partial, [a.document, a.line, a.start, a.end, a.quote] AS evidence
