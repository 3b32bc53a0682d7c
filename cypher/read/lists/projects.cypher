// Projects in alphabetical order.
// Columns: id, name, names, known
// Variables: row
// Sort: row.sort
// Rows:
MATCH (row:Project)
// Where YEAR: EXISTS { MATCH (row)<-[:CONCERNS]-(:AgendaItem)-[:ON_AGENDA]->(m:Meeting) WHERE m.year IN one.values }
// Where PERIOD: EXISTS { MATCH (row)<-[:CONCERNS]-(:AgendaItem)-[:ON_AGENDA]->(m:Meeting) WHERE m.date >= one.first AND m.date <= one.last }
// Where KNOWN: row.known IN one.values
// Where STATE:
EXISTS { MATCH (row)<-[f:FUNDS]-(:Decision) WHERE f.state IN one.values }
  OR EXISTS { MATCH (row)<-[:MEANT_FOR]-(a:Amount) WHERE a.state IN one.values }
// Where TEXT: any(name IN row.name + coalesce(row.names, []) WHERE toLower(name) CONTAINS one.text)
// Begin PROJECT:
MATCH (row:Project) WHERE row.id IN one.values
// Begin PERSON:
MATCH (row:Project)<-[:CONCERNS]-(:AgendaItem)<-[:PRESENTED]-(p:Person) WHERE p.id IN one.values
// Begin ORGANIZATION:
MATCH (row:Project)<-[:CONCERNS]-(:AgendaItem)<-[:TAKEN_UNDER*0..1]-()-[:HAS_TASK]->(:Task)-[:ASSIGNS]->(o:Organization) WHERE o.id IN one.values
// Begin BODY:
MATCH (row:Project)<-[:CONCERNS]-(:AgendaItem)-[:ON_AGENDA]->(:Meeting)-[:HELD_BY]->(b:Body) WHERE b.id IN one.values
// Order NAME (name): row.name
// Order ITEMS (number): COUNT { (row)<-[:CONCERNS]-() }
// Gives:
RETURN row.id AS id, row.name AS name, row.names AS names, row.known AS known
