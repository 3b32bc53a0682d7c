// What each import, ruling or removal changed, the last first: the revisions of one import together.
// Parameters: $last (how many)
// Columns: number (of the last revision), first (number of the first), at (of the last, ISO text), begun (ISO text), program
// (version; null where it was not kept), added, changed, removed, came: [document], again: [document], went: [document]
// (each {id, fileName}; the name is null where the document is no more in the graph)
MATCH (r:Revision)
WITH coalesce(r.import, toString(r.number)) AS import, r ORDER BY r.number
WITH import, collect(r) AS parts
WITH parts, head(parts) AS one, last(parts) AS end
ORDER BY end.number DESC
LIMIT toInteger($last)
RETURN end.number AS number, one.number AS first, end.at AS at, coalesce(one.begun, one.at) AS begun,
  end.program AS program,
  reduce(sum = 0, r IN parts | sum + r.added) AS added,
  reduce(sum = 0, r IN parts | sum + r.changed) AS changed,
  reduce(sum = 0, r IN parts | sum + r.removed) AS removed,
  COLLECT {
    UNWIND parts AS r UNWIND r.came AS id
    OPTIONAL MATCH (d:Document {id: id}) RETURN DISTINCT {id: id, fileName: d.fileName}
  } AS came,
  COLLECT {
    UNWIND parts AS r UNWIND coalesce(r.again, []) AS id
    OPTIONAL MATCH (d:Document {id: id}) RETURN DISTINCT {id: id, fileName: d.fileName}
  } AS again,
  COLLECT {
    UNWIND parts AS r UNWIND r.went AS id
    OPTIONAL MATCH (d:Document {id: id}) RETURN DISTINCT {id: id, fileName: d.fileName}
  } AS went
ORDER BY number DESC
