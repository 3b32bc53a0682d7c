// Who of the member municipalities was at which meeting: a row for each member and meeting, with the keys of its list entries.
// Parameters: $bodies: [id], null for all, $members: [id], null for all, $low, $high: places in the list of meetings, both excluded
// Columns: municipality (id), meeting (id), date, entries: [{id, status, partial, person (id), role}]
CALL () {
  UNWIND $bodies AS body
  MATCH (:Body {id: body})<-[:HELD_BY]-(m:Meeting)
  WHERE m.sort > $low AND m.sort < $high
  RETURN m
  UNION ALL
  WITH 1 AS one WHERE $bodies IS NULL
  MATCH (m:Meeting)
  WHERE m.sort > $low AND m.sort < $high
  RETURN m
}
MATCH (m)-[:HELD_BY]->(:Body)-[:PART_OF]->(:Organization)<-[:MEMBER_OF]-(o:Municipality)
WHERE $members IS NULL OR o.id IN $members
WITH m, collect(DISTINCT o.id) AS members
// Each meeting's list is read once, whatever the number of members.
CALL (m, members) {
  UNWIND members AS municipality
  RETURN municipality, null AS entry, 1 AS member
  UNION ALL
  MATCH (m)<-[a:ATTENDED]-(p:Person)
  RETURN a.organization AS municipality, {id: a.id, status: a.status, partial: a.partial, person: p.id, role: a.role} AS entry, 0 AS member
  UNION ALL
  MATCH (m)<-[a:LISTED_WITHOUT_PERSON]-(o:Municipality)
  RETURN o.id AS municipality, {id: a.id, status: a.status, partial: false, person: null, role: a.role} AS entry, 0 AS member
}
WITH m, municipality, collect(entry) AS entries, max(member) AS member
WHERE member = 1
RETURN municipality, m.id AS meeting, m.date AS date, entries
ORDER BY municipality, m.sort
