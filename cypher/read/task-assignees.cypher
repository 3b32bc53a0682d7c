// Who each task was given to, in the order of the text, and where each is named: where the graph does not say, where the task is.
// Parameters: $ids: [id]
// Columns: key (the one asked for), written, evidence: [document, line, start, end, quote], id (null where nobody is known), labels, name, names, kind, code, reasons
UNWIND $ids AS key
MATCH (t:Task {id: key})
UNWIND range(0, size(t.assignees) - 1) AS place
WITH key, t, place, t.assignees[place] AS written
OPTIONAL MATCH (t)-[r:ASSIGNS]->(party) WHERE r.written = written
RETURN key, written, [t.document, coalesce(t.assigneesAt[3 * place], t.line), coalesce(t.assigneesAt[3 * place + 1], t.start),
    coalesce(t.assigneesAt[3 * place + 2], t.end), coalesce(t.assigneeQuotes[place], t.quote)] AS evidence,
  party.id AS id, labels(party) AS labels, party.name AS name, party.names AS names, party.kind AS kind, party.code AS code,
  party.reasons AS reasons
ORDER BY key, place
