// The pages that places in documents stand on, of those with pages.
// Parameters: $places: [{key, document (id), line}]
// Columns: key (as given), page
UNWIND $places AS place
MATCH (d:Document {id: place.document})
WITH place, d.pages[toInteger(place.line) - 1] AS page
WHERE page IS NOT NULL
RETURN place.key AS key, page
