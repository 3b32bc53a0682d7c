// The list entries that each period of representation is made of, in time order.
// Parameters: $periods: [{key: id, person, organization, from, to}], $status: PRESENT or ABSENT, null for both, $partial: true or false, null for both
// Columns: key (the period), id, meeting (id), person (id), organization (id), organizationReason, status, role, party, written, from,
// to, partial, evidence: [document, line, start, end, quote]
UNWIND $periods AS period
MATCH (p:Person {id: period.person})-[a:ATTENDED]->(m:Meeting)
// From the person: the days are of no use to begin with.
WITH period, p, a, m
WHERE a.organization = period.organization AND period.from <= m.date <= period.to
  AND ($status IS NULL OR a.status = $status) AND ($partial IS NULL OR coalesce(a.partial, false) = $partial)
RETURN period.key AS key, a.id AS id, m.id AS meeting, p.id AS person, a.organization AS organization, a.organizationReason AS organizationReason,
  a.status AS status, a.role AS role, a.party AS party, a.written AS written, a.from AS from, a.to AS to,
  a.partial AS partial, [a.document, a.line, a.start, a.end, a.quote] AS evidence
ORDER BY m.date, id
