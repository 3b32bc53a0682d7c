// The meetings of a body that have a number, in time order.
// Parameters: $body: id, $number: as written
// Columns: id, date
MATCH (:Body {id: $body})<-[:HELD_BY]-(m:Meeting)
WHERE m.number = $number
RETURN m.id AS id, m.date AS date
ORDER BY date, id
