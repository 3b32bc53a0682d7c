import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  buildSchema,
  type DocumentNode,
  isEnumType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { expect, it } from 'vitest'
import { readTypeDefinitions } from '../../src/api/schema.ts'

const schema = buildSchema(readTypeDefinitions())
const root = fileURLToPath(new URL('../../', import.meta.url))
const filesOf = (folder: string, end: string) =>
  readdirSync(`${root}${folder}`).flatMap((file) =>
    file.endsWith(end) ? [readFileSync(`${root}${folder}/${file}`, 'utf8')] : [],
  )

const recipes = filesOf('docs/cookbook', '.graphql')
const tests = filesOf('tests/api', '.integration.test.ts')
const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type))

/** Questions in the text of a test, as far as they stand there whole; what is put into them is left away. */
function questionsIn(text: string): DocumentNode[] {
  const strings = [...text.matchAll(/`([^`]*\{[^`]*)`|'([^'\n]*\{[^'\n]*)'/gu)].map((match) => match[1] ?? match[2]!)
  return strings.flatMap((one) => {
    const question = one.replaceAll(/\$\{[^}]*\}/gu, ' ')
    // A field alone, around which the test puts the rest.
    for (const whole of [question, `{ ${question} }`]) {
      try {
        return [parse(whole)]
      } catch {}
    }
    return []
  })
}

/** Every field that the documents name, as `Type.field`; of what an interface has, those of all its types. */
function fieldsIn(documents: readonly DocumentNode[]): Set<string> {
  const named = new Set<string>()
  const info = new TypeInfo(schema)
  const visitor = visitWithTypeInfo(info, {
    Field(node) {
      const parent = info.getParentType()
      if (parent) named.add(`${parent.name}.${node.name.value}`)
      if (isInterfaceType(parent))
        for (const { name } of schema.getPossibleTypes(parent)) named.add(`${name}.${node.name.value}`)
    },
  })
  for (const document of documents) visit(document, visitor)
  return named
}

// What this leaves aside: parts of pages, which are all made alike, and asked for of every list in lists.integration.test.ts.
const isOfPage = (type: string) => /Connection$|Edge$|^PageInfo$/u.test(type)

it('every field is asked for in a recipe or in a test against the database', () => {
  const named = fieldsIn([...recipes.map((text) => parse(text)), ...tests.flatMap(questionsIn)])
  const fields = types.flatMap((type) =>
    (isObjectType(type) || isInterfaceType(type)) && !isOfPage(type.name)
      ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`)
      : [],
  )
  expect(fields.length).toBeGreaterThan(200)
  expect(fields.filter((field) => !named.has(field))).toEqual([])
})

it('every key of an order is asked for in a test against the database', () => {
  const words = new Set(tests.flatMap((text) => text.match(/\w+/gu) ?? []))
  const keys = types.flatMap((type) =>
    isEnumType(type) && type.name.endsWith('OrderKey') ? type.getValues().map(({ name }) => name) : [],
  )
  expect(keys.filter((key) => !words.has(key))).toEqual([])
})
