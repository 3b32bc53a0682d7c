// Periods of representation by id; one row for each that there is.
// Parameters: $ids: [id]
// Columns: id, person (id), organization (id), from, to, meetings, present, absent, partial, roles
UNWIND $ids AS key
MATCH (p:Person)-[r:REPRESENTS {id: key}]->(o:Organization)
RETURN r.id AS id, p.id AS person, o.id AS organization, r.from AS from, r.to AS to, r.meetings AS meetings,
  r.present AS present, r.absent AS absent, r.partial AS partial, r.roles AS roles
