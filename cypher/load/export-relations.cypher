// Every relation, for another graph; floats are told apart, since 1.0 and 1 are the same in JSON.
// Parameters: none
// Columns: type, fromLabels, from (id), toLabels, to (id), properties, floats: [name of a property]
MATCH (a)-[r]->(b)
RETURN type(r) AS type, labels(a) AS fromLabels, a.id AS from, labels(b) AS toLabels, b.id AS to,
  properties(r) AS properties,
  [key IN keys(r) WHERE r[key] IS :: FLOAT NOT NULL OR r[key] IS :: LIST<FLOAT NOT NULL> NOT NULL | key] AS floats
