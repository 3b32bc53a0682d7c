// Something to ask about: the project in most items, the municipality most people were seen for, the last year. null where there is none.
// Parameters: none
// Columns: project, municipality, year
CALL () {
  OPTIONAL MATCH (p:Project)<-[:CONCERNS]-(i:AgendaItem)
  WITH p, count(i) AS items, p.known AS known
  RETURN p.name AS project
  ORDER BY CASE known WHEN 'REGISTER' THEN 0 ELSE 1 END, items DESC, project
  LIMIT 1
}
CALL () {
  OPTIONAL MATCH (m:Municipality)<-[r:REPRESENTS]-(:Person)
  WITH m, count(r) AS periods
  RETURN m.name AS municipality
  ORDER BY periods DESC, municipality
  LIMIT 1
}
CALL () {
  OPTIONAL MATCH (m:Meeting)
  RETURN max(m.year) AS year
}
RETURN project, municipality, year
