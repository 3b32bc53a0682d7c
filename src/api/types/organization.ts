import { oneOf } from '../filters.ts'
import { idOf, listOf, own } from '../own.ts'
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
  names: listOf('names'),
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
  id: idOf('Municipality'),
  kind: own([], () => 'MUNICIPALITY'),
  memberOf: many<OrganizationRow>('organization-member-of', { finish: byName, keeps: ['name'] }),
}

export const GenericOrganization = {
  ...shared,
  id: idOf('GenericOrganization'),
  kind: own(['kind'], ({ kind }: OrganizationRow) => kind ?? 'OTHER'),
  members: many<OrganizationRow>('organization-members', { finish: byName, keeps: ['name'] }),
}

export const Organization = { __resolveType: organizationType }
