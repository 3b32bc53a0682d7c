// Periods in which people were seen for organizations, in time order.
// Columns: id, person (id), organization (id), from, to, meetings, present, absent, partial, roles
// Variables: row, p, o
// Sort: row.from + '\t' + row.to + '\t' + row.id
// Where YEAR: any(year IN one.values WHERE toInteger(left(row.from, 4)) <= year <= toInteger(left(row.to, 4)))
// Where PERIOD: row.from <= one.last AND row.to >= one.first
// Where AS_OF: row.from <= one.values[0] <= row.to
// Where ROLE: any(role IN row.roles WHERE role IN one.values)
// Where TEXT: any(name IN p.name + coalesce(p.names, []) + o.name + coalesce(o.names, []) WHERE toLower(name) CONTAINS one.text)
// Where BODY:
EXISTS {
  MATCH (p)-[a:ATTENDED]->(m:Meeting)-[:HELD_BY]->(b:Body)
  WHERE a.organization = o.id AND row.from <= m.date <= row.to AND b.id IN one.values
}
// Begin PERSON (each):
MATCH (p:Person)-[row:REPRESENTS]->(o:Organization) WHERE p.id IN one.values
// Begin ORGANIZATION (each):
MATCH (p:Person)-[row:REPRESENTS]->(o:Organization) WHERE o.id IN one.values
// Order FROM (text): row.from
// Order TO (text): row.to
// Order MEETINGS (number): row.meetings
// Order PERSON (name): p.name
// Order ORGANIZATION (name): o.name
// Gives:
RETURN row.id AS id, p.id AS person, o.id AS organization, row.from AS from, row.to AS to, row.meetings AS meetings,
  row.present AS present, row.absent AS absent, row.partial AS partial, row.roles AS roles
