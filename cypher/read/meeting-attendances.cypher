// Every list entry of meetings, municipalities without a name included, in the order of the minutes.
// Parameters: $ids: [id], $status: PRESENT or ABSENT, null for both, $role: a role, null for all
// Columns: key (the meeting), id, meeting (id), person (id), organization (id), organizationReason, status, role, party, written, from,
// to, partial, evidence: [document, line, start, end, quote]
UNWIND $ids AS key
MATCH (m:Meeting {id: key})
CALL (m) {
  MATCH (m)<-[a:ATTENDED]-(p:Person)
  RETURN a, p, a.organization AS organization
  UNION ALL
  MATCH (m)<-[a:LISTED_WITHOUT_PERSON]-(o:Organization)
  RETURN a, null AS p, o.id AS organization
}
WITH key, m, a, p, organization
WHERE ($status IS NULL OR a.status = $status) AND ($role IS NULL OR a.role = $role)
RETURN key, a.id AS id, m.id AS meeting, p.id AS person, organization, a.organizationReason AS organizationReason,
  a.status AS status, a.role AS role, a.party AS party, a.written AS written, a.from AS from, a.to AS to,
  a.partial AS partial, [a.document, a.line, a.start, a.end, a.quote] AS evidence
ORDER BY a.document, a.start, id
