import fc from 'fast-check'
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
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
} from 'graphql'
import { expect, it } from 'vitest'
import { createSchema } from '../../src/api/index.ts'
import { apiOverSeeds } from './seeds.ts'

const { ask } = apiOverSeeds()
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

const runs = Number(process.env.FUZZ_RUNS ?? 60)

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
      if (errors.length === 0) answered += 1
      else if (data == null) expect(errors.every(({ extensions }) => typeof extensions?.code === 'string')).toBe(true)
    }),
    { numRuns: runs },
  )
  expect(answered).toBeGreaterThan(runs / 10)
})
