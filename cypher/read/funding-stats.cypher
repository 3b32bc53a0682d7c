// Sums of money by what is asked for, and always by state, basis and currency.
// Parameters: $by: [YEAR, QUARTER, BODY, PROJECT], $bodies: [id], null for all, $first, $last: days
// Columns: year, quarter, body (id), project (id), state, basis, currency, count, sum, average, largest
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
MATCH (m)<-[:ON_AGENDA]-(i:AgendaItem)
CALL (i) {
  MATCH (i)-[:STATES]->(a:Amount)
  RETURN a, null AS project
  UNION ALL
  MATCH (i)<-[:TAKEN_UNDER]-(d:Decision)-[:STATES]->(a:Amount)
  RETURN a, [(d)-[fund:FUNDS {amount: a.id}]->(p:Project) | p.id][0] AS project
}
WITH a, CASE WHEN 'YEAR' IN $by OR 'QUARTER' IN $by THEN m.year END AS year, CASE WHEN 'QUARTER' IN $by THEN (toInteger(substring(m.date, 5, 2)) + 2) / 3 END AS quarter, CASE WHEN 'BODY' IN $by THEN [(m)-[:HELD_BY]->(b:Body) | b.id][0] END AS body, CASE WHEN 'PROJECT' IN $by THEN project END AS project
RETURN year, quarter, body, project, a.state AS state, a.basis AS basis, a.currency AS currency, count(a) AS count,
  sum(a.value) AS sum, avg(a.value) AS average, max(a.value) AS largest
ORDER BY year, quarter, body, project, state, basis, currency
