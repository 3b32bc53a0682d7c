// Finding nodes by id; one row for each that there is.
// Parameters: $ids: [id]
// Columns: id, code, severity, message, document (id), evidence: [document, line, start, end, quote]
UNWIND $ids AS key
MATCH (f:Finding {id: key})<-[:HAS_FINDING]-(d:Document)
RETURN f.id AS id, f.code AS code, f.severity AS severity, f.message AS message, d.id AS document,
  [d.id, f.line, f.start, f.end, f.quote] AS evidence
