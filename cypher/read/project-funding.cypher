// The sums of projects by state, basis and currency.
// Parameters: $ids: [id]
// Columns: key (the one asked for), state, basis, currency, value, count
UNWIND $ids AS key
MATCH (:Project {id: key})<-[r:FUNDS]-(:Decision)
RETURN key, r.state AS state, r.basis AS basis, r.currency AS currency, sum(r.value) AS value, count(r) AS count
ORDER BY state, basis, currency
