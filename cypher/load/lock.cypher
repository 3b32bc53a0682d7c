// Lets one import write at a time: the others wait here until its transaction ends. Gives the revision of the graph.
// Parameters: none
// Columns: revision
MERGE (g:Graph {id: 'graph'})
SET g.locked = true
REMOVE g.locked
RETURN coalesce(g.revision, 0) AS revision
