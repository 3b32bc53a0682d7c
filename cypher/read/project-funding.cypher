// The sums of projects by state, basis and currency, and by whether a decision states them or an item's text tells of them: the
// text may tell of money that is decided elsewhere, so the two are not added.
// Parameters: $ids: [id], $first, $last: days of the meetings, null for all and for those without a day, $statedIn: DECISION or
// TEXT, null for both
// Columns: key (the one asked for), state, basis, currency, statedIn, value, count
UNWIND $ids AS key
MATCH (p:Project {id: key})
CALL (p) {
  WITH p WHERE $statedIn IS NULL OR $statedIn = 'DECISION'
  MATCH (p)<-[money:FUNDS]-(decision:Decision)
  WHERE $first IS NULL OR EXISTS {
    MATCH (decision)-[:TAKEN_UNDER]->(i:AgendaItem) WHERE $first <= left(i.sort, 10) <= $last AND NOT i.sort STARTS WITH '\t' }
  RETURN 'DECISION' AS statedIn, money.state AS state, money.basis AS basis, money.currency AS currency, money.value AS value
  UNION ALL
  WITH p WHERE $statedIn IS NULL OR $statedIn = 'TEXT'
  MATCH (p)<-[:MEANT_FOR]-(money:Amount)<-[:STATES]-(i:AgendaItem)
  WHERE $first IS NULL OR ($first <= left(i.sort, 10) <= $last AND NOT i.sort STARTS WITH '\t')
  RETURN 'TEXT' AS statedIn, money.state AS state, money.basis AS basis, money.currency AS currency, money.value AS value
}
RETURN key, state, basis, currency, statedIn, sum(value) AS value, count(value) AS count
ORDER BY state, basis, currency, statedIn
