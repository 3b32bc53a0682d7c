// Who or what has a name; a full-text query narrows, the caller compares.
// Parameters: $query: Lucene, $label: Person, Project, Organization, Municipality or Body
// Columns: id, name, names, within (a body's organization: id, or null)
CALL db.index.fulltext.queryNodes('names', $query, {limit: 1000}) YIELD node
WHERE $label IN labels(node)
RETURN node.id AS id, node.name AS name, node.names AS names, [(node)-[:PART_OF]->(o:Organization) | o.id][0] AS within
ORDER BY name, id
