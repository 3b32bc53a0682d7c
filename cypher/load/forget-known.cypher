// Makes the next import look at everything: what load/known tells of is about to change in several transactions.
// Parameters: none
// Columns: none
MATCH (last:LastImport {id: 'last'})
REMOVE last.rules
