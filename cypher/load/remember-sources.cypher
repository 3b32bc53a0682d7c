// Remembers which file each document came from, and forgets the files of documents that are no more.
// Parameters: $rows: [{path, document (id)}], $gone: [id of a document]
// Columns: none
CALL () {
  UNWIND $gone AS id
  MATCH (s:SourceFile {document: id})
  DELETE s
}
UNWIND $rows AS row
MERGE (s:SourceFile {path: row.path})
SET s.document = row.document
