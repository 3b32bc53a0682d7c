// What each change of the graph was, the last first.
// Parameters: $last (how many)
// Columns: number, at (ISO text), added, changed, removed, came: [document], went: [document] (each {id, fileName}; the name is
// null where the document is no more in the graph)
MATCH (r:Revision)
WITH r ORDER BY r.number DESC
LIMIT toInteger($last)
RETURN r.number AS number, r.at AS at, r.added AS added, r.changed AS changed, r.removed AS removed,
  COLLECT { UNWIND r.came AS id OPTIONAL MATCH (d:Document {id: id}) RETURN {id: id, fileName: d.fileName} } AS came,
  COLLECT { UNWIND r.went AS id OPTIONAL MATCH (d:Document {id: id}) RETURN {id: id, fileName: d.fileName} } AS went
ORDER BY number DESC
