// How many imports have changed the graph, and when the last one did; no row before the first.
// Parameters: none
// Columns: revision, at (ISO)
MATCH (g:Graph {id: 'graph'})
RETURN coalesce(g.revision, 0) AS revision, g.at AS at
