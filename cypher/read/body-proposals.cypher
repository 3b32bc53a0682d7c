// The decisions proposed to each body, in time order.
// Parameters: $ids: [id]
// Columns: key (the one asked for), id, ordinal, text, level, to, item (id), meeting (id), evidence: [document, line, start, end, quote]
UNWIND $ids AS key
MATCH (:Body {id: key})<-[:PROPOSED_TO]-(d:Decision)-[:TAKEN_UNDER]->(i:AgendaItem)-[:ON_AGENDA]->(m:Meeting)
RETURN key, d.id AS id, d.ordinal AS ordinal, d.text AS text, d.level AS level, d.to AS to, i.id AS item, m.id AS meeting,
  [d.document, d.line, d.start, d.end, d.quote] AS evidence
ORDER BY m.date, meeting, i.ordinal, ordinal
