// Every node with all it holds, for comparing graphs.
// Parameters: none
// Columns: labels, properties
MATCH (n)
WHERE n.fingerprint IS NOT NULL
RETURN labels(n) AS labels, properties(n) AS properties
