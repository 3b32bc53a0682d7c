import type { ApiContext, ListArguments } from '../context.ts'
import { oneOf } from '../filters.ts'
import { globalId } from '../ids.ts'
import type { AttendanceRow, BodyRow, OrganizationRow, RepresentationRow, TaskRow } from '../rows.ts'

type Listed = ListArguments & { readonly status?: string | null; readonly role?: string | null }

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
  bodies: ({ id }: OrganizationRow, _: unknown, context: ApiContext) =>
    context.many<BodyRow>('organization-bodies', id),
  representation: ({ id }: OrganizationRow, { asOf = null }: { asOf?: string | null }, context: ApiContext) =>
    context.many<RepresentationRow>('organization-representation', id, { asOf }),
  attendances: ({ id }: OrganizationRow, { status, role, ...args }: Listed, context: ApiContext) =>
    context.page<AttendanceRow>('attendances', 'ORGANIZATION', id, args, oneOf({ status, role })),
  assignments: ({ id }: OrganizationRow, args: ListArguments, context: ApiContext) =>
    context.page<TaskRow>('tasks', 'ORGANIZATION', id, args),
}

export const Municipality = {
  ...shared,
  id: ({ id }: OrganizationRow) => globalId('Municipality', id),
  kind: () => 'MUNICIPALITY',
  memberOf: async ({ id }: OrganizationRow, _: unknown, context: ApiContext) =>
    byName(await context.many<OrganizationRow>('organization-member-of', id)),
}

export const GenericOrganization = {
  ...shared,
  id: ({ id }: OrganizationRow) => globalId('GenericOrganization', id),
  kind: ({ kind }: OrganizationRow) => kind ?? 'OTHER',
  members: async ({ id }: OrganizationRow, _: unknown, context: ApiContext) =>
    byName(await context.many<OrganizationRow>('organization-members', id)),
}

export const Organization = { __resolveType: organizationType }
