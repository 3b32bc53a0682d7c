// Counts a change of the graph.
// Parameters: $at (when, as ISO text)
// Columns: revision
MATCH (g:Graph {id: 'graph'})
SET g.revision = coalesce(g.revision, 0) + 1, g.at = $at
RETURN g.revision AS revision
