// Counts of decisions and proposals by what is asked for; one that concerns two projects counts for both.
// Parameters: $by: [YEAR, QUARTER, BODY, PROJECT, LEVEL, MUNICIPALITY], $bodies: [id], null for all, $first, $last: days
// Columns: year, quarter, body (id), project (id), municipality (id), level, count, items, meetings, tasks
MATCH (m:Meeting)<-[:ON_AGENDA]-(i:AgendaItem)<-[:TAKEN_UNDER]-(d:Decision)
WHERE m.date >= $first AND m.date <= $last AND ($bodies IS NULL OR EXISTS { (m)-[:HELD_BY]->(one:Body) WHERE one.id IN $bodies })
CALL (i) {
  WITH i WHERE 'PROJECT' IN $by
  OPTIONAL MATCH (i)-[:CONCERNS]->(p:Project)
  RETURN p.id AS project
  UNION
  WITH i WHERE NOT 'PROJECT' IN $by
  RETURN null AS project
}
CALL (d) {
  WITH d WHERE 'MUNICIPALITY' IN $by
  OPTIONAL MATCH (d)-[:HAS_TASK]->(:Task)-[:ASSIGNS]->(o:Municipality)
  RETURN o.id AS municipality
  UNION
  WITH d WHERE NOT 'MUNICIPALITY' IN $by
  RETURN null AS municipality
}
WITH d, i, m, project, municipality, CASE WHEN 'YEAR' IN $by OR 'QUARTER' IN $by THEN m.year END AS year, CASE WHEN 'QUARTER' IN $by THEN (toInteger(substring(m.date, 5, 2)) + 2) / 3 END AS quarter, CASE WHEN 'BODY' IN $by THEN [(m)-[:HELD_BY]->(b:Body) | b.id][0] END AS body,
  CASE WHEN 'LEVEL' IN $by THEN d.level END AS level, COUNT { (d)-[:HAS_TASK]->() } AS set
RETURN year, quarter, body, project, municipality, level, count(DISTINCT d) AS count, count(DISTINCT i) AS items,
  count(DISTINCT m) AS meetings, sum(set) AS tasks
ORDER BY year, quarter, body, project, municipality, level
