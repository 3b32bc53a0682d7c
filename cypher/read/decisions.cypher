// Decision nodes by id; one row for each that there is.
// Parameters: $ids: [id]
// Columns: id, ordinal, text, level, to, item (id), meeting (id), evidence: [document, line, start, end, quote]
UNWIND $ids AS key
MATCH (d:Decision {id: key})-[:TAKEN_UNDER]->(i:AgendaItem)-[:ON_AGENDA]->(m:Meeting)
RETURN d.id AS id, d.ordinal AS ordinal, d.text AS text, d.level AS level, d.to AS to, i.id AS item, m.id AS meeting,
  [d.document, d.line, d.start, d.end, d.quote] AS evidence
