// Lists begin at an index: `sort` says where a node or relation stands among all of its kind (docs/graph.md), so that a
// page costs the same however long the list is. What was loaded before gets it here; imports write it from now on.
CREATE INDEX meeting_sort IF NOT EXISTS FOR (n:Meeting) ON (n.sort)
;
CREATE INDEX agenda_item_sort IF NOT EXISTS FOR (n:AgendaItem) ON (n.sort)
;
CREATE INDEX decision_sort IF NOT EXISTS FOR (n:Decision) ON (n.sort)
;
CREATE INDEX task_sort IF NOT EXISTS FOR (n:Task) ON (n.sort)
;
CREATE INDEX amount_sort IF NOT EXISTS FOR (n:Amount) ON (n.sort)
;
CREATE INDEX person_sort IF NOT EXISTS FOR (n:Person) ON (n.sort)
;
CREATE INDEX project_sort IF NOT EXISTS FOR (n:Project) ON (n.sort)
;
CREATE INDEX finding_sort IF NOT EXISTS FOR (n:Finding) ON (n.sort)
;
CREATE INDEX document_sort IF NOT EXISTS FOR (n:Document) ON (n.sort)
;
CREATE INDEX attended_sort IF NOT EXISTS FOR ()-[r:ATTENDED]-() ON (r.sort)
;
CREATE INDEX listed_without_person_sort IF NOT EXISTS FOR ()-[r:LISTED_WITHOUT_PERSON]-() ON (r.sort)
;
CREATE INDEX amount_value IF NOT EXISTS FOR (n:Amount) ON (n.value)
;
MATCH (m:Meeting)
SET m.sort = coalesce(m.date, '') + '\t' + m.id
;
MATCH (i:AgendaItem)-[:ON_AGENDA]->(m:Meeting)
SET i.sort = m.sort + '\t' + right('0000' + toString(toInteger(i.ordinal)), 5) + '\t' + i.id
;
MATCH (d:Decision)-[:TAKEN_UNDER]->(i:AgendaItem)
SET d.sort = i.sort + '\t' + right('0000' + toString(toInteger(d.ordinal)), 5) + '\t' + d.id
;
MATCH (n:Task|Amount)<-[:HAS_TASK|STATES]-(owner)
SET n.sort = coalesce(head([(owner)-[:TAKEN_UNDER]->(i:AgendaItem) | i.sort]), owner.sort) + '\t'
  + right('00000000' + toString(toInteger(n.start)), 9) + '\t' + n.id
;
MATCH (n:Person|Project)
SET n.sort = replace(replace(replace(replace(toLower(n.name), 'é', 'e'), 'å', '{a'), 'ä', '{b'), 'ö', '{c') + '\t' + n.id
;
MATCH (n:Document)
SET n.sort = replace(replace(replace(replace(toLower(n.fileName), 'é', 'e'), 'å', '{a'), 'ä', '{b'), 'ö', '{c') + '\t' + n.id
;
MATCH (d:Document)-[:HAS_FINDING]->(f:Finding)
SET f.sort = CASE f.severity WHEN 'ERROR' THEN '0' WHEN 'WARNING' THEN '1' ELSE '2' END + '\t'
  + replace(replace(replace(replace(toLower(d.fileName), 'é', 'e'), 'å', '{a'), 'ä', '{b'), 'ö', '{c') + '\t'
  + right('00000000' + toString(toInteger(coalesce(f.start, 0))), 9) + '\t' + f.id
;
MATCH ()-[a:ATTENDED|LISTED_WITHOUT_PERSON]->(m:Meeting)
SET a.sort = coalesce(m.date, '') + '\t' + a.id
;
// Everyone who was there for an organization.
CREATE INDEX attended_organization IF NOT EXISTS FOR ()-[r:ATTENDED]-() ON (r.organization)
