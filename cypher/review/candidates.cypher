// All pairs of persons who may be one, most likely first, those a person could not tell last.
// Parameters: none
// Columns: left (id), right (id), score, reasons, judged
MATCH (left:Person)-[r:MAY_BE_SAME]->(right:Person)
RETURN left.id AS left, right.id AS right, r.score AS score, r.reasons AS reasons, r.judged AS judged
ORDER BY judged IS NOT NULL, score DESC, left, right
