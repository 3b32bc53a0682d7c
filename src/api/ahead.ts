import { collectSubFields } from '@graphql-tools/utils'
import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql'
import { type Branch, type Folded, statement, type Tree } from '../graph/index.ts'
import type { ApiContext, Values } from './context.ts'
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

/** The rows of a tree's statement, each with what hangs on it. */
export function unfolded({ statement: name, branches }: Tree, [values, ...below]: Folded): Values {
  const { columns } = statement(name)
  const row: Values & Carrying = {}
  for (let at = 0; at < columns.length; at++) row[columns[at]!] = values[at]
  const carried = new Map<string, unknown>()
  for (const [at, branch] of (branches as readonly Ahead[]).entries()) {
    const rows = below[at]!.map((one) => unfolded(branch, one))
    carried.set(branch.key, branch.finish(rows as never[], row))
  }
  row[AHEAD] = carried
  return row
}

/**
 * What is asked for below the rows that a field gives.
 * @param type of the rows, where the field's own type leaves it open
 */
export function aheadOf(
  info: GraphQLResolveInfo,
  context: ApiContext,
  type: GraphQLOutputType = info.returnType,
): Promise<readonly Ahead[]> {
  // Sibling rows share the nodes of the question.
  return context.remember(info.fieldNodes, getNamedType(type).name, () => lookAhead(info, context, type))
}

async function lookAhead(
  { schema, fragments, variableValues, fieldNodes }: GraphQLResolveInfo,
  context: ApiContext,
  type: GraphQLOutputType,
): Promise<readonly Ahead[]> {
  let left = MOST
  const fieldsOf = (parent: GraphQLObjectType, nodes: readonly FieldNode[]) =>
    collectSubFields(schema, fragments, variableValues, parent, nodes as FieldNode[]).fields

  /** The types that rows can have, with what is asked of each. */
  function rowsOf(
    output: GraphQLOutputType,
    nodes: readonly FieldNode[],
  ): readonly (readonly [GraphQLObjectType, readonly FieldNode[]])[] {
    const named = getNamedType(output)
    if (isAbstractType(named)) return schema.getPossibleTypes(named).map((possible) => [possible, nodes])
    if (!isObjectType(named)) return []
    if (!named.name.endsWith('Connection')) return [[named, nodes]]
    const { nodes: list, edges } = named.getFields()
    const asked = [...fieldsOf(named, nodes).values()]
    const ofEdges = asked
      .filter(([node]) => node?.name.value === 'edges')
      .flatMap((own) => [...fieldsOf(getNamedType(edges!.type) as GraphQLObjectType, own).values()])
    const ofRows = [
      ...asked.filter(([node]) => node?.name.value === 'nodes'),
      ...ofEdges.filter(([node]) => node?.name.value === 'node'),
    ]
    return rowsOf(list!.type, ofRows.flat())
  }

  /** The fields of rows that lead to other rows, each with all that is asked below it, under whatever aliases. */
  function leading(output: GraphQLOutputType, nodes: readonly FieldNode[]): Map<string, Leading> {
    const found = new Map<string, Leading>()
    for (const [parent, own] of rowsOf(output, nodes)) {
      for (const asked of fieldsOf(parent, own).values()) {
        const field = parent.getFields()[asked[0]!.name.value]
        const { relation } = (field?.extensions ?? {}) as Partial<Related['extensions']>
        if (!field || !relation) continue
        try {
          const args = getArgumentValues(field, asked[0]!, variableValues)
          const key = keyOf(field.name, args)
          const same = found.get(key)
          if (same) same.nodes.push(...asked)
          else found.set(key, { relation, type: field.type, args, nodes: [...asked] })
        } catch {
          // What is wrong with its arguments the field itself says, in its place.
        }
      }
    }
    return found
  }

  async function below(output: GraphQLOutputType, nodes: readonly FieldNode[], isShared: boolean): Promise<Ahead[]> {
    const found: Ahead[] = []
    for (const [key, { relation, type: own, args, nodes: asked }] of leading(output, nodes)) {
      // What hangs on rows that many others share is asked for once for all of them.
      if ((isShared && !relation.isShared) || left === 0) continue
      const way = await relation.way(args, context).catch(() => null)
      if (!way || way.isEmpty) continue
      left -= 1
      const branches = await below(own, asked, relation.isShared)
      found.push({ ...way, statement: `read/${way.statement}`, key, branches })
    }
    return found
  }
  return below(type, fieldNodes, false)
}

interface Leading {
  readonly relation: Related['extensions']['relation']
  readonly type: GraphQLOutputType
  readonly args: Values
  readonly nodes: FieldNode[]
}
