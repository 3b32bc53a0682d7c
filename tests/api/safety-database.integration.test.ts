import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { homeAt, migrate, type ServerUse, serverStatus, useServer } from '../../src/graph/index.ts'
import { plainEnvironment } from '../setup/cli.ts'
import { isLong } from '../setup/long.ts'
import { freePort } from '../setup/ports.ts'
import { serving } from '../setup/serving.ts'

const folder = mkdtempSync(join(tmpdir(), 'protokollgraf-away-'))
const home = homeAt(folder, inject('jars'))
const QUESTION = JSON.stringify({ query: '{ projects { nodes { name } } }' })
let port: number
let use: ServerUse

beforeAll(async () => {
  if (!isLong) return
  port = await freePort()
  use = await useServer({ home, environment: plainEnvironment(), port })
  await migrate(use.graph)
  await use.graph.runText("CREATE (:Project {id: 'a', name: 'A', names: [], known: 'MINUTES', sort: 'a'})")
})
afterAll(async () => {
  await use?.release()
  rmSync(folder, { recursive: true, force: true })
})

it.skipIf(!isLong)(
  'says so while the database is away, and answers again when it is back, without a restart',
  async () => {
    const { uri, user, password } = use.settings
    const { child, ended, url, output } = await serving(['serve', '--port', '0'], {
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      LOG_LEVEL: 'error',
    })
    const ask = async () => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: QUESTION,
      })
      return { response, answer: (await response.json()) as object }
    }
    const isReady = async () => (await fetch(new URL('/ready', url))).status
    const here = { data: { projects: { nodes: [{ name: 'A' }] } } }
    expect((await ask()).answer).toEqual(here)

    process.kill(serverStatus({ home }).running!.pid, 'SIGKILL')
    const { response, answer } = await ask()
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] })
    expect(JSON.stringify(answer)).not.toMatch(/bolt:|ECONN|neo4j/iu)
    expect([await isReady(), (await fetch(new URL('/health', url))).status]).toEqual([503, 200])

    const back = await useServer({ home, environment: plainEnvironment(), port })
    await use.release()
    use = back
    await expect.poll(isReady, { timeout: 30_000 }).toBe(200)
    expect((await ask()).answer).toEqual(here)
    child.kill('SIGTERM')
    expect(await ended).toBe(143)
    // What the database did is no defect of the program.
    expect(output()).not.toContain('"level":50')
  },
)
