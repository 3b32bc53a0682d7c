import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LIMITS } from '../../src/api/limits.ts'
import type { Graph } from '../../src/graph/index.ts'
import { runCli } from '../setup/cli.ts'
import { openTestGraph } from '../setup/graph.ts'
import { serving } from '../setup/serving.ts'

const TOKEN = 'b1946ac92492d2347c6235b4d2611184'
const FRIEND = 'https://dashboard.example.org'
const JSON_TYPE = { 'content-type': 'application/json' }

let graph: Graph
beforeAll(async () => {
  graph = await openTestGraph()
})
afterAll(() => graph?.close())

/** A server for the tests of a block, that has to end by itself when told to. */
function server(args: readonly string[], variables: Readonly<Record<string, string>>) {
  let started: Awaited<ReturnType<typeof serving>>
  beforeAll(async () => {
    started = await serving(['serve', '--port', '0', ...args], variables)
  })
  afterAll(async () => {
    started.child.kill('SIGTERM')
    expect(await started.ended).toBe(143)
  })
  const send = (init: RequestInit = {}, search = '') => fetch(`${started.url}${search}`, init)
  return {
    url: () => started.url,
    output: () => started.output(),
    send,
    post: (body: unknown, headers: Record<string, string> = {}) =>
      send({ method: 'POST', headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(body) }),
  }
}

// What a reader of the answers needs to know of them.
interface Answered {
  readonly data?: Record<string, unknown> | null
  readonly errors?: readonly { message: string; extensions?: Record<string, unknown> }[]
  readonly extensions?: Record<string, unknown>
}

describe('a server for strangers', () => {
  const { send, post, url } = server(['--strict'], { CORS_ORIGINS: `${FRIEND},https://other.example.org` })
  const asked = async (query: string) => (await (await post({ query, operationName: 'cop' })).json()) as Answered

  it('answers questions', async () => {
    expect(await asked('query cop { __typename bodies { name } }')).toEqual({
      data: { __typename: 'Query', bodies: [] },
    })
  })

  // The checks of graphql-cop 1.15, by the names it gives them.
  describe('passes the checks of graphql-cop:', () => {
    it('Alias Overloading', async () => {
      const aliases = Array.from({ length: 101 }, (_, at) => `alias${at}: __typename`).join(' ')
      const { data, errors } = await asked(`query cop { ${aliases} }`)
      expect(data ?? null).toBeNull()
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['LIMIT_EXCEEDED'])
    })

    it('Array-based Query Batching', async () => {
      const response = await post(Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' })))
      const answer: unknown = await response.json()
      expect(response.status).toBe(400)
      expect(Array.isArray(answer)).toBe(false)
    })

    it('Directive Overloading', async () => {
      const { errors } = await asked('query cop { __typename @aa@aa@aa@aa@aa@aa@aa@aa@aa@aa }')
      expect(errors?.length).toBeGreaterThan(0)
      expect(errors?.length).toBeLessThanOrEqual(LIMITS.faults + 1)
    })

    it('Introspection-based Circular Query', async () => {
      const { data } = await asked(
        'query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
      )
      expect(data ?? null).toBeNull()
    })

    it('Introspection', async () => {
      for (const query of [
        'query cop { __schema { types { name } } }',
        'query cop { __type(name: "Query") { name } }',
      ]) {
        const { data, errors } = await asked(query)
        expect(data ?? null).toBeNull()
        expect(errors?.length).toBeGreaterThan(0)
      }
    })

    it('Field Suggestions', async () => {
      for (const query of ['query cop { __schema { directive } }', 'query cop { bodie { name } }']) {
        const { errors } = await asked(query)
        expect(errors?.length).toBeGreaterThan(0)
        expect(JSON.stringify(errors)).not.toMatch(/did you mean/iu)
      }
    })

    it('GraphQL IDE', async () => {
      const page = await (await send({ headers: { accept: 'text/html' } })).text()
      expect(page).not.toMatch(/graphiql|graphql[- ]playground/iu)
    })

    it('GET Method Query Support, Mutation is allowed over GET', async () => {
      for (const query of ['query cop {__typename}', 'mutation cop {__typename}']) {
        const response = await send({}, `?query=${encodeURIComponent(query)}`)
        expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
        expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'POST_ONLY' } }] })
      }
    })

    it('POST based url-encoded query', async () => {
      const body = new URLSearchParams({ query: 'query cop { __typename }' })
      expect((await send({ method: 'POST', body })).status).toBe(415)
    })

    it('Trace Mode', async () => {
      const answer = await asked('query cop { __typename }')
      expect(answer.extensions).toBeUndefined()
    })

    it('Unhandled Errors Detection', async () => {
      const { errors } = await asked('qwerty cop { abc }')
      expect(errors).toHaveLength(1)
      expect(errors![0]!.extensions ?? {}).not.toHaveProperty('exception')
      expect(JSON.stringify(errors)).not.toMatch(/node_modules|\.[jt]s:/u)
    })
  })

  describe('lets pages of the sites that are named ask:', () => {
    const preflight = (origin: string) =>
      send({
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type',
        },
      })
    const allowed = ({ headers }: Response) => headers.get('access-control-allow-origin')

    it('before they do', async () => {
      const response = await preflight(FRIEND)
      expect([response.status, allowed(response)]).toEqual([204, FRIEND])
      expect(response.headers.get('access-control-allow-headers')).toMatch(/authorization.*content-type/u)
      expect(response.headers.get('access-control-allow-methods')).toContain('POST')
      expect(response.headers.get('access-control-allow-credentials')).toBe('true')
      expect(response.headers.get('vary')).toMatch(/origin/iu)
    })

    it('when they do, with what they may read', async () => {
      const response = await post({ query: '{ bodies { name } }' }, { origin: FRIEND, 'sec-fetch-site': 'cross-site' })
      expect([response.status, allowed(response)]).toEqual([200, FRIEND])
      expect(response.headers.get('access-control-expose-headers')).toContain('retry-after')
      expect(response.headers.get('access-control-allow-credentials')).toBe('true')
    })

    // "null" is what a page says that has no site: one in a sandbox, made by anybody.
    it.each([
      'https://example.org',
      'https://dashboard.example.org.evil.example',
      'http://dashboard.example.org',
      `${FRIEND}:8443`,
      'null',
    ])('and not %s', async (origin) => {
      const before = await preflight(origin)
      expect([before.status, allowed(before)]).toEqual([204, null])
      expect(before.headers.get('access-control-allow-headers')).toBeNull()
      const response = await post({ query: '{ bodies { name } }' }, { origin })
      expect([response.status, allowed(response)]).toEqual([403, null])
      expect(response.headers.get('access-control-allow-credentials')).toBeNull()
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'FOREIGN_SITE' } }] })
    })
  })

  it.each([
    ['a picture or script of another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 403],
    ['a page on another port of this machine', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }, 403],
    ['a link that a person follows', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 200],
    ["the program's own page", { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }, 200],
    ['an address typed in', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }, 200],
  ])('is asked from a browser by %s', async (_, headers, status) => {
    // Not by fetch, which says by itself how it asks.
    const answered = new Promise((resolve, reject) =>
      request(new URL('/health', url()), { headers }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end(),
    )
    expect(await answered).toBe(status)
  })

  it('refuses what is longer than any question, whether it says so or not', async () => {
    const query = `{ bodies { name } } #${' '.repeat(LIMITS.body)}`
    const said = await post({ query })
    expect([said.status, await said.json()]).toMatchObject([413, { errors: [{ extensions: { code: 'BAD_REQUEST' } }] }])
    expect(await chunked(url(), JSON.stringify({ query }))).toBe(413)
    expect(await chunked(url(), JSON.stringify({ query: '{ bodies { name } }' }))).toBe(200)
    expect(await chunked(url(), '')).toBe(400)
  })
})

/** Posts a body without saying how long it is; gives the status. */
function chunked(url: string, body: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { ...JSON_TYPE, 'transfer-encoding': 'chunked' }
    const sent = request(url, { method: 'POST', headers }, (response) => {
      resolve(response.resume().statusCode)
    })
    // Refused while it was still sending: the status has come before.
    sent.on('error', reject)
    for (let at = 0; at < body.length; at += 50_000) sent.write(body.slice(at, at + 50_000))
    sent.end()
  })
}

describe('a server on a network', () => {
  const { send, post, url } = server(['--host', '0.0.0.0'], {
    API_TOKENS: `${TOKEN},another-token-of-the-archive`,
    RATE_LIMIT: '40',
    MAX_REQUESTS: '2',
  })
  const query = '{ bodies { name } }'
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

  it('is not one where nothing says who may ask', async () => {
    const { status, stderr } = await runCli(['serve', '--port', '0', '--host', '0.0.0.0'])
    expect(status).toBe(1)
    expect(stderr).toContain('error[TOKENS_NEEDED]')
    expect(stderr).toContain('API_TOKENS')
  })

  it('answers who has a token, and tells others nothing but that', async () => {
    expect((await post({ query }, bearer(TOKEN))).status).toBe(200)
    for (const headers of [{}, bearer(`${TOKEN}0`), bearer('')]) {
      const refused = await post({ query }, headers)
      expect([refused.status, refused.headers.get('www-authenticate')?.slice(0, 6)]).toEqual([401, 'Bearer'])
      expect(Object.keys((await refused.json()) as object)).toEqual(['errors'])
    }
    expect((await fetch(new URL('/health', url()))).status).toBe(200)
    expect((await fetch(new URL('/metrics', url()))).status).toBe(401)
  })

  it('answers 503 under overload, says when to ask again, and does so as ever afterwards', async () => {
    const large = { query: `{ ${Array.from({ length: 20 }, (_, at) => `a${at}: ${query.slice(1, -1)}`).join(' ')} }` }
    const all = await Promise.all(Array.from({ length: 20 }, () => post(large, bearer(TOKEN))))
    const statuses = all.map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([200, 503]))
    const busy = all.find(({ status }) => status === 503)!
    expect(busy.headers.get('retry-after')).toBe('1')
    expect(await busy.json()).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] })
    expect((await post({ query }, bearer(TOKEN))).status).toBe(200)
  })

  it('refuses who asks too often, each token by itself', async () => {
    const other = bearer('another-token-of-the-archive')
    const statuses = new Set<number>()
    for (let count = 0; count < 42; count += 1) {
      const response = await post({ query }, other)
      statuses.add(response.status)
      if (response.status === 429) expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    }
    expect(statuses).toEqual(new Set([200, 429]))
    expect((await send({ headers: bearer(TOKEN) }, `?query=${encodeURIComponent(query)}`)).status).toBe(200)
  })
})
