// Who of the member municipalities was at which meeting: a row for each member and meeting, with the keys of its list entries.
// Parameters: $bodies: [id], null for all, $first, $last: days
// Columns: municipality (id), meeting (id), date, entries: [{id, status, partial, person (id), role}]
MATCH (m:Meeting)-[:HELD_BY]->(:Body)-[:PART_OF]->(:Organization)<-[:MEMBER_OF]-(o:Municipality)
WHERE m.date >= $first AND m.date <= $last AND ($bodies IS NULL OR EXISTS { (m)-[:HELD_BY]->(one:Body) WHERE one.id IN $bodies })
WITH DISTINCT m, o
RETURN o.id AS municipality, m.id AS meeting, m.date AS date,
  [(m)<-[a:ATTENDED {organization: o.id}]-(p:Person) | {id: a.id, status: a.status, partial: a.partial, person: p.id, role: a.role}]
  + [(m)<-[a:LISTED_WITHOUT_PERSON]-(o) | {id: a.id, status: a.status, partial: false, person: null, role: a.role}] AS entries
ORDER BY municipality, date, meeting
