import fc from 'fast-check'
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql'
import { expect, it } from 'vitest'
import { createSchema } from '../../src/api/index.ts'
import { isLong } from '../setup/long.ts'
import { apiOverSeeds } from './seeds.ts'

const { ask, askNew, askAgain } = apiOverSeeds()
const schema = createSchema()

/** Words that mean something to Lucene, Cypher, JSON or nobody, and some that occur. */
const WORDS = [
  'Bjuv',
  'örkelljunga',
  'Food Evolution',
  'Kommundirektörsgruppen',
  'att',
  '1260',
  '',
  ' ',
  '"',
  '\\',
  '*',
  "'",
  '`)}]->',
  'a:b~2^AND OR NOT',
  '$ids',
  '\u0000',
  '😀',
  'Meeting:x',
  'x'.repeat(300),
]
const DATES = ['2015-06-12', '2016-13-45', '0000-01-01', '9999-12-31', 'yesterday', '2016']
const NUMBERS = [0, 1, 2, 100, 101, -1, 2015, 99999, 2147483647]

type Pick = <Value>(from: readonly Value[]) => Value

function literal(type: GraphQLInputType, pick: Pick, depth: number): string {
  const bare = getNullableType(type)
  if (!isNonNullType(type) && pick([0, 0, 0, 1]) === 1) return 'null'
  if (isListType(bare)) {
    const length = pick([0, 1, 2])
    return `[${Array.from({ length }, () => literal(bare.ofType, pick, depth - 1)).join(', ')}]`
  }
  if (isEnumType(bare)) return pick(bare.getValues()).name
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields()).filter(
      (field) => isNonNullType(field.type) || (depth > 0 && pick([0, 0, 1]) === 1),
    )
    return `{${fields.map((field) => `${field.name}: ${literal(field.type, pick, depth - 1)}`).join(', ')}}`
  }
  if (bare.name === 'Int' || bare.name === 'Float') return String(pick(NUMBERS))
  if (bare.name === 'Boolean') return pick(['true', 'false'])
  return JSON.stringify(pick(bare.name.includes('Date') ? DATES : WORDS))
}

function field({ name, args, type }: GraphQLField<unknown, unknown>, pick: Pick, depth: number): string {
  const given = args.filter((arg) => isNonNullType(arg.type) || pick([0, 0, 1]) === 1)
  const values = given.map((arg) => `${arg.name}: ${literal(arg.type, pick, 3)}`)
  const inner = selection(getNamedType(type), pick, depth - 1)
  return `${name}${values.length > 0 ? `(${values.join(', ')})` : ''} ${inner}`
}

function selection(type: GraphQLNamedType, pick: Pick, depth: number): string {
  if (isLeafType(type)) return ''
  if (isAbstractType(type)) {
    const possible = schema.getPossibleTypes(type).map((one) => `... on ${one.name} ${aliased(one, pick, depth)}`)
    return `{ __typename ${isInterfaceType(type) ? aliased(type, pick, depth).slice(1, -1) : ''} ${pick(possible)} }`
  }
  return isObjectType(type) ? aliased(type, pick, depth) : ''
}

/** Fields under aliases, so that two of one name with other arguments are no conflict. */
function aliased(type: GraphQLNamedType, pick: Pick, depth: number): string {
  if (!isObjectType(type) && !isInterfaceType(type)) return '{ __typename }'
  const fields = Object.values(type.getFields()).filter((one) => depth > 0 || isLeafType(getNamedType(one.type)))
  const chosen = Array.from({ length: fields.length === 0 ? 0 : pick([1, 2, 3]) }, () => pick(fields))
  return `{ __typename ${chosen.map((one, index) => `a${depth}${index}${type.name}: ${field(one, pick, depth)}`).join(' ')} }`
}

/** Any question; shown as it was asked where it breaks something. */
const questions = fc.infiniteStream(fc.nat(1_000_000)).map((stream) => {
  const numbers = stream[Symbol.iterator]()
  const pick: Pick = (from) => from[numbers.next().value % from.length]!
  return selection(schema.getQueryType()!, pick, 4)
})

const runs = Number(process.env.FUZZ_RUNS ?? 40)

it(`whatever is asked (${runs} questions), nothing breaks inside, and what is wrong is said by code`, {
  timeout: 600_000,
}, async () => {
  let answered = 0
  await fc.assert(
    fc.asyncProperty(questions, async (question) => {
      const { errors = [], defects, data } = await ask(question)
      expect(defects).toEqual([])
      for (const { message, extensions } of errors) {
        expect(message).not.toMatch(/cypher|neo4j|bolt:|\.ts:|at \w+ \(/iu)
        expect(extensions?.code).not.toBe('INTERNAL_SERVER_ERROR')
      }
      // In the long run it is asked as if it had been asked before, in few large statements.
      if (isLong) expect((await askNew(question)).data).toEqual(data)
      if (errors.length === 0) answered += 1
      else if (data == null) expect(errors.every(({ extensions }) => typeof extensions?.code === 'string')).toBe(true)
    }),
    { numRuns: runs },
  )
  expect(answered).toBeGreaterThan(runs / 10)
})

/** Fields in which rows can hang on rows, under no argument but those that must be given. */
const fields = fc.infiniteStream(fc.nat(1_000_000)).map((stream) => {
  const numbers = stream[Symbol.iterator]()
  const pick: Pick = (from) => from[numbers.next().value % from.length]!
  const list = pick([
    'meetings',
    'people',
    'projects',
    'decisions',
    'attendances',
    'amounts',
    'tasks',
    'items',
    'findingsConnection',
  ])
  const { type } = schema.getQueryType()!.getFields()[list]!
  const rows = getNamedType((getNamedType(type) as GraphQLObjectType).getFields().nodes!.type)
  return `{ ${list}(first: 4) { nodes ${plainly(rows, pick, 4)} } }`
})

function plainly(type: GraphQLNamedType, pick: Pick, depth: number): string {
  if (isLeafType(type)) return ''
  if (isUnionType(type)) return '{ __typename }'
  const all = Object.values((type as GraphQLObjectType).getFields())
  const leaves = all.filter((one) => isLeafType(getNamedType(one.type)))
  const leading = all.filter((one) => !leaves.includes(one) && one.args.every((arg) => !isRequiredArgument(arg)))
  const chosen = [
    ...Array.from({ length: leaves.length === 0 ? 0 : pick([0, 1, 2]) }, () => pick(leaves)),
    ...Array.from({ length: depth === 0 || leading.length === 0 ? 0 : pick([1, 2]) }, () => pick(leading)),
  ]
  const asked = [...new Set(chosen)].map((one) => `${one.name} ${plainly(getNamedType(one.type), pick, depth - 1)}`)
  return `{ __typename ${asked.join(' ')} }`
}

const bothWays = Math.ceil(runs / 10)

it(`the fields of ${bothWays} questions are the same in one statement, of the columns asked for, as in several`, {
  timeout: 3_600_000,
}, async () => {
  let compared = 0
  await fc.assert(
    fc.asyncProperty(fields, async (question) => {
      const [before, again] = [await askNew(question), await askAgain(question)]
      expect(again.data).toEqual(before.data)
      expect(again.errors).toEqual(before.errors)
      if (again.statements.length < before.statements.length) compared += 1
    }),
    { numRuns: bothWays, endOnFailure: true },
  )
  expect(compared).toBeGreaterThan(bothWays / 4)
})
