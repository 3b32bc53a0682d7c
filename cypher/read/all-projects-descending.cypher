// Projects in alphabetical order, last to first: one page.
// Parameters: $low, $lowTie, $high, $highTie: the window, $limit: rows
// Columns: sort, tie, id, name, names, known
MATCH (p:Project)
WITH p, replace(replace(replace(replace(toLower(p.name), 'é', 'e'), 'å', '{a'), 'ä', '{b'), 'ö', '{c') AS sort, p.id AS tie
WHERE NOT (sort < $low OR sort > $high OR (sort = $low AND tie <= $lowTie) OR (sort = $high AND tie >= $highTie))
WITH * ORDER BY sort DESC, tie DESC
LIMIT toInteger($limit)
RETURN sort, tie, p.id AS id, p.name AS name, p.names AS names, p.known AS known
ORDER BY sort DESC, tie DESC
