import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApi, createSchema, readOperations } from '../../src/api/index.ts'
import { apiOverSeeds } from './seeds.ts'

const COOKBOOK = fileURLToPath(new URL('../../docs/cookbook/', import.meta.url))
const NAME = '11-decisions-by-year'
const text = readFileSync(join(COOKBOOK, `${NAME}.graphql`), 'utf8')
const schema = createSchema()
const texts = readOperations(COOKBOOK, schema)
const { ask, graph } = apiOverSeeds()

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'protokollgraf-operations-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const apiOf = (only: boolean) => createApi(graph(), { operations: { texts, only } })
const post = (api: ReturnType<typeof apiOf>, body: object) =>
  api.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

describe('a question that the server knows', () => {
  it('is asked by name or hash, by GET and POST, and by GET has an ETag', async () => {
    const { data } = await ask(text)
    const api = apiOf(true)
    const sha256Hash = createHash('sha256').update(text).digest('hex')
    const answers = [
      await api.fetch(`http://localhost/graphql?documentId=${NAME}`),
      await api.fetch(`http://localhost/graphql?documentId=${sha256Hash}`),
      await post(api, { documentId: NAME }),
      await post(api, { extensions: { persistedQuery: { version: 1, sha256Hash } } }),
    ]
    for (const answer of answers) expect([answer.status, await answer.json()]).toEqual([200, { data }])
    expect(answers.map(({ headers }) => headers.has('etag'))).toEqual([true, true, false, false])
    const table = await api.fetch(`http://localhost/graphql?documentId=${NAME}&format=csv`)
    expect(await table.text()).toContain('2015,')
  })

  it('is the only one that is answered where others are not allowed', async () => {
    const other = { query: '{ bodies { name } }' }
    expect((await post(apiOf(false), other)).status).toBe(200)
    for (const body of [
      other,
      { ...other, documentId: NAME },
      { documentId: 'constructor' },
      { documentId: ['x'] },
      {},
    ]) {
      const response = await post(apiOf(true), body)
      expect([body, response.status]).toEqual([body, 400])
      expect(await response.text()).toContain('UNKNOWN_OPERATION')
    }
  })

  it('is checked against the schema before the server starts', () => {
    expect(() => readOperations(folder, schema)).toThrow(expect.objectContaining({ code: 'NO_OPERATIONS' }))
    expect(() => readOperations(join(folder, 'x'), schema)).toThrow(expect.objectContaining({ code: 'NO_OPERATIONS' }))
    writeFileSync(join(folder, 'good.graphql'), '{ bodies { name } }')
    expect([...readOperations(folder, schema).keys()]).toContain('good')
    for (const wrong of ['{ bodies { nam } }', '{ bodies {']) {
      writeFileSync(join(folder, 'wrong.graphql'), wrong)
      expect(() => readOperations(folder, schema)).toThrow(expect.objectContaining({ code: 'BAD_OPERATION' }))
    }
  })
})
