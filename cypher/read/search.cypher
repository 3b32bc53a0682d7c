// What has the words, best first: stemmed, folded, and names. A name that begins with what was typed comes before one that
// only has it, and one that is nothing else before both.
// Parameters: $start (folded), $folded: Lucene, $stemmed: Lucene, $labels: [label], null for all, $looked: finds of each
// index that are looked at, $most: how many of those that are of the labels and days are put in order, $first, $last: days of
// which items and decisions are, null for all and for what has no day, $limit: rows
// Columns: id, label, score, text, names (null for what has none)
CALL () {
  CALL db.index.fulltext.queryNodes('names', $folded, {limit: toInteger($looked)}) YIELD node, score
  WHERE $first IS NULL AND ($labels IS NULL OR any(label IN labels(node) WHERE label IN $labels))
  RETURN node, score * 2 AS score
  LIMIT toInteger($most)
  UNION ALL
  CALL db.index.fulltext.queryNodes('texts_folded', $folded, {limit: toInteger($looked)}) YIELD node, score
  WHERE ($labels IS NULL OR any(label IN labels(node) WHERE label IN $labels))
    AND ($first IS NULL OR ($first <= left(node.sort, 10) <= $last AND NOT node.sort STARTS WITH '\t'))
  RETURN node, score
  LIMIT toInteger($most)
  UNION ALL
  CALL db.index.fulltext.queryNodes('texts', $stemmed, {limit: toInteger($looked)}) YIELD node, score
  WHERE ($labels IS NULL OR any(label IN labels(node) WHERE label IN $labels))
    AND ($first IS NULL OR ($first <= left(node.sort, 10) <= $last AND NOT node.sort STARTS WITH '\t'))
  RETURN node, score
  LIMIT toInteger($most)
}
WITH node, max(score) AS found
WITH node, found,
  replace(replace(replace(replace(toLower(node.name), 'å', 'a'), 'ä', 'a'), 'ö', 'o'), 'é', 'e') AS name,
  CASE WHEN node:Person THEN 'Person' WHEN node:Organization THEN 'Organization' WHEN node:Project THEN 'Project'
    WHEN node:AgendaItem THEN 'AgendaItem' WHEN node:Decision THEN 'Decision' END AS label
WHERE label IS NOT NULL
WITH node, label, found * CASE WHEN name = $start THEN 16 WHEN name STARTS WITH $start THEN 4 ELSE 1 END AS score
RETURN node.id AS id, label, score, coalesce(node.text, node.title, node.name) AS text, node.names AS names
ORDER BY score DESC, id
LIMIT toInteger($limit)
