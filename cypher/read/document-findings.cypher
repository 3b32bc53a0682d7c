// What was noticed in each document, in the order of the text.
// Parameters: $ids: [id], $severity: ERROR, WARNING or INFO, null for all
// Columns: key (the one asked for), id, code, severity, message, document (id), evidence: [document, line, start, end, quote]
UNWIND $ids AS key
MATCH (d:Document {id: key})-[:HAS_FINDING]->(f:Finding)
WHERE $severity IS NULL OR f.severity = $severity
RETURN key, f.id AS id, f.code AS code, f.severity AS severity, f.message AS message, d.id AS document,
  [d.id, f.line, f.start, f.end, f.quote] AS evidence
ORDER BY coalesce(f.line, 0), f.start, id
