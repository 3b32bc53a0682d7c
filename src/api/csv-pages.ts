import {
  type DocumentNode,
  type ExecutionArgs,
  type FieldNode,
  type GraphQLOutputType,
  getArgumentValues,
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'
import type { PageArguments } from './paging.ts'

/** A question for a table, made so that its answer tells which of its lists go on. */
export interface Paged {
  readonly document: DocumentNode
  /** Whether there is just one list with pages that stands in no list itself: it can go on at a place. */
  readonly isPaged: boolean
  /** Takes what tells so of that list out of the answer's data: how the address of the part that follows differs; null where none does. */
  take(data: unknown): Following | null
}

export interface Following {
  readonly rel: 'next' | 'prev'
  /** What stands in the address, and goes to the list. */
  readonly argument: 'after' | 'before'
  readonly cursor: string
}

/** Where a page tells of itself: no name that a client may give. */
export const PAGE = '__page'
const SELECTION = (
  parse(`{ ${PAGE}: pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`).definitions[0] as {
    readonly selectionSet: SelectionSetNode
  }
).selectionSet.selections

export interface PageInfo {
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly startCursor: string | null
  readonly endCursor: string | null
}

/**
 * The question, going on at a place of its list that an earlier answer's address gives. Lists with pages that stand in lists
 * tell in the answer itself whether they go on.
 */
export function pagedOf(args: ExecutionArgs, search: URLSearchParams): Paged {
  const found = connectionsOf(args)
  const [first, ...others] = found.filter(({ isWithin, hasEntries }) => hasEntries && !isWithin)
  const isPaged = first !== undefined && others.every(({ path }) => path.join() === first.path.join())
  const isBackward = isPaged && runsBackward(first.args)
  const argument = isBackward ? 'before' : 'after'
  const cursor = isPaged ? search.get(argument) : null
  // The parts that a question writes of one list are one: each is given the place.
  const whole = new Set(
    isPaged ? found.flatMap(({ node, path }) => (path.join() === first.path.join() ? [node] : [])) : [],
  )
  // Who asks for one entry wants that, as with `last: 1` the latest.
  const within = new Set(
    found.flatMap(({ node, isWithin, hasEntries, args: { first, last } }) =>
      isWithin && hasEntries && first !== 1 && last !== 1 ? [node] : [],
    ),
  )
  const document = visit(args.document, {
    Field: (node) => (whole.has(node) ? asking(node, argument, cursor) : within.has(node) ? telling(node) : undefined),
  })
  return {
    document,
    isPaged,
    take(data) {
      if (!isPaged) return null
      const connection = first.path.reduce<unknown>(
        (value, key) => (value as Readonly<Record<string, unknown>> | null)?.[key],
        data,
      )
      const page = (connection as { [PAGE]?: PageInfo } | null | undefined)?.[PAGE]
      if (!page) return null
      delete (connection as { [PAGE]?: PageInfo })[PAGE]
      const next = isBackward ? page.hasPreviousPage && page.startCursor : page.hasNextPage && page.endCursor
      return next ? { rel: isBackward ? 'prev' : 'next', argument, cursor: next } : null
    },
  }
}

/** The field with the place that its list goes on at, and with what tells whether more follows. */
function asking(node: FieldNode, argument: string, cursor: string | null): FieldNode {
  const others = (node.arguments ?? []).filter(({ name }) => name.value !== argument)
  const given = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: argument },
    value: { kind: Kind.STRING, value: cursor ?? '' },
  } as const
  return telling({ ...node, arguments: cursor === null ? (node.arguments ?? []) : [...others, given] })
}

/** The field with what tells whether its list goes on. */
function telling(node: FieldNode): FieldNode {
  const { selectionSet } = node
  return { ...node, selectionSet: { ...selectionSet!, selections: [...selectionSet!.selections, ...SELECTION] } }
}

/** Whether the list is gone through from its end, by the rules of its arguments. */
function runsBackward({ first, after, last, before }: PageArguments): boolean {
  return last != null || (before != null && first == null && after == null)
}

interface Found {
  readonly node: FieldNode
  readonly path: readonly string[]
  readonly args: PageArguments
  /** Whether it stands in a list, as the entries of another do. */
  readonly isWithin: boolean
  /** Whether entries are asked for, and not only how many there are. */
  hasEntries: boolean
}

/** The fields of the question that give lists with pages. */
function connectionsOf({ schema, document, operationName, variableValues }: ExecutionArgs): Found[] {
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  )
  const found: Found[] = []
  const operation = getOperationAST(document, operationName)
  const root = schema.getQueryType()
  if (!operation || !root) return found
  const { coerced: variables } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {})
  // What is wrong with them, execution says.
  if (!variables) return found
  const walk = (
    selections: readonly SelectionNode[],
    type: GraphQLOutputType,
    path: readonly string[],
    isWithin: boolean,
    above: Found | null,
  ): void => {
    for (const selection of selections) {
      if (selection.kind !== Kind.FIELD) {
        const part = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value)! : selection
        const named = part.typeCondition ? schema.getType(part.typeCondition.name.value) : type
        walk(part.selectionSet.selections, named as GraphQLOutputType, path, isWithin, above)
        continue
      }
      const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined
      if (!field || !selection.selectionSet) continue
      const named = getNamedType(field.type)
      const isList = isListType(getNullableType(field.type))
      const own = [...path, selection.alias?.value ?? selection.name.value]
      if (isList && above) above.hasEntries = true
      let connection: Found | null = null
      if (named.name.endsWith('Connection')) {
        const args = getArgumentValues(field, selection, variables)
        connection = { node: selection, path: own, args, isWithin, hasEntries: false }
        found.push(connection)
      }
      walk(selection.selectionSet.selections, named, own, isWithin || isList, connection)
    }
  }
  walk(operation.selectionSet.selections, root, [], false, null)
  return found
}
