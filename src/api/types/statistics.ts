import type { ApiContext } from '../context.ts'
import { keysByName } from '../names.ts'
import { boundsOf, type PeriodFilter } from '../paging.ts'
import { one } from '../relations.ts'
import type { BodyRow, OrganizationRow, PersonRow, ProjectRow } from '../rows.ts'

interface Asked {
  readonly by: readonly string[]
  readonly period?: PeriodFilter | null
  readonly body?: string | null
  readonly roles?: readonly string[] | null
}

interface StatRow {
  readonly body?: string | null
  readonly project?: string | null
  readonly municipality?: string | null
  readonly organization?: string | null
  readonly person?: string | null
}

type CountRow = StatRow & { readonly count: number; readonly share: number }

/** The first and last day of a period, and the keys of the bodies of a name (null for all): what statements take. */
export async function scope(
  { period, body }: Pick<Asked, 'period' | 'body'>,
  context: ApiContext,
): Promise<{ first: string; last: string; bodies: string[] | null }> {
  return { ...boundsOf(period), bodies: body == null ? null : await keysByName(context, 'Body', body) }
}

export const statisticQueries = {
  async decisionStats(_: unknown, { by, ...asked }: Asked, context: ApiContext) {
    const rows = await context.read<CountRow>('decision-stats', { by, ...(await scope(asked, context)) })
    const all = rows.reduce((sum, { count }) => sum + count, 0)
    return rows.map((row) => ({ ...row, share: row.count / all }))
  },
  fundingStats: async (_: unknown, { by, ...asked }: Asked, context: ApiContext) =>
    context.read<StatRow>('funding-stats', { by, ...(await scope(asked, context)) }),
  attendanceStats: async (_: unknown, { by, roles = null, ...asked }: Asked, context: ApiContext) =>
    context.read<StatRow>('attendance-stats', { by, roles, ...(await scope(asked, context)) }),
}

const body = one<BodyRow>('bodies', 'body')
const project = one<ProjectRow>('projects', 'project')
const ofOrganization = (column: string) => one<OrganizationRow>('organizations', column)

export const DecisionStat = { body, project, municipality: ofOrganization('municipality') }

export const FundingStat = { body, project }

export const AttendanceStat = {
  body,
  organization: ofOrganization('organization'),
  person: one<PersonRow>('persons', 'person'),
  share: ({ present, listed }: { readonly present: number; readonly listed: number }) =>
    listed === 0 ? 0 : present / listed,
}
