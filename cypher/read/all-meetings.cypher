// Meetings in time order, first to last: one page.
// Parameters: $bodies: [id], null for all,
// $where: [[{field, values, first, last, text, holds}]], any of which all have to be so; null for all,
// $low, $lowTie, $high, $highTie: the window, $limit: rows
// Columns: sort, tie, id, number, date, dateWritten, dateReason, year, start, end, place, evidence: [document, line, start, end, quote]
MATCH (m:Meeting)
WITH m, coalesce(m.date, '') AS sort, m.id AS tie
WHERE ($bodies IS NULL OR EXISTS { (m)-[:HELD_BY]->(b:Body) WHERE b.id IN $bodies }) AND NOT (sort < $low OR sort > $high OR (sort = $low AND tie <= $lowTie) OR (sort = $high AND tie >= $highTie)) AND ($where IS NULL OR any(every IN $where WHERE all(one IN every WHERE one.holds = CASE one.field
  WHEN 'YEAR' THEN coalesce(m.year IN one.values, false)
  WHEN 'PERIOD' THEN coalesce(m.date >= one.first AND m.date <= one.last, false)
  WHEN 'BODY' THEN EXISTS { MATCH (m)-[:HELD_BY]->(b:Body) WHERE b.id IN one.values }
  WHEN 'PROJECT' THEN EXISTS { MATCH (m)<-[:ON_AGENDA]-(:AgendaItem)-[:CONCERNS]->(p:Project) WHERE p.id IN one.values }
  WHEN 'MUNICIPALITY' THEN EXISTS { MATCH (m)<-[a:ATTENDED]-(:Person) WHERE a.status = 'PRESENT' AND a.organization IN one.values }
    OR EXISTS { MATCH (m)<-[a:LISTED_WITHOUT_PERSON]-(o:Municipality) WHERE a.status = 'PRESENT' AND o.id IN one.values }
  WHEN 'PERSON' THEN EXISTS { MATCH (m)<-[a:ATTENDED]-(p:Person) WHERE a.status = 'PRESENT' AND p.id IN one.values }
  WHEN 'STATE' THEN EXISTS { MATCH (m)<-[:ON_AGENDA]-(i:AgendaItem)
    WHERE EXISTS { MATCH (i)-[:STATES]->(a:Amount) WHERE a.state IN one.values }
      OR EXISTS { MATCH (i)<-[:TAKEN_UNDER]-(:Decision)-[:STATES]->(a:Amount) WHERE a.state IN one.values } }
  WHEN 'TEXT' THEN EXISTS { MATCH (m)<-[:ON_AGENDA]-(i:AgendaItem) WHERE toLower(i.title) CONTAINS one.text
    OR EXISTS { MATCH (i)<-[:TAKEN_UNDER]-(d:Decision) WHERE toLower(d.text) CONTAINS one.text } }
END)))
WITH * ORDER BY sort, tie
LIMIT toInteger($limit)
RETURN sort, tie, m.id AS id, m.number AS number, m.date AS date, m.dateWritten AS dateWritten, m.dateReason AS dateReason,
  m.year AS year, m.start AS start, m.end AS end, m.place AS place,
  [m.document, m.line, m.evidenceStart, m.evidenceEnd, m.quote] AS evidence
ORDER BY sort, tie
