// Everybody met at meetings of some circles, or for some organizations.
// Parameters: $circles: [circle of a Meeting], $organizations: [id]
// Columns: id, names: [text]
CALL () {
  UNWIND $circles AS circle
  MATCH (m:Meeting {circle: circle})<-[:ATTENDED|CHAIRED|KEPT_MINUTES_OF]-(p:Person)
  RETURN DISTINCT p
  UNION
  UNWIND $circles AS circle
  MATCH (:Meeting {circle: circle})<-[:ON_AGENDA]-(:AgendaItem)<-[:PRESENTED]-(p:Person)
  RETURN DISTINCT p
  UNION
  UNWIND $organizations AS organization
  MATCH (p:Person)-[a:ATTENDED]->()
  WHERE a.organization = organization
  RETURN DISTINCT p
}
RETURN DISTINCT p.id AS id, p.names AS names
