import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildSchema, Kind, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createApi } from '../../src/api/index.ts'
import { costOf, LIMITS } from '../../src/api/limits.ts'
import { readTypeDefinitions } from '../../src/api/schema.ts'

const schema = buildSchema(readTypeDefinitions())
const cost = (text: string, variableValues: Record<string, unknown> = {}) =>
  costOf({ schema, document: parse(text), variableValues })

/** All that the page's questions need; each list is asked for whole. */
const PAGE_VARIABLES = {
  id: 'x',
  ids: Array(100).fill('x'),
  asOf: '2024-01-01',
  today: '2024-01-01',
  text: 'x',
  first: 100,
  municipality: true,
  people: true,
  sightings: true,
}

describe('what a question costs', () => {
  it.each([
    // A page is as long as it is asked to be; `documents` is declared to be of 1000, and a text to be as much as 50 objects.
    ['{ meetings(first: 7) { nodes { date } } }', 1 + 7],
    ['{ meetings(first: 7) { edges { cursor node { date } } } }', 1 + 7 * (1 + 1)],
    ['{ documents { fileName } }', 1000],
    ['{ documents { text } }', 1000 * (1 + 50)],
    ['{ nodes(ids: ["a", "b"]) { id } search(text: "a", first: 3) { kind } }', 2 + 3],
    // Each meeting of two: its items (30), each of decisions (3).
    ['{ meetings(first: 2) { nodes { items { decisions { text } } } } }', 1 + 2 * (1 + 30 * (1 + 3))],
    // However few are shown, all finds are put in order, and counted where asked for.
    ['{ searchConnection(text: "a", first: 3) { nodes { kind } totalCount } }', 1000 + 1 + 3 + 5000],
    // The statement that reads all meetings is as much as 5000 objects, however short the answer.
    ['{ decisionStats { count } }', 5000 + 500],
    ['{ coverage { cells { status } } }', 5000 + 30 * (1 + 200)],
  ])('%s', (text, expected) => {
    expect(cost(text)).toBe(expected)
  })

  it('is beyond the limit where whole lists hang in whole lists', () => {
    const query = '{ documents { text meetings { items { decisions { text evidence { document { text } } } } } } }'
    expect(cost(query)).toBeGreaterThan(LIMITS.cost)
  })

  it('leaves out what the question leaves out', () => {
    const query =
      'query ($is: Boolean!) { meetings(first: 2) { nodes { items @include(if: $is) { id } ...M @skip(if: $is) } } }'
    const parts = `${query} fragment M on Meeting { documents { id } }`
    expect(cost(parts, { is: true })).toBe(1 + 2 * (1 + 30))
    expect(cost(parts, { is: false })).toBe(1 + 2 * (1 + 2))
  })

  const root = fileURLToPath(new URL('../../', import.meta.url))
  const read = (path: string) => readFileSync(`${root}${path}`, 'utf8')
  const questionsOf = (folder: string) =>
    readdirSync(`${root}${folder}`).flatMap((file) => (file.endsWith('.graphql') ? [`${folder}/${file}`] : []))
  const FRAGMENTS = 'web/src/queries/fragments.graphql'
  const asked = [
    ...questionsOf('docs/cookbook').map((path) => [path, read(path), {}] as const),
    ...questionsOf('web/src/queries')
      .filter((path) => path !== FRAGMENTS)
      .map((path) => [path, `${read(path)}${read(FRAGMENTS)}`, PAGE_VARIABLES] as const),
  ]

  it.each(asked)('is far within the limit: %s', (_, text, variableValues) => {
    const document = parse(text)
    const names = document.definitions.flatMap((one) =>
      one.kind === Kind.OPERATION_DEFINITION ? [one.name!.value] : [],
    )
    expect(names.length).toBeGreaterThan(0)
    for (const operationName of names) {
      const found = costOf({ schema, document, operationName, variableValues })
      expect(found).toBeGreaterThan(0)
      expect(found).toBeLessThan(LIMITS.cost / 2)
    }
  })
})

describe('a batch', () => {
  const asked: string[] = []
  const read = async (name: string) => {
    asked.push(name)
    return []
  }
  const api = createApi({ read: read as never })
  const strict = createApi({ read: read as never }, { strict: true })
  async function post(of: typeof api, body: unknown) {
    asked.length = 0
    const headers = { 'content-type': 'application/json' }
    const response = await of.fetch('http://localhost/graphql', { method: 'POST', headers, body: JSON.stringify(body) })
    return { status: response.status, answer: (await response.json()) as Answered }
  }
  // biome-ignore lint/suspicious/noExplicitAny: what is answered, an array or not, is what is looked at
  type Answered = any
  const batch = (length: number, query = '{ __typename }') => Array.from({ length }, () => ({ query }))

  it('of ten questions is answered in its order, what is wrong with one by itself', async () => {
    const questions = batch(10)
    questions[3] = { query: '{ bodies { name } }' }
    questions[7] = { query: '{ nothing }' }
    const { status, answer } = await post(api, questions)
    expect(status).toBe(200)
    expect(answer).toHaveLength(10)
    expect(answer[0]).toEqual({ data: { __typename: 'Query' } })
    expect(answer[3]).toEqual({ data: { bodies: [] } })
    expect(answer[7].errors[0].message).toContain('nothing')
    expect(answer[9]).toEqual({ data: { __typename: 'Query' } })
  })

  it('of eleven is refused, and nothing is asked of the database', async () => {
    const { status, answer } = await post(api, batch(11, '{ bodies { name } }'))
    expect([status, asked]).toEqual([413, []])
    expect(answer.errors).toHaveLength(1)
    expect((await post(api, [batch(2)])).answer[0].errors).toHaveLength(1)
  })

  it('is refused by a server for strangers', async () => {
    const { status, answer } = await post(strict, batch(2, '{ bodies { name } }'))
    expect([status, asked]).toEqual([400, []])
    expect(answer.errors).toHaveLength(1)
  })

  it('may cost together what one question may', async () => {
    // Each 1 + 100 * (1 + 1 + 100 * (1 + 30)) = 310,201; the second is too much, and a small one after it no less.
    const query = '{ people(first: 100) { nodes { meetings(first: 100) { nodes { items { title } } } } } }'
    const { answer } = await post(api, [...batch(2, query), { query: '{ __typename }' }])
    const codes = answer.map(({ errors }: Answered) => errors?.[0].extensions.code)
    expect(codes).toEqual([undefined, 'COST_LIMIT', 'COST_LIMIT'])
    expect((await post(api, { query })).answer.errors).toBeUndefined()
  })
})
