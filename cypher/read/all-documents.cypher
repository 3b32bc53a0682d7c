// All documents, by file name.
// Parameters: none
// Columns: id, fileName, lines, importer
MATCH (d:Document)
RETURN d.id AS id, d.fileName AS fileName, d.lines AS lines, d.importer AS importer
ORDER BY fileName, id
