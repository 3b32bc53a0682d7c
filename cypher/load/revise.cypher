// Counts a change of the graph, and remembers what it was.
// Parameters: $at (when, as ISO text), $added, $changed, $removed (how many nodes and relations), $came (ids of documents
// that are there now), $went (and of those that are no more)
// Columns: revision
MATCH (g:Graph {id: 'graph'})
SET g.revision = coalesce(g.revision, 0) + 1, g.at = $at
CREATE (:Revision {
  number: g.revision, at: $at, added: $added, changed: $changed, removed: $removed, came: $came, went: $went
})
RETURN g.revision AS revision
