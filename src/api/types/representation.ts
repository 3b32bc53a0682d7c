import type { ApiContext } from '../context.ts'
import { globalId } from '../ids.ts'
import type { AttendanceRow, OrganizationRow, PersonRow, RepresentationRow } from '../rows.ts'

export const Representation = {
  id: ({ id }: RepresentationRow) => globalId('Representation', id),
  person: ({ person }: RepresentationRow, _: unknown, context: ApiContext) => context.one<PersonRow>('persons', person),
  organization: ({ organization }: RepresentationRow, _: unknown, context: ApiContext) =>
    context.one<OrganizationRow>('organizations', organization),
  roles: ({ roles }: RepresentationRow) => roles ?? [],
  attendances: (
    { id, person, organization, from, to }: RepresentationRow,
    { status = null, partial = null }: { status?: string | null; partial?: boolean | null },
    context: ApiContext,
  ) => {
    const period = { key: id, person, organization, from, to }
    return context.places<AttendanceRow>('representation-attendances', 'periods', period, { status, partial })
  },
}
