// All organizations but municipalities.
// Parameters: none
// Columns: id, name, names, kind, code
MATCH (o:Organization)
WHERE NOT o:Municipality
RETURN o.id AS id, o.name AS name, o.names AS names, o.kind AS kind, o.code AS code
ORDER BY name, id
