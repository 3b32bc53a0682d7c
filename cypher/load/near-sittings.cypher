// Who was MEMBER for some organizations at which meetings of some circles.
// Parameters: $rows: [{circle, organization (id)}]
// Columns: meeting (id), date, body (id), organization, person (id)
UNWIND $rows AS row
MATCH (m:Meeting {circle: row.circle})<-[a:ATTENDED]-(p:Person)
WHERE a.organization = row.organization AND a.role = 'MEMBER' AND m.date IS NOT NULL
OPTIONAL MATCH (m)-[:HELD_BY]->(b:Body)
RETURN DISTINCT m.id AS meeting, m.date AS date, b.id AS body, row.organization AS organization, p.id AS person
