// Document nodes by id; one row for each that there is.
// Parameters: $ids: [id]
// Columns: id, fileName, lines, importer
UNWIND $ids AS key
MATCH (d:Document {id: key})
RETURN d.id AS id, d.fileName AS fileName, d.lines AS lines, d.importer AS importer
