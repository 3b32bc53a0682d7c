// The file names of documents that are in the graph.
// Parameters: $ids: [id]
// Columns: id, fileName
UNWIND $ids AS key
MATCH (d:Document {id: key})
RETURN d.id AS id, d.fileName AS fileName
