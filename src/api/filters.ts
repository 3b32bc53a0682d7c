import type { ApiContext } from './context.ts'
import { badInput } from './errors.ts'
import { keysByName, type NamedLabel } from './names.ts'
import { boundsOf, type PeriodFilter } from './paging.ts'

/** What clients may say about which meetings or decisions they mean; nested to any depth that the question may have. */
export interface Filter {
  readonly AND?: readonly Filter[] | null
  readonly OR?: readonly Filter[] | null
  readonly NOT?: Filter | null
  readonly year?: readonly number[] | null
  readonly period?: PeriodFilter | null
  readonly level?: readonly string[] | null
  readonly body?: readonly string[] | null
  readonly municipality?: readonly string[] | null
  readonly person?: readonly string[] | null
  readonly project?: readonly string[] | null
  readonly moneyState?: readonly string[] | null
  readonly text?: string | null
}

/** One thing that has to hold, or not to hold, of a row; as the statements take it. */
export interface Condition {
  readonly field: string
  readonly values: readonly (string | number)[]
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

const NAMED: readonly (readonly [keyof Filter, NamedLabel])[] = [
  ['body', 'Body'],
  ['municipality', 'Municipality'],
  ['person', 'Person'],
  ['project', 'Project'],
]
const EVERYTHING: Conditions = [[]]

/**
 * A filter as alternatives of conditions, names looked up: whatever was asked goes to the database as a parameter of
 * one fixed statement. null for no filter.
 *
 * @throws GraphQLError BAD_USER_INPUT where there are too many alternatives
 */
export async function conditionsOf(filter: Filter | null | undefined, context: ApiContext): Promise<Conditions | null> {
  if (filter == null) return null
  const names = await keysOf(namesIn(filter), context)
  return alternatives(filter, true, (label, name) => names.get(`${label} ${name}`)!)
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
  const literals: Literal[] = []
  const add = (field: string, more: Partial<Literal>) =>
    literals.push({ field, values: [], first: null, last: null, text: null, ...more })
  if (filter.year != null) add('YEAR', { values: filter.year })
  if (filter.period != null) add('PERIOD', boundsOf(filter.period))
  if (filter.level != null) add('LEVEL', { values: filter.level })
  if (filter.moneyState != null) add('STATE', { values: filter.moneyState })
  if (filter.text != null) add('TEXT', { text: filter.text.normalize('NFC').toLowerCase() })
  for (const [field, label] of NAMED) {
    const names = filter[field] as readonly string[] | null | undefined
    if (names != null) add(field.toUpperCase(), { values: names.flatMap((name) => keys(label, name)) })
  }
  return literals
}

/** All names in a filter: label and name. */
function namesIn(filter: Filter): (readonly [NamedLabel, string])[] {
  const own = NAMED.flatMap(([field, label]) =>
    ((filter[field] as readonly string[] | null | undefined) ?? []).map((name) => [label, name] as const),
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
