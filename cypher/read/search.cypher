// What has the words, best first: stemmed, folded, and names.
// Parameters: $folded: Lucene, $stemmed: Lucene, $labels: [label], null for all, $limit: rows
// Columns: id, label, score, text
CALL () {
  CALL db.index.fulltext.queryNodes('names', $folded, {limit: 1000}) YIELD node, score
  RETURN node, score * 2 AS score
  UNION ALL
  CALL db.index.fulltext.queryNodes('texts_folded', $folded, {limit: 1000}) YIELD node, score
  RETURN node, score
  UNION ALL
  CALL db.index.fulltext.queryNodes('texts', $stemmed, {limit: 1000}) YIELD node, score
  RETURN node, score
}
WITH node, max(score) AS score,
  CASE WHEN node:Person THEN 'Person' WHEN node:Organization THEN 'Organization' WHEN node:Project THEN 'Project'
    WHEN node:AgendaItem THEN 'AgendaItem' WHEN node:Decision THEN 'Decision' END AS label
WHERE label IS NOT NULL AND ($labels IS NULL OR label IN $labels)
RETURN node.id AS id, label, score, coalesce(node.text, node.title, node.name) AS text
ORDER BY score DESC, id
LIMIT toInteger($limit)
