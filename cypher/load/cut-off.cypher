// Whether the last import wrote some of its transactions and not the one that counts them.
// Parameters: none
// Columns: isCutOff
MATCH (last:LastImport {id: 'last'})
RETURN coalesce(last.isCutOff, false) AS isCutOff
