// The documents in the graph with their texts, to be resolved again together with new ones.
// Parameters: $except: [id], those that are given anew
// Columns: id, fileName, text, pages, readFindings, importer, record
MATCH (d:Document)
WHERE NOT d.id IN $except
RETURN d.id AS id, d.fileName AS fileName, d.text AS text, d.pages AS pages, d.readFindings AS readFindings,
  d.importer AS importer, d.record AS record
ORDER BY id
