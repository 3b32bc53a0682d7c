// The files that documents came from, of some folders and below.
// Parameters: $folders: [path that ends with a slash]
// Columns: path, document (id), isElsewhere (another file says the same)
UNWIND $folders AS folder
MATCH (s:SourceFile)
WHERE s.path STARTS WITH folder
RETURN DISTINCT s.path AS path, s.document AS document,
  EXISTS { MATCH (other:SourceFile {document: s.document}) WHERE NOT other.path STARTS WITH folder } AS isElsewhere
