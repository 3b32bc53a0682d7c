// The text right before and after places in documents.
// Parameters: $places: [{key, document (id), start, end, before (characters), after (characters)}]
// Columns: key (as given), before, after
UNWIND $places AS place
MATCH (d:Document {id: place.document})
WITH place, d.text AS text,
  CASE WHEN place.start > place.before THEN place.start - place.before ELSE 0 END AS begin
RETURN place.key AS key, substring(text, toInteger(begin), toInteger(place.start - begin)) AS before,
  substring(text, toInteger(place.end), toInteger(place.after)) AS after
