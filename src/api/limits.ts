import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth'
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives'
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens'
import {
  type DocumentNode,
  type ExecutionArgs,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLDirective,
  GraphQLError,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  isCompositeType,
  isListType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationRule,
  validate,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { badInput } from './errors.ts'
import { MOST_AT_ONCE, USUAL_AT_ONCE } from './paging.ts'

/** What one question may take. Wide enough for every question of the cookbook, several times over. */
export const LIMITS = {
  /** Fields within fields; the language's own questions about the schema reach 13. */
  depth: 16,
  /** Values within values of a variable. */
  nesting: 30,
  aliases: 60,
  directives: 50,
  tokens: 4000,
  /** Faults of a question that are told; with more, it is not looked at any further. */
  faults: 5,
  /** Questions in one request; for strangers one. */
  batch: 10,
  /** Objects that an answer, or those of a batch together, could hold at most; see {@link costOf}. */
  cost: 500_000,
  /** Bytes of a request. */
  body: 200_000,
  /** Milliseconds that one statement may take before the database ends it. */
  statement: 10_000,
} as const

/** Refuses what asks for too much, before anything is asked of the database. */
export function limitPlugins(): Plugin[] {
  const refusal = {
    propagateOnRejection: true,
    exposeLimits: true,
    onReject: [(_: unknown, error: GraphQLError) => void Object.assign(error.extensions, { code: 'LIMIT_EXCEEDED' })],
  }
  return [
    maxTokensPlugin({ n: LIMITS.tokens, ...refusal }) as Plugin,
    // A fragment is no field: a question may be written in parts without being deeper for it.
    maxDepthPlugin({ n: LIMITS.depth, ignoreIntrospection: true, flattenFragments: true, ...refusal }) as Plugin,
    // Each alias costs, also one of a field that tells nothing: by itself the library does not count __typename.
    maxAliasesPlugin({ n: LIMITS.aliases, allowList: [], ...refusal }) as Plugin,
    maxDirectivesPlugin({ n: LIMITS.directives, ...refusal }) as Plugin,
    faultsPlugin,
    nestingPlugin,
    costPlugin,
    requestPlugin,
  ]
}

/** Tells of the first faults of a question: to look for all of them would cost more than the question is worth. */
const faultsPlugin: Plugin = {
  onValidate({ setValidationFn }) {
    setValidationFn((schema: GraphQLSchema, document: DocumentNode, rules: readonly ValidationRule[]) =>
      validate(schema, document, rules, { maxErrors: LIMITS.faults }),
    )
  },
}

/** What follows goes through variables by recursion, which deep ones would break. */
const nestingPlugin: Plugin = {
  onParams({ params, setResult }) {
    if (isWithin(params.variables, LIMITS.nesting)) return
    const message = `Expected values of variables to be nested at most ${LIMITS.nesting} deep.`
    setResult({ errors: [badInput(message)] })
  },
}

/** Whether a value holds values within values no deeper than so. */
function isWithin(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return depth > 0 && Object.values(value).every((part) => isWithin(part, depth - 1))
}

/** What the questions of a request have cost so far: those of a batch share what one may cost. */
const spent = new WeakMap<object, number>()

const costPlugin: Plugin = {
  onExecute({ args, setResultAndStopExecution }) {
    const { request } = args.contextValue as { request: object }
    const cost = (spent.get(request) ?? 0) + costOf(args)
    spent.set(request, cost)
    if (cost <= LIMITS.cost) return
    const message = `The answer could hold ${cost} objects, more than ${LIMITS.cost}. Ask for smaller pages (\`first\`), or for fewer lists within lists.`
    setResultAndStopExecution({ errors: [new GraphQLError(message, { extensions: { code: 'COST_LIMIT', cost } })] })
  },
}

/** What the schema declares of a field's cost. */
interface Cost {
  readonly weight: number
  /** How long its list is; null where it is none, or a part of a page. */
  readonly assumed: number | null
  /** The arguments that say how long its list is. */
  readonly slicing: readonly string[]
}

const declared = new WeakMap<GraphQLField<unknown, unknown>, Cost>()

/** The cost of a field by the directives @cost and @listSize. */
function declaredCost(field: GraphQLField<unknown, unknown>, schema: GraphQLSchema): Cost {
  const known = declared.get(field)
  if (known) return known
  const valuesOf = (name: string) =>
    (field.astNode && getDirectiveValues(schema.getDirective(name)!, field.astNode)) ?? {}
  const { weight = 0 } = valuesOf('cost') as { weight?: number }
  const { assumedSize = null, slicingArguments = null } = valuesOf('listSize') as {
    assumedSize?: number | null
    slicingArguments?: readonly string[] | null
  }
  const cost = { weight, assumed: assumedSize, slicing: slicingArguments ?? [] }
  declared.set(field, cost)
  return cost
}

/**
 * How many objects the answer could hold, and what else the schema says that its fields cost (@cost): a page counts as many
 * as it asks for, another list as many as the schema says (@listSize).
 */
export function costOf({ schema, document, operationName, variableValues }: ExecutionArgs): number {
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  )
  const operation = getOperationAST(document, operationName)
  const root = schema.getQueryType()
  if (!operation || !root) return 0
  // As they came: defaults are filled in here. What is wrong with them, execution says.
  const { coerced: variables } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {})
  if (!variables) return 0

  const ofFields = (selections: SelectionSetNode, type: GraphQLCompositeType, page: number): number => {
    let sum = 0
    for (const selection of selections.selections) {
      // Past the limit the exact number is of no use, and finding it could take long.
      if (sum > LIMITS.cost) return sum
      if (isLeftOut(selection, variables)) continue
      if (selection.kind === Kind.FIELD) {
        sum += ofField(selection, type, page)
      } else {
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection
        const on = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value)
        if (fragment) sum += ofFields(fragment.selectionSet, isCompositeType(on) ? on : type, page)
      }
    }
    return sum
  }
  const ofField = (node: FieldNode, parent: GraphQLCompositeType, page: number): number => {
    if (!('getFields' in parent)) return 0
    const field = parent.getFields()[node.name.value]
    if (!field) return 0
    const { weight, assumed, slicing } = declaredCost(field, schema)
    const type = getNamedType(field.type)
    if (!node.selectionSet || !isCompositeType(type)) return weight
    const asked = getArgumentValues(field, node, variables)
    if (type.name.endsWith('Connection')) {
      const size = Math.min(Number(asked.first ?? asked.last ?? USUAL_AT_ONCE), MOST_AT_ONCE)
      return weight + 1 + ofFields(node.selectionSet, type, Math.max(size, 0))
    }
    const isList = isListType(getNullableType(field.type))
    const said = slicing.map((name) => asked[name]).find((value) => value != null)
    const size = Array.isArray(said) ? said.length : Math.max(Number(said ?? assumed ?? page), 0)
    return weight + (isList ? size : 1) * (1 + ofFields(node.selectionSet, type, page))
  }
  return ofFields(operation.selectionSet, root, 1)
}

/** Whether `@skip` or `@include` leave a part of a question out. */
function isLeftOut(selection: SelectionNode, variables: Record<string, unknown>): boolean {
  const isSaid = (directive: GraphQLDirective, value: boolean) =>
    getDirectiveValues(directive, selection, variables)?.if === value
  return isSaid(GraphQLSkipDirective, true) || isSaid(GraphQLIncludeDirective, false)
}

/** Refuses what is too long, and what a page of another site could send without asking (a form). */
const requestPlugin: Plugin = {
  onRequest({ request, url, endResponse, fetchAPI }) {
    if (request.method !== 'POST' || url.pathname !== '/graphql') return
    const refuse = (status: number, message: string) => {
      const body = JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] })
      endResponse(new fetchAPI.Response(body, { status, headers: { 'content-type': 'application/json' } }))
    }
    const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
    if (type !== 'application/json' && type !== 'application/graphql+json') {
      refuse(415, 'Send the question as application/json.')
    } else if (Number(request.headers.get('content-length') ?? 0) > LIMITS.body) {
      refuse(413, `Expected at most ${LIMITS.body} bytes.`)
    }
  },
}
