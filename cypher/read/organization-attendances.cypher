// Every list entry for organizations, entries without a name included, in time order. One page for each.
// Parameters: $ids: [id], $status: PRESENT or ABSENT, null for both, $role: a role, null for all,
// $low, $lowTie, $high, $highTie: the window, $descending: true or false,
// $limit: rows for each
// Columns: key (the one asked for), sort, tie, id, meeting (id), person (id), organization (id), organizationReason, status, role, party, written, from,
// to, partial, evidence: [document, line, start, end, quote]
UNWIND $ids AS key
CALL (key) {
  MATCH (o:Organization {id: key})
  CALL (o) {
    MATCH (o)<-[:REPRESENTS]-(p:Person)
    WITH DISTINCT o, p
    MATCH (p)-[a:ATTENDED]->(m:Meeting)
    WHERE a.organization = o.id
    RETURN a, m, p
    UNION
    MATCH (o)-[a:LISTED_WITHOUT_PERSON]->(m:Meeting)
    RETURN a, m, null AS p
  }
  WITH o, a, m, p, coalesce(m.date, '') AS sort, a.id AS tie
  WHERE ($status IS NULL OR a.status = $status) AND ($role IS NULL OR a.role = $role) AND NOT (sort < $low OR sort > $high OR (sort = $low AND tie <= $lowTie) OR (sort = $high AND tie >= $highTie))
  WITH * ORDER BY CASE WHEN $descending THEN '' ELSE sort END, CASE WHEN $descending THEN sort ELSE '' END DESC,
    CASE WHEN $descending THEN '' ELSE tie END, CASE WHEN $descending THEN tie ELSE '' END DESC
  LIMIT toInteger($limit)
  RETURN sort, tie, a.id AS id, m.id AS meeting, p.id AS person, o.id AS organization, a.organizationReason AS organizationReason,
    a.status AS status, a.role AS role, a.party AS party, a.written AS written, a.from AS from, a.to AS to,
    a.partial AS partial, [a.document, a.line, a.start, a.end, a.quote] AS evidence
}
RETURN key, sort, tie, id, meeting, person, organization, organizationReason, status, role, party, written, from, to, partial, evidence
ORDER BY key, CASE WHEN $descending THEN '' ELSE sort END, CASE WHEN $descending THEN sort ELSE '' END DESC,
  CASE WHEN $descending THEN '' ELSE tie END, CASE WHEN $descending THEN tie ELSE '' END DESC
