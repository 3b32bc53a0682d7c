// The documents of all meetings that concern a project in a title or a decision on a day, on the last day before it on which
// one does, and on the next after it: any of them may be the one that an item of the day is linked with.
// Parameters: $rows: [{project (id), date}]
// Columns: document (id)
UNWIND $rows AS row
MATCH (:Project {id: row.project})<-[c:CONCERNS]-(:AgendaItem)-[:ON_AGENDA]->(m:Meeting)
WHERE c.how <> 'TEXT'
WITH row, collect(DISTINCT m) AS meetings,
  max(CASE WHEN m.date < row.date THEN m.date END) AS last, min(CASE WHEN m.date > row.date THEN m.date END) AS next
UNWIND meetings AS m
WITH DISTINCT m, row, last, next WHERE m.date IN [last, row.date, next]
MATCH (m)<-[:RECORDS]-(d:Document)
RETURN DISTINCT d.id AS document
