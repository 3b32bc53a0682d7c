import type { ApiContext } from './context.ts'
import { type Condition, type Conditions, conditionsOf, type Filter, yearBefore } from './filters.ts'
import {
  boundsOf,
  HIGHEST,
  LOWEST,
  MOST_KEYS,
  type PageArguments,
  type PeriodFilter,
  rangeOf,
  type Window,
  windowOf,
} from './paging.ts'

/** The lists that there are, each told in a file of `cypher/read/lists`. */
const LISTS = {
  amounts: { natural: 'DATE', isTimed: true, indexed: ['VALUE'], equals: ['STATE'] },
  attendances: { natural: 'DATE', isTimed: true, indexed: [], equals: [] },
  bodies: { natural: 'NAME', isTimed: false, indexed: [], equals: [] },
  candidates: { natural: null, isTimed: false, indexed: [], equals: [] },
  decisions: { natural: 'DATE', isTimed: true, indexed: [], equals: ['LEVEL'] },
  documents: { natural: 'NAME', isTimed: false, indexed: [], equals: [] },
  findings: { natural: 'SEVERITY', isTimed: false, indexed: [], equals: ['CODE'] },
  items: { natural: 'DATE', isTimed: true, indexed: [], equals: [] },
  meetings: { natural: 'DATE', isTimed: true, indexed: [], equals: [] },
  organizations: { natural: 'NAME', isTimed: false, indexed: [], equals: [] },
  people: { natural: 'NAME', isTimed: false, indexed: [], equals: [] },
  presentations: { natural: 'DATE', isTimed: true, indexed: [], equals: [] },
  projects: { natural: 'NAME', isTimed: false, indexed: [], equals: [] },
  representation: { natural: 'FROM', isTimed: false, indexed: [], equals: [] },
  tasks: { natural: 'DATE', isTimed: true, indexed: [], equals: [] },
  timeline: { natural: 'DATE', isTimed: true, indexed: [], equals: [] },
} as const satisfies Readonly<
  Record<
    string,
    {
      /** The key that it stands in anyway. */
      readonly natural: string | null
      /** Whether it stands in time order, so that days bound it. */
      readonly isTimed: boolean
      /** Keys that have an index of their own. */
      readonly indexed: readonly string[]
      /** Fields that have an index together with the place in the list. */
      readonly equals: readonly string[]
    }
  >
>

export type ListName = keyof typeof LISTS
export const listNames = Object.keys(LISTS) as ListName[]

/** What clients may say about a list. */
export type ListArguments = PageArguments & {
  readonly where?: Filter | null
  readonly period?: PeriodFilter | null
  readonly year?: number | null
}

/** What a list is asked by: the statements, and what they take. */
export interface Asked {
  readonly window: Window
  readonly page: string
  readonly count: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly countParameters: Readonly<Record<string, unknown>>
  /** Whether nothing can be in it. */
  readonly isEmpty: boolean
}

/** What statistics of a list are asked by, without what they are grouped by. */
export interface StatsAsked {
  readonly statement: string
  readonly parameters: Readonly<Record<string, unknown>>
  /** Whether nothing can be in it. */
  readonly isEmpty: boolean
}

/** The lists that have statistics, and the fields of their filters that an entry answers by itself. */
const OWN = {
  amounts: ['YEAR', 'PERIOD', 'STATE', 'BASIS', 'LEAST', 'MOST'],
  attendances: ['YEAR', 'PERIOD', 'STATUS', 'ROLE', 'PARTIAL', 'TEXT'],
  decisions: ['YEAR', 'PERIOD', 'LEVEL'],
} as const satisfies Partial<Record<ListName, readonly string[]>>

export type CountedList = keyof typeof OWN
export const ownFields: Readonly<Record<CountedList, readonly string[]>> = OWN

/** Fields by which few entries are found, the fewest first: reading begins there, where a filter names one for all. */
const BEGINNINGS = [
  'DOCUMENT',
  'PROJECT',
  'PERSON',
  'RECEIVER',
  'DECIDER',
  'OWNER',
  'COOPERATION',
  'ORGANIZATION',
  'BODY',
]

/**
 * How a list is to be asked for: as it stands where it can be, so that the database reads only what a page shows; by the
 * keys that the filter leads from, where it does; else whole.
 *
 * @param begin the field whose keys the list is asked for each of; null for the list of all
 * @param always a filter of the field itself
 */
export async function listAsked(
  name: ListName,
  begin: string | null,
  args: ListArguments,
  always: Filter,
  context: ApiContext,
): Promise<Asked> {
  const { natural, isTimed, indexed, equals } = LISTS[name]
  const window = windowOf(args, natural)
  const where = await conditionsOf(both(args.where, always), context)
  const { low, high } = isTimed ? rangeOf(within(boundsOf(periodOf(args)), where)) : { low: LOWEST, high: HIGHEST }
  const way = begin === null ? beginningOf(where) : { begin, keys: null }
  const range = { low, high, where, begin: way?.begin ?? null, ...(begin === null ? { keys: way?.keys ?? [] } : {}) }
  const isWhole = begin === null && where === null && low === LOWEST && high === HIGHEST
  const same = begin === null && !way ? sameOf(where, equals) : null
  const counting = isWhole ? {} : same ? { low, high, where, equal: same.value } : range
  const asked = { window, isEmpty: where?.length === 0, countParameters: counting }
  const list = `lists/${name}`
  const ofSame = same ? `-of-${same.field.toLowerCase()}` : ''
  // Where nothing is asked of the entries, the statement asks nothing: it is planned in no time.
  const bare = where === null ? '-unfiltered' : ''
  const ofEach = begin !== null && where === null ? `-of-${begin.toLowerCase()}` : ''
  const count = `${list}/${begin === null ? `count${isWhole ? '-all' : ofSame}` : `count-each${ofEach}${bare}`}`

  const { by, descending, above, below, limit } = window
  const direction = descending ? '-descending' : ''
  if (by.length === 0 && !way) {
    const parameters = { ...narrowed({ low, high }, window), where, limit, ...(same ? { equal: same.value } : {}) }
    return { ...asked, page: `${list}/page${ofSame}${direction}${bare}`, count, parameters }
  }
  if (by.length === 0 && ofEach !== '') {
    const page = `${list}/page-each${ofEach}${bare}-as-it-stands${direction}`
    return { ...asked, page, count, parameters: { ...narrowed({ low, high }, window), begin, limit } }
  }
  const filled = <T>(values: readonly T[], rest: T) => [...values, ...Array<T>(MOST_KEYS - values.length).fill(rest)]
  const place = (keys: typeof above) => keys && [...filled(keys.slice(0, -1), ''), keys.at(-1)!]
  const parameters = {
    low,
    high,
    where,
    limit,
    by: filled<string | null>(
      by.map((key) => key.by),
      null,
    ),
    down: [
      ...filled(
        by.map((key) => key.down),
        false,
      ),
      descending,
    ],
    above: place(above),
    below: place(below),
  }
  const [first] = by
  if (!way && first && (indexed as readonly string[]).includes(first.by)) {
    const from = above?.[0] ?? (first.down ? Number.MAX_VALUE : -Number.MAX_VALUE)
    const page = `${list}/page-by-${first.by.toLowerCase()}${first.down ? '-descending' : ''}${bare}`
    return { ...asked, page, count, parameters: { ...parameters, from } }
  }
  return {
    ...asked,
    page: `${list}/${begin === null ? 'page-any' : `page-each${ofEach}`}${bare}`,
    count,
    parameters: { ...range, ...parameters },
  }
}

/**
 * How statistics of a list are to be asked for: by the fields that entries answer themselves, without the rest of the
 * filters, where that will do; and how the same is asked of a year before, null where no day bounds it.
 *
 * @param always a filter of the field itself
 */
export async function statsAsked(
  name: CountedList,
  args: Pick<ListArguments, 'where' | 'period'>,
  always: Filter,
  context: ApiContext,
): Promise<{ readonly now: StatsAsked; readonly before: StatsAsked | null }> {
  const where = await conditionsOf(both(args.where, always), context)
  const bounds = boundsOf(args.period)
  const earlier = yearBefore(where, bounds)
  return { now: statsOf(name, where, bounds), before: earlier && statsOf(name, earlier.where, earlier.bounds) }
}

function statsOf(name: CountedList, where: Conditions | null, bounds: { first: string; last: string }): StatsAsked {
  const way = beginningOf(where)
  // Those that the keys of a single alternative lead to need not be asked for them once more.
  const besides = way && where!.length === 1 ? where![0]!.filter((one) => one !== way.conditions[0]) : null
  const rest = besides === null ? where : besides.length === 0 ? null : [besides]
  const isOwn = (rest ?? []).flat().every(({ field }) => ownFields[name].includes(field))
  const from = way ? `-from-${way.begin.toLowerCase()}` : '-all'
  const statement = `lists/${name}/stats${isOwn ? from : ''}${rest === null ? '-unfiltered' : ''}`
  const range = { ...rangeOf(within(bounds, where)), begin: way?.begin ?? null, keys: way?.keys ?? [] }
  return { statement, parameters: { ...range, where: rest }, isEmpty: where?.length === 0 }
}

function periodOf({ period, year }: ListArguments): PeriodFilter | null {
  return year != null ? { ...period, year } : (period ?? null)
}

/** Both filters; null where neither says anything. */
function both(where: Filter | null | undefined, always: Filter): Filter | null {
  const isSaid = Object.values(always).some((value) => value != null)
  if (where == null) return isSaid ? always : null
  return isSaid ? { AND: [where, always] } : where
}

/** The part of the list that lies between the cursors. */
function narrowed({ low, high }: { low: string; high: string }, { above, below, descending }: Window) {
  const [under, over] = (descending ? [below, above] : [above, below]).map((place) => place?.[0] as string | undefined)
  return {
    low: under !== undefined && under > low ? under : low,
    high: over !== undefined && over < high ? over : high,
  }
}

/** Days outside of which no alternative of a filter can hold. */
function within(bounds: { first: string; last: string }, where: Conditions | null): { first: string; last: string } {
  if (where === null || where.length === 0) return bounds
  const spans = where.map((every) =>
    every
      .filter(({ holds }) => holds)
      .reduce((span, condition) => {
        const years = condition.values.map((year) => String(year).padStart(4, '0')).sort()
        const [first, last] =
          condition.field === 'PERIOD'
            ? [condition.first!, condition.last!]
            : condition.field === 'YEAR'
              ? [`${years[0]}-01-01`, `${years.at(-1)}-12-31`]
              : [LOWEST, HIGHEST]
        return { first: first > span.first ? first : span.first, last: last < span.last ? last : span.last }
      }, bounds),
  )
  return {
    first: spans.map(({ first }) => first).sort()[0]!,
    last: spans
      .map(({ last }) => last)
      .sort()
      .at(-1)!,
  }
}

/** Where to begin: a field that every alternative of the filter has keys for. */
function beginningOf(
  where: Conditions | null,
): { begin: string; keys: unknown[]; conditions: readonly Condition[] } | null {
  if (where === null || where.length === 0) return null
  for (const begin of BEGINNINGS) {
    const found = where.map((every) => every.find(({ field, holds }) => field === begin && holds))
    const conditions = found.filter((one) => one !== undefined)
    if (conditions.length < found.length) continue
    return { begin, keys: [...new Set(conditions.flatMap(({ values }) => values))], conditions }
  }
  return null
}

/** The one value that a field with an index has in every alternative of the filter. */
function sameOf(where: Conditions | null, fields: readonly string[]): { field: string; value: unknown } | null {
  for (const field of fields) {
    const found = where?.map((every) => every.find((one) => one.field === field && one.holds)?.values) ?? []
    const values = new Set(found.flatMap((one) => one ?? []))
    if (values.size === 1 && found.every((one) => one !== undefined)) return { field, value: [...values][0] }
  }
  return null
}
