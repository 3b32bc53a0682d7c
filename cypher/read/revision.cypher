// How many imports have changed the graph; no row before the first.
// Parameters: none
// Columns: revision
MATCH (g:Graph {id: 'graph'})
RETURN coalesce(g.revision, 0) AS revision
