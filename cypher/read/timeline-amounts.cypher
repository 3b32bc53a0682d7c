// The sums of an item and its decisions that are for a project, or for none by name.
// Parameters: $entries: [{key, item (id), project (id)}]
// Columns: key (as given), id, value, currency, basis, cap, written, state, decider, source, purpose, item (id), decision (id),
// evidence: [document, line, start, end, quote]
UNWIND $entries AS entry
MATCH (i:AgendaItem {id: entry.item})
CALL (i) {
  RETURN i AS owner
  UNION
  MATCH (owner:Decision)-[:TAKEN_UNDER]->(i)
  RETURN owner
}
MATCH (owner)-[:STATES]->(a:Amount)
WITH entry, i, owner, a, [(owner)-[fund:FUNDS {amount: a.id}]->(p:Project) | p.id] + [(a)-[:MEANT_FOR]->(p:Project) | p.id] AS projects
WHERE projects = [] OR entry.project IN projects
RETURN entry.key AS key, a.id AS id, a.value AS value, a.currency AS currency, a.basis AS basis, a.cap AS cap, a.written AS written,
  a.state AS state, a.decider AS decider, a.source AS source, a.purpose AS purpose, i.id AS item,
  CASE WHEN owner:Decision THEN owner.id END AS decision, [a.document, a.line, a.start, a.end, a.quote] AS evidence
ORDER BY a.start, id
