// Nodes with what tells whether they are as they are thought to be.
// Parameters: $ids: {label: [id]}, of each label
// Columns: element, label, id, fingerprint, properties
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
RETURN elementId(n) AS element, CASE WHEN n:Municipality THEN 'Municipality' ELSE labels(n)[0] END AS label, n.id AS id,
  n.fingerprint AS fingerprint, properties(n) AS properties
