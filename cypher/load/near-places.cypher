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
  // Who has a task, or is named as who comes for whom, need not be on a list: the ids of tasks begin with the document's.
  UNWIND $circles AS place
  MATCH (:Meeting {circle: place})<-[:RECORDS]-(d:Document)
  MATCH (t:Task)-[:ASSIGNS]->(p:Person) WHERE t.id STARTS WITH left(d.id, 12) + '/'
  RETURN DISTINCT place, p
  UNION
  UNWIND $circles AS place
  MATCH (:Meeting {circle: place})<-[:RECORDS]-(d:Document)
  MATCH (p:Person)-[r:REPLACES]-() USING INDEX r:REPLACES(document) WHERE r.document = d.id
  RETURN DISTINCT place, p
  UNION
  UNWIND $organizations AS place
  MATCH (p:Person)-[a:ATTENDED]->()
  WHERE a.organization = place
  RETURN DISTINCT place, p
}
RETURN DISTINCT place, p.id AS id, p.names AS names
