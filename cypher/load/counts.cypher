// How many nodes there are of what a report tells of.
// Parameters: none
// Columns: documents, meetings, people, items, decisions, projects
RETURN COUNT { MATCH (n:Document) RETURN n } AS documents,
  COUNT { MATCH (n:Meeting) RETURN n } AS meetings,
  COUNT { MATCH (n:Person) RETURN n } AS people,
  COUNT { MATCH (n:AgendaItem) RETURN n } AS items,
  COUNT { MATCH (n:Decision) RETURN n } AS decisions,
  COUNT { MATCH (n:Project) RETURN n } AS projects
