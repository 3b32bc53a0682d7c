import DataLoader from 'dataloader'
import { type Folded, type Graph, nameOfTree, parametersOfTree, statement } from '../graph/index.ts'
import { type Below, columnsIn, ROWS_ALONE, unfolded, withColumns } from './ahead.ts'
import type { Filter } from './filters.ts'
import { LIMITS } from './limits.ts'
import { type Asked, type ListArguments, type ListName, listAsked } from './lists.ts'
import type { Connection, Placed } from './paging.ts'
import { allReady, type Shapes } from './shapes.ts'

export type { ListArguments } from './lists.ts'

export type Values = Record<string, unknown>

/** An entry of the list that a statement goes through: a key, or what else it needs of each. */
export type Place = string | Values

/**
 * What resolvers of one request share: what several need is asked for once, and never twice. `below` is what is asked for of
 * the rows (ahead.ts): what hangs on them comes with them.
 */
export interface ApiContext {
  /** Runs `cypher/read/<name>.cypher` as it is. */
  read<Row extends object>(name: string, parameters?: Values, below?: Below): Promise<Row[]>
  /** The row of that id, or null. */
  one<Row extends object>(name: string, id: string, below?: Below): Promise<Row | null>
  /** The rows that a statement gives for a place. */
  rows<Row extends object>(name: string, place: Place, values?: Values, below?: Below): Promise<Row[]>
  /** A page of the list of all. */
  list<Row extends object>(
    list: ListName,
    args: ListArguments,
    always?: Filter,
    below?: Below,
  ): Promise<Connection<Row>>
  /** How long a list is that belongs to that id. */
  total(asked: Asked, id: string): Promise<number>
  /** What was made for a part of the question and a name; made when first asked for. */
  remember<Value>(part: object, name: string, make: () => Value): Value
  /** Names of the statements run so far. */
  readonly statements: readonly string[]
}

/** A context of its own for each request: nothing is remembered from one to the next. */
export function createContext(graph: Pick<Graph, 'read'>, shapes: Shapes = allReady): ApiContext {
  const statements: string[] = []
  const loaders = new Map<string, DataLoader<Place, object[], string>>()
  const made = new WeakMap<object, Map<string, unknown>>()

  // Where one part of a question is answered by small statements, so is what hangs on it.
  let isByParts = false

  async function read<Row extends object>(name: string, parameters: Values = {}, below: Below = ROWS_ALONE) {
    const statementName = `read/${name}`
    const columns = below.columns && columnsIn(statementName, below.columns)
    const tree = { statement: statementName, parameters, columns, branches: below.branches }
    const whole = nameOfTree(tree)
    const run = <Found extends object>(one: string, values: Values) => {
      statements.push(one.replaceAll('read/', ''))
      return graph.read<Found>(one, values, LIMITS.statement)
    }
    if (below.branches.length === 0) return run<Row>(tree.statement, parameters)
    const values = parametersOfTree(tree)
    isByParts ||= !shapes.isReady(whole, () => graph.read(whole, values, LIMITS.statement))
    if (isByParts) return run<Row>(tree.statement, parameters)
    try {
      const rows = await run<{ row: Folded }>(whole, values)
      return unfolded(
        tree,
        rows.map(({ row }) => row),
      ) as Row[]
    } catch (error) {
      shapes.fail(whole, error)
      throw error
    }
  }

  // One loader for each statement and each set of values: only what is asked alike can be asked together.
  function loader(name: string, values: Values, wanted: Below): DataLoader<Place, object[], string> {
    const tree = { statement: name, parameters: values, ...wanted }
    const key = `${nameOfTree(tree)} ${JSON.stringify(parametersOfTree(tree))}`
    let found = loaders.get(key)
    if (!found) {
      const { list, columns } = statement(`read/${name}`)
      const column = columns.includes('key') ? 'key' : 'id'
      const below = withColumns(wanted, [column])
      found = new DataLoader(
        async (places) => {
          const entries = places.map((place) => (typeof place === 'string' ? place : { key: keyOf(place), ...place }))
          const groups = byColumn(await read<Values>(name, { [list!]: entries, ...values }, below), column)
          return places.map((place) => groups.get(keyOf(place)) ?? [])
        },
        { cacheKeyFn: keyOf },
      )
      loaders.set(key, found)
    }
    return found
  }
  const rows = <Row extends object>(name: string, place: Place, values: Values = {}, below: Below = ROWS_ALONE) =>
    loader(name, values, below).load(place) as Promise<Row[]>

  const context: ApiContext = {
    read,
    rows,
    statements,
    one: async <Row extends object>(name: string, id: string, below?: Below) =>
      (await rows<Row>(name, id, {}, below))[0] ?? null,
    async total({ isEmpty, count, countParameters }, id) {
      if (isEmpty) return 0
      const [row] = await rows<{ total: number }>(count, id, countParameters)
      return row?.total ?? 0
    },
    async list<Row extends object>(list: ListName, args: ListArguments, always: Filter = {}, below?: Below) {
      const asked = await listAsked(list, null, args, always, context)
      const wanted = below && withColumns(below, asked.window.columns)
      const found = asked.isEmpty ? [] : await read<Row & Placed>(asked.page, asked.parameters, wanted)
      return {
        ...asked.window.page<Row>(found),
        async total() {
          if (asked.isEmpty) return 0
          const [row] = await read<{ total: number }>(asked.count, asked.countParameters)
          return row!.total
        },
      }
    },
    remember<Value>(part: object, name: string, make: () => Value) {
      const own = made.get(part) ?? new Map<string, unknown>()
      made.set(part, own)
      if (!own.has(name)) own.set(name, make())
      return own.get(name) as Value
    },
  }
  return context
}

function keyOf(place: Place): string {
  return typeof place === 'string' ? place : JSON.stringify(place)
}

/** Rows by a column that tells which of the places asked for they belong to, gathered in the order they came. */
function byColumn(rows: readonly Values[], column: string): Map<unknown, Values[]> {
  const groups = new Map<unknown, Values[]>()
  for (const row of rows) {
    const group = groups.get(row[column])
    if (group) group.push(row)
    else groups.set(row[column], [row])
  }
  return groups
}
