// Bodies, organizations and who may be the same person can be paged through too: they get the `sort` that 0006 gave others
// (docs/graph.md). What was loaded before gets it here; imports write it from now on.
CREATE INDEX body_sort IF NOT EXISTS FOR (n:Body) ON (n.sort)
;
CREATE INDEX organization_sort IF NOT EXISTS FOR (n:Organization) ON (n.sort)
;
CREATE INDEX may_be_same_sort IF NOT EXISTS FOR ()-[r:MAY_BE_SAME]-() ON (r.sort)
;
MATCH (n:Body|Organization)
SET n.sort = replace(replace(replace(replace(toLower(n.name), 'é', 'e'), 'å', '{a'), 'ä', '{b'), 'ö', '{c') + '\t' + n.id
;
MATCH (a:Person)-[r:MAY_BE_SAME]->(b:Person)
SET r.sort = right('00' + toString(toInteger(round((1 - r.score) * 100))), 3) + '\t' + a.id + '\t' + b.id
