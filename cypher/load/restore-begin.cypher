// Marks a graph that is being filled from an export, until that is done.
// Parameters: none
// Columns: none
MERGE (r:Restore {id: 'restore'})
