// How many there are for each, whatever the page. The items that people reported on, in time order.
// Parameters: $ids: [id], $low, $high: first and last day
// Columns: key (the one asked for), total
UNWIND $ids AS key
MATCH (p:Person {id: key})-[r:PRESENTED]->(i:AgendaItem)-[:ON_AGENDA]->(m:Meeting)
WITH key, p, r, i, m, coalesce(m.date, '') AS sort
WHERE NOT (sort < $low OR sort > $high)
RETURN key, count(*) AS total
