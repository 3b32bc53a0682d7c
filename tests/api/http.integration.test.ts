import { getIntrospectionQuery } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createApi } from '../../src/api/index.ts'
import { LIMITS } from '../../src/api/limits.ts'
import type { Graph } from '../../src/graph/index.ts'
import { Problem } from '../../src/model/problem.ts'
import { apiOverSeeds } from './seeds.ts'

const { ask, fetch, graph } = apiOverSeeds()
const codes = (errors: readonly { extensions?: { code?: string } }[] | undefined) =>
  errors?.map(({ extensions }) => extensions?.code)

describe('requests', () => {
  const path = `/graphql?query=${encodeURIComponent('{ documents { fileName } }')}`

  it('by GET have an ETag that holds until an import changes the graph', async () => {
    const first = await fetch(path)
    expect(first.status).toBe(200)
    const tag = first.headers.get('etag')!
    const again = await fetch(path, { headers: { 'if-none-match': tag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const other = await fetch('/graphql?query=%7Bbodies%7Bname%7D%7D', { headers: { 'if-none-match': tag } })
    expect(other.status).toBe(200)
    await graph().runText("MATCH (g:Graph {id: 'graph'}) SET g.revision = g.revision + 1")
    expect((await fetch(path, { headers: { 'if-none-match': tag } })).status).toBe(200)
  })

  it('have none while an import is at work, or was cut off: one revision has several contents then', async () => {
    const tag = (await fetch(path)).headers.get('etag')!
    const mark = (isCutOff: boolean | null) =>
      graph().runText("MERGE (last:LastImport {id: 'last'}) SET last.isCutOff = $isCutOff", { isCutOff })
    await mark(true)
    const between = await fetch(path, { headers: { 'if-none-match': tag } })
    expect([between.status, between.headers.get('etag')]).toEqual([200, null])
    await mark(null)
    expect((await fetch(path, { headers: { 'if-none-match': tag } })).status).toBe(304)
  })

  it('that hold an error have none', async () => {
    const response = await fetch('/graphql?query=%7Bnothing%7D')
    expect(response.headers.get('etag')).toBeNull()
  })

  it('by POST are JSON: what a form of another page could send is refused', async () => {
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x']) {
      const init = { method: 'POST', headers: { 'content-type': type }, body: 'query=%7Bbodies%7Bname%7D%7D' }
      expect((await fetch('/graphql', init)).status).toBe(415)
    }
  })

  it('of a size no question has are refused', async () => {
    const body = JSON.stringify({ query: `{ bodies { name } } #${' '.repeat(LIMITS.body)}` })
    const headers = { 'content-type': 'application/json', 'content-length': String(body.length) }
    expect((await fetch('/graphql', { method: 'POST', headers, body })).status).toBe(413)
  })

  it('that are no GraphQL get 400 and say where', async () => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' } }
    const accept = { ...init.headers, accept: 'application/graphql-response+json' }
    for (const query of ['{ bodies {', '{ nothing }']) {
      const response = await fetch('/graphql', { ...init, headers: accept, body: JSON.stringify({ query }) })
      expect(response.status).toBe(400)
      const { errors } = (await response.json()) as { errors: { locations: unknown }[] }
      expect(errors[0]!.locations).toBeDefined()
    }
    expect((await fetch('/graphql', { ...init, body: 'no json' })).status).toBe(400)
  })

  it('from a browser get a page that works without a network, with questions about this graph', async () => {
    const response = await fetch('/graphql', { headers: { accept: 'text/html' } })
    const html = await response.text()
    expect(html).not.toMatch(/<(?:script|link)[^>]+(?:src|href)="(?:https?:)?\/\//u)
    expect(html).toContain('query WhoSpokeForAMunicipality')
    expect(html).toContain('query WhatBecameOfAProject')
  })

  it('for health and readiness are answered', async () => {
    expect((await fetch('/health')).status).toBe(200)
    expect((await fetch('/ready')).status).toBe(200)
  })
})

describe('limits', () => {
  const nested = (depth: number) => {
    const inner = 'parent { '.repeat(depth)
    return `{ decisions(first: 1) { nodes { ${inner} text ${'} '.repeat(depth)} } } }`
  }

  it('let questions about the schema through', async () => {
    const { errors, data } = await ask(getIntrospectionQuery())
    expect(errors).toBeUndefined()
    expect(data.__schema.types.length).toBeGreaterThan(30)
  })

  it.each([
    ['depth', nested(30)],
    ['aliases', `{ ${Array.from({ length: 100 }, (_, at) => `a${at}: bodies { name }`).join(' ')} }`],
    ['directives', `{ bodies { name ${'@include(if: true) '.repeat(60)} } }`],
    ['tokens', `{ bodies { ${'name '.repeat(5000)} } }`],
  ])('%s: too many are refused, and nothing is asked of the database', async (_, query) => {
    const { errors, statements, defects } = await ask(query)
    expect(codes(errors)).toContain('LIMIT_EXCEEDED')
    expect(statements).toEqual([])
    expect(defects).toEqual([])
  })

  it('cost: pages within pages within pages are refused, smaller ones not', async () => {
    const query = `query ($first: Int) { people(first: $first) { nodes { meetings(first: $first) { nodes { attendances {
      person { meetings(first: $first) { nodes { items { decisions { text } } } } } } } } } } }`
    const large = await ask(query, { first: 100 })
    expect(codes(large.errors)).toEqual(['COST_LIMIT'])
    expect(large.statements).toEqual([])
    expect((await ask(query, { first: 2 })).errors).toBeUndefined()
  })

  it('cost: takes variables by their defaults, and leaves wrong ones to be told of', async () => {
    const query =
      'query ($asOf: Date = "2023-12-31", $first: Int = 2) { openPromises(asOf: $asOf) { due } people(first: $first) { nodes { name } } }'
    expect((await ask(query)).data.people.nodes).toHaveLength(2)
    for (const variables of [{ asOf: 'soon' }, { first: 'many' }, { asOf: null }]) {
      const { errors, defects } = await ask(query, variables)
      expect(errors?.length).toBeGreaterThan(0)
      expect(defects).toEqual([])
    }
  })

  it('cost: counts within fragments too', async () => {
    const page = (inner: string) => `meetings(first: 100) { nodes { attendances { person { ${inner} } } } }`
    const query = `{ people(first: 100) { nodes { ...P } } } fragment P on Person { ${page(page('name'))} }`
    expect(codes((await ask(query)).errors)).toEqual(['COST_LIMIT'])
  })

  it('time: a statement that takes too long is ended by the database', async () => {
    // Whatever is asked takes seconds: the database looks now and then which statements are over their time.
    const [row] = await graph().runText<{ id: string }>(
      'MATCH (i:AgendaItem) WHERE COUNT { (i)<-[:TAKEN_UNDER]-() } > 1 AND NOT (i)<-[:TAKEN_UNDER]-()-[:STATES]->() RETURN i.id AS id LIMIT 1',
    )
    const entries = Array.from({ length: 400_000 }, () => ({ key: '', item: row!.id, project: 'none' }))
    const slow: Pick<Graph, 'read'> = {
      read: (_, __, timeout) => {
        expect(timeout).toBe(LIMITS.statement)
        return graph().read('read/timeline-amounts', { entries }, 50)
      },
    }
    const api = createApi(slow)
    const query = '{ documents { fileName } }'
    const response = await api.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] }
    expect(codes(errors)).toContain('TIMED_OUT')
    // Not only told: it runs no longer.
    const running = () =>
      graph().runText("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND $entries'")
    await expect.poll(running, { timeout: 20_000 }).toEqual([])
  })
})

describe('errors', () => {
  const failing = (error: Error) => {
    const defects: unknown[] = []
    const api = createApi({ read: () => Promise.reject(error) }, { report: (defect) => defects.push(defect) })
    const asked = async () => {
      const response = await api.fetch('http://localhost/graphql?query=%7Bdocuments%7BfileName%7D%7D')
      return { response, text: await response.text() }
    }
    return { asked, api, defects }
  }

  it('of the inside stay inside', async () => {
    const { asked, defects } = failing(new Error('cypher/read/all-documents.cypher: secret'))
    const { text } = await asked()
    expect(text).not.toMatch(/secret|cypher/u)
    expect(text).toContain('INTERNAL_SERVER_ERROR')
    expect(defects.length).toBeGreaterThan(0)
  })

  it.each([
    'DATABASE_UNREACHABLE',
    'DATABASE_BUSY',
  ])('of a database that does not answer (%s) say so, with 503 and when to ask again', async (code) => {
    const { asked, api, defects } = failing(new Problem(code, 'bolt://secret'))
    const { response, text } = await asked()
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('5')
    expect(text).toContain('SERVICE_UNAVAILABLE')
    expect(text).not.toContain('secret')
    expect(defects).toEqual([])
    expect((await api.fetch('http://localhost/ready')).status).toBe(503)
    expect((await api.fetch('http://localhost/health')).status).toBe(200)
    expect((await api.fetch('http://localhost/documents/abc')).status).toBe(503)
  })

  it('in one branch leave the others as they are', async () => {
    const { data, errors } = await ask('{ bodies { name } project { name } }')
    expect(data.bodies.length).toBeGreaterThan(0)
    expect(data.project).toBeNull()
    expect(codes(errors)).toEqual(['BAD_USER_INPUT'])
  })

  it.each([
    '{ meetings(first: 0) { nodes { date } } }',
    '{ meetings(after: "x") { nodes { date } } }',
    '{ meetings(first: 1, last: 1) { nodes { date } } }',
    '{ search(text: "a", first: 500) { kind } }',
    '{ documents { fileName meetings { evidence { before(characters: 100000) } } } }',
    `{ nodes(ids: [${'"x" '.repeat(101)}]) { id } }`,
  ])('of the client say what was expected: %s', async (query) => {
    const { errors, defects } = await ask(query)
    expect(codes(errors)).toContain('BAD_USER_INPUT')
    expect(defects).toEqual([])
  })
})
