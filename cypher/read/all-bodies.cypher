// All bodies, by name.
// Parameters: none
// Columns: id, name, names
MATCH (b:Body)
RETURN b.id AS id, b.name AS name, b.names AS names
ORDER BY b.sort
