// The documents of all meetings of some circles.
// Parameters: $circles: [circle of a Meeting]
// Columns: document (id)
UNWIND $circles AS circle
MATCH (m:Meeting {circle: circle})<-[:RECORDS]-(d:Document)
RETURN d.id AS document
