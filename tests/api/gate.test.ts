import { createHash } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { tokenGiven, tokensFrom } from '../../src/api/gate/tokens.ts'
import {
  type ApiServer,
  createLog,
  createMetrics,
  type GateSettings,
  gate,
  gateSettings,
  listen,
} from '../../src/api/index.ts'
import { Problem } from '../../src/model/problem.ts'

const TOKEN = 'b1946ac92492d2347c6235b4d2611184'
const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const SETTINGS: GateSettings = {
  host: '127.0.0.1',
  tokens: [],
  isPrivate: false,
  origins: [],
  perMinute: null,
  atOnce: 10,
  memory: 0,
}

let server: ApiServer | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

/** A server behind a gate; gives what it logged, too. */
async function serving(
  settings: Partial<GateSettings>,
  handler: RequestListener = (_, response) => response.end('in'),
) {
  const lines: string[] = []
  const log = createLog('info', { write: (line: string) => lines.push(line) })
  server = await listen(gate(handler, { ...SETTINGS, ...settings }, createMetrics(), log), 0)
  const { url } = server
  const ask = (path = '/graphql', headers: Record<string, string> = {}, method = 'GET') =>
    fetch(new URL(path, url), { headers, method })
  return { ask, url, logged: () => lines.map((line) => JSON.parse(line)) }
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

describe('tokens', () => {
  it('are kept as hashes, and taken written out or hashed', () => {
    const tokens = tokensFrom(`${TOKEN}, sha256:${hash('another token of mine')}`)
    expect(tokens.map((token) => token.toString('hex'))).toEqual([hash(TOKEN), hash('another token of mine')])
    expect(tokenGiven(tokens, `Bearer ${TOKEN}`)).toBe(0)
    expect(tokenGiven(tokens, 'bearer  another')).toBe(-1)
    expect(tokenGiven(tokens, `Basic ${Buffer.from(`me:${TOKEN}`).toString('base64')}`)).toBe(0)
    for (const wrong of [
      undefined,
      '',
      'Bearer',
      `Bearer ${hash(TOKEN)}`,
      TOKEN,
      `Bearer ${TOKEN}x`,
      `Digest ${TOKEN}`,
    ]) {
      expect(tokenGiven(tokens, wrong)).toBe(-1)
    }
  })

  it.each([
    'short',
    `${TOKEN},short`,
    'sha256:1234',
    `sha256:${'x'.repeat(64)}`,
  ])('refuses %s, and does not repeat it', (text) => {
    const refused = () => tokensFrom(text)
    expect(refused).toThrow(Problem)
    expect(refused).not.toThrow(/short|1234|xxxx/u)
  })

  it('are asked of everybody but who watches over the server', async () => {
    const { ask } = await serving({ tokens: tokensFrom(TOKEN) })
    for (const path of ['/graphql', '/documents/1', '/metrics', '/ready/x', '/graphql/health']) {
      const response = await ask(path)
      expect([path, response.status]).toEqual([path, 401])
      expect(response.headers.get('www-authenticate')).toContain('Bearer')
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
    }
    // The page itself tells nothing, and asks for the token.
    for (const path of ['/health', '/ready?x', '/']) expect((await ask(path)).status).toBe(200)
    expect((await ask('/graphql', bearer(`${TOKEN}0`))).status).toBe(401)
    expect((await ask('/graphql', bearer(TOKEN))).status).toBe(200)
  })
})

describe('settings', () => {
  it.each([
    '0.0.0.0',
    '::',
    '192.168.1.7',
    'example.org',
    '128.0.0.1',
    'localhost.example.org',
  ])('do not let %s be listened on without a token or --open', (host) => {
    expect(() => gateSettings({ host }, {})).toThrow(expect.objectContaining({ code: 'TOKENS_NEEDED' }))
    expect(() => gateSettings({}, { PROTOKOLLGRAF_HOST: host })).toThrow(
      expect.objectContaining({ code: 'TOKENS_NEEDED' }),
    )
    expect(gateSettings({ host }, { API_TOKENS: TOKEN })).toMatchObject({ host, perMinute: 600, isPrivate: false })
    expect(gateSettings({ host, open: true }, {})).toMatchObject({ host, tokens: [], isPrivate: false })
  })

  it.each([undefined, '127.0.0.1', 'localhost', '::1'])('keep %s to this machine', (host) => {
    expect(gateSettings({ host }, {})).toMatchObject({ isPrivate: true, perMinute: null, tokens: [] })
  })

  it.each([
    [{ RATE_LIMIT: 'many' }],
    [{ MAX_REQUESTS: '-1' }],
    [{ CORS_ORIGINS: 'example.org' }],
    [{ CORS_ORIGINS: 'https://example.org/path' }],
  ])('refuse %o', (environment) => {
    expect(() => gateSettings({}, environment)).toThrow(expect.objectContaining({ code: 'BAD_SETTING' }))
  })
})

describe('a server', () => {
  it('of this machine alone does not answer to the name of another site', async () => {
    const { url } = await serving({ isPrivate: true })
    const statusAs = (host: string) =>
      new Promise((resolve, reject) => {
        request(url, { headers: { host } }, (response) => resolve(response.resume().statusCode))
          .on('error', reject)
          .end()
      })
    expect(await statusAs('localhost:4000')).toBe(200)
    expect(await statusAs('[::1]')).toBe(200)
    for (const host of ['evil.example', 'localhost.evil.example:4000', '127.0.0.1.evil.example', 'a b']) {
      expect(await statusAs(host)).toBe(403)
    }
  })

  it('refuses who asks too often, and says when to ask again', async () => {
    const { ask } = await serving({ perMinute: 3, tokens: tokensFrom(`${TOKEN},${TOKEN}2`) })
    const remaining = []
    for (let count = 0; count < 3; count += 1)
      remaining.push((await ask('/', bearer(TOKEN))).headers.get('ratelimit-remaining'))
    expect(remaining).toEqual(['2', '1', '0'])
    const refused = await ask('/', bearer(TOKEN))
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await ask('/', bearer(`${TOKEN}2`))).status).toBe(200)
    expect((await ask('/health')).status).toBe(200)
    // Whoever tries tokens is not asked for ever.
    const tries = []
    for (let count = 0; count < 4; count += 1)
      tries.push((await ask('/graphql', bearer(`guess number ${count}`))).status)
    expect(tries).toEqual([401, 401, 401, 429])
  })

  it('counts each question of a batch, and hands the batch on as it came', async () => {
    const bodies: unknown[] = []
    const { url } = await serving({ perMinute: 12 }, (request, response) => {
      bodies.push((request as { body?: string }).body)
      response.end('in')
    })
    const post = async (length: number) => {
      const body = JSON.stringify(Array.from({ length }, () => ({ query: '{ __typename }' })))
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(url, { method: 'POST', headers, body })
      return [response.status, response.headers.get('ratelimit-remaining'), body] as const
    }
    const [status, remaining, body] = await post(8)
    expect([status, remaining, bodies]).toEqual([200, '4', [body]])
    expect((await post(3)).slice(0, 2)).toEqual([200, '1'])
    expect((await post(2))[0]).toBe(429)
    expect(bodies).toHaveLength(2)
  })

  it('refuses what is too much at once, and answers again when it is done', async () => {
    const open: (() => void)[] = []
    const { ask } = await serving({ atOnce: 2 }, (_, response) => open.push(() => response.end('late')))
    const first = [ask(), ask()]
    await expect.poll(() => open.length).toBe(2)
    const refused = await ask()
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1'])
    for (const answer of open.splice(0)) answer()
    expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200])
    const again = ask()
    await expect.poll(() => open.length).toBe(1)
    open[0]!()
    expect((await again).status).toBe(200)
  })

  it('gives each request an id, and a line in the log that says nothing of what was asked', async () => {
    const { ask, logged } = await serving({ tokens: tokensFrom(TOKEN) })
    const given = await ask('/graphql?query=secret', { ...bearer(TOKEN), 'x-request-id': 'from-proxy-1' })
    expect(given.headers.get('x-request-id')).toBe('from-proxy-1')
    const own = (await ask('/graphql', { 'x-request-id': 'not a\tgood id' })).headers.get('x-request-id')
    expect(own).toMatch(/^[0-9a-f-]{36}$/u)
    await expect.poll(() => logged().length).toBe(2)
    expect(logged()).toMatchObject([
      { id: 'from-proxy-1', method: 'GET', path: '/graphql', status: 200, isCutOff: false },
      { id: own, status: 401 },
    ])
    expect(JSON.stringify(logged())).not.toMatch(new RegExp(`secret|${TOKEN}`, 'u'))
  })

  it('logs nothing but defects unless told to', () => {
    const log = createLog(undefined)
    expect(log.defect).toBe(console.error)
    expect(() => createLog('loud')).toThrow(Problem)
  })

  it('counts for Prometheus, by routes that are few whatever is asked', async () => {
    const { ask } = await serving({})
    for (const path of ['/graphql?query=a', '/documents/1', '/documents/2', '/people/x', '/wp-admin']) await ask(path)
    await expect
      .poll(async () => (await ask('/metrics')).text())
      .toContain('protokollgraf_request_seconds_count{route="/documents",status="200"} 2')
    const text = await (await ask('/metrics')).text()
    expect(text).toContain('protokollgraf_request_seconds_count{route="page",status="200"} 2')
    expect(text).toContain('process_resident_memory_bytes')
    expect(text).not.toContain('wp-admin')
  })

  it('packs what is long for who takes it so', async () => {
    const body = 'kommundirektörsgruppen '.repeat(500)
    const { url } = await serving({}, (_, response) => {
      response.setHeader('content-type', 'application/json')
      response.end(body)
    })
    const bytes = await new Promise<Buffer>((resolve) => {
      request(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
        expect(response.headers['content-encoding']).toBe('gzip')
        const parts: Buffer[] = []
        response.on('data', (part) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts)))
      }).end()
    })
    expect(bytes.length).toBeLessThan(body.length / 10)
    expect(gunzipSync(bytes).toString()).toBe(body)
  })
})
