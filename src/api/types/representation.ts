import { idOf, listOf } from '../own.ts'
import { many, one } from '../relations.ts'
import type { AttendanceRow, OrganizationRow, PersonRow } from '../rows.ts'

export const Representation = {
  id: idOf('Representation'),
  person: one<PersonRow>('persons', 'person'),
  organization: one<OrganizationRow>('organizations', 'organization'),
  roles: listOf('roles'),
  attendances: many<AttendanceRow>('representation-attendances', {
    of: ['person', 'organization', 'from', 'to'],
    takes: ['status', 'partial'],
  }),
}
