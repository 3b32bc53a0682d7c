// What an export begins with.
// Parameters: none
// Columns: nodes (without those that remember migrations), relations, migration (the last one), revision
OPTIONAL MATCH (g:Graph {id: 'graph'})
RETURN COUNT { MATCH (n) RETURN n } - COUNT { MATCH (m:Migration) RETURN m } AS nodes,
  COUNT { MATCH ()-[r]->() RETURN r } AS relations, COUNT { MATCH (m:Migration) RETURN m } AS migration,
  coalesce(g.revision, 0) AS revision
