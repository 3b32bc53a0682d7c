// Who led each meeting.
// Parameters: $ids: [id]
// Columns: key (the one asked for), id, name, names, reasons
UNWIND $ids AS key
MATCH (:Meeting {id: key})<-[:CHAIRED]-(p:Person)
RETURN key, p.id AS id, p.name AS name, p.names AS names, p.reasons AS reasons
ORDER BY name
