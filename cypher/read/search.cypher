// A page of what has the words, best first: names, and texts of items and decisions. A name that begins with what was typed
// comes before one that only has it, and one that is nothing else before both.
// Parameters: $start (folded), $names: Lucene, $texts: Lucene, $labels: [label], null for all, $looked: finds of each
// index that are looked at, $most: how many of those that are of the labels and days are put in order, $first, $last: days of
// which items and decisions are, null for all and for what has no day, $above, $below: [key, sort] behind and before which the
// page is, null for none, $down (whether it is read from the end), $limit: rows
// Columns: id, label, score, text, names (null for what has none), keys: [the score, turned], sort
CALL () {
  CALL db.index.fulltext.queryNodes('names', $names, {limit: toInteger($looked)}) YIELD node, score
  WHERE $first IS NULL AND ($labels IS NULL OR any(label IN labels(node) WHERE label IN $labels))
  RETURN node, score * 2 AS score
  LIMIT toInteger($most)
  UNION ALL
  CALL db.index.fulltext.queryNodes('words', $texts, {limit: toInteger($looked)}) YIELD node, score
  WHERE ($labels IS NULL OR any(label IN labels(node) WHERE label IN $labels))
    AND ($first IS NULL OR ($first <= left(node.sort, 10) <= $last AND NOT node.sort STARTS WITH '\t'))
  RETURN node, score
  LIMIT toInteger($most)
}
WITH node, score AS found,
  replace(replace(replace(replace(toLower(node.name), 'å', 'a'), 'ä', 'a'), 'ö', 'o'), 'é', 'e') AS name,
  CASE WHEN node:Person THEN 'Person' WHEN node:Organization THEN 'Organization' WHEN node:Project THEN 'Project'
    WHEN node:AgendaItem THEN 'AgendaItem' WHEN node:Decision THEN 'Decision' END AS label
WHERE label IS NOT NULL
WITH node, label, -found * CASE WHEN name = $start THEN 16 WHEN name STARTS WITH $start THEN 4 ELSE 1 END AS key,
  node.id + '\t' + label AS sort
WHERE ($above IS NULL OR CASE WHEN key <> $above[0] THEN (key > $above[0]) <> $down
    ELSE sort <> $above[1] AND (sort > $above[1]) <> $down END)
  AND ($below IS NULL OR CASE WHEN key <> $below[0] THEN (key > $below[0]) = $down
    ELSE sort <> $below[1] AND (sort > $below[1]) = $down END)
WITH node, label, key, sort
ORDER BY CASE WHEN $down THEN -key ELSE key END, CASE WHEN $down THEN null ELSE sort END, sort DESC
LIMIT toInteger($limit)
RETURN node.id AS id, label, -key AS score, coalesce(node.text, node.title, node.name) AS text, node.names AS names,
  [key] AS keys, sort
ORDER BY CASE WHEN $down THEN -key ELSE key END, CASE WHEN $down THEN null ELSE sort END, sort DESC
