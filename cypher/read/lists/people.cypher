// People in alphabetical order.
// Columns: id, name, names, reasons
// Variables: row
// Sort: row.sort
// Rows:
MATCH (row:Person)
// Where YEAR: EXISTS { MATCH (row)-[a:ATTENDED]->(m:Meeting) WHERE a.status = 'PRESENT' AND m.year IN one.values }
// Where PERIOD: EXISTS { MATCH (row)-[a:ATTENDED]->(m:Meeting) WHERE a.status = 'PRESENT' AND m.date >= one.first AND m.date <= one.last }
// Where ROLE: EXISTS { MATCH (row)-[a:ATTENDED]->(:Meeting) WHERE a.role IN one.values }
// Where STATE: EXISTS { MATCH (row)-[:PRESENTED]->(:AgendaItem)<-[:TAKEN_UNDER*0..1]-()-[:STATES]->(a:Amount) WHERE a.state IN one.values }
// Where TEXT: any(name IN row.name + coalesce(row.names, []) WHERE toLower(name) CONTAINS one.text)
// Begin PERSON:
MATCH (row:Person) WHERE row.id IN one.values
// Begin PROJECT:
MATCH (row:Person)-[:PRESENTED]->(:AgendaItem)-[:CONCERNS]->(p:Project) WHERE p.id IN one.values
// Begin ORGANIZATION:
MATCH (row:Person)-[a:ATTENDED]->(:Meeting) USING INDEX a:ATTENDED(organization) WHERE a.organization IN one.values
// Begin BODY:
MATCH (row:Person)-[a:ATTENDED]->(:Meeting)-[:HELD_BY]->(b:Body) WHERE b.id IN one.values AND a.status = 'PRESENT'
// Order NAME (name): row.name
// Order MEETINGS (number): COUNT { (row)-[:ATTENDED]->() }
// Gives:
RETURN row.id AS id, row.name AS name, row.names AS names, row.reasons AS reasons
