// Everybody, with all spellings and whom they were seen for: the organizations, or whose meetings where none is known.
// Parameters: none
// Columns: id, name, names, places
MATCH (p:Person)
OPTIONAL MATCH (p)-[a:ATTENDED]->(m:Meeting)
OPTIONAL MATCH (own:Organization {id: CASE WHEN a.organizationReason IS NULL THEN a.organization END})
OPTIONAL MATCH (m)-[:HELD_BY]->(:Body)-[:PART_OF]->(owner:Organization)
WITH p, collect(DISTINCT coalesce(own.name, owner.name)) AS listed
OPTIONAL MATCH (p)-[:PRESENTED|CHAIRED|KEPT_MINUTES_OF]->()-[:ON_AGENDA*0..1]->(:Meeting)-[:HELD_BY]->(:Body)-[:PART_OF]->(named:Organization)
WITH p, listed, collect(DISTINCT named.name) AS met
RETURN p.id AS id, p.name AS name, p.names AS names, CASE WHEN listed = [] THEN met ELSE listed END AS places
ORDER BY id
