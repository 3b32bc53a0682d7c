// Takes nodes away with all their relations.
// Parameters: $elements: [element id]
// Columns: none
UNWIND $elements AS element
MATCH (n) WHERE elementId(n) = element
DETACH DELETE n
