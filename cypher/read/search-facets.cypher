// How many nodes have the words, by what they are and by the year of their meeting; the same as search.cypher finds.
// Parameters: $folded: Lucene, $stemmed: Lucene, $labels: [label], null for all, $most: finds of each index, $first, $last:
// days of which items and decisions are, null for all and for what has no day
// Columns: label, year (null for what has none), count, isCapped (whether an index has as many as were looked at)
CALL () {
  CALL db.index.fulltext.queryNodes('names', $folded, {limit: toInteger($most)}) YIELD node
  WHERE $first IS NULL
  RETURN collect(node) AS found
  UNION ALL
  CALL db.index.fulltext.queryNodes('texts_folded', $folded, {limit: toInteger($most)}) YIELD node
  RETURN collect(node) AS found
  UNION ALL
  CALL db.index.fulltext.queryNodes('texts', $stemmed, {limit: toInteger($most)}) YIELD node
  RETURN collect(node) AS found
}
WITH collect(found) AS all
WITH all, any(found IN all WHERE size(found) >= $most) AS isCapped
UNWIND all AS found
UNWIND found AS node
WITH DISTINCT node, isCapped
WHERE $first IS NULL OR ($first <= left(node.sort, 10) <= $last AND NOT node.sort STARTS WITH '\t')
WITH isCapped, CASE WHEN node:Person THEN 'Person' WHEN node:Organization THEN 'Organization' WHEN node:Project THEN 'Project'
    WHEN node:AgendaItem THEN 'AgendaItem' WHEN node:Decision THEN 'Decision' END AS label,
  CASE WHEN node:AgendaItem OR node:Decision THEN toIntegerOrNull(left(node.sort, 4)) END AS year
WHERE label IS NOT NULL AND ($labels IS NULL OR label IN $labels)
RETURN label, year, count(*) AS count, isCapped
ORDER BY label, year
