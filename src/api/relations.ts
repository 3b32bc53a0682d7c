import type { GraphQLResolveInfo } from 'graphql'
import { aheadOf, known, withColumns } from './ahead.ts'
import type { ApiContext, ListArguments, Values } from './context.ts'
import type { Filter } from './filters.ts'
import { type ListName, listAsked } from './lists.ts'
import type { Connection, Placed } from './paging.ts'

/** How the value of a field is found from the row above it. */
export interface Way<Value> {
  readonly statement: string
  readonly parameters: Values
  /** The columns of the row above that it begins at. */
  readonly of: readonly string[]
  /** Whether nothing can be found, so that nothing has to be asked. */
  readonly isEmpty?: boolean
  /** Columns of its own rows that `finish` reads; null for any. */
  readonly keeps: readonly string[] | null
  /** What the statement's rows for that row are to the field. */
  finish(rows: never[], row: Values): Value
}

/** What a field says of its rows, so that they can be asked for together with the row above. */
export interface Relation {
  way(args: Values, context: ApiContext): Promise<Way<unknown>>
  /** The columns of the row above that it reads. */
  readonly reads: readonly string[]
  /** Whether many rows may lead to the same, so that what hangs on it is better asked for once for all. */
  readonly isShared: boolean
}

/** A field whose value is in rows of another statement, as the schema takes it. */
export interface Related<Args = Values, Value = unknown> {
  resolve(row: object, args: Args, context: ApiContext, info: GraphQLResolveInfo): Value | Promise<Value>
  readonly extensions: { readonly relation: Relation }
}

interface Options {
  /** The columns of the row above that it begins at; its id unless said. */
  readonly of?: string | readonly string[]
  /** Arguments that the statement takes as parameters, null where they are not given; or what it takes of them. */
  readonly takes?: readonly string[] | ((args: Values) => Values)
  /** Columns of the row above that `finish` reads. */
  readonly reads?: readonly string[]
  /** Columns of its own rows that `finish` reads; any unless said. */
  readonly keeps?: readonly string[]
}

/** The rows that belong to a row. */
export function many<Row extends object, Value = Row[]>(
  statement: string,
  { finish, keeps, ...options }: Options & { finish?: (rows: Row[], row: Values) => Value } = {},
): Related<Values, Value> {
  const kept = keeps ?? (finish ? null : [])
  return related(
    { ...options, keeps: kept },
    finish ?? ((rows) => rows as Value),
    (args) => ({ statement, parameters: taken(options, args) }),
    false,
  )
}

/** The first of the rows that belong to a row; null where there is none. */
export function first<Row extends object>(statement: string, options: Options = {}): Related<Values, Row | null> {
  return related<Row, Row | null>(
    { ...options, keeps: [] },
    firstOf,
    (args) => ({ statement, parameters: taken(options, args) }),
    true,
  )
}

/**
 * The row whose id stands in a column of the row above; null where none does.
 * @param isAlone whether no other row leads to it
 */
export function one<Row extends object>(
  statement: string,
  of: string,
  { isAlone = false } = {},
): Related<Values, Row | null> {
  return related<Row, Row | null>({ of, keeps: [] }, firstOf, () => ({ statement, parameters: {} }), !isAlone)
}

/**
 * A page of a list, of the entries that belong to a row.
 * @param begin the field that the list's file begins at; or which, by the arguments
 * @param always a filter of the field itself
 */
export function page<Row extends object, Args extends ListArguments = ListArguments>(
  list: ListName,
  begin: string | ((args: Args) => string),
  always: (args: Args) => Filter = () => ({}),
): Related<Args, Connection<Row>> {
  const way = async (args: Values, context: ApiContext): Promise<Way<Connection<Row>>> => {
    const own = args as Args
    const at = typeof begin === 'string' ? begin : begin(own)
    const asked = await listAsked(list, at, own, always(own), context)
    return {
      statement: asked.page,
      parameters: asked.parameters,
      isEmpty: asked.isEmpty,
      of: ['id'],
      keeps: asked.window.columns,
      finish: (rows: (Row & Placed)[], { id }) => ({
        ...asked.window.page<Row>(rows),
        total: () => context.total(asked, id as string),
      }),
    }
  }
  return resolverOf({ way, reads: ['id'], isShared: false }) as Related<Args, Connection<Row>>
}

function firstOf<Row>(rows: Row[]): Row | null {
  return rows[0] ?? null
}

function taken({ takes = [] }: Options, args: Values): Values {
  if (typeof takes === 'function') return takes(args)
  return Object.fromEntries(takes.map((name) => [name, args[name] ?? null]))
}

function related<Row extends object, Value>(
  { of = 'id', reads = [], keeps = null }: Omit<Options, 'keeps'> & { readonly keeps?: readonly string[] | null },
  finish: (rows: Row[], row: Values) => Value,
  asked: (args: Values) => Pick<Way<Value>, 'statement' | 'parameters'>,
  isShared: boolean,
): Related<Values, Value> {
  const columns = typeof of === 'string' ? [of] : of
  const way = async (args: Values): Promise<Way<Value>> => ({ ...asked(args), of: columns, keeps, finish })
  return resolverOf({ way, reads: [...columns, ...reads], isShared }) as Related<Values, Value>
}

/** What came with the row above, or else from the database, with all that is asked for below it. */
function resolverOf(relation: Relation): Related {
  const resolve = (row: object, args: Values, context: ApiContext, info: GraphQLResolveInfo) => {
    const found = known(row, info.fieldName, args)
    if (found) return found.value
    return follow(row as Values, args, context, info)
  }
  const follow = async (row: Values, args: Values, context: ApiContext, info: GraphQLResolveInfo) => {
    const way = await relation.way(args, context)
    const entries = way.of.map((column) => [column, row[column]] as const)
    const place = entries.length === 1 ? (entries[0]![1] as string | null | undefined) : Object.fromEntries(entries)
    // Without a key no statement finds anything, and those that come with the row above are given none either.
    const rows =
      way.isEmpty || place == null
        ? []
        : await context.rows(way.statement, place, way.parameters, withColumns(await aheadOf(info, context), way.keeps))
    return way.finish(rows as never[], row)
  }
  return { resolve, extensions: { relation } }
}
