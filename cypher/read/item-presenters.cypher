// The people who reported on each item, in the order of the text.
// Parameters: $ids: [id]
// Columns: key (the one asked for), id, name, names, reasons
UNWIND $ids AS key
MATCH (:AgendaItem {id: key})<-[r:PRESENTED]-(p:Person)
WITH key, p, min(r.start) AS place
RETURN key, p.id AS id, p.name AS name, p.names AS names, p.reasons AS reasons
ORDER BY place, id
