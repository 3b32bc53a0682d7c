// Takes relations away.
// Parameters: $elements: [element id]
// Columns: none
UNWIND $elements AS element
MATCH ()-[r]->() WHERE elementId(r) = element
DELETE r
