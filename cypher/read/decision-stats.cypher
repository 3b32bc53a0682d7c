// Counts of decisions and proposals by what is asked for; one that concerns two projects counts for both.
// Parameters: $by: [YEAR, QUARTER, BODY, PROJECT, LEVEL, MUNICIPALITY], $bodies: [id], null for all, $first, $last: days
// Columns: year, quarter, body (id), project (id), municipality (id), level, count, items, meetings, tasks
CALL () {
  UNWIND $bodies AS body
  MATCH (:Body {id: body})<-[:HELD_BY]-(m:Meeting)
  WHERE m.date >= $first AND m.date <= $last
  RETURN m
  UNION ALL
  WITH 1 AS one WHERE $bodies IS NULL
  MATCH (m:Meeting)
  WHERE m.date >= $first AND m.date <= $last
  RETURN m
}
MATCH (m)<-[:ON_AGENDA]-(i:AgendaItem)<-[:TAKEN_UNDER]-(d:Decision)
// Where it is not asked for, one row for each decision: without a subquery for each of them.
WITH m, i, d, CASE WHEN 'PROJECT' IN $by THEN COLLECT { MATCH (i)-[:CONCERNS]->(p:Project) RETURN DISTINCT p.id } ELSE [] END AS projects,
  CASE WHEN 'MUNICIPALITY' IN $by THEN COLLECT { MATCH (d)-[:HAS_TASK]->(:Task)-[:ASSIGNS]->(o:Municipality) RETURN DISTINCT o.id } ELSE [] END AS municipalities
UNWIND CASE projects WHEN [] THEN [null] ELSE projects END AS project
UNWIND CASE municipalities WHEN [] THEN [null] ELSE municipalities END AS municipality
WITH d, i, m, project, municipality, CASE WHEN 'YEAR' IN $by OR 'QUARTER' IN $by THEN m.year END AS year, CASE WHEN 'QUARTER' IN $by THEN (toInteger(substring(m.date, 5, 2)) + 2) / 3 END AS quarter, CASE WHEN 'BODY' IN $by THEN [(m)-[:HELD_BY]->(b:Body) | b.id][0] END AS body,
  CASE WHEN 'LEVEL' IN $by THEN d.level END AS level, COUNT { (d)-[:HAS_TASK]->() } AS set
RETURN year, quarter, body, project, municipality, level, count(DISTINCT d) AS count, count(DISTINCT i) AS items,
  count(DISTINCT m) AS meetings, sum(set) AS tasks
ORDER BY year, quarter, body, project, municipality, level
