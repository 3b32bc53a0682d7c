// The sums of an item and its decisions that are for a project, by state, basis and currency, and by whether a decision states
// them or the item's text tells of them.
// Parameters: $entries: [{key, item (id), project (id)}]
// Columns: key (as given), state, basis, currency, statedIn, value, count
UNWIND $entries AS entry
MATCH (i:AgendaItem {id: entry.item})
CALL (i) {
  MATCH (i)<-[:TAKEN_UNDER]-(:Decision)-[money:FUNDS]->(p:Project)
  RETURN p.id AS project, 'DECISION' AS statedIn, money.state AS state, money.basis AS basis, money.currency AS currency, money.value AS value
  UNION ALL
  MATCH (i)-[:STATES]->(money:Amount)-[:MEANT_FOR]->(p:Project)
  RETURN p.id AS project, 'TEXT' AS statedIn, money.state AS state, money.basis AS basis, money.currency AS currency, money.value AS value
}
WITH entry, project, statedIn, state, basis, currency, value
WHERE project = entry.project
RETURN entry.key AS key, state, basis, currency, statedIn, sum(value) AS value, count(value) AS count
ORDER BY state, basis, currency, statedIn
