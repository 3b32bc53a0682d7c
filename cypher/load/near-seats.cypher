// Who was MEMBER for some organizations at meetings of some circles, and when last.
// Parameters: $rows: [{circle, organization (id)}]
// Columns: circle, organization, written, date
UNWIND $rows AS row
MATCH (m:Meeting {circle: row.circle})<-[a:ATTENDED]-()
WHERE a.organization = row.organization AND a.organizationReason IS NULL AND a.role = 'MEMBER' AND m.date IS NOT NULL
RETURN row.circle AS circle, row.organization AS organization, a.written AS written, max(m.date) AS date
