// A municipality by its SCB code.
// Parameters: $code: four digits
// Columns: id, name, names, kind, code
MATCH (o:Municipality {code: $code})
RETURN o.id AS id, o.name AS name, o.names AS names, o.kind AS kind, o.code AS code
