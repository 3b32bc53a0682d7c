// One index of running text in place of two. It has each word as it is written, and beside the text a copy without case and
// accents (`folded`); in which forms a word fits, a question says itself (docs/graph.md), each word in its own way. What was
// loaded before gets its copy here; imports write it from now on.
DROP INDEX texts IF EXISTS
;
DROP INDEX texts_folded IF EXISTS
;
MATCH (n:AgendaItem|Decision)
CALL (n) {
  SET n.folded = trim(reduce(text = normalize(coalesce(n.title, n.text), NFKD), mark IN
    ['\u0300', '\u0301', '\u0302', '\u0303', '\u0304', '\u0306', '\u0307', '\u0308', '\u030A', '\u030B', '\u030C', '\u0327', '\u0328']
    | replace(text, mark, '')))
  SET n.folded = toLower(n.folded)
} IN TRANSACTIONS OF 10000 ROWS
;
CREATE FULLTEXT INDEX words IF NOT EXISTS FOR (n:AgendaItem|Decision) ON EACH [n.title, n.text, n.folded]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}
