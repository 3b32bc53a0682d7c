// What was noticed in the documents, loudest first.
// Parameters: $severity: ERROR, WARNING or INFO, null for all, $code: null for all
// Columns: id, code, severity, message, document (id), evidence: [document, line, start, end, quote]
MATCH (d:Document)-[:HAS_FINDING]->(f:Finding)
WHERE ($severity IS NULL OR f.severity = $severity) AND ($code IS NULL OR f.code = $code)
RETURN f.id AS id, f.code AS code, f.severity AS severity, f.message AS message, d.id AS document,
  [d.id, f.line, f.start, f.end, f.quote] AS evidence
ORDER BY CASE f.severity WHEN 'ERROR' THEN 0 WHEN 'WARNING' THEN 1 ELSE 2 END, d.fileName, f.line, f.start, id
