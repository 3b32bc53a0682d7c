// Remembers what an import left behind, in its own transaction; see load/known.
// Parameters: $rules (what read and resolved the documents; null where nothing is to be remembered), $counts (JSON),
// $revision
// Columns: none
MERGE (last:LastImport {id: 'last'})
SET last.rules = $rules, last.counts = $counts, last.revision = $revision
REMOVE last.isCutOff
WITH last, COUNT { MATCH (n) RETURN n } AS nodes, COUNT { MATCH ()-[r]->() RETURN r } AS relations
SET last.nodes = nodes, last.relations = relations
