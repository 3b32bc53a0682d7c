// Organizations, municipalities among them, in alphabetical order.
// Columns: id, name, names, kind, code
// Variables: row
// Sort: row.sort
// Rows:
MATCH (row:Organization)
// Where YEAR:
EXISTS { MATCH (:Person)-[a:ATTENDED]->(m:Meeting) WHERE a.organization = row.id AND m.year IN one.values }
  OR EXISTS { MATCH (row)-[:LISTED_WITHOUT_PERSON]->(m:Meeting) WHERE m.year IN one.values }
// Where PERIOD:
EXISTS { MATCH (:Person)-[a:ATTENDED]->(m:Meeting) WHERE a.organization = row.id AND m.date >= one.first AND m.date <= one.last }
  OR EXISTS { MATCH (row)-[:LISTED_WITHOUT_PERSON]->(m:Meeting) WHERE m.date >= one.first AND m.date <= one.last }
// Where KIND: coalesce(row.kind, 'OTHER') IN one.values
// Where SEEN:
(EXISTS { MATCH (row)-[:MEMBER_OF]->(:Organization) } OR EXISTS { MATCH (row)<-[:REPRESENTS]-(:Person) }
  OR EXISTS { MATCH (row)-[:LISTED_WITHOUT_PERSON]->(:Meeting) }) IN one.values
// Where STATE:
EXISTS { MATCH (row)<-[:ASSIGNS]-(:Task)<-[:HAS_TASK]-()-[:STATES]->(a:Amount) WHERE a.state IN one.values }
// Where TEXT: any(name IN row.name + coalesce(row.names, []) WHERE toLower(name) CONTAINS one.text)
// Begin PROJECT:
MATCH (row:Organization)<-[:ASSIGNS]-(:Task)<-[:HAS_TASK]-()-[:TAKEN_UNDER*0..1]->(:AgendaItem)-[:CONCERNS]->(p:Project) WHERE p.id IN one.values
// Begin PERSON:
MATCH (row:Organization)<-[:REPRESENTS]-(p:Person) WHERE p.id IN one.values
// Begin ORGANIZATION:
MATCH (row:Organization) WHERE row.id IN one.values
// Begin COOPERATION:
MATCH (row:Organization)-[:MEMBER_OF]->(o:Organization) WHERE o.id IN one.values
// Begin BODY:
MATCH (b:Body)<-[:HELD_BY]-(:Meeting)<-[a:ATTENDED]-(:Person) WHERE b.id IN one.values MATCH (row:Organization) WHERE row.id = a.organization
MATCH (b:Body)<-[:HELD_BY]-(:Meeting)<-[:LISTED_WITHOUT_PERSON]-(row:Organization) WHERE b.id IN one.values
// Order NAME (name): row.name
// Order KIND (text): coalesce(row.kind, 'OTHER')
// Order ATTENDANCES (number):
COUNT { MATCH (:Person)-[a:ATTENDED]->(:Meeting) WHERE a.organization = row.id } + COUNT { (row)-[:LISTED_WITHOUT_PERSON]->() }
// Gives:
RETURN row.id AS id, row.name AS name, row.names AS names, row.kind AS kind, row.code AS code
