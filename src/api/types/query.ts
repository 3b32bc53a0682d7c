import type { ApiContext, ListArguments } from '../context.ts'
import { badInput } from '../errors.ts'
import { oneOf } from '../filters.ts'
import { keyOf } from '../ids.ts'
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
import { search } from './search.ts'
import { statisticQueries } from './statistics.ts'

interface LookUp {
  readonly id?: string | null
  readonly name?: string | null
}

type MunicipalityWay = LookUp & { readonly code?: string | null }
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
): Promise<Row | null> {
  const { id, name } = chosen(args)
  onlyOne({ id, name })
  const key = id != null ? keyOf(id, types) : await keyByName(context, label, name!)
  return key === null ? null : context.one<Row>(statement, key)
}

function onlyOne(ways: Readonly<Record<string, unknown>>): void {
  const given = Object.values(ways).filter((value) => value != null)
  if (given.length === 1) return
  const names = Object.keys(ways).map((way) => `\`${way}\``)
  throw badInput(`Give just one of ${names.join(', ')}.`)
}

export const Query = {
  async graph(_: unknown, __: unknown, context: ApiContext) {
    const [row] = await context.read<{ revision: number; at: string | null }>('revision')
    return row ?? { revision: 0, at: null }
  },
  node: (_: unknown, { id }: { id: string }, context: ApiContext) => nodeById(id, context),
  nodes(_: unknown, { ids }: { ids: readonly string[] }, context: ApiContext) {
    if (ids.length > MOST_NODES) throw badInput(`Expected at most ${MOST_NODES} ids, found ${ids.length}.`)
    return ids.map((id) => nodeById(id, context))
  },

  project: (_: unknown, args: LookUp, context: ApiContext) =>
    lookUp<ProjectRow>(context, 'projects', 'Project', ['Project'], args),
  projects: (_: unknown, args: ListArguments, context: ApiContext) => context.list<ProjectRow>('projects', args),

  async municipality(_: unknown, given: MunicipalityWay & { by?: MunicipalityWay | null }, context: ApiContext) {
    const { code, ...args } = chosen(given)
    onlyOne({ name: args.name, code, id: args.id })
    if (code != null) {
      const [row] = await context.read<OrganizationRow>('municipalities-by-code', { code })
      return row ?? null
    }
    const row = await lookUp<OrganizationRow>(context, 'organizations', 'Municipality', ['Municipality'], args)
    return row?.code == null ? null : row
  },
  municipalities: async (_: unknown, { all }: { all: boolean }, context: ApiContext) =>
    organizationsByName(await context.read<OrganizationRow>('all-municipalities', { all })),

  organization: (_: unknown, args: LookUp, context: ApiContext) =>
    lookUp<OrganizationRow>(
      context,
      'organizations',
      'Organization',
      ['Municipality', 'GenericOrganization', 'Organization'],
      args,
    ),
  organizations: async (_: unknown, __: unknown, context: ApiContext) =>
    organizationsByName(await context.read<OrganizationRow>('all-organizations')),

  async body(
    _: unknown,
    { organization, ...args }: LookUp & { organization?: string | null },
    context: ApiContext,
  ): Promise<BodyRow | null> {
    if (organization == null) return lookUp<BodyRow>(context, 'bodies', 'Body', ['Body'], args)
    if (args.name == null) throw badInput('Give `organization` together with `name`.')
    const within = await keyByName(context, 'Organization', organization)
    const key = within === null ? null : await keyByName(context, 'Body', args.name, within)
    return key === null ? null : context.one<BodyRow>('bodies', key)
  },
  bodies: (_: unknown, __: unknown, context: ApiContext) => context.read<BodyRow>('all-bodies'),

  person: (_: unknown, args: LookUp, context: ApiContext) =>
    lookUp<PersonRow>(context, 'persons', 'Person', ['Person'], args),
  people: (_: unknown, args: ListArguments, context: ApiContext) => context.list<PersonRow>('people', args),

  meeting: (_: unknown, { id }: { id: string }, context: ApiContext) =>
    context.one<MeetingRow>('meetings', keyOf(id, ['Meeting'])),
  meetings: (_: unknown, { body, ...args }: ListArguments & { body?: string | null }, context: ApiContext) =>
    context.list<MeetingRow>('meetings', args, oneOf({ body })),
  items: (_: unknown, args: ListArguments, context: ApiContext) => context.list<ItemRow>('items', args),
  decisions: (_: unknown, { level, ...args }: ListArguments & { level?: string | null }, context: ApiContext) =>
    context.list<DecisionRow>('decisions', args, oneOf({ level })),
  attendances: (_: unknown, args: ListArguments, context: ApiContext) =>
    context.list<AttendanceRow>('attendances', args),
  amounts: (_: unknown, args: ListArguments, context: ApiContext) => context.list<AmountRow>('amounts', args),
  tasks: (_: unknown, args: ListArguments, context: ApiContext) => context.list<TaskRow>('tasks', args),

  document(_: unknown, given: DocumentWay & { by?: DocumentWay | null }, context: ApiContext) {
    const { id, sha256 } = chosen(given)
    onlyOne({ id, sha256 })
    return context.one<DocumentRow>('documents', id != null ? keyOf(id, ['Document']) : sha256!.toLowerCase())
  },
  documents: (_: unknown, __: unknown, context: ApiContext) => context.read<DocumentRow>('all-documents'),
  documentsConnection: (_: unknown, args: ListArguments, context: ApiContext) =>
    context.list<DocumentRow>('documents', args),

  findings: (
    _: unknown,
    { severity = null, code = null }: { severity?: string | null; code?: string | null },
    context: ApiContext,
  ) => context.read<FindingRow>('all-findings', { severity, code }),
  findingsConnection: (_: unknown, args: ListArguments, context: ApiContext) =>
    context.list<FindingRow>('findings', args),
  candidates: (_: unknown, __: unknown, context: ApiContext) => context.read<CandidateRow>('candidates'),

  meetingYears: (_: unknown, __: unknown, context: ApiContext) =>
    context.read<{ year: number | null; meetings: number }>('meeting-years'),
  search,
  coverage,
  ...statisticQueries,
  ...promiseQueries,
}
