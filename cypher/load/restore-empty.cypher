// Takes away all but what remembers migrations and the revision; a transaction for every 10,000 nodes.
// Parameters: none
// Columns: none
MATCH (n)
WHERE NOT n:Migration AND NOT n:Graph AND NOT n:Restore
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS
