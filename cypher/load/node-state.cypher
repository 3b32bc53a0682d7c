// Every node an import wrote, with what tells whether it is to be written again.
// Parameters: none
// Columns: element, label, id, fingerprint
MATCH (n)
WHERE n.fingerprint IS NOT NULL
RETURN elementId(n) AS element, CASE WHEN n:Municipality THEN 'Municipality' ELSE labels(n)[0] END AS label, n.id AS id,
  n.fingerprint AS fingerprint
