import type DataLoader from 'dataloader'
import type { Graph } from '../graph/index.ts'
import { LIMITS } from './limits.ts'
import { manyLoader, type Place, placesLoader } from './loaders/many.ts'
import { oneLoader } from './loaders/one.ts'
import { countLoader, pageLoader } from './loaders/page.ts'
import type { Read } from './loaders/read.ts'
import { type Connection, type PageArguments, type PeriodFilter, windowOf } from './paging.ts'

type Values = Record<string, unknown>

/** What resolvers of one request share: each relation is asked once for all who need it, and never twice. */
export interface ApiContext {
  /** Runs `cypher/read/<statement>.cypher` as it is. */
  readonly read: Read
  /** The row of that id, or null. */
  one<Row extends { readonly id: string }>(statement: string, id: string): Promise<Row | null>
  /** The rows that belong to that id. */
  many<Row extends object>(statement: string, id: string, values?: Values): Promise<Row[]>
  /** The first of the rows that belong to that id, or null. */
  first<Row extends object>(statement: string, id: string): Promise<Row | null>
  /** The rows that belong to a place, for statements that need more than an id; `list` is their parameter's name. */
  places<Row extends object>(statement: string, list: string, place: Place, values?: Values): Promise<Row[]>
  /** A page of the list that belongs to that id. */
  page<Row extends object>(
    statement: string,
    id: string,
    args: ListArguments,
    values?: Values,
  ): Promise<Connection<Row>>
  /** A page of a list that belongs to nothing: `<statement>` or `<statement>-descending`, and `<statement>-count`. */
  list<Row extends object>(statement: string, args: ListArguments, values?: Values): Promise<Connection<Row>>
  /** Names of the statements run so far. */
  readonly statements: readonly string[]
}

export type ListArguments = PageArguments & { readonly period?: PeriodFilter | null; readonly year?: number | null }

/** A context of its own for each request: nothing is remembered from one to the next. */
export function createContext(graph: Pick<Graph, 'read'>): ApiContext {
  const statements: string[] = []
  const read: Read = (statement, parameters) => {
    statements.push(statement)
    return graph.read(`read/${statement}`, parameters, LIMITS.statement)
  }
  const loaders = new Map<string, DataLoader<unknown, unknown, unknown>>()
  // One loader for each statement and each set of values: only what is asked alike can be asked together.
  const shared = <L>(name: string, values: unknown, make: () => L): L => {
    const key = `${name} ${JSON.stringify(values)}`
    let loader = loaders.get(key)
    if (!loader) {
      loader = make() as DataLoader<unknown, unknown, unknown>
      loaders.set(key, loader)
    }
    return loader as L
  }
  const many = <Row extends object>(statement: string, id: string, values: Values = {}) =>
    shared(statement, values, () => manyLoader<Row>(read, statement, values)).load(id)

  return {
    read,
    statements,
    one: <Row extends { readonly id: string }>(statement: string, id: string) =>
      shared(statement, null, () => oneLoader<Row>(read, statement)).load(id),
    many,
    first: async <Row extends object>(statement: string, id: string) => (await many<Row>(statement, id))[0] ?? null,
    places: <Row extends object>(statement: string, list: string, place: Place, values: Values = {}) =>
      shared(statement, values, () => placesLoader<Row>(read, statement, list, values)).load(place),
    async page<Row extends object>(statement: string, id: string, args: ListArguments, values: Values = {}) {
      const window = windowOf(args, periodOf(args))
      const asked = { ...window.parameters, ...values, first: window.first, last: window.last }
      const page = await shared(statement, asked, () => pageLoader<Row>(read, statement, window, values)).load(id)
      const counting = `${statement}-count`
      return {
        ...page,
        total: () => shared(counting, asked, () => countLoader(read, counting, window, values)).load(id),
      }
    },
    async list<Row extends object>(statement: string, args: ListArguments, values: Values = {}) {
      const window = windowOf(args, periodOf(args))
      const { descending, ...parameters } = window.parameters
      const name = descending ? `${statement}-descending` : statement
      return {
        ...window.page<Row>(await read(name, { ...values, ...parameters })),
        async total() {
          const bounds = { low: window.first, high: window.last }
          const [row] = await read<{ total: number }>(`${statement}-count`, { ...values, ...bounds })
          return row!.total
        },
      }
    },
  }
}

function periodOf({ period, year }: ListArguments): PeriodFilter | null {
  return year != null ? { ...period, year } : (period ?? null)
}
