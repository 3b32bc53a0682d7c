import { collectSubFields } from '@graphql-tools/utils'
import { type GraphQLObjectType, type GraphQLResolveInfo, getNamedType } from 'graphql'
import type { ApiContext } from '../context.ts'
import { type Filter, oneOf } from '../filters.ts'
import { type CountedList, type StatsAsked, statsAsked } from '../lists.ts'
import type { PeriodFilter } from '../paging.ts'
import { one } from '../relations.ts'
import type { BodyRow, OrganizationRow, PersonRow, ProjectRow } from '../rows.ts'

interface Asked {
  readonly by?: readonly string[] | null
  readonly where?: Filter | null
  readonly period?: PeriodFilter | null
  readonly body?: string | null
  readonly roles?: readonly string[] | null
}

/** What the statistics of a list are grouped by: ids of nodes, values, numbers. */
const GROUPS = [
  'quarter',
  'body',
  'project',
  'municipality',
  'organization',
  'person',
  'role',
  'level',
  'moneyState',
  'decider',
  'statedIn',
] as const
/** What is never added up, so that each share is of its own kind. */
const KINDS = ['state', 'basis', 'currency'] as const

type StatRow = { readonly year: number | null } & Partial<
  Record<(typeof GROUPS)[number] | (typeof KINDS)[number], string | number | null>
>
type Figures = StatRow & Readonly<Record<'count' | 'sum' | 'present' | 'listed', number>>

/** Groups of several of which one entry can be, so that they do not add up to all. */
const MANIFOLD = new Set(['PROJECT', 'MUNICIPALITY', 'MONEY_STATE'])

/**
 * A field with the statistics of a list.
 *
 * @param figure what is compared with the year before
 * @param part what shares of the whole are told of; without, the figure is a share itself
 */
function statsOf(list: CountedList, figure: (row: Figures) => number, part?: (row: Figures) => number) {
  return async (
    _: unknown,
    { by: groups, body, roles, ...args }: Asked,
    context: ApiContext,
    info: GraphQLResolveInfo,
  ) => {
    const { now, before } = await statsAsked(list, args, { ...oneOf({ body }), role: roles }, context)
    const asked = fieldsOf(info)
    const by = groups ?? []
    const read = async (way: StatsAsked, groupedBy: readonly string[], of: readonly string[] = []) =>
      way.isEmpty ? [] : context.read<Figures>(way.statement, { ...way.parameters, by: groupedBy, of })
    const isCompared =
      by.some((group) => group === 'YEAR' || group === 'QUARTER') && hasAny(asked, 'previous', 'change')
    const [rows, earlier, whole] = await Promise.all([
      read(now, by, [...asked]),
      isCompared && before ? read(before, by) : null,
      part && asked.has('share') && by.some((group) => MANIFOLD.has(group)) ? read(now, []) : null,
    ])
    const figures = new Map((isCompared ? (earlier ?? rows) : []).map((row) => [groupOf(row, row.year), figure(row)]))
    const sums = sumsOf(whole ?? rows, part ?? figure)
    return rows.map((row) => {
      const own = figure(row)
      const previous = row.year === null ? null : (figures.get(groupOf(row, row.year - 1)) ?? null)
      const share = part ? ratio(part(row), sums.get(kindOf(row))!) : own
      return { ...row, share, previous, change: previous === null ? null : own - previous }
    })
  }
}

/** The fields that are asked for of a list's entries. */
function fieldsOf({ schema, fragments, variableValues, returnType, fieldNodes }: GraphQLResolveInfo): Set<string> {
  const type = getNamedType(returnType) as GraphQLObjectType
  const { fields } = collectSubFields(schema, fragments, variableValues, type, [...fieldNodes])
  return new Set([...fields.values()].flatMap(([node]) => (node ? [node.name.value] : [])))
}

function hasAny(fields: ReadonlySet<string>, ...names: readonly string[]): boolean {
  return names.some((name) => fields.has(name))
}

function groupOf(row: StatRow, year: number | null): string {
  return JSON.stringify([year, ...GROUPS.map((name) => row[name] ?? null), kindOf(row)])
}

function kindOf(row: StatRow): string {
  return JSON.stringify(KINDS.map((name) => row[name] ?? null))
}

function sumsOf(rows: readonly Figures[], part: (row: Figures) => number): Map<string, number> {
  const sums = new Map<string, number>()
  for (const row of rows) sums.set(kindOf(row), (sums.get(kindOf(row)) ?? 0) + part(row))
  return sums
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

export const statisticQueries = {
  decisionStats: statsOf(
    'decisions',
    ({ count }) => count,
    ({ count }) => count,
  ),
  fundingStats: statsOf(
    'amounts',
    ({ sum }) => sum,
    ({ sum }) => sum,
  ),
  attendanceStats: statsOf('attendances', ({ present, listed }) => ratio(present, listed)),
}

const body = one<BodyRow>('bodies', 'body')
const project = one<ProjectRow>('projects', 'project')
const municipality = one<OrganizationRow>('organizations', 'municipality')

export const DecisionStat = { body, project, municipality }

export const FundingStat = { body, project, municipality, decider: one<BodyRow>('bodies', 'decider') }

export const AttendanceStat = {
  body,
  project,
  municipality,
  organization: one<OrganizationRow>('organizations', 'organization'),
  person: one<PersonRow>('persons', 'person'),
}
