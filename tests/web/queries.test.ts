import { readFileSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { generate } from '../../web/codegen.ts'
import * as generated from '../../web/src/api/generated.ts'

const root = new URL('../../', import.meta.url)
const schema = buildSchema(readFileSync(new URL('schema.graphql', root), 'utf8'))
const documents = Object.entries(generated).flatMap(([name, value]) =>
  name.endsWith('Document') ? [[name, String(value)] as const] : [],
)

describe("the page's questions", () => {
  it.each(documents)('%s is valid by schema.graphql', (_, text) => {
    expect(validate(schema, parse(text))).toEqual([])
  })

  it('have the types that schema.graphql gives them now: else npm run web:types', async () => {
    expect(readFileSync(new URL('web/src/api/generated.ts', root), 'utf8')).toBe(await generate())
  })
})
