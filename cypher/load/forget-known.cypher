// Makes the next import look at everything: what load/known tells of is about to change in several transactions. Until
// they are all done, the import counts as cut off.
// Parameters: none
// Columns: none
MERGE (last:LastImport {id: 'last'})
SET last.isCutOff = true
REMOVE last.rules
