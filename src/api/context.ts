import type DataLoader from 'dataloader'
import type { Graph } from '../graph/index.ts'
import type { Filter } from './filters.ts'
import { LIMITS } from './limits.ts'
import { type ListArguments, type ListName, listAsked } from './lists.ts'
import { manyLoader, type Place, placesLoader } from './loaders/many.ts'
import { oneLoader } from './loaders/one.ts'
import { countLoader, pageLoader } from './loaders/page.ts'
import type { Read } from './loaders/read.ts'
import type { Connection, Placed } from './paging.ts'

export type { ListArguments } from './lists.ts'

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
  /** A page of a list, of the entries that belong to that id by `begin`, a field that the list's file begins at. */
  page<Row extends object>(
    list: ListName,
    begin: string,
    id: string,
    args: ListArguments,
    always?: Filter,
  ): Promise<Connection<Row>>
  /** A page of the list of all. */
  list<Row extends object>(list: ListName, args: ListArguments, always?: Filter): Promise<Connection<Row>>
  /** Names of the statements run so far. */
  readonly statements: readonly string[]
}

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

  const context: ApiContext = {
    read,
    statements,
    one: <Row extends { readonly id: string }>(statement: string, id: string) =>
      shared(statement, null, () => oneLoader<Row>(read, statement)).load(id),
    many,
    first: async <Row extends object>(statement: string, id: string) => (await many<Row>(statement, id))[0] ?? null,
    places: <Row extends object>(statement: string, list: string, place: Place, values: Values = {}) =>
      shared(statement, values, () => placesLoader<Row>(read, statement, list, values)).load(place),
    async page<Row extends object>(list: ListName, begin: string, id: string, args: ListArguments, always = {}) {
      const { window, isEmpty, page, parameters, count, countParameters } = await listAsked(
        list,
        begin,
        args,
        always,
        context,
      )
      const rows = isEmpty
        ? []
        : await shared(page, parameters, () => pageLoader<Row & Placed>(read, page, parameters)).load(id)
      const total = () => shared(count, countParameters, () => countLoader(read, count, countParameters)).load(id)
      return { ...window.page<Row>(rows), total: async () => (isEmpty ? 0 : total()) }
    },
    async list<Row extends object>(list: ListName, args: ListArguments, always = {}) {
      const asked = await listAsked(list, null, args, always, context)
      const rows = asked.isEmpty ? [] : await read<Row & Placed>(asked.page, asked.parameters)
      return {
        ...asked.window.page<Row>(rows),
        async total() {
          if (asked.isEmpty) return 0
          const [row] = await read<{ total: number }>(asked.count, asked.countParameters)
          return row!.total
        },
      }
    },
  }
  return context
}
