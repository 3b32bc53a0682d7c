// How many nodes have the words, by what they are and by the year of their meeting; the same as search.cypher finds.
// Parameters: $names: Lucene, $texts: Lucene, $labels: [label], null for all, $looked: finds of each index that are looked at,
// $most: how many of those that are of the labels and days are counted, $first, $last: days of which items and decisions
// are, null for all and for what has no day
// Columns: label, year (null for what has none), count, isCapped (whether an index has as many as were looked at or counted)
CALL () {
  CALL db.index.fulltext.queryNodes('names', $names, {limit: toInteger($looked)}) YIELD node
  WITH count(*) AS looked, collect(CASE WHEN $first IS NULL
    AND ($labels IS NULL OR any(label IN labels(node) WHERE label IN $labels)) THEN node END) AS found
  RETURN found[..toInteger($most)] AS found, looked >= $looked OR size(found) >= $most AS isCapped
  UNION ALL
  CALL db.index.fulltext.queryNodes('words', $texts, {limit: toInteger($looked)}) YIELD node
  WITH count(*) AS looked, collect(CASE WHEN ($labels IS NULL OR any(label IN labels(node) WHERE label IN $labels))
    AND ($first IS NULL OR ($first <= left(node.sort, 10) <= $last AND NOT node.sort STARTS WITH '\t')) THEN node END) AS found
  RETURN found[..toInteger($most)] AS found, looked >= $looked OR size(found) >= $most AS isCapped
}
WITH collect(found) AS all, collect(isCapped) AS capped
WITH all, any(isCapped IN capped WHERE isCapped) AS isCapped
UNWIND all AS found
UNWIND found AS node
WITH isCapped, CASE WHEN node:Person THEN 'Person' WHEN node:Organization THEN 'Organization' WHEN node:Project THEN 'Project'
    WHEN node:AgendaItem THEN 'AgendaItem' WHEN node:Decision THEN 'Decision' END AS label,
  CASE WHEN node:AgendaItem OR node:Decision THEN toIntegerOrNull(left(node.sort, 4)) END AS year
WHERE label IS NOT NULL
RETURN label, year, count(*) AS count, isCapped
ORDER BY label, year
