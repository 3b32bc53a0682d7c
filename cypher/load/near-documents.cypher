// Documents with all it takes to resolve them again, and the others that record the same meetings.
// Parameters: $ids: [id of a Document]
// Columns: id, fileName, text, pages, readFindings, importer, record
UNWIND $ids AS id
MATCH (given:Document {id: id})
CALL (given) {
  RETURN given AS d
  UNION
  MATCH (given)-[:RECORDS]->(:Meeting)<-[:RECORDS]-(d:Document)
  RETURN d
}
WITH DISTINCT d
RETURN d.id AS id, d.fileName AS fileName, d.text AS text, d.pages AS pages, d.readFindings AS readFindings,
  d.importer AS importer, d.record AS record
