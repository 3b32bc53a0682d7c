// Sums in decisions.
// Parameters: $ids: [id]
// Columns: key (the one asked for), id, value, currency, basis, cap, written, state, decider, source, purpose, item (id), decision (id),
// evidence: [document, line, start, end, quote]
UNWIND $ids AS key
MATCH (i:AgendaItem)<-[:TAKEN_UNDER]-(owner:Decision {id: key})-[:STATES]->(a:Amount)
RETURN key, a.id AS id, a.value AS value, a.currency AS currency, a.basis AS basis, a.cap AS cap, a.written AS written,
  a.state AS state, a.decider AS decider, a.source AS source, a.purpose AS purpose, i.id AS item,
  CASE WHEN owner:Decision THEN owner.id END AS decision, [a.document, a.line, a.start, a.end, a.quote] AS evidence
ORDER BY a.start, id
