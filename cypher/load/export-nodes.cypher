// Every node, for another graph; floats are told apart, since 1.0 and 1 are the same in JSON.
// Parameters: none
// Columns: labels, properties, floats: [name of a property]
MATCH (n)
WHERE NOT n:Migration
RETURN labels(n) AS labels, properties(n) AS properties,
  [key IN keys(n) WHERE n[key] IS :: FLOAT NOT NULL OR n[key] IS :: LIST<FLOAT NOT NULL> NOT NULL | key] AS floats
