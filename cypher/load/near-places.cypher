// Everybody met at meetings of some circles, or for some organizations, by place.
// Parameters: $circles: [circle of a Meeting], $organizations: [id]
// Columns: place (circle or organization), id, names: [text]
CALL () {
  UNWIND $circles AS place
  MATCH (m:Meeting {circle: place})<-[:ATTENDED|CHAIRED|KEPT_MINUTES_OF]-(p:Person)
  RETURN DISTINCT place, p
  UNION
  UNWIND $circles AS place
  MATCH (:Meeting {circle: place})<-[:ON_AGENDA]-(:AgendaItem)<-[:PRESENTED]-(p:Person)
  RETURN DISTINCT place, p
  UNION
  UNWIND $organizations AS place
  MATCH (p:Person)-[a:ATTENDED]->()
  WHERE a.organization = place
  RETURN DISTINCT place, p
}
RETURN DISTINCT place, p.id AS id, p.names AS names
