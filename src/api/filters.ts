import type { ApiContext } from './context.ts'
import { badInput } from './errors.ts'
import { keyOf } from './ids.ts'
import { keysByName, type NamedLabel } from './names.ts'
import { boundsOf, HIGHEST, LOWEST, type PeriodFilter } from './paging.ts'

/** What clients may say about which entries of a list they mean; nested to any depth that the question may have. */
export interface Filter {
  readonly AND?: readonly Filter[] | null
  readonly OR?: readonly Filter[] | null
  readonly NOT?: Filter | null
  /** Anything of {@link FIELDS} that the list's type has. */
  readonly [field: string]: unknown
}

/** One thing that has to hold, or not to hold, of a row; as the statements take it. */
export interface Condition {
  readonly field: string
  readonly values: readonly (string | number | boolean)[]
  readonly first: string | null
  readonly last: string | null
  readonly text: string | null
  readonly holds: boolean
}

/** Alternatives, of one of which all conditions have to be met. [] is met by nothing, [[]] by everything. */
export type Conditions = readonly (readonly Condition[])[]

type Literal = Omit<Condition, 'holds'>

/** How many alternatives a statement is given at most; each is looked at for each row. */
const MOST = 100

type How = 'ANY' | 'EXACT' | 'DAYS' | 'TEXT' | 'ID' | NamedLabel

/**
 * The fields of all filters: by which condition of the list's file (cypher/read/lists) each goes, and how its value is taken:
 * a list, any of which may be so; one value; days of a period; a text; ids of nodes; or names, whose keys are looked up.
 */
const FIELDS: Readonly<Record<string, readonly [condition: string, how: How]>> = {
  year: ['YEAR', 'ANY'],
  period: ['PERIOD', 'DAYS'],
  due: ['DUE', 'DAYS'],
  level: ['LEVEL', 'ANY'],
  status: ['STATUS', 'ANY'],
  role: ['ROLE', 'ANY'],
  how: ['HOW', 'ANY'],
  known: ['KNOWN', 'ANY'],
  kind: ['KIND', 'ANY'],
  basis: ['BASIS', 'ANY'],
  statedIn: ['STATED', 'ANY'],
  severity: ['SEVERITY', 'ANY'],
  code: ['CODE', 'ANY'],
  moneyState: ['STATE', 'ANY'],
  state: ['STATE', 'ANY'],
  least: ['LEAST', 'EXACT'],
  most: ['MOST', 'EXACT'],
  partial: ['PARTIAL', 'EXACT'],
  hasDue: ['DATED', 'EXACT'],
  answered: ['ANSWERED', 'EXACT'],
  seen: ['SEEN', 'EXACT'],
  judgedUnsure: ['UNSURE', 'EXACT'],
  asOf: ['AS_OF', 'EXACT'],
  openAsOf: ['OPEN', 'EXACT'],
  text: ['TEXT', 'TEXT'],
  document: ['DOCUMENT', 'ID'],
  body: ['BODY', 'Body'],
  to: ['RECEIVER', 'Body'],
  decider: ['DECIDER', 'Body'],
  partOf: ['OWNER', 'Organization'],
  memberOf: ['COOPERATION', 'Organization'],
  municipality: ['ORGANIZATION', 'Municipality'],
  organization: ['ORGANIZATION', 'Organization'],
  person: ['PERSON', 'Person'],
  project: ['PROJECT', 'Project'],
}
const EVERYTHING: Conditions = [[]]

/** The names of the fields that filters can have, and the condition of each. */
export const filterFields: ReadonlyMap<string, string> = new Map(
  Object.entries(FIELDS).map(([name, [condition]]) => [name, condition]),
)

/**
 * A filter as alternatives of conditions, names looked up: whatever was asked goes to the database as a parameter of
 * one fixed statement. null for no filter.
 *
 * @throws GraphQLError BAD_USER_INPUT where there are too many alternatives
 */
export async function conditionsOf(filter: Filter | null | undefined, context: ApiContext): Promise<Conditions | null> {
  if (filter == null) return null
  const names = await keysOf(namesIn(filter), context)
  return possible(alternatives(filter, true, (label, name) => names.get(`${label} ${name}`)!))
}

/** Without what cannot be met: one of no values. */
function possible(conditions: Conditions): Conditions {
  const isNever = ({ holds, values, text, first }: Condition) =>
    holds && values.length === 0 && text === null && first === null
  return conditions.filter((every) => !every.some(isNever))
}

/** Conditions and days, all moved to a year before; null where no day bounds what is asked for. */
export function yearBefore(
  where: Conditions | null,
  { first, last }: { readonly first: string; readonly last: string },
): { where: Conditions | null; bounds: { first: string; last: string } } | null {
  const isBounding = ({ field }: Condition) => field === 'YEAR' || field === 'PERIOD'
  if (first === LOWEST && last === HIGHEST && !(where ?? []).flat().some(isBounding)) return null
  const moved = (condition: Condition): Condition => {
    const { field, values } = condition
    if (field === 'YEAR') return { ...condition, values: values.map((year) => Number(year) - 1) }
    if (field !== 'PERIOD') return condition
    return { ...condition, first: dayBefore(condition.first!), last: dayBefore(condition.last!) }
  }
  return {
    where: where?.map((every) => every.map(moved)) ?? null,
    bounds: { first: dayBefore(first), last: dayBefore(last) },
  }
}

/** The same day a year before; of 29 February a text that stands behind the 28th. */
function dayBefore(day: string): string {
  return day.replace(/^\d{4}/u, (year) => String(Math.max(Number(year) - 1, 0)).padStart(4, '0'))
}

/** A filter for single values: of each field just that one, where it is given. */
export function oneOf(values: Readonly<Record<string, unknown>>): Filter {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value == null ? null : [value]]))
}

/** The alternatives under which a filter holds, or does not. */
function alternatives(
  filter: Filter,
  holds: boolean,
  keys: (label: NamedLabel, name: string) => readonly string[],
): Conditions {
  const own = literalsOf(filter, keys).map((literal): Conditions => [[{ ...literal, holds }]])
  const parts = [
    ...own,
    ...(filter.AND ?? []).map((part) => alternatives(part, holds, keys)),
    ...(filter.NOT == null ? [] : [alternatives(filter.NOT, !holds, keys)]),
  ]
  if (filter.OR != null) {
    const either = filter.OR.map((part) => alternatives(part, holds, keys))
    parts.push(holds ? anyOf(either) : allOf(either))
  }
  return holds ? allOf(parts) : anyOf(parts)
}

function allOf(parts: readonly Conditions[]): Conditions {
  return parts.reduce(
    (before, part) => bounded(before.flatMap((left) => part.map((right) => [...left, ...right]))),
    EVERYTHING,
  )
}

function anyOf(parts: readonly Conditions[]): Conditions {
  return bounded(parts.flat())
}

function bounded(conditions: Conditions): Conditions {
  if (conditions.length <= MOST) return conditions
  throw badInput(`Expected a filter of at most ${MOST} alternatives, found more. Ask for less at a time.`)
}

function literalsOf(filter: Filter, keys: (label: NamedLabel, name: string) => readonly string[]): Literal[] {
  return fieldsOf(filter).map(([field, how, value]): Literal => {
    const nothing = { field, values: [], first: null, last: null, text: null }
    if (how === 'ANY') return { ...nothing, values: value as Literal['values'] }
    if (how === 'EXACT') return { ...nothing, values: [value as string | number | boolean] }
    if (how === 'DAYS') return { ...nothing, ...boundsOf(value as PeriodFilter) }
    if (how === 'ID') return { ...nothing, values: (value as readonly string[]).map((id) => keyOf(id, ['Document'])) }
    if (how === 'TEXT') return { ...nothing, text: (value as string).normalize('NFC').toLowerCase() }
    return { ...nothing, values: (value as readonly string[]).flatMap((name) => keys(how, name)) }
  })
}

/** The fields that a filter itself gives: condition, how it is taken, value. */
function fieldsOf(filter: Filter): (readonly [field: string, how: How, value: unknown])[] {
  return Object.entries(FIELDS).flatMap(([name, [field, how]]) =>
    filter[name] == null ? [] : [[field, how, filter[name]] as const],
  )
}

const LABELS: ReadonlySet<How> = new Set<NamedLabel>(['Body', 'Municipality', 'Organization', 'Person', 'Project'])

/** All names in a filter: label and name. */
function namesIn(filter: Filter): (readonly [NamedLabel, string])[] {
  const own = fieldsOf(filter).flatMap(([, how, value]) =>
    LABELS.has(how) ? (value as readonly string[]).map((name) => [how as NamedLabel, name] as const) : [],
  )
  const parts = [...(filter.AND ?? []), ...(filter.OR ?? []), ...(filter.NOT == null ? [] : [filter.NOT])]
  return [...own, ...parts.flatMap(namesIn)]
}

/** The keys of each name, each looked up once. */
async function keysOf(
  names: readonly (readonly [NamedLabel, string])[],
  context: ApiContext,
): Promise<Map<string, readonly string[]>> {
  const distinct = new Map(names.map(([label, name]) => [`${label} ${name}`, [label, name] as const]))
  if (distinct.size > MOST) throw badInput(`Expected a filter of at most ${MOST} names, found ${distinct.size}.`)
  const found = await Promise.all(
    [...distinct].map(async ([key, [label, name]]) => [key, await keysByName(context, label, name)] as const),
  )
  return new Map(found)
}
