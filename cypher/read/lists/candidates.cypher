// Pairs of persons who may be one, most likely first.
// Columns: left (id), right (id), score, reasons, judged
// Variables: row, a, b
// Sort: row.sort
// Rows:
MATCH (a)-[row:MAY_BE_SAME]->(b)
// Where YEAR:
EXISTS { MATCH (a)-[t:ATTENDED]->(m:Meeting) WHERE t.status = 'PRESENT' AND m.year IN one.values }
  OR EXISTS { MATCH (b)-[t:ATTENDED]->(m:Meeting) WHERE t.status = 'PRESENT' AND m.year IN one.values }
// Where PERIOD:
EXISTS { MATCH (a)-[t:ATTENDED]->(m:Meeting) WHERE t.status = 'PRESENT' AND m.date >= one.first AND m.date <= one.last }
  OR EXISTS { MATCH (b)-[t:ATTENDED]->(m:Meeting) WHERE t.status = 'PRESENT' AND m.date >= one.first AND m.date <= one.last }
// Where LEAST: row.score >= one.values[0]
// Where UNSURE: (coalesce(row.judged, '') = 'UNSURE') IN one.values
// Where TEXT: any(name IN a.name + coalesce(a.names, []) + b.name + coalesce(b.names, []) WHERE toLower(name) CONTAINS one.text)
// Begin PERSON (each):
MATCH (a:Person)-[row:MAY_BE_SAME]->(b:Person) WHERE a.id IN one.values
MATCH (a:Person)-[row:MAY_BE_SAME]->(b:Person) WHERE b.id IN one.values
// Begin ORGANIZATION:
MATCH (o:Organization)<-[:REPRESENTS]-(a:Person)-[row:MAY_BE_SAME]->(b:Person) WHERE o.id IN one.values
MATCH (a:Person)-[row:MAY_BE_SAME]->(b:Person)-[:REPRESENTS]->(o:Organization) WHERE o.id IN one.values
// Begin BODY:
MATCH (o:Body)<-[:HELD_BY]-(:Meeting)<-[t:ATTENDED]-(a:Person)-[row:MAY_BE_SAME]->(b:Person) WHERE o.id IN one.values AND t.status = 'PRESENT'
MATCH (a:Person)-[row:MAY_BE_SAME]->(b:Person)-[t:ATTENDED]->(:Meeting)-[:HELD_BY]->(o:Body) WHERE o.id IN one.values AND t.status = 'PRESENT'
// Order SCORE (number): row.score
// Order NAME (name): a.name
// Gives:
RETURN a.id AS left, b.id AS right, row.score AS score, row.reasons AS reasons, row.judged AS judged
