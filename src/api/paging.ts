import { badInput } from './errors.ts'

/** Where a row stands in its list: its keys where an order was asked for (three, '' where fewer), then `sort`, different for each. */
export interface Placed {
  readonly keys?: readonly Key[]
  readonly sort: string
}

type Key = string | number

/** One key of an order, and whether it runs backward. */
export interface OrderKey {
  readonly by: string
  readonly down: boolean
}

/** What clients may say about a page. */
export interface PageArguments {
  readonly first?: number | null
  readonly after?: string | null
  readonly last?: number | null
  readonly before?: string | null
  readonly order?: Direction | null
  readonly orderBy?: readonly { readonly by: string; readonly direction: Direction }[] | null
}

type Direction = 'ASC' | 'DESC'

/** A year or days that bound a list; inclusive. */
export interface PeriodFilter {
  readonly year?: number | null
  readonly from?: string | null
  readonly to?: string | null
}

/** Rows of one page, in the order asked for. */
export interface Page<Row> {
  readonly rows: readonly (Row & Placed)[]
  /** The keys they are ordered by. */
  readonly order: readonly OrderKey[]
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
}

/** A page as the statements understand it, and how to make a {@link Page} of what they give. */
export interface Window {
  /** The keys that rows are read by, in the direction of reading; none where they are read as the list stands. */
  readonly by: readonly OrderKey[]
  /** Whether the list, or what is equal by all keys, is read backward. */
  readonly descending: boolean
  /** Reading begins behind this row, and ends before that one: keys, then `sort`. */
  readonly above: readonly Key[] | null
  readonly below: readonly Key[] | null
  /** The columns that tell where rows stand: see {@link Placed}. */
  readonly columns: readonly string[]
  /** One more than is shown tells whether there is a next page. */
  readonly limit: number
  page<Row>(rows: readonly (Row & Placed)[]): Page<Row>
}

/** How many entries a page has at most, and where nothing else is asked for. */
export const MOST_AT_ONCE = 100
export const USUAL_AT_ONCE = 50
/** How many keys an order has at most. */
export const MOST_KEYS = 3
/** Sorts before, and behind, every place: U+FFFF is no character. */
export const LOWEST = ''
export const HIGHEST = '\uffff'

/**
 * The part of a list that a client asked for.
 *
 * @param natural the key that the list stands in anyway
 * @throws GraphQLError BAD_USER_INPUT where the arguments contradict each other or a cursor is none of this order
 */
export function windowOf(args: PageArguments, natural: string | null = null): Window {
  const { first, last, after, before } = args
  if (first != null && last != null) throw badInput('Give `first` or `last`, not both.')
  const size = first ?? last ?? USUAL_AT_ONCE
  if (size < 1 || size > MOST_AT_ONCE) {
    throw badInput(`Expected \`${first != null ? 'first' : 'last'}\` from 1 to ${MOST_AT_ONCE}, found ${size}.`)
  }
  const fromEnd = last != null || (first == null && before != null && after == null)
  const { order, descending } = orderOf(args, natural)
  const place = (cursor: string | null | undefined) => (cursor == null ? null : placeOf(cursor, order))
  const [start, end] = [place(after), place(before)]
  return {
    by: fromEnd ? order.map(({ by, down }) => ({ by, down: !down })) : order,
    descending: descending !== fromEnd,
    above: fromEnd ? end : start,
    below: fromEnd ? start : end,
    columns: order.length === 0 ? ['sort'] : ['keys', 'sort'],
    limit: size + 1,
    page(rows) {
      const more = rows.length > size
      const shown = rows.slice(0, size)
      return fromEnd
        ? { rows: shown.reverse(), order, hasNextPage: before != null, hasPreviousPage: more }
        : { rows: shown, order, hasNextPage: more, hasPreviousPage: after != null }
    },
  }
}

/** The keys of the list as it is shown; none for the order it stands in, forward or backward. */
function orderOf(args: PageArguments, natural: string | null): { order: OrderKey[]; descending: boolean } {
  const turned = args.order === 'DESC'
  const order = (args.orderBy ?? []).map(({ by, direction }) => ({ by, down: (direction === 'DESC') !== turned }))
  if (order.length > MOST_KEYS)
    throw badInput(`Expected at most ${MOST_KEYS} keys in \`orderBy\`, found ${order.length}.`)
  if (new Set(order.map(({ by }) => by)).size < order.length) throw badInput('Give each key of `orderBy` once.')
  const last = order.at(-1)
  const descending = last ? last.down : turned
  return order.length === 1 && last?.by === natural ? { order: [], descending } : { order, descending }
}

/** The first and last day of a period; what does not bound is below, or above, every day. */
export function boundsOf(period: PeriodFilter | null | undefined): { first: string; last: string } {
  let first = period?.from ?? LOWEST
  let last = period?.to ?? HIGHEST
  if (period?.year != null) {
    const year = String(period.year).padStart(4, '0')
    if (!/^\d{4}$/u.test(year)) throw badInput(`Expected a year of four digits, found ${period.year}.`)
    if (`${year}-01-01` > first) first = `${year}-01-01`
    if (`${year}-12-31` < last) last = `${year}-12-31`
  }
  return { first, last }
}

/**
 * The places, both excluded, between which a list in time order has what was on these days. A place begins with its day,
 * where one is known; what follows the day sorts before a blank.
 */
export function rangeOf({ first, last }: { readonly first: string; readonly last: string }): {
  low: string
  high: string
} {
  if (last === HIGHEST) return { low: first, high: HIGHEST }
  // What has no day comes first of all, and lies in no period.
  return { low: first === LOWEST ? ' ' : first, high: `${last} ` }
}

/** The cursor of a row: the order it belongs to and its place there, opaque to clients. */
export function cursorOf({ keys = [], sort }: Placed, order: readonly OrderKey[]): string {
  const place = [...keys.slice(0, order.length), sort]
  return Buffer.from(JSON.stringify([nameOf(order), ...place])).toString('base64url')
}

/** Reading backward is the same order. */
function nameOf(order: readonly OrderKey[]): string {
  const turned = order[0]?.down ?? false
  return order.map(({ by, down }) => (down === turned ? by : `-${by}`)).join(' ')
}

function placeOf(cursor: string, order: readonly OrderKey[]): Key[] {
  const [name, ...place] = decoded(cursor)
  const isPlace = place.length > 0 && place.every((key) => typeof key === 'string' || Number.isFinite(key))
  if (typeof name !== 'string' || !isPlace || typeof place.at(-1) !== 'string') {
    throw badInput(`Expected a cursor that an earlier answer gave, found "${cursor}".`)
  }
  if (name !== nameOf(order) || place.length !== order.length + 1) {
    throw badInput(`The cursor "${cursor}" is of another order; give the \`orderBy\` of the answer it came with.`)
  }
  return place as Key[]
}

function decoded(cursor: string): unknown[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(place) ? place : []
  } catch {
    // Told by the caller, as for any other text that is no cursor.
    return []
  }
}

/** What resolvers of a connection hand on: the page and, on demand, how long the whole list is. */
export interface Connection<Row> extends Page<Row> {
  readonly total: () => Promise<number>
}

/** Resolvers that every connection type shares. */
export const connectionResolvers = {
  edges: ({ rows, order }: Connection<object>) => rows.map((row) => ({ node: row, cursor: cursorOf(row, order) })),
  nodes: ({ rows }: Connection<object>) => rows,
  pageInfo: ({ rows, order, hasNextPage, hasPreviousPage }: Connection<object>) => ({
    hasNextPage,
    hasPreviousPage,
    startCursor: rows[0] ? cursorOf(rows[0], order) : null,
    endCursor: rows.at(-1) ? cursorOf(rows.at(-1)!, order) : null,
  }),
  totalCount: (connection: Connection<object>) => connection.total(),
}
