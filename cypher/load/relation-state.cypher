// Every relation an import wrote, with what tells whether it is to be written again.
// Parameters: none
// Columns: element, type, from (id), to (id), key, fingerprint
MATCH (a)-[r]->(b)
WHERE r.fingerprint IS NOT NULL
RETURN elementId(r) AS element, type(r) AS type, a.id AS from, b.id AS to, coalesce(r.id, r.amount) AS key,
  r.fingerprint AS fingerprint
