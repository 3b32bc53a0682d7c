import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth'
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives'
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens'
import {
  type DocumentNode,
  type ExecutionArgs,
  type FieldNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
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
  /** Objects that an answer could hold at most, by the sizes of pages asked for; see {@link costOf}. */
  cost: 500_000,
  /** Bytes of a request. */
  body: 200_000,
  /** Milliseconds that one statement may take before the database ends it. */
  statement: 10_000,
} as const

/** How long a list is taken to be where no page size says so: those of one meeting or one person are short. */
const USUAL_LIST = 5

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

const costPlugin: Plugin = {
  onExecute({ args, setResultAndStopExecution }) {
    const cost = costOf(args)
    if (cost <= LIMITS.cost) return
    const message = `The answer could hold ${cost} objects, more than ${LIMITS.cost}. Ask for smaller pages (\`first\`), or for fewer lists within lists.`
    setResultAndStopExecution({ errors: [new GraphQLError(message, { extensions: { code: 'COST_LIMIT', cost } })] })
  },
}

/** How many objects the answer could hold: a page counts as many as it asks for, another list {@link USUAL_LIST}. */
export function costOf({ schema, document, operationName, variableValues }: ExecutionArgs): number {
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  )
  const operation = document.definitions.find(
    (one) => one.kind === Kind.OPERATION_DEFINITION && (!operationName || one.name?.value === operationName),
  )
  const root = schema.getQueryType()
  if (operation?.kind !== Kind.OPERATION_DEFINITION || !root) return 0
  // As they came: defaults are filled in here. What is wrong with them, execution says.
  const { coerced: variables } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {})
  if (!variables) return 0

  const ofFields = (selections: SelectionSetNode, type: GraphQLCompositeType, page: number): number => {
    let sum = 0
    for (const selection of selections.selections) {
      // Past the limit the exact number is of no use, and finding it could take long.
      if (sum > LIMITS.cost) return sum
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
    if (!node.selectionSet || !('getFields' in parent)) return 0
    const field = parent.getFields()[node.name.value]
    if (!field) return 0
    const type = getNamedType(field.type)
    if (!isObjectType(type) && !isAbstractType(type)) return 0
    const isPaged = type.name.endsWith('Connection')
    const asked = getArgumentValues(field, node, variables) as {
      first?: number
      last?: number
      ids?: unknown[]
    }
    if (isPaged) {
      const size = Math.min(asked.first ?? asked.last ?? USUAL_AT_ONCE, MOST_AT_ONCE)
      return 1 + ofFields(node.selectionSet, type, Math.max(size, 0))
    }
    const isPageList = isListType(getNullableType(field.type)) && parent.name.endsWith('Connection')
    const length = isPageList
      ? page
      : isListType(getNullableType(field.type))
        ? (asked.ids?.length ?? asked.first ?? USUAL_LIST)
        : 1
    return length * (1 + ofFields(node.selectionSet, type, page))
  }
  return ofFields(operation.selectionSet, root, 1)
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
