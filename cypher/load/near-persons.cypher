// Persons whose ids begin with one of some texts.
// Parameters: $starts: [text]
// Columns: id, names: [text] (the one shown is among them)
UNWIND $starts AS start
MATCH (p:Person)
WHERE p.id STARTS WITH start
RETURN DISTINCT p.id AS id, p.names AS names
