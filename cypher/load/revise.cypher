// Counts a change of the graph, and remembers what it was.
// Parameters: $at (when, as ISO text), $added, $changed, $removed (how many nodes and relations), $came (ids of documents
// that are there now and were not), $again (of those that were there and were written again), $went (of those that are
// no more), $import (what all parts of one import share; null where that is not said), $begun (when that began, as ISO
// text, or null), $program (its version, or null)
// Columns: revision
MATCH (g:Graph {id: 'graph'})
SET g.revision = coalesce(g.revision, 0) + 1, g.at = $at
CREATE (:Revision {
  number: g.revision, at: $at, added: $added, changed: $changed, removed: $removed,
  came: $came, again: $again, went: $went, import: $import, begun: $begun, program: $program
})
RETURN g.revision AS revision
