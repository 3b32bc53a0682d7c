// Completes a graph that was filled from an export: from now on it has that revision and its last import.
// Parameters: $properties (of the node that counts revisions), $revision, $exported (the revision that the export had)
// Columns: none
MATCH (g:Graph {id: 'graph'})
SET g = $properties, g.id = 'graph', g.revision = toInteger($revision)
WITH g
OPTIONAL MATCH (last:LastImport {revision: $exported})
WHERE last.revision <> $revision
SET last.revision = toInteger($revision)
WITH DISTINCT g
MATCH (r:Restore {id: 'restore'})
DELETE r
