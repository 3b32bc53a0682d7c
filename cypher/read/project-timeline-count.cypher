// How many there are for each, whatever the page. The items that concern projects, in time order.
// Parameters: $ids: [id], $low, $high: first and last day
// Columns: key (the one asked for), total
UNWIND $ids AS key
MATCH (p:Project {id: key})<-[r:CONCERNS]-(i:AgendaItem)-[:ON_AGENDA]->(m:Meeting)
WITH key, p, r, i, m, coalesce(m.date, '') AS sort
WHERE NOT (sort < $low OR sort > $high)
RETURN key, count(*) AS total
