import type { GraphQLResolveInfo } from 'graphql'
import { aheadOf, type Below, withColumns } from '../ahead.ts'
import type { ApiContext, ListArguments, Values } from '../context.ts'
import { ambiguousName, badInput } from '../errors.ts'
import { type Filter, oneOf } from '../filters.ts'
import { globalId, keyOf } from '../ids.ts'
import type { ListName } from '../lists.ts'
import { keyByName, type NamedLabel } from '../names.ts'
import type {
  AmountRow,
  AttendanceRow,
  BodyRow,
  CandidateRow,
  DecisionRow,
  DocumentRow,
  FindingRow,
  ItemRow,
  MeetingRow,
  OrganizationRow,
  PersonRow,
  ProjectRow,
  TaskRow,
} from '../rows.ts'
import { coverage } from './coverage.ts'
import { nodeById } from './node.ts'
import { organizationsByName } from './organization.ts'
import { promiseQueries } from './promise.ts'
import { search, searchConnection, searchFacets } from './search.ts'
import { statisticQueries } from './statistics.ts'

interface LookUp {
  readonly id?: string | null
  readonly name?: string | null
}

type MunicipalityWay = LookUp & { readonly code?: string | null }
type BodyWay = LookUp & { readonly organization?: string | null }
type MeetingWay = {
  readonly id?: string | null
  readonly numbered?: { readonly body: string; readonly number: string } | null
  readonly document?: string | null
}
type DocumentWay = { readonly id?: string | null; readonly sha256?: string | null }

const MOST_NODES = 100

/** The way that was chosen: `by`, which holds just one, or the arguments themselves. */
function chosen<Way extends object>({ by, ...ways }: Way & { readonly by?: Way | null }): Way {
  if (by == null) return ways as Way
  if (Object.values(ways).some((value) => value != null)) throw badInput('Give `by` alone.')
  return by
}

/** Looks one up by id or name, whichever was given. */
async function lookUp<Row extends { readonly id: string }>(
  context: ApiContext,
  statement: string,
  label: NamedLabel,
  types: readonly string[],
  args: LookUp & { readonly by?: LookUp | null },
  below: Promise<Below>,
): Promise<Row | null> {
  const { id, name } = chosen(args)
  onlyOne({ id, name })
  const key = id != null ? keyOf(id, types) : await keyByName(context, label, name!)
  return key === null ? null : context.one<Row>(statement, key, await below)
}

/** The key of the meeting of a body that has a number; null where none does. */
async function meetingByNumber(
  context: ApiContext,
  { body: name, number }: { readonly body: string; readonly number: string },
): Promise<string | null> {
  const body = await keyByName(context, 'Body', name)
  if (body === null) return null
  const rows = await context.read<Pick<MeetingRow, 'id' | 'date'>>('meetings-by-number', {
    body,
    number: number.trim(),
  })
  return onlyMeeting('number', number, rows)
}

/** The key of the meeting whose minutes a document holds; null where it holds none. */
async function meetingOf(context: ApiContext, document: string): Promise<string | null> {
  const key = keyOf(document, ['Document']).toLowerCase()
  return onlyMeeting('document', document, await context.rows<MeetingRow>('document-meetings', key))
}

function onlyMeeting(way: string, value: string, rows: readonly Pick<MeetingRow, 'id' | 'date'>[]): string | null {
  if (rows.length > 1) {
    const candidates = rows.map(({ id, date }) => ({ id: globalId('Meeting', id), name: date ?? id }))
    throw ambiguousName(`meeting ${way}`, value, candidates)
  }
  return rows[0]?.id ?? null
}

function onlyOne(ways: Readonly<Record<string, unknown>>): void {
  const given = Object.values(ways).filter((value) => value != null)
  if (given.length === 1) return
  const names = Object.keys(ways).map((way) => `\`${way}\``)
  throw badInput(`Give just one of ${names.join(', ')}.`)
}

/** What is asked for of rows that are put in the order of their names. */
async function namedRows(info: GraphQLResolveInfo, context: ApiContext): Promise<Below> {
  return withColumns(await aheadOf(info, context), ['name'])
}

/** A page of the list of all. */
function list<Row extends object, Args extends ListArguments = ListArguments>(
  name: ListName,
  always: (args: Args) => Filter = () => ({}),
) {
  return async (_: unknown, args: Args, context: ApiContext, info: GraphQLResolveInfo) =>
    context.list<Row>(name, args, always(args), await aheadOf(info, context))
}

/** All rows of a statement, which takes the arguments of these names. */
function all<Row extends object>(statement: string, takes: readonly string[] = []) {
  return async (_: unknown, args: Values, context: ApiContext, info: GraphQLResolveInfo) => {
    const parameters = Object.fromEntries(takes.map((name) => [name, args[name] ?? null]))
    return context.read<Row>(statement, parameters, await aheadOf(info, context))
  }
}

export const Query = {
  async graph(_: unknown, __: unknown, context: ApiContext) {
    const [row] = await context.read<{ revision: number; at: string | null }>('revision')
    return row!
  },
  node: (_: unknown, { id }: { id: string }, context: ApiContext, info: GraphQLResolveInfo) =>
    nodeById(id, context, info),
  nodes(_: unknown, { ids }: { ids: readonly string[] }, context: ApiContext, info: GraphQLResolveInfo) {
    if (ids.length > MOST_NODES) throw badInput(`Expected at most ${MOST_NODES} ids, found ${ids.length}.`)
    return ids.map((id) => nodeById(id, context, info))
  },

  project: (_: unknown, args: LookUp, context: ApiContext, info: GraphQLResolveInfo) =>
    lookUp<ProjectRow>(context, 'projects', 'Project', ['Project'], args, aheadOf(info, context)),
  projects: list<ProjectRow>('projects'),

  async municipality(
    _: unknown,
    given: MunicipalityWay & { by?: MunicipalityWay | null },
    context: ApiContext,
    info: GraphQLResolveInfo,
  ) {
    const { code, ...args } = chosen(given)
    onlyOne({ name: args.name, code, id: args.id })
    const below = aheadOf(info, context).then((one) => withColumns(one, ['code']))
    if (code != null) {
      const [row] = await context.read<OrganizationRow>('municipalities-by-code', { code }, await below)
      return row ?? null
    }
    const row = await lookUp<OrganizationRow>(context, 'organizations', 'Municipality', ['Municipality'], args, below)
    return row?.code == null ? null : row
  },
  municipalities: async (_: unknown, { all }: { all: boolean }, context: ApiContext, info: GraphQLResolveInfo) =>
    organizationsByName(
      await context.read<OrganizationRow>('all-municipalities', { all }, await namedRows(info, context)),
    ),

  organization: (_: unknown, args: LookUp, context: ApiContext, info: GraphQLResolveInfo) =>
    lookUp<OrganizationRow>(
      context,
      'organizations',
      'Organization',
      ['Municipality', 'GenericOrganization', 'Organization'],
      args,
      aheadOf(info, context),
    ),
  organizations: async (_: unknown, __: unknown, context: ApiContext, info: GraphQLResolveInfo) =>
    organizationsByName(await context.read<OrganizationRow>('all-organizations', {}, await namedRows(info, context))),
  organizationsConnection: list<OrganizationRow>('organizations'),

  async body(
    _: unknown,
    given: BodyWay & { by?: (LookUp & { within?: BodyWay | null }) | null },
    context: ApiContext,
    info: GraphQLResolveInfo,
  ): Promise<BodyRow | null> {
    const { within: way, ...own } = chosen<BodyWay & { within?: BodyWay | null }>(given)
    const { organization, ...args } = way ?? own
    if (organization == null) return lookUp<BodyRow>(context, 'bodies', 'Body', ['Body'], args, aheadOf(info, context))
    if (args.name == null) throw badInput('Give `organization` together with `name`.')
    const within = await keyByName(context, 'Organization', organization)
    const key = within === null ? null : await keyByName(context, 'Body', args.name, within)
    return key === null ? null : context.one<BodyRow>('bodies', key, await aheadOf(info, context))
  },
  bodies: all<BodyRow>('all-bodies'),
  bodiesConnection: list<BodyRow>('bodies'),

  person: (_: unknown, args: LookUp, context: ApiContext, info: GraphQLResolveInfo) =>
    lookUp<PersonRow>(context, 'persons', 'Person', ['Person'], args, aheadOf(info, context)),
  people: list<PersonRow>('people'),

  async meeting(
    _: unknown,
    given: MeetingWay & { by?: MeetingWay | null },
    context: ApiContext,
    info: GraphQLResolveInfo,
  ) {
    if (given.id == null && given.by == null) throw badInput('Give `id` or `by`.')
    const { id, numbered, document } = chosen(given)
    const key =
      id != null
        ? keyOf(id, ['Meeting'])
        : numbered != null
          ? await meetingByNumber(context, numbered)
          : await meetingOf(context, document!)
    return key === null ? null : context.one<MeetingRow>('meetings', key, await aheadOf(info, context))
  },
  meetings: list<MeetingRow, ListArguments & { body?: string | null }>('meetings', ({ body }) => oneOf({ body })),
  items: list<ItemRow>('items'),
  decisions: list<DecisionRow, ListArguments & { level?: string | null }>('decisions', ({ level }) => oneOf({ level })),
  attendances: list<AttendanceRow>('attendances'),
  amounts: list<AmountRow>('amounts'),
  tasks: list<TaskRow>('tasks'),

  async document(
    _: unknown,
    given: DocumentWay & { by?: DocumentWay | null },
    context: ApiContext,
    info: GraphQLResolveInfo,
  ) {
    const { id, sha256 } = chosen(given)
    onlyOne({ id, sha256 })
    const key = id != null ? keyOf(id, ['Document']) : sha256!.toLowerCase()
    return context.one<DocumentRow>('documents', key, await aheadOf(info, context))
  },
  documents: all<DocumentRow>('all-documents'),
  documentsConnection: list<DocumentRow>('documents'),

  findings: all<FindingRow>('all-findings', ['severity', 'code']),
  findingsConnection: list<FindingRow>('findings'),
  candidates: all<CandidateRow>('candidates'),
  candidatesConnection: list<CandidateRow>('candidates'),

  meetingYears: (_: unknown, __: unknown, context: ApiContext) =>
    context.read<{ year: number | null; meetings: number }>('meeting-years'),
  search,
  searchConnection,
  searchFacets,
  coverage,
  ...statisticQueries,
  ...promiseQueries,
}
