// What stands in the way of filling a graph from an export.
// Parameters: none
// Columns: nodes (beside migrations, the revision, and the mark below), isCutOff (an earlier filling was not completed)
RETURN COUNT { MATCH (n) WHERE NOT n:Migration AND NOT n:Graph AND NOT n:Restore RETURN n } AS nodes,
  EXISTS { MATCH (:Restore {id: 'restore'}) } AS isCutOff
