// How many there are. Projects in alphabetical order,.
// Parameters: $low, $high: first and last
// Columns: total
MATCH (p:Project)
WITH p, replace(replace(replace(replace(toLower(p.name), 'é', 'e'), 'å', '{a'), 'ä', '{b'), 'ö', '{c') AS sort
WHERE NOT (sort < $low OR sort > $high)
RETURN count(*) AS total
