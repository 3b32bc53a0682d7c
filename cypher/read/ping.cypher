// Whether the database answers.
// Parameters: none
// Columns: answer
RETURN 1 AS answer
