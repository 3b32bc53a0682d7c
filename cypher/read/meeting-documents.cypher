// The documents that record each meeting, by file name.
// Parameters: $ids: [id]
// Columns: key (the one asked for), id, fileName, lines, importer
UNWIND $ids AS key
MATCH (:Meeting {id: key})<-[:RECORDS]-(d:Document)
RETURN key, d.id AS id, d.fileName AS fileName, d.lines AS lines, d.importer AS importer
ORDER BY fileName, id
