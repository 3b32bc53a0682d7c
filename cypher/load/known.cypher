// What the last import left behind, and what is there now: where they agree, the same documents need not be read again.
// Parameters: $ids: [id of a document]
// Columns: rules, counts (JSON), isWhole (nothing came or went since), revision, documents: [[id, fileName]] (of $ids)
MATCH (last:LastImport {id: 'last'})
OPTIONAL MATCH (g:Graph {id: 'graph'})
WITH last, g, COUNT { MATCH (n) RETURN n } AS nodes, COUNT { MATCH ()-[r]->() RETURN r } AS relations
RETURN last.rules AS rules, last.counts AS counts,
  last.nodes = nodes AND last.relations = relations AND last.revision = coalesce(g.revision, 0) AS isWhole,
  last.revision AS revision,
  COLLECT { UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN [d.id, d.fileName] } AS documents
