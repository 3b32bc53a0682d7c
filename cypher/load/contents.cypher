// What the graph holds, in brief.
// Parameters: none
// Columns: documents, revision
OPTIONAL MATCH (g:Graph {id: 'graph'})
RETURN COUNT { MATCH (d:Document) RETURN d } AS documents, coalesce(g.revision, 0) AS revision
