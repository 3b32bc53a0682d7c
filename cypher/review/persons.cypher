// Persons with all their spellings, and why they are one person each.
// Parameters: $ids: [id]
// Columns: id, name, names, reasons
UNWIND $ids AS key
MATCH (p:Person {id: key})
RETURN p.id AS id, p.name AS name, p.names AS names, p.reasons AS reasons
