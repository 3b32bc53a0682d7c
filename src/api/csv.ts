import { stringify } from 'csv-stringify/sync'
import { GraphQLError } from 'graphql'
import type { Plugin, YogaInitialContext } from 'graphql-yoga'
import { PAGE, type PageInfo, pagedOf } from './csv-pages.ts'
import { badInput } from './errors.ts'

type Cell = string | number | boolean | null
type Cells = Map<string, Cell>

/** Stands for entries that a list within a row has beside those that are shown. */
const MORE = '…'

const SEPARATORS: Readonly<Record<string, string>> = { comma: ',', semicolon: ';', tab: '\t' }

/**
 * Answers as a table, where `/graphql?…&format=csv` asks for it: a row for each entry of the answer's list, a column
 * for each field. `&separator=semicolon` (or tab) is what Excel in Swedish opens at once. Where the list goes on behind the
 * page that was asked for, `Link: <…>; rel="next"` says so, and where: the same address with `&after=CURSOR`. A list within
 * a row that goes on has `…` in its cells.
 */
export function csvAnswers(): Plugin {
  const links = new WeakMap<Request, string>()
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { request } = args.contextValue as YogaInitialContext
      const url = new URL(request.url)
      if (url.searchParams.get('format') !== 'csv') return
      const paged = pagedOf(args, url.searchParams)
      if (!paged.isPaged && (url.searchParams.has('after') || url.searchParams.has('before'))) {
        setResultAndStopExecution({
          errors: [badInput('The question has no list that goes on at `after` or `before`.')],
        })
        return
      }
      args.document = paged.document
      return {
        onExecuteDone({ result }) {
          const following = 'data' in result ? paged.take(result.data) : null
          if (!following) return
          url.searchParams.set(following.argument, following.cursor)
          links.set(request, `<${url.pathname}${url.search}>; rel="${following.rel}"`)
        },
      }
    },
    onResultProcess({ request, result, setResultProcessor }) {
      const search = new URL(request.url).searchParams
      if (search.get('format') !== 'csv' || Array.isArray(result) || !('data' in result || 'errors' in result)) return
      setResultProcessor((answer, fetchAPI) => {
        const { data, errors } = answer as { data?: unknown; errors?: readonly GraphQLError[] }
        try {
          // A table with holes where something failed would be taken for the truth.
          if (errors !== undefined && errors.length > 0) throw errors
          const separator = SEPARATORS[search.get('separator') ?? 'comma']
          if (!separator) throw noTable(`a separator of ${Object.keys(SEPARATORS).join(', ')}`)
          const name = search.get('documentId') ?? search.get('operationName') ?? ''
          const link = links.get(request)
          const headers = {
            ...(link === undefined ? {} : { link }),
            'content-type': 'text/csv; charset=utf-8',
            'content-disposition': `attachment; filename="${/^[\w.-]{1,80}$/u.test(name) ? name : 'answer'}.csv"`,
          }
          return new fetchAPI.Response(csvOf(data, separator), { status: 200, headers })
        } catch (failure) {
          if (!Array.isArray(failure) && !(failure instanceof GraphQLError)) throw failure
          const [first] = [failure].flat() as [GraphQLError]
          const status = (first.extensions.http as { status?: number } | undefined)?.status ?? 400
          const headers = { 'content-type': 'application/json; charset=utf-8' }
          return new fetchAPI.Response(JSON.stringify({ errors: [failure].flat().map(shown) }), { status, headers })
        }
      }, 'text/csv')
    },
  }
}

/** An error as clients see it: what it means for the status is told by the status. */
function shown(error: GraphQLError): object {
  const { extensions, ...told } = error.toJSON()
  const { http: _, ...others } = extensions ?? {}
  return { ...told, extensions: others }
}

/**
 * The list of an answer as CSV, with the names of its fields above (`item.title`). What stands around the list is
 * repeated in each row; of a list within a row the entries stand in one cell, separated by semicolons.
 *
 * @throws GraphQLError NO_TABLE where there is no list, or more than one
 */
export function csvOf(data: unknown, separator = ','): string {
  const lists: { readonly name: string; readonly entries: readonly unknown[] }[] = []
  const around: Cells = new Map()
  const walk = (value: unknown, path: readonly string[]): void => {
    if (Array.isArray(value)) lists.push({ name: nameOf(path), entries: value })
    else if (isRecord(value)) for (const [key, part] of Object.entries(value)) walk(part, [...path, key])
    else around.set(nameOf(path), value as Cell)
  }
  walk(data, [])
  const [list] = lists
  if (!list || lists.length > 1) throw noTable(`one list, found ${lists.length}`)
  const prefix = around.size > 0 ? list.name.split('.') : []
  const rows = list.entries.map((entry) => new Map([...around, ...cellsOf(entry, prefix)]))
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))]
  // An object that is missing in some rows: its fields have columns, and it needs none.
  const columns = names.filter((name) => !names.some((other) => other.startsWith(`${name}.`)))
  const cells = rows.map((row) => columns.map((column) => row.get(column) ?? null))
  return stringify([columns, ...cells], {
    delimiter: separator,
    // Excel takes a file for Latin-1 without; and what begins like a formula stays text.
    bom: true,
    escape_formulas: true,
    cast: { boolean: String },
    record_delimiter: 'windows',
  })
}

function cellsOf(value: unknown, path: readonly string[]): Cells {
  if (Array.isArray(value)) {
    const entries = value.map((entry) => [...cellsOf(entry, path)])
    const names = new Set(entries.flatMap((cells) => cells.map(([name]) => name)))
    return new Map(
      [...names].map((name) => [
        name,
        entries
          .flatMap((cells) => cells.filter(([one, cell]) => one === name && cell !== null))
          .map(([, cell]) => cell)
          .join('; '),
      ]),
    )
  }
  if (!isRecord(value)) return new Map([[nameOf(path) || 'value', value as Cell]])
  const { [PAGE]: page, ...parts } = value
  return new Map(
    Object.entries(parts).flatMap(([key, part]) => {
      const cells = [...cellsOf(part, [...path, key])]
      return page && Array.isArray(part) ? cells.map(([name, cell]) => [name, cutOff(cell, page as PageInfo)]) : cells
    }),
  )
}

/** A list's cell that says whether there are more than it shows: without, it would be taken for all of them. */
function cutOff(cell: Cell, { hasPreviousPage, hasNextPage }: PageInfo): Cell {
  if (!hasPreviousPage && !hasNextPage) return cell
  return [...(hasPreviousPage ? [MORE] : []), cell, ...(hasNextPage ? [MORE] : [])].join('; ')
}

/** Column names leave out what only holds a list together. */
function nameOf(path: readonly string[]): string {
  return path.filter((part) => part !== 'nodes' && part !== 'edges' && part !== 'node').join('.')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function noTable(expected: string): GraphQLError {
  return new GraphQLError(`For CSV, expected ${expected}. Ask for one list, with single fields around it.`, {
    extensions: { code: 'NO_TABLE' },
  })
}
