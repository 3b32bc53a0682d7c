// How many there are. Meetings in time order,.
// Parameters: $bodies: [id], null for all,
// $low, $high: first and last
// Columns: total
MATCH (m:Meeting)
WITH m, coalesce(m.date, '') AS sort
WHERE ($bodies IS NULL OR EXISTS { (m)-[:HELD_BY]->(b:Body) WHERE b.id IN $bodies }) AND NOT (sort < $low OR sort > $high)
RETURN count(*) AS total
