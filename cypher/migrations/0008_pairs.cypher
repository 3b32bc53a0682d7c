// Lists of one kind only, such as proposals among decisions: in their order without reading the others.
CREATE INDEX decision_level_sort IF NOT EXISTS FOR (n:Decision) ON (n.level, n.sort)
;
CREATE INDEX amount_state_sort IF NOT EXISTS FOR (n:Amount) ON (n.state, n.sort)
;
CREATE INDEX finding_code_sort IF NOT EXISTS FOR (n:Finding) ON (n.code, n.sort)
