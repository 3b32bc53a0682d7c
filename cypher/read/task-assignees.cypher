// Who each task was given to, where that is known.
// Parameters: $ids: [id]
// Columns: key (the one asked for), written, id, labels, name, names, kind, code, reasons
UNWIND $ids AS key
MATCH (:Task {id: key})-[r:ASSIGNS]->(party)
RETURN key, r.written AS written, party.id AS id, labels(party) AS labels, party.name AS name, party.names AS names,
  party.kind AS kind, party.code AS code, party.reasons AS reasons
ORDER BY written
