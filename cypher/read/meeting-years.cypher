// How many meetings each year has, in time order.
// Parameters: none
// Columns: year, meetings
MATCH (m:Meeting)
RETURN m.year AS year, count(m) AS meetings
ORDER BY year
