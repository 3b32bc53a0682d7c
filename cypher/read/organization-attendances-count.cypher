// How many there are for each, whatever the page. Every list entry for organizations, entries without a name included, in time order.
// Parameters: $ids: [id], $status: PRESENT or ABSENT, null for both, $role: a role, null for all, $low, $high: first and last day
// Columns: key (the one asked for), total
UNWIND $ids AS key
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
WITH key, o, a, m, p, coalesce(m.date, '') AS sort
WHERE ($status IS NULL OR a.status = $status) AND ($role IS NULL OR a.role = $role) AND NOT (sort < $low OR sort > $high)
RETURN key, count(*) AS total
