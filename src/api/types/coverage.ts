import type { GraphQLResolveInfo } from 'graphql'
import { aheadOf } from '../ahead.ts'
import type { ApiContext } from '../context.ts'
import { conditionsOf } from '../filters.ts'
import { keysByName } from '../names.ts'
import { boundsOf, type PeriodFilter, rangeOf } from '../paging.ts'
import { one } from '../relations.ts'
import type { AttendanceRow, MeetingRow, OrganizationRow } from '../rows.ts'
import { organizationsByName } from './organization.ts'

interface Entry {
  readonly id: string
  readonly status: string
  readonly partial: boolean | null
  readonly person: string | null
  readonly role: string | null
}

interface CellRow {
  readonly municipality: string
  readonly meeting: string
  readonly entries: readonly Entry[]
}

interface Row {
  readonly municipality: OrganizationRow
  readonly cells: readonly CellRow[]
}

interface CoverageArguments {
  readonly period?: PeriodFilter | null
  readonly body?: string | null
  readonly municipality?: readonly string[] | null
}

/** The coverage matrix, municipalities in alphabetical order. */
export async function coverage(
  _: unknown,
  { period, body, municipality }: CoverageArguments,
  context: ApiContext,
): Promise<Row[]> {
  const bodies = body == null ? null : await keysByName(context, 'Body', body)
  const where = await conditionsOf(municipality == null ? null : { municipality }, context)
  const members = where?.flat().flatMap(({ values }) => values) ?? null
  const cells = await context.read<CellRow>('coverage', { ...rangeOf(boundsOf(period)), bodies, members })
  const byMunicipality = groupBy(cells)
  const municipalities = await Promise.all(
    [...byMunicipality.keys()].map((id) => context.one<OrganizationRow>('organizations', id)),
  )
  const known = municipalities.filter((municipality) => municipality !== null)
  return organizationsByName(known).map((municipality) => ({
    municipality,
    cells: byMunicipality.get(municipality.id) ?? [],
  }))
}

/** Roles in which somebody takes part without standing for the municipality. */
const VISITING = new Set<string | null>(['GUEST', 'PRESENTER'])

function statusOf(entries: readonly Entry[]): string {
  const members = entries.filter(({ role }) => !VISITING.has(role))
  const present = members.filter(({ status }) => status === 'PRESENT')
  const named = present.filter(({ person }) => person !== null)
  if (named.some(({ partial }) => !partial)) return 'PRESENT'
  if (named.length > 0) return 'PARTIAL'
  if (present.length > 0) return 'UNNAMED'
  if (members.length > 0) return 'ABSENT'
  return entries.length > 0 ? 'GUEST' : 'NOT_LISTED'
}

export const CoverageCell = {
  meeting: one<MeetingRow>('meetings', 'meeting'),
  status: ({ entries }: CellRow) => statusOf(entries),
  attendances: async ({ entries }: CellRow, _: unknown, context: ApiContext, info: GraphQLResolveInfo) => {
    const ahead = await aheadOf(info, context)
    return Promise.all(entries.map(({ id }) => context.one<AttendanceRow>('attendances', id, ahead)))
  },
}

function groupBy(cells: readonly CellRow[]): Map<string, CellRow[]> {
  const groups = new Map<string, CellRow[]>()
  for (const cell of cells) {
    const group = groups.get(cell.municipality)
    if (group) group.push(cell)
    else groups.set(cell.municipality, [cell])
  }
  return groups
}
