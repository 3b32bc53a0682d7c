// Relations of some types that begin at some nodes, with what tells whether they are as they are thought to be.
// Parameters: $ids: {label: [id]}, of each label, $types: [type]
// Columns: element, type, from (id), to (id), key, fingerprint, properties
CALL () {
  UNWIND $ids.Document AS id
  MATCH (n:Document {id: id})
  RETURN n
  UNION ALL
  UNWIND $ids.Meeting AS id
  MATCH (n:Meeting {id: id})
  RETURN n
  UNION ALL
  UNWIND $ids.Body AS id
  MATCH (n:Body {id: id})
  RETURN n
  UNION ALL
  UNWIND $ids.Organization AS id
  MATCH (n:Organization {id: id})
  RETURN n
  UNION ALL
  UNWIND $ids.Municipality AS id
  MATCH (n:Municipality {id: id})
  RETURN n
  UNION ALL
  UNWIND $ids.Person AS id
  MATCH (n:Person {id: id})
  RETURN n
  UNION ALL
  UNWIND $ids.AgendaItem AS id
  MATCH (n:AgendaItem {id: id})
  RETURN n
  UNION ALL
  UNWIND $ids.Decision AS id
  MATCH (n:Decision {id: id})
  RETURN n
  UNION ALL
  UNWIND $ids.Task AS id
  MATCH (n:Task {id: id})
  RETURN n
  UNION ALL
  UNWIND $ids.Amount AS id
  MATCH (n:Amount {id: id})
  RETURN n
  UNION ALL
  UNWIND $ids.Project AS id
  MATCH (n:Project {id: id})
  RETURN n
  UNION ALL
  UNWIND $ids.Finding AS id
  MATCH (n:Finding {id: id})
  RETURN n
}
MATCH (n)-[r]->(to)
WHERE type(r) IN $types AND r.fingerprint IS NOT NULL
RETURN elementId(r) AS element, type(r) AS type, n.id AS from, to.id AS to, coalesce(r.id, r.amount) AS key,
  r.fingerprint AS fingerprint, properties(r) AS properties
