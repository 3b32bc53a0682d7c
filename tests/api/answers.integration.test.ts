import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type ApiServer, createApi, keepAnswers, listen } from '../../src/api/index.ts'
import type { Graph } from '../../src/graph/index.ts'
import { openTestGraph } from '../setup/graph.ts'

const BODIES = '{ bodies { name } }'
let graph: Graph
let server: ApiServer
let statements: string[] = []
let underWay = 0
/** Done before the next statement of that name is asked. */
let first: { readonly name: string; readonly work: () => Promise<unknown> } | null = null

const change = (name: string) =>
  graph.runText("MATCH (b:Body {id: 'b'}), (g:Graph {id: 'graph'}) SET b.name = $name, g.revision = g.revision + 1", {
    name,
  })

beforeAll(async () => {
  graph = await openTestGraph()
})
beforeEach(async () => {
  await graph.runText(
    "MERGE (b:Body {id: 'b'}) SET b.name = 'A', b.names = [], b.sort = 'a' MERGE (g:Graph {id: 'graph'}) SET g.revision = 1",
  )
  await serve(0)
})
afterAll(async () => {
  await server?.close()
  await graph?.close()
})

/** A server that trusts a revision for so many milliseconds, and has no answers yet. */
async function serve(trusted: number): Promise<void> {
  await server?.close()
  const counted: Pick<Graph, 'read'> = {
    async read(name, parameters) {
      const before = name === `read/${first?.name}` ? first : null
      if (before) {
        first = null
        await before.work()
      }
      statements.push(name.replace('read/', ''))
      underWay += 1
      return graph.read<never>(name, parameters).finally(() => {
        underWay -= 1
      })
    },
  }
  const answers = keepAnswers(counted, { bytes: 8000, milliseconds: 60_000, trusted })
  const api = createApi(counted, { graphiql: false, plugins: [answers.plugin] })
  server = await listen(answers.around(api), 0)
}

/** Before an answer is kept, the revision is asked for once more: begun before the answer goes out. */
async function settled(): Promise<void> {
  await expect.poll(() => underWay).toBe(0)
  await new Promise((resolve) => setImmediate(resolve))
}

/** What comes, and which statements were run for it other than for the revision. */
async function ask(query: string | readonly string[], headers: Record<string, string> = {}) {
  statements = []
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(typeof query === 'string' ? { query } : query.map((one) => ({ query: one }))),
  }
  const response = await fetch(server.url, init)
  const text = await response.text()
  await settled()
  return { text, type: response.headers.get('content-type'), asked: statements.filter((name) => name !== 'revision') }
}

it('a question asked again is answered from memory, as long as the graph is the same', async () => {
  const found = await ask(BODIES)
  expect([found.text, found.asked.length]).toEqual(['{"data":{"bodies":[{"name":"A"}]}}', 1])
  expect(await ask(BODIES)).toEqual({ ...found, asked: [] })
  await change('B')
  expect(await ask(BODIES)).toMatchObject({ text: '{"data":{"bodies":[{"name":"B"}]}}', asked: found.asked })
  expect(await ask(BODIES)).toMatchObject({ text: '{"data":{"bodies":[{"name":"B"}]}}', asked: [] })
})

it('for a moment the graph is taken to be as it was, and no longer; what is found meanwhile is not kept as of before', async () => {
  const isOld = async () => (await ask(BODIES)).text.includes('"A"')
  await serve(60_000)
  await ask(BODIES)
  await change('B')
  expect(await isOld()).toBe(true)
  expect(statements).toEqual([])
  // Another question is answered as the graph is now, and its answer is not kept for the revision before.
  const other = '{ bodies { name id } }'
  expect((await ask(other)).text).toContain('"B"')
  expect((await ask(other)).asked).toHaveLength(1)
  expect(await isOld()).toBe(false)

  await serve(150)
  await change('A')
  await ask(BODIES)
  await change('B')
  await expect.poll(isOld, { interval: 20, timeout: 10_000 }).toBe(false)
})

it('another question, another form and another address are others', async () => {
  await ask(BODIES)
  expect((await ask('{ bodies { id } }')).asked).not.toEqual([])
  const other = await ask(BODIES, { accept: 'application/graphql-response+json' })
  expect([other.asked.length, other.type]).toEqual([1, 'application/graphql-response+json; charset=utf-8'])
  const table = async () => {
    statements = []
    const text = await (await fetch(`${server.url}?format=csv&query=${encodeURIComponent(BODIES)}`)).text()
    await settled()
    return [text, statements.filter((name) => name !== 'revision').length]
  }
  expect(await table()).toEqual(['name\r\nA\r\n', 1])
  expect(await table()).toEqual(['name\r\nA\r\n', 0])
})

it('an answer is not kept where the graph changed while it was found', async () => {
  await ask('{ __typename }')
  first = { name: 'all-bodies', work: () => change('B') }
  expect((await ask(BODIES)).text).toContain('"B"')
  expect((await ask(BODIES)).asked).toHaveLength(1)
  expect((await ask(BODIES)).asked).toEqual([])
})

it('a batch is kept too, where none of its answers has errors', async () => {
  const found = await ask([BODIES, '{ __typename }'])
  expect(found.text).toBe('[{"data":{"bodies":[{"name":"A"}]}},{"data":{"__typename":"Query"}}]')
  expect(await ask([BODIES, '{ __typename }'])).toEqual({ ...found, asked: [] })
  await change('B')
  expect((await ask([BODIES, '{ __typename }'])).text).toContain('"B"')
  const faulty = [BODIES, '{ project { name } }']
  expect((await ask(faulty)).text).toContain('BAD_USER_INPUT')
  expect((await ask(faulty)).asked).toHaveLength(1)
})

it.each([
  ['an import is at work or was cut off', 'LastImport', "{id: 'last', isCutOff: true}"],
  ['it is being filled from an export', 'Restore', "{id: 'restore'}"],
])('no answer is kept, nor given from memory, while the graph is between two revisions: %s', async (_, label, mark) => {
  await ask(BODIES)
  expect((await ask(BODIES)).asked).toEqual([])
  await graph.runText(`CREATE (:${label} ${mark}) WITH 1 AS one MATCH (b:Body {id: 'b'}) SET b.name = 'B'`)
  expect(await ask(BODIES)).toMatchObject({ text: '{"data":{"bodies":[{"name":"B"}]}}', asked: ['all-bodies'] })
  await graph.runText("MATCH (b:Body {id: 'b'}) SET b.name = 'C'")
  expect((await ask(BODIES)).text).toContain('"C"')
  await graph.runText(`MATCH (mark:${label}) DELETE mark WITH 1 AS one MATCH (g:Graph) SET g.revision = g.revision + 1`)
  expect((await ask(BODIES)).asked).toHaveLength(1)
  expect((await ask(BODIES)).asked).toEqual([])
})

it('an answer with errors is not kept', async () => {
  const query = '{ bodies { name } project { name } }'
  expect((await ask(query)).text).toContain('BAD_USER_INPUT')
  expect((await ask(query)).asked).toHaveLength(1)
})

it('what was used longest ago makes room, and what is too large is not kept', async () => {
  const sized = (name: string, length: number) => `{ ${name.padEnd(length, 'x')}: bodies { name } }`
  await ask(sized('a', 400))
  for (let count = 0; count < 12; count += 1) await ask(sized(`b${count}`, 400))
  expect((await ask(sized('a', 400))).asked).toEqual([])
  for (let count = 12; count < 30; count += 1) await ask(sized(`b${count}`, 400))
  expect((await ask(sized('a', 400))).asked).toHaveLength(1)
  await ask(sized('large', 600))
  expect((await ask(sized('large', 600))).asked).toHaveLength(1)
})
