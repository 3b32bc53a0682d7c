// How many there are for each, whatever the page. The meetings of bodies, in time order.
// Parameters: $ids: [id], $low, $high: first and last day
// Columns: key (the one asked for), total
UNWIND $ids AS key
MATCH (:Body {id: key})<-[:HELD_BY]-(m:Meeting)
WITH key, m, coalesce(m.date, '') AS sort
WHERE NOT (sort < $low OR sort > $high)
RETURN key, count(*) AS total
