// Municipalities: those seen in minutes or members of a cooperation, or all that minutes name.
// Parameters: $all: true or false
// Columns: id, name, names, kind, code
MATCH (o:Municipality)
WHERE $all OR EXISTS { (o)-[:MEMBER_OF]->(:Organization) } OR EXISTS { (o)<-[:REPRESENTS]-(:Person) }
  OR EXISTS { (o)-[:LISTED_WITHOUT_PERSON]->(:Meeting) }
RETURN o.id AS id, o.name AS name, o.names AS names, o.kind AS kind, o.code AS code
ORDER BY name, id
