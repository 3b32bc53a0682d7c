// Documents by file name.
// Columns: id, fileName, lines, importer
// Variables: row
// Sort: row.sort
// Rows:
MATCH (row:Document)
// Where YEAR: EXISTS { MATCH (row)-[:RECORDS]->(m:Meeting) WHERE m.year IN one.values }
// Where PERIOD: EXISTS { MATCH (row)-[:RECORDS]->(m:Meeting) WHERE m.date >= one.first AND m.date <= one.last }
// Where TEXT: toLower(row.fileName) CONTAINS one.text
// Begin BODY:
MATCH (row:Document)-[:RECORDS]->(:Meeting)-[:HELD_BY]->(b:Body) WHERE b.id IN one.values
// Order NAME (name): row.fileName
// Order DATE (text): head([(row)-[:RECORDS]->(m:Meeting) | m.date])
// Gives:
RETURN row.id AS id, row.fileName AS fileName, row.lines AS lines, row.importer AS importer
