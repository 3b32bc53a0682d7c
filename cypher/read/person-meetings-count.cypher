// How many there are for each, whatever the page. The meetings that people were present at or absent from, in time order.
// Parameters: $ids: [id], $status: PRESENT or ABSENT, null for both, $low, $high: first and last day
// Columns: key (the one asked for), total
UNWIND $ids AS key
MATCH (:Person {id: key})-[a:ATTENDED]->(m:Meeting)
WHERE $status IS NULL OR a.status = $status
WITH DISTINCT key, m
WITH key, m, coalesce(m.date, '') AS sort
WHERE NOT (sort < $low OR sort > $high)
RETURN key, count(*) AS total
