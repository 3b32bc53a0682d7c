// The days on which persons were met, for telling apart those of one name: as listed, as speaking, with a task or an office.
// Parameters: $ids: [id]
// Columns: person, dates
MATCH (p:Person) WHERE p.id IN $ids
OPTIONAL MATCH (p)-[:ATTENDED|CHAIRED|KEPT_MINUTES_OF|PRESENTED]->()-[:ON_AGENDA*0..1]->(m:Meeting)
WITH p, collect(DISTINCT m.date) AS met
OPTIONAL MATCH (p)<-[:ASSIGNS]-(:Task)<-[:HAS_TASK]-()-[:TAKEN_UNDER*0..1]->(:AgendaItem)-[:ON_AGENDA]->(m:Meeting)
WITH p, met, collect(DISTINCT m.date) AS given
RETURN p.id AS person, met + [date IN given WHERE NOT date IN met] AS dates
ORDER BY person
