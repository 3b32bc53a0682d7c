// How many there are. Decisions and proposals in time order,.
// Parameters: $level: DECISION or PROPOSAL, null for both,
// $low, $high: first and last
// Columns: total
MATCH (d:Decision)-[:TAKEN_UNDER]->(i:AgendaItem)-[:ON_AGENDA]->(m:Meeting)
WITH d, i, m, coalesce(m.date, '') AS sort
WHERE ($level IS NULL OR d.level = $level) AND NOT (sort < $low OR sort > $high)
RETURN count(*) AS total
