// How many were present, absent or partly present, by what is asked for.
// Parameters: $by: [YEAR, QUARTER, BODY, MUNICIPALITY, PERSON, ROLE], $bodies: [id], null for all, $roles: [role], null for all, $first, $last: days
// Columns: year, quarter, body (id), organization (id), person (id), role, listed, present, absent, partial, meetings
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
CALL (m) {
  MATCH (m)<-[a:ATTENDED]-(p:Person)
  RETURN a, p.id AS person, a.organization AS organization
  UNION ALL
  MATCH (m)<-[a:LISTED_WITHOUT_PERSON]-(o:Organization)
  RETURN a, null AS person, o.id AS organization
}
WITH m, a, person, organization
WHERE $roles IS NULL OR a.role IN $roles
WITH m, a, CASE WHEN 'YEAR' IN $by OR 'QUARTER' IN $by THEN m.year END AS year, CASE WHEN 'QUARTER' IN $by THEN (toInteger(substring(m.date, 5, 2)) + 2) / 3 END AS quarter, CASE WHEN 'BODY' IN $by THEN [(m)-[:HELD_BY]->(b:Body) | b.id][0] END AS body,
  CASE WHEN 'ORGANIZATION' IN $by THEN organization END AS organization, CASE WHEN 'PERSON' IN $by THEN person END AS person,
  CASE WHEN 'ROLE' IN $by THEN a.role END AS role
RETURN year, quarter, body, organization, person, role, count(a) AS listed,
  sum(CASE a.status WHEN 'PRESENT' THEN 1 ELSE 0 END) AS present,
  sum(CASE a.status WHEN 'ABSENT' THEN 1 ELSE 0 END) AS absent,
  sum(CASE WHEN a.status = 'PRESENT' AND a.partial THEN 1 ELSE 0 END) AS partial, count(DISTINCT m) AS meetings
ORDER BY year, quarter, body, organization, person, role
