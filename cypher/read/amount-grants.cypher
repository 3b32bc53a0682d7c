// The earlier proposal that each sum grants.
// Parameters: $ids: [id]
// Columns: key (the one asked for), id, value, currency, basis, cap, written, state, decider, source, purpose, item (id), decision (id),
// evidence: [document, line, start, end, quote]
UNWIND $ids AS key
MATCH (:Amount {id: key})-[:GRANTS]->(a:Amount)<-[:STATES]-(owner)
OPTIONAL MATCH (owner)-[:TAKEN_UNDER]->(above:AgendaItem)
WITH key, a, owner, coalesce(above, owner) AS i
RETURN key, a.id AS id, a.value AS value, a.currency AS currency, a.basis AS basis, a.cap AS cap, a.written AS written,
  a.state AS state, a.decider AS decider, a.source AS source, a.purpose AS purpose, i.id AS item,
  CASE WHEN owner:Decision THEN owner.id END AS decision, [a.document, a.line, a.start, a.end, a.quote] AS evidence
