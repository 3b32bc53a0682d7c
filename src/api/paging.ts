import { badInput } from './errors.ts'

/** Where a row stands in its list: `sort` first, `tie` among rows of one `sort`. */
export interface Sorted {
  readonly sort: string
  readonly tie: string
}

/** What clients may say about a page. */
export interface PageArguments {
  readonly first?: number | null
  readonly after?: string | null
  readonly last?: number | null
  readonly before?: string | null
  readonly order?: 'ASC' | 'DESC' | null
}

/** A year or days that bound a list; inclusive. */
export interface PeriodFilter {
  readonly year?: number | null
  readonly from?: string | null
  readonly to?: string | null
}

/** Rows of one page, in the order asked for. */
export interface Page<Row> {
  readonly rows: readonly (Row & Sorted)[]
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
}

/** A page as the statements understand it, and how to make a {@link Page} of what they give. */
export interface Window {
  /** $low, $lowTie, $high, $highTie, $descending, $limit. */
  readonly parameters: Readonly<Record<string, unknown>>
  /** Bounds of the whole list, whatever the page. */
  readonly first: string
  readonly last: string
  page<Row>(rows: readonly (Row & Sorted)[]): Page<Row>
}

/** How many entries a page has at most, and where nothing else is asked for. */
export const MOST_AT_ONCE = 100
export const USUAL_AT_ONCE = 50
/** Sorts before, and behind, every key: U+FFFF is no character. */
const LOWEST = ''
const HIGHEST = '\uffff'

/**
 * The part of a list that a client asked for.
 *
 * @throws GraphQLError BAD_USER_INPUT where the arguments contradict each other or a cursor is none
 */
export function windowOf(args: PageArguments, period?: PeriodFilter | null): Window {
  const { first, last, after, before } = args
  if (first != null && last != null) throw badInput('Give `first` or `last`, not both.')
  const size = first ?? last ?? USUAL_AT_ONCE
  if (size < 1 || size > MOST_AT_ONCE) {
    throw badInput(`Expected \`${first != null ? 'first' : 'last'}\` from 1 to ${MOST_AT_ONCE}, found ${size}.`)
  }
  const fromEnd = last != null || (first == null && before != null && after == null)
  const backward = args.order === 'DESC'
  const bounds = boundsOf(period)
  let low: Sorted = { sort: bounds.first, tie: LOWEST }
  let high: Sorted = { sort: bounds.last, tie: HIGHEST }
  const above = backward ? before : after
  const below = backward ? after : before
  if (above != null) low = later(low, cursorPlace(above))
  if (below != null) high = earlier(high, cursorPlace(below))
  const descending = backward !== fromEnd
  return {
    parameters: {
      low: low.sort,
      lowTie: low.tie,
      high: high.sort,
      highTie: high.tie,
      descending,
      // One more than shown tells whether there is a next page.
      limit: size + 1,
    },
    first: bounds.first,
    last: bounds.last,
    page(rows) {
      const more = rows.length > size
      const shown = rows.slice(0, size)
      return fromEnd
        ? { rows: shown.reverse(), hasNextPage: before != null, hasPreviousPage: more }
        : { rows: shown, hasNextPage: more, hasPreviousPage: after != null }
    },
  }
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

function later(left: Sorted, right: Sorted): Sorted {
  return right.sort >= left.sort ? right : left
}

function earlier(left: Sorted, right: Sorted): Sorted {
  return right.sort <= left.sort ? right : left
}

/** The cursor of a row: its place in the list, opaque to clients. */
export function cursorOf(row: Sorted): string {
  return Buffer.from(JSON.stringify([row.sort, row.tie])).toString('base64url')
}

function cursorPlace(cursor: string): Sorted {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(place) && place.length === 2) {
      const [sort, tie] = place
      if (typeof sort === 'string' && typeof tie === 'string') return { sort, tie }
    }
  } catch {
    // Told below, as for any other text that is no cursor.
  }
  throw badInput(`Expected a cursor that an earlier answer gave, found "${cursor}".`)
}

/** What resolvers of a connection hand on: the page and, on demand, how long the whole list is. */
export interface Connection<Row> extends Page<Row> {
  readonly total: () => Promise<number>
}

/** Resolvers that every connection type shares. */
export const connectionResolvers = {
  edges: (connection: Connection<object>) =>
    connection.rows.map((row) => ({ node: row, cursor: cursorOf(row as Sorted) })),
  nodes: (connection: Connection<object>) => connection.rows,
  pageInfo: ({ rows, hasNextPage, hasPreviousPage }: Connection<object>) => ({
    hasNextPage,
    hasPreviousPage,
    startCursor: rows[0] ? cursorOf(rows[0]) : null,
    endCursor: rows.at(-1) ? cursorOf(rows.at(-1)!) : null,
  }),
  totalCount: (connection: Connection<object>) => connection.total(),
}
