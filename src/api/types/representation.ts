import { globalId } from '../ids.ts'
import { many, one } from '../relations.ts'
import type { AttendanceRow, OrganizationRow, PersonRow, RepresentationRow } from '../rows.ts'

export const Representation = {
  id: ({ id }: RepresentationRow) => globalId('Representation', id),
  person: one<PersonRow>('persons', 'person'),
  organization: one<OrganizationRow>('organizations', 'organization'),
  roles: ({ roles }: RepresentationRow) => roles ?? [],
  attendances: many<AttendanceRow>('representation-attendances', {
    of: ['person', 'organization', 'from', 'to'],
    takes: ['status', 'partial'],
  }),
}
