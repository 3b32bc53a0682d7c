// How many imports have changed the graph, when the last one did, and whether it is on its way to the next revision: an
// import of several transactions, or the filling from an export, is under way or was cut off.
// Parameters: none
// Columns: revision (0 before the first), at (ISO), isBetween
OPTIONAL MATCH (g:Graph {id: 'graph'})
RETURN coalesce(g.revision, 0) AS revision, g.at AS at,
  EXISTS { MATCH (:LastImport {id: 'last', isCutOff: true}) } OR EXISTS { MATCH (:Restore {id: 'restore'}) } AS isBetween
