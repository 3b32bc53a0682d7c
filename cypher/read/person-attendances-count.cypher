// How many there are for each, whatever the page. Every list that people are on, in time order.
// Parameters: $ids: [id], $status: PRESENT or ABSENT, null for both, $role: a role, null for all, $low, $high: first and last day
// Columns: key (the one asked for), total
UNWIND $ids AS key
MATCH (p:Person {id: key})-[a:ATTENDED]->(m:Meeting)
WITH key, p, a, m, coalesce(m.date, '') AS sort
WHERE ($status IS NULL OR a.status = $status) AND ($role IS NULL OR a.role = $role) AND NOT (sort < $low OR sort > $high)
RETURN key, count(*) AS total
