import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  buildASTSchema,
  buildSchema,
  findBreakingChanges,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputObjectType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isObjectType,
  isScalarType,
  lexicographicSortSchema,
  parse,
  printSchema,
  visit,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { filterFields } from '../../src/api/filters.ts'
import { createSchema, readTypeDefinitions } from '../../src/api/index.ts'
import { listNames, ownFields } from '../../src/api/lists.ts'
import { statement, statementNames } from '../../src/graph/index.ts'

const API = fileURLToPath(new URL('../../src/api/', import.meta.url))
const sources = readdirSync(API, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(join(API, path), 'utf8') }))

describe('schema.graphql', () => {
  const types = Object.values(buildSchema(readTypeDefinitions()).getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !['ID', 'Int', 'Float', 'String', 'Boolean'].includes(type.name),
  )

  it('describes every type, field, argument and value', () => {
    const bare = types.flatMap((type) => {
      const parts =
        isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
          ? Object.values(type.getFields())
          : isEnumType(type)
            ? type.getValues()
            : []
      return [
        ...(type.description ? [] : [type.name]),
        ...parts.flatMap((part) => [
          ...(part.description ? [] : [`${type.name}.${part.name}`]),
          ...('args' in part ? part.args : []).flatMap(({ name, description }: GraphQLArgument) =>
            description ? [] : [`${type.name}.${part.name}(${name})`],
          ),
        ]),
      ]
    })
    expect(bare).toEqual([])
  })

  it('says by example what is in a field of text or number', () => {
    const without = types.flatMap((type) =>
      isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
        ? Object.values(type.getFields()).flatMap(({ name, type: own, description }) => {
            const scalar = getNamedType(own)
            const isPlain =
              !isScalarType(scalar) || scalar.name === 'Boolean' || /such as|`|\d/u.test(description ?? '')
            return isPlain ? [] : [`${type.name}.${name}`]
          })
        : [],
    )
    expect(without).toEqual([])
  })

  it('says of every list how long it is taken to be, where no page does', () => {
    const isSized = (of: string, { type, astNode }: GraphQLField<unknown, unknown>) =>
      !isListType(getNullableType(type)) ||
      !isCompositeType(getNamedType(type)) ||
      (of.endsWith('Connection') && ['nodes', 'edges'].includes(astNode!.name.value)) ||
      astNode!.directives!.some(({ name }) => name.value === 'listSize')
    const unsized = types.flatMap((type) =>
      isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields()).flatMap((field) =>
            isSized(type.name, field) ? [] : [`${type.name}.${field.name}`],
          )
        : [],
    )
    expect(unsized).toEqual([])
  })

  it('has resolvers that fit it', () => {
    expect(() => createSchema()).not.toThrow()
  })
})

describe('the lists of cypher/read/lists', () => {
  const schema = buildSchema(readTypeDefinitions())
  /** The fields that give pages, by their own names and by those of their types; of a search only its own order makes sense. */
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields())
          .filter((field) => /(?<!^Search)Connection$/u.test(getNamedType(field.type).name))
          .map((field) => ({ ...field, of: type.name }))
      : [],
  )
  const inputOf = ({ args }: (typeof fields)[number], name: string) =>
    getNamedType(args.find((one) => one.name === name)!.type) as GraphQLInputObjectType

  it('can all be filtered, ordered and paged', () => {
    const common = ['where', 'first', 'after', 'last', 'before', 'orderBy', 'order']
    const lacking = fields.flatMap(({ of, name, args }) =>
      common.filter((one) => !args.some((arg) => arg.name === one)).map((one) => `${of}.${name}(${one})`),
    )
    expect(lacking).toEqual([])
    expect(fields.length).toBeGreaterThan(30)
  })

  it.each(listNames)('%s knows each condition and each key that the schema offers', (list) => {
    const field = fields.find(({ name }) => name === `${list}Connection`) ?? fields.find(({ name }) => name === list)!
    const { text } = statement(`read/lists/${list}/page-${field.of === 'Query' ? 'any' : 'each'}`)
    const filter = inputOf(field, 'where')
    const keys = getNamedType(inputOf(field, 'orderBy').getFields().by!.type) as GraphQLEnumType
    const names = Object.keys(filter.getFields()).filter((name) => !['AND', 'OR', 'NOT'].includes(name))
    const unknown = [
      ...names.map((name) => filterFields.get(name) ?? name),
      ...keys.getValues().map(({ name }) => name),
    ].filter((name) => !text.includes(`WHEN '${name}' THEN`))
    expect(unknown).toEqual([])
    expect(Object.keys(filter.getFields())).toEqual(
      expect.arrayContaining([
        'AND',
        'OR',
        'NOT',
        'year',
        'period',
        'text',
        ...(list === 'representation' ? [] : ['body']),
      ]),
    )
  })
})

describe('the lists that are counted', () => {
  it.each(Object.entries(ownFields))('%s know which fields need no more than the entry', (list, fields) => {
    const { text } = statement(`read/lists/${list}/stats-all`)
    const known = [...text.matchAll(/^ {2}WHEN '([A-Z]+)' THEN/gmu)].map((match) => match[1])
    expect(known).toEqual(fields)
  })
})

describe('the statements of cypher/read', () => {
  const named = new Set(statementNames().filter((name) => name.startsWith('read/')))
  const strings = new Set(sources.flatMap(({ text }) => [...text.matchAll(/'([a-z/-]+)'/gu)].map((match) => match[1]!)))

  it('are all asked for somewhere', () => {
    const asked = new Set<string>(listNames.map((name) => `lists/${name}`))
    const unused = [...named].filter((name) => {
      const short = name.slice('read/'.length)
      return !strings.has(short) && !strings.has(name) && !asked.has(short.slice(0, short.lastIndexOf('/')))
    })
    expect(unused).toEqual([])
  })

  it('are the only way to the database: nowhere is Cypher put together in code', () => {
    const cypher = /\b(?:runText|UNWIND|MERGE|OPTIONAL MATCH|MATCH \()/u
    expect(sources.filter(({ text }) => cypher.test(text)).map(({ path }) => path)).toEqual([])
  })
})

describe('what clients build on', () => {
  const RELEASED = fileURLToPath(new URL('released-schema.txt', import.meta.url))
  const now = buildSchema(readTypeDefinitions())
  const released = existsSync(RELEASED) ? buildSchema(readFileSync(RELEASED, 'utf8')) : now

  it('stays: nothing is taken away or changed, only added to', () => {
    expect(findBreakingChanges(released, now)).toEqual([])
  })

  it('is written down: UPDATE=1 adds what is new, once it is meant to stay', () => {
    const bare = visit(parse(readTypeDefinitions()), {
      enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
    })
    const text = `${printSchema(lexicographicSortSchema(buildASTSchema(bare)))}\n`
    if (process.env.UPDATE && findBreakingChanges(released, now).length === 0) writeFileSync(RELEASED, text)
    expect(readFileSync(RELEASED, 'utf8')).toBe(text)
  })

  it('would be missed', () => {
    const without = (text: string) => buildSchema(readTypeDefinitions().replace(text, ''))
    const gone = findBreakingChanges(
      now,
      without('  "The clause, white space folded, such as `att notera informationen`."\n  text: String!\n'),
    )
    expect(gone.map(({ description }) => description)).toEqual(['Decision.text was removed.'])
  })
})
