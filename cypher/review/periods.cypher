// Whom persons represented, and when.
// Parameters: $ids: [id]
// Columns: person (id), organization, from, to, meetings, present, absent, roles
UNWIND $ids AS key
MATCH (p:Person {id: key})-[r:REPRESENTS]->(o:Organization)
RETURN p.id AS person, o.name AS organization, r.from AS from, r.to AS to, r.meetings AS meetings, r.present AS present,
  r.absent AS absent, r.roles AS roles
ORDER BY person, from, organization
