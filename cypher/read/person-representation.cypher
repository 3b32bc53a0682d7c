// The periods each person was seen for an organization, in time order.
// Parameters: $ids: [id], $asOf: a day, null for all
// Columns: key (the one asked for), id, person (id), organization (id), from, to, meetings, present, absent, partial, roles
UNWIND $ids AS key
MATCH (p:Person {id: key})-[r:REPRESENTS]->(o:Organization)
WHERE $asOf IS NULL OR r.from <= $asOf <= r.to
RETURN key, r.id AS id, p.id AS person, o.id AS organization, r.from AS from, r.to AS to, r.meetings AS meetings,
  r.present AS present, r.absent AS absent, r.partial AS partial, r.roles AS roles
ORDER BY from, to, id
