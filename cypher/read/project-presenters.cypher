// Everyone who presented each project, in alphabetical order.
// Parameters: $ids: [id]
// Columns: key (the one asked for), id, name, names, reasons
UNWIND $ids AS key
MATCH (:Project {id: key})<-[:CONCERNS]-(:AgendaItem)<-[:PRESENTED]-(p:Person)
WITH DISTINCT key, p
RETURN key, p.id AS id, p.name AS name, p.names AS names, p.reasons AS reasons
ORDER BY p.sort
