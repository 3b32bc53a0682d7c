// The whole text of documents.
// Parameters: $ids: [id]
// Columns: key (the document), text
UNWIND $ids AS key
MATCH (d:Document {id: key})
RETURN key, d.text AS text
