// How many there are. Decisions and proposals in time order,.
// Parameters: $level: DECISION or PROPOSAL, null for both,
// $where: [[{field, values, first, last, text, holds}]], any of which all have to be so; null for all,
// $low, $high: first and last
// Columns: total
MATCH (d:Decision)-[:TAKEN_UNDER]->(i:AgendaItem)-[:ON_AGENDA]->(m:Meeting)
WITH d, i, m, coalesce(m.date, '') AS sort
WHERE ($level IS NULL OR d.level = $level) AND NOT (sort < $low OR sort > $high) AND ($where IS NULL OR any(every IN $where WHERE all(one IN every WHERE one.holds = CASE one.field
  WHEN 'YEAR' THEN coalesce(m.year IN one.values, false)
  WHEN 'PERIOD' THEN coalesce(m.date >= one.first AND m.date <= one.last, false)
  WHEN 'LEVEL' THEN d.level IN one.values
  WHEN 'BODY' THEN EXISTS { MATCH (m)-[:HELD_BY]->(b:Body) WHERE b.id IN one.values }
  WHEN 'PROJECT' THEN EXISTS { MATCH (i)-[:CONCERNS]->(p:Project) WHERE p.id IN one.values }
  WHEN 'MUNICIPALITY' THEN EXISTS { MATCH (d)-[:HAS_TASK]->(:Task)-[:ASSIGNS]->(o:Municipality) WHERE o.id IN one.values }
  WHEN 'PERSON' THEN EXISTS { MATCH (d)-[:HAS_TASK]->(:Task)-[:ASSIGNS]->(p:Person) WHERE p.id IN one.values }
    OR EXISTS { MATCH (i)<-[:PRESENTED]-(p:Person) WHERE p.id IN one.values }
  WHEN 'STATE' THEN EXISTS { MATCH (d)-[:STATES]->(a:Amount) WHERE a.state IN one.values }
  WHEN 'TEXT' THEN any(text IN [d.text, i.title] WHERE toLower(text) CONTAINS one.text)
END)))
RETURN count(*) AS total
