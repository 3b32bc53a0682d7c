// Where questions begin: a date, a year, a name. Keys have their indexes from 0001.
CREATE INDEX meeting_date IF NOT EXISTS FOR (n:Meeting) ON (n.date)
;
CREATE INDEX meeting_year IF NOT EXISTS FOR (n:Meeting) ON (n.year)
;
CREATE INDEX body_name IF NOT EXISTS FOR (n:Body) ON (n.name)
;
CREATE INDEX organization_name IF NOT EXISTS FOR (n:Organization) ON (n.name)
;
CREATE INDEX municipality_name IF NOT EXISTS FOR (n:Municipality) ON (n.name)
;
CREATE INDEX person_name IF NOT EXISTS FOR (n:Person) ON (n.name)
;
CREATE INDEX project_name IF NOT EXISTS FOR (n:Project) ON (n.name)
;
CREATE INDEX task_due IF NOT EXISTS FOR (n:Task) ON (n.due)
;
CREATE INDEX amount_state IF NOT EXISTS FOR (n:Amount) ON (n.state)
;
CREATE INDEX finding_code IF NOT EXISTS FOR (n:Finding) ON (n.code)
