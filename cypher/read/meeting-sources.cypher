// Where each meeting's values were read, its day aside, which the meeting itself has. Its properties are taken as a map, for few graphs
// have a meeting whose values stand in several documents.
// Parameters: $ids: [id]
// Columns: key (the one asked for), body, organization, number, start, end, place, chair, secretary (each [document, line, start, end, quote])
UNWIND $ids AS key
MATCH (m:Meeting {id: key})
WITH key, m, properties(m) AS own
OPTIONAL MATCH (m)-[held:HELD_BY]->(:Body)
OPTIONAL MATCH (m)<-[chaired:CHAIRED]-(:Person)
OPTIONAL MATCH (m)<-[kept:KEPT_MINUTES_OF]-(:Person)
RETURN key,
  [held.document, held.line, held.start, held.end, held.quote] AS body,
  [coalesce(own.organizationDocument, own.document), own.organizationAt[0], own.organizationAt[1], own.organizationAt[2], own.organizationQuote] AS organization,
  [coalesce(own.numberDocument, own.document), own.numberAt[0], own.numberAt[1], own.numberAt[2], own.numberQuote] AS number,
  [coalesce(own.startDocument, own.document), own.startAt[0], own.startAt[1], own.startAt[2], own.startQuote] AS start,
  [coalesce(own.endDocument, own.document), own.endAt[0], own.endAt[1], own.endAt[2], own.endQuote] AS end,
  [coalesce(own.placeDocument, own.document), own.placeAt[0], own.placeAt[1], own.placeAt[2], own.placeQuote] AS place,
  [chaired.document, chaired.line, chaired.start, chaired.end, chaired.quote] AS chair,
  [kept.document, kept.line, kept.start, kept.end, kept.quote] AS secretary
ORDER BY key
