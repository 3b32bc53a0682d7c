// Others who may be the same as each person, most likely first.
// Parameters: $ids: [id]
// Columns: key (the one asked for), left (id), right (id), score, reasons, judged
UNWIND $ids AS key
MATCH (:Person {id: key})-[r:MAY_BE_SAME]-(:Person)
WITH key, r, startNode(r) AS left, endNode(r) AS right
RETURN key, left.id AS left, right.id AS right, r.score AS score, r.reasons AS reasons, r.judged AS judged
ORDER BY score DESC, left, right
