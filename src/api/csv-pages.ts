import {
  type DocumentNode,
  type ExecutionArgs,
  type FieldNode,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  getOperationAST,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'

/** A question for a table, made so that its answer tells whether the list goes on. */
export interface Paged {
  readonly document: DocumentNode
  /** Takes what tells so out of the answer's data: how the address of the part that follows differs; null where none does. */
  take(data: unknown): Following | null
}

export interface Following {
  readonly rel: 'next' | 'prev'
  /** What stands in the address, and goes to the list. */
  readonly argument: 'after' | 'before'
  readonly cursor: string
}

/** No name that a client may give. */
const PAGE = '__page'
const SELECTION = (
  parse(`{ ${PAGE}: pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`).definitions[0] as {
    readonly selectionSet: SelectionSetNode
  }
).selectionSet.selections

interface PageInfo {
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly startCursor: string | null
  readonly endCursor: string | null
}

/**
 * The question, going on at a place of its list that an earlier answer's address gives; null where it has not just one
 * list with pages.
 */
export function pagedOf(args: ExecutionArgs, search: URLSearchParams): Paged | null {
  const found = connectionsOf(args)
  const [first] = found
  if (!first || found.some(({ path }) => path.join() !== first.path.join())) return null
  const isBackward = runsBackward(first.node, args.variableValues ?? {})
  const argument = isBackward ? 'before' : 'after'
  const cursor = search.get(argument)
  const nodes = new Set(found.map(({ node }) => node))
  const document = visit(args.document, {
    Field: (node) => (nodes.has(node) ? asking(node, argument, cursor) : undefined),
  })
  return {
    document,
    take(data) {
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
  const { selectionSet } = node
  return {
    ...node,
    arguments: cursor === null ? (node.arguments ?? []) : [...others, given],
    selectionSet: { ...selectionSet!, selections: [...selectionSet!.selections, ...SELECTION] },
  }
}

/** Whether the list is gone through from its end, by the rules of its arguments. */
function runsBackward({ arguments: given = [] }: FieldNode, variables: Readonly<Record<string, unknown>>): boolean {
  const isGiven = (name: string) => {
    const value = given.find((one) => one.name.value === name)?.value
    if (!value || value.kind === Kind.NULL) return false
    return value.kind !== Kind.VARIABLE || variables[value.name.value] != null
  }
  return isGiven('last') || (isGiven('before') && !isGiven('first') && !isGiven('after'))
}

/** The fields of the question that give lists with pages and stand in no list themselves. */
function connectionsOf({ schema, document, operationName }: ExecutionArgs) {
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  )
  const operation = getOperationAST(document, operationName)
  const found: { readonly node: FieldNode; readonly path: readonly string[] }[] = []
  const walk = (selections: readonly SelectionNode[], type: GraphQLOutputType, path: readonly string[]): void => {
    for (const selection of selections) {
      if (selection.kind !== Kind.FIELD) {
        const part = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value)! : selection
        const named = part.typeCondition ? schema.getType(part.typeCondition.name.value) : type
        walk(part.selectionSet.selections, named as GraphQLOutputType, path)
        continue
      }
      const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined
      if (!field || !selection.selectionSet || isListType(getNullableType(field.type))) continue
      const named = getNamedType(field.type)
      const own = [...path, selection.alias?.value ?? selection.name.value]
      if (named.name.endsWith('Connection')) found.push({ node: selection, path: own })
      else walk(selection.selectionSet.selections, named, own)
    }
  }
  const root = schema.getQueryType()
  if (operation && root) walk(operation.selectionSet.selections, root, [])
  return found
}
