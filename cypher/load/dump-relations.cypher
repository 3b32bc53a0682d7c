// Every relation with all it holds, for comparing graphs.
// Parameters: none
// Columns: type, fromLabels, from (id), toLabels, to (id), properties
MATCH (a)-[r]->(b)
WHERE a.fingerprint IS NOT NULL OR b.fingerprint IS NOT NULL
RETURN type(r) AS type, labels(a) AS fromLabels, a.id AS from, labels(b) AS toLabels, b.id AS to,
  properties(r) AS properties
