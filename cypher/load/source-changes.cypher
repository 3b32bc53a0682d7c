// Of some files, those that held another document before, or that none was known to come from.
// Parameters: $rows: [{path, document (id of what it holds now)}]
// Columns: path, document (id), former (id; null where none is known), isElsewhere (another file holds the former too)
WITH [row IN $rows | row.path] AS paths
UNWIND $rows AS row
OPTIONAL MATCH (s:SourceFile {path: row.path})
WITH paths, row, s
WHERE s IS NULL OR s.document <> row.document
RETURN row.path AS path, row.document AS document, s.document AS former,
  EXISTS { MATCH (other:SourceFile {document: s.document}) WHERE NOT other.path IN paths } AS isElsewhere
