// All documents by name.
// Parameters: none
// Columns: id, fileName
MATCH (d:Document)
RETURN d.id AS id, d.fileName AS fileName
ORDER BY fileName, id
