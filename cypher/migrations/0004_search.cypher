// Running text with its letters folded ("halsa" finds "hälsa"), beside the stemmed index; the quote is there because a
// second index over the same properties is silently not made.
CREATE FULLTEXT INDEX texts_folded IF NOT EXISTS FOR (n:AgendaItem|Decision) ON EACH [n.title, n.text, n.quote]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
