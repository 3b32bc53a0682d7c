import { oneOf } from '../filters.ts'
import { globalId } from '../ids.ts'
import { many, page } from '../relations.ts'
import type { AttendanceRow, BodyRow, OrganizationRow, RepresentationRow, TaskRow } from '../rows.ts'
import type { Listed } from './person.ts'

/** The GraphQL type of an organization: a municipality is one with a code. */
export function organizationType({ code }: Pick<OrganizationRow, 'code'>): 'Municipality' | 'GenericOrganization' {
  return code === null ? 'GenericOrganization' : 'Municipality'
}

const alphabet = new Intl.Collator('sv')
const byName = <Row extends OrganizationRow>(rows: Row[]) => rows.sort((a, b) => alphabet.compare(a.name, b.name))

/** Organizations, those of a list too, in the order of the Swedish alphabet. */
export { byName as organizationsByName }

const shared = {
  names: ({ names }: OrganizationRow) => names ?? [],
  bodies: many<BodyRow>('organization-bodies'),
  representation: many<RepresentationRow>('organization-representation', { takes: ['asOf'] }),
  representationConnection: page<RepresentationRow>('representation', 'ORGANIZATION'),
  attendances: page<AttendanceRow, Listed>('attendances', 'ORGANIZATION', ({ status, role }) =>
    oneOf({ status, role }),
  ),
  assignments: page<TaskRow>('tasks', 'ORGANIZATION'),
}

export const Municipality = {
  ...shared,
  id: ({ id }: OrganizationRow) => globalId('Municipality', id),
  kind: () => 'MUNICIPALITY',
  memberOf: many<OrganizationRow>('organization-member-of', { finish: byName }),
}

export const GenericOrganization = {
  ...shared,
  id: ({ id }: OrganizationRow) => globalId('GenericOrganization', id),
  kind: ({ kind }: OrganizationRow) => kind ?? 'OTHER',
  members: many<OrganizationRow>('organization-members', { finish: byName }),
}

export const Organization = { __resolveType: organizationType }
