import { collectSubFields } from '@graphql-tools/utils'
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql'
import { type Branch, columnWanted, type Folded, statement, type Tree } from '../graph/index.ts'
import type { ApiContext, Values } from './context.ts'
import type { Own } from './own.ts'
import type { Related } from './relations.ts'

/**
 * A field that is asked for below rows, and where its rows come from: what makes one statement of a question. The rows of
 * such fields come with the rows they hang on, and the fields find them there.
 */
export interface Ahead extends Branch {
  /** The field and its arguments. */
  readonly key: string
  readonly branches: readonly Ahead[]
  finish(rows: never[], row: Values): unknown
}

/** How many statements are made into one; the rest are asked for one by one. The database has to plan it as a whole. */
const MOST = 20

const AHEAD = Symbol('what came with the row')
type Carrying = { [AHEAD]?: Map<string, unknown> }

function keyOf(field: string, args: Values): string {
  return `${field} ${JSON.stringify(args)}`
}

/** What came with a row for a field of it; null where nothing did. */
export function known(row: object, field: string, args: Values): { readonly value: unknown } | null {
  const values = (row as Carrying)[AHEAD]
  if (!values) return null
  const key = keyOf(field, args)
  return values.has(key) ? { value: values.get(key) } : null
}

/** What is asked for of rows: which of their columns, all where that is null, and what hangs on them. */
export interface Below {
  readonly columns: readonly string[] | null
  readonly branches: readonly Ahead[]
}

/** All of the rows, and nothing that hangs on them. */
export const ROWS_ALONE: Below = { columns: null, branches: [] }

/** The same with columns that are needed besides; with all, where that is null. */
export function withColumns({ columns, branches }: Below, more: readonly string[] | null): Below {
  return { columns: columns && more && inOrder([...columns, ...more]), branches }
}

/** Each column once, in one order: what is asked alike is one statement, however the question is written. */
function inOrder(columns: readonly string[]): readonly string[] {
  return [...new Set(columns)].sort()
}

/** The rows of a tree's statement, each with what hangs on it. */
export function unfolded({ statement: name, columns, branches }: Tree, rows: readonly Folded[]): Values[] {
  const names = columns?.map((column) => columnWanted(column).name) ?? statement(name).columns
  return rows.map((folded) => {
    const [values, ...below] = branches.length === 0 ? [folded] : (folded as [readonly unknown[], ...Folded[][]])
    const row: Values & Carrying = {}
    for (let at = 0; at < names.length; at++) row[names[at]!] = values[at]
    if (branches.length === 0) return row
    const carried = new Map<string, unknown>()
    for (const [at, branch] of (branches as readonly Ahead[]).entries()) {
      carried.set(branch.key, branch.finish(unfolded(branch, below[at]!) as never[], row))
    }
    row[AHEAD] = carried
    return row
  })
}

/**
 * What is asked for of the rows that a field gives.
 * @param type of the rows, where the field's own type leaves it open
 */
export function aheadOf(
  info: GraphQLResolveInfo,
  context: ApiContext,
  type: GraphQLOutputType = info.returnType,
): Promise<Below> {
  // Sibling rows share the nodes of the question.
  return context.remember(info.fieldNodes, getNamedType(type).name, () => lookAhead(info, context, type))
}

async function lookAhead(
  { schema, fragments, variableValues, fieldNodes }: GraphQLResolveInfo,
  context: ApiContext,
  type: GraphQLOutputType,
): Promise<Below> {
  let left = MOST
  const fieldsOf = (parent: GraphQLObjectType, nodes: Asked) =>
    collectSubFields(schema, fragments, variableValues, parent, nodes as FieldNode[]).fields

  /** The types that rows can have, with what is asked of each. */
  function rowsOf(output: GraphQLOutputType, nodes: Asked): readonly (readonly [GraphQLObjectType, Asked])[] {
    const named = getNamedType(output)
    if (isAbstractType(named)) return schema.getPossibleTypes(named).map((possible) => [possible, nodes])
    if (!isObjectType(named)) return []
    if (!isConnection(named)) return [[named, nodes]]
    const { edges } = named.getFields()
    const asked = [...fieldsOf(named, nodes).values()]
    const ofEdges = asked
      .filter(([node]) => node?.name.value === 'edges')
      .flatMap((own) => [...fieldsOf(getNamedType(edges!.type) as GraphQLObjectType, own).values()])
    const ofRows = [
      ...asked.filter(([node]) => node?.name.value === 'nodes'),
      ...ofEdges.filter(([node]) => node?.name.value === 'node'),
    ]
    return ofRows.flatMap((own) => rowsOf(rowTypeOf(named), own))
  }

  /** The fields that are asked of rows: in several places the same field may be asked, or another under the same alias. */
  function fieldsAsked(output: GraphQLOutputType, places: readonly Asked[]): { field: Field; asked: Asked }[] {
    return places
      .flatMap((nodes) => rowsOf(output, nodes))
      .flatMap(([parent, own]) =>
        [...fieldsOf(parent, own).values()].flatMap((asked) => {
          const field = parent.getFields()[asked[0]!.name.value]
          return field ? [{ field, asked }] : []
        }),
      )
  }

  /** The fields of rows that lead to other rows, each with all that is asked below it, under whatever aliases. */
  function leading(fields: ReturnType<typeof fieldsAsked>): Map<string, Leading> {
    const found = new Map<string, Leading>()
    for (const { field, asked } of fields) {
      const { relation } = field.extensions as Partial<Related['extensions']>
      if (!relation) continue
      try {
        const args = getArgumentValues(field, asked[0]!, variableValues)
        const key = keyOf(field.name, args)
        const same = found.get(key)
        if (same) same.places.push(asked)
        else found.set(key, { relation, type: field.type, args, places: [asked] })
      } catch {
        // What is wrong with its arguments the field itself says, in its place.
      }
    }
    return found
  }

  /** The columns that the fields of rows are read from; null where one does not say. */
  function columnsOf(fields: ReturnType<typeof fieldsAsked>): string[] | null {
    const wanted = new Map<string, Set<string> | null>()
    for (const { field, asked } of fields) {
      const columns = readBy(field, () => [...fieldsOf(getNamedType(field.type) as GraphQLObjectType, asked).values()])
      if (columns === null) return null
      for (const column of columns) {
        const [name = '', ...entries] = column.split(':')
        const known = wanted.get(name)
        if (known === null || entries.length === 0) wanted.set(name, null)
        else wanted.set(name, new Set([...(known ?? []), ...entries]))
      }
    }
    return [...wanted].map(([name, entries]) => [name, ...[...(entries ?? [])].sort()].join(':'))
  }

  async function below(output: GraphQLOutputType, places: readonly Asked[], isShared: boolean): Promise<Below> {
    const fields = fieldsAsked(output, places)
    const branches: Ahead[] = []
    for (const [key, { relation, type: own, args, places: under }] of leading(fields)) {
      // What hangs on rows that many others share is asked for once for all of them.
      if ((isShared && !relation.isShared) || left === 0) continue
      const way = await relation.way(args, context).catch(() => null)
      if (!way || way.isEmpty) continue
      left -= 1
      const name = `read/${way.statement}`
      const { columns, branches: its } = withColumns(await below(own, under, relation.isShared), way.keeps)
      branches.push({ ...way, statement: name, key, columns: columns && columnsIn(name, columns), branches: its })
    }
    // What tells of which type a row is, only the type's resolver knows.
    const columns = isAbstractType(rowTypeOf(output)) ? null : columnsOf(fields)
    branches.sort((left, right) => (left.key < right.key ? -1 : Number(left.key > right.key)))
    return { columns: columns && inOrder([...columns, ...branches.flatMap(({ of }) => of)]), branches }
  }
  return below(type, [fieldNodes], false)
}

/** The columns of a statement that are wanted, each once; all, null, where it has not each of them. */
export function columnsIn(name: string, wanted: readonly string[]): readonly string[] | null {
  const own = statement(name).columns
  const names = wanted.map((column) => columnWanted(column).name)
  return names.every((one) => own.includes(one)) ? wanted.filter((_, at) => names.indexOf(names[at]!) === at) : null
}

/** The columns that a field is read from; null where it does not say. */
function readBy(field: Field, below: () => readonly Asked[]): readonly string[] | null {
  const { relation, reads } = field.extensions as Partial<Related['extensions'] & Own['extensions']>
  if (relation) return relation.reads
  if (typeof reads === 'function') return reads(below().map(([node]) => node!.name.value))
  return reads ?? (field.resolve ? null : [field.name])
}

function isConnection({ name }: GraphQLObjectType): boolean {
  return name.endsWith('Connection')
}

/** The type of the rows: of a connection, that of its nodes. */
function rowTypeOf(output: GraphQLOutputType): GraphQLNamedOutputType {
  const named = getNamedType(output)
  return isObjectType(named) && isConnection(named) ? getNamedType(named.getFields().nodes!.type) : named
}

type Field = GraphQLField<unknown, unknown>

/** A field as the question asks for it in one place, in parts that belong together. */
type Asked = readonly FieldNode[]

interface Leading {
  readonly relation: Related['extensions']['relation']
  readonly type: GraphQLOutputType
  readonly args: Values
  readonly places: Asked[]
}
