// Bodies in alphabetical order.
// Columns: id, name, names
// Variables: row
// Sort: row.sort
// Rows:
MATCH (row:Body)
// Where YEAR: EXISTS { MATCH (row)<-[:HELD_BY]-(m:Meeting) WHERE m.year IN one.values }
// Where PERIOD: EXISTS { MATCH (row)<-[:HELD_BY]-(m:Meeting) WHERE m.date >= one.first AND m.date <= one.last }
// Where STATE:
EXISTS { MATCH (row)<-[:HELD_BY]-(:Meeting)<-[:ON_AGENDA]-(:AgendaItem)<-[:TAKEN_UNDER*0..1]-()-[:STATES]->(a:Amount)
  WHERE a.state IN one.values }
// Where TEXT: any(name IN row.name + coalesce(row.names, []) WHERE toLower(name) CONTAINS one.text)
// Begin PROJECT:
MATCH (row:Body)<-[:HELD_BY]-(:Meeting)<-[:ON_AGENDA]-(:AgendaItem)-[:CONCERNS]->(p:Project) WHERE p.id IN one.values
// Begin PERSON:
MATCH (row:Body)<-[:HELD_BY]-(:Meeting)<-[a:ATTENDED]-(p:Person) WHERE p.id IN one.values AND a.status = 'PRESENT'
// Begin OWNER:
MATCH (row:Body)-[:PART_OF]->(o:Organization) WHERE o.id IN one.values
// Begin ORGANIZATION:
MATCH (row:Body)<-[:HELD_BY]-(:Meeting)<-[a:ATTENDED]-(:Person) USING INDEX a:ATTENDED(organization) WHERE a.organization IN one.values AND a.status = 'PRESENT'
MATCH (row:Body)<-[:HELD_BY]-(:Meeting)<-[a:LISTED_WITHOUT_PERSON]-(o:Organization) WHERE o.id IN one.values AND a.status = 'PRESENT'
// Begin BODY:
MATCH (row:Body) WHERE row.id IN one.values
// Order NAME (name): row.name
// Order MEETINGS (number): COUNT { (row)<-[:HELD_BY]-() }
// Gives:
RETURN row.id AS id, row.name AS name, row.names AS names
