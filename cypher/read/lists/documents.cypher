// Documents by file name.
// Columns: id, fileName, lines, importer
// Variables: row
// Sort: row.sort
// Rows:
MATCH (row:Document)
// Where YEAR: EXISTS { MATCH (row)-[:RECORDS]->(m:Meeting) WHERE m.year IN one.values }
// Where PERIOD: EXISTS { MATCH (row)-[:RECORDS]->(m:Meeting) WHERE m.date >= one.first AND m.date <= one.last }
// Where STATE:
EXISTS { MATCH (row)-[:RECORDS]->(:Meeting)<-[:ON_AGENDA]-(i:AgendaItem)<-[:TAKEN_UNDER*0..1]-()-[:STATES]->(a:Amount)
  WHERE i.document = row.id AND a.state IN one.values }
// Where TEXT: toLower(row.fileName) CONTAINS one.text
// Begin PROJECT:
MATCH (row:Document)-[:RECORDS]->(:Meeting)<-[:ON_AGENDA]-(i:AgendaItem)-[:CONCERNS]->(p:Project) WHERE p.id IN one.values AND i.document = row.id
// Begin PERSON:
MATCH (row:Document)-[:RECORDS]->(:Meeting)<-[a:ATTENDED]-(p:Person) WHERE p.id IN one.values AND a.status = 'PRESENT'
// Begin ORGANIZATION:
MATCH (row:Document)-[:RECORDS]->(:Meeting)<-[a:ATTENDED]-(:Person) USING INDEX a:ATTENDED(organization) WHERE a.organization IN one.values AND a.status = 'PRESENT'
MATCH (row:Document)-[:RECORDS]->(:Meeting)<-[a:LISTED_WITHOUT_PERSON]-(o:Organization) WHERE o.id IN one.values AND a.status = 'PRESENT'
// Begin BODY:
MATCH (row:Document)-[:RECORDS]->(:Meeting)-[:HELD_BY]->(b:Body) WHERE b.id IN one.values
// Order NAME (name): row.fileName
// Order DATE (text): head([(row)-[:RECORDS]->(m:Meeting) | m.date])
// Gives:
RETURN row.id AS id, row.fileName AS fileName, row.lines AS lines, row.importer AS importer
