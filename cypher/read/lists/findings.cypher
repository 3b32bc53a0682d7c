// What was noticed in the documents, loudest first.
// Columns: id, code, severity, message, document (id), evidence: [document, line, start, end, quote]
// Variables: row
// Sort: row.sort
// Rows:
MATCH (row:Finding)
// Where YEAR: EXISTS { MATCH (row)<-[:HAS_FINDING]-(:Document)-[:RECORDS]->(m:Meeting) WHERE m.year IN one.values }
// Where PERIOD: EXISTS { MATCH (row)<-[:HAS_FINDING]-(:Document)-[:RECORDS]->(m:Meeting) WHERE m.date >= one.first AND m.date <= one.last }
// Where SEVERITY: row.severity IN one.values
// Where CODE (indexed): row.code IN one.values
// Where TEXT: any(text IN [row.message, row.quote] WHERE toLower(text) CONTAINS one.text)
// Begin DOCUMENT:
MATCH (row:Finding)<-[:HAS_FINDING]-(d:Document) WHERE d.id IN one.values
// Begin PROJECT:
MATCH (row:Finding)<-[:HAS_FINDING]-(d:Document)-[:RECORDS]->(:Meeting)<-[:ON_AGENDA]-(i:AgendaItem)-[:CONCERNS]->(p:Project) WHERE p.id IN one.values AND i.document = d.id
// Begin ORGANIZATION:
MATCH (row:Finding)<-[:HAS_FINDING]-(:Document)-[:RECORDS]->(:Meeting)<-[a:ATTENDED]-(:Person) USING INDEX a:ATTENDED(organization) WHERE a.organization IN one.values AND a.status = 'PRESENT'
MATCH (row:Finding)<-[:HAS_FINDING]-(:Document)-[:RECORDS]->(:Meeting)<-[a:LISTED_WITHOUT_PERSON]-(o:Organization) WHERE o.id IN one.values AND a.status = 'PRESENT'
// Begin BODY:
MATCH (row:Finding)<-[:HAS_FINDING]-(:Document)-[:RECORDS]->(:Meeting)-[:HELD_BY]->(b:Body) WHERE b.id IN one.values
// Order CODE (text): row.code
// Order DATE (text): head([(row)<-[:HAS_FINDING]-(:Document)-[:RECORDS]->(m:Meeting) | m.date])
// Order SEVERITY (text): left(row.sort, 1)
// Gives:
MATCH (row)<-[:HAS_FINDING]-(d:Document)
RETURN row.id AS id, row.code AS code, row.severity AS severity, row.message AS message, d.id AS document,
  [d.id, row.line, row.start, row.end, row.quote] AS evidence
