// How many there are for each, whatever the page. What organizations were to do, in time order of the meetings that said so.
// Parameters: $ids: [id], $low, $high: first and last day
// Columns: key (the one asked for), total
UNWIND $ids AS key
MATCH (:Organization {id: key})<-[:ASSIGNS]-(t:Task)<-[:HAS_TASK]-(owner)
OPTIONAL MATCH (owner)-[:TAKEN_UNDER]->(above:AgendaItem)
WITH key, t, owner, coalesce(above, owner) AS i
MATCH (i)-[:ON_AGENDA]->(m:Meeting)
WITH DISTINCT key, t, owner, i, m
WITH key, t, owner, i, m, coalesce(m.date, '') AS sort
WHERE NOT (sort < $low OR sort > $high)
RETURN key, count(*) AS total
