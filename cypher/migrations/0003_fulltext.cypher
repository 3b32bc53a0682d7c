// Two analyzers, on different properties, because a second full-text index over the same ones is silently not made.
// Running text: stems Swedish words ("beslut" finds "beslutade") and tells ö from o.
CREATE FULLTEXT INDEX texts IF NOT EXISTS FOR (n:AgendaItem|Decision) ON EACH [n.title, n.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'swedish'}}
;
// Names, all that were met: folds letters ("orkelljunga" finds "Örkelljunga") and does not stem.
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Person|Organization|Body|Project) ON EACH [n.name, n.names]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
