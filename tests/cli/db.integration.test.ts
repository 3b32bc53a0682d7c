import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { homeAt, serverStatus, stopServer } from '../../src/graph/index.ts'
import { processMark } from '../../src/graph/local/process.ts'
import { plainEnvironment, runCli, sharedServer, spawnCli } from '../setup/cli.ts'
import { pathWith } from '../setup/faults.ts'
import { isLong } from '../setup/long.ts'
import { freePort, takePort } from '../setup/ports.ts'

let folder: string
let environment: NodeJS.ProcessEnv

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'protokollgraf-cli-'))
  environment = {
    ...plainEnvironment(),
    PROTOKOLLGRAF_HOME: join(folder, 'home'),
    PROTOKOLLGRAF_NEO4J_JARS: inject('jars'),
    PROTOKOLLGRAF_NEO4J_PORT: String(await freePort()),
  }
})
afterEach(async () => {
  await stopServer({ home: homeAt(join(folder, 'home'), inject('jars')), force: true })
  rmSync(folder, { recursive: true })
})

/** The first line of a fault, and at least one line of advice. */
const fault = (code: string) => new RegExp(`^error\\[${code}\\]: .+\\n {2}\\S`, 'mu')
const STACK_LINE = /^ +at /mu

describe('protokollgraf db', () => {
  test.skipIf(!isLong)(
    'two starts at once give one server, which stays until it is stopped, and is deleted on demand',
    async () => {
      const [one, two] = await Promise.all([
        runCli(['db', 'start'], { environment }),
        runCli(['db', 'start'], { environment }),
      ])
      expect([one.status, two.status]).toEqual([0, 0])
      expect([one.stdout, two.stdout].filter((text) => text.includes('was running'))).toHaveLength(1)
      const status = JSON.parse((await runCli(['db', 'status', '--json'], { environment })).stdout)
      expect(status).toMatchObject({
        managed: true,
        folder: environment.PROTOKOLLGRAF_HOME,
        running: { kept: true, port: Number(environment.PROTOKOLLGRAF_NEO4J_PORT), users: [] },
      })
      expect(one.stdout).toContain(`process ${status.running.pid}`)
      const shown = await runCli(['db', 'status'], { environment })
      expect(shown.stdout).toContain(status.running.uri)
      expect(shown.stdout).toContain('until "db stop"')
      expect(await runCli(['db', 'stop'], { environment })).toMatchObject({ status: 0, stderr: '' })
      expect(processMark(status.running.pid)).toBeNull()
      const asked = await runCli(['db', 'reset'], { environment })
      expect(asked).toMatchObject({ status: 1, stdout: '' })
      expect(asked.stderr).toMatch(fault('CONFIRMATION_NEEDED'))
      expect((await runCli(['db', 'reset', '--yes'], { environment })).status).toBe(0)
      const after = JSON.parse((await runCli(['db', 'status', '--json'], { environment })).stdout)
      expect(after).toMatchObject({ hasData: false, running: null })
    },
  )

  test('Ctrl-C while it starts leaves no process', async () => {
    const home = homeAt(join(folder, 'home'), inject('jars'))
    const child = spawnCli(['db', 'start'], { environment })
    let pid: number | undefined
    while (pid === undefined) {
      pid = serverStatus({ home }).running?.pid
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    const status = new Promise((resolve) => child.once('close', resolve))
    child.kill('SIGINT')
    expect(await status).toBe(130)
    expect(processMark(pid)).toBeNull()
    expect(serverStatus({ home }).running).toBeNull()
  })

  test('stop and status with no server are no fault', async () => {
    const stopped = await runCli(['db', 'stop'], { environment })
    expect(stopped).toMatchObject({ status: 0, stdout: 'The local Neo4j is not running.\n' })
    expect((await runCli(['db', 'status'], { environment })).stdout).toMatch(/running +no/u)
  })

  test("status of a server of the user's own asks it", async () => {
    const { uri } = inject('neo4j')
    expect((await runCli(['db', 'status'])).stdout).toContain(`${uri} answers`)
    const status = JSON.parse((await runCli(['db', 'status', '--json'])).stdout)
    expect(status).toEqual({ managed: false, uri, user: 'neo4j', database: null })
  })

  test.for([['start'], ['stop'], ['reset', '--yes']])("%s leaves a server of the user's own alone", async (args) => {
    const { status, stderr } = await runCli(['db', ...args])
    expect(status).toBe(1)
    expect(stderr).toMatch(fault('NOT_MANAGED'))
  })
})

describe('a fault ends with one message, advice and status 1:', () => {
  test.for<[code: string, change: () => NodeJS.ProcessEnv | Promise<NodeJS.ProcessEnv>]>([
    ['NO_JAVA', () => ({ PATH: pathWith(join(folder, 'bin'), []) })],
    [
      'NO_MAVEN',
      () => ({ PATH: pathWith(join(folder, 'bin'), ['java']), PROTOKOLLGRAF_NEO4J_JARS: join(folder, 'jars') }),
    ],
    ['BAD_PORT', () => ({ PROTOKOLLGRAF_NEO4J_PORT: 'many' })],
    [
      'DISK_NOT_WRITABLE',
      () => {
        writeFileSync(join(folder, 'file'), '')
        return { PROTOKOLLGRAF_HOME: join(folder, 'file', 'home') }
      },
    ],
    ['BAD_NEO4J_URI', () => ({ ...sharedServer(), NEO4J_URI: 'http://localhost:7474' })],
    ['NO_PASSWORD', () => ({ NEO4J_URI: 'bolt://127.0.0.1:7687' })],
    ['DATABASE_UNREACHABLE', async () => ({ ...sharedServer(), NEO4J_URI: `bolt://127.0.0.1:${await freePort()}` })],
    ['WRONG_PASSWORD', () => ({ ...sharedServer(), NEO4J_PASSWORD: 'wrong' })],
    ['DATABASE_UNKNOWN', () => ({ ...sharedServer(), NEO4J_DATABASE: 'protokoll' })],
  ])('%s', async ([code, change]) => {
    const changed = { ...environment, ...(await change()) }
    const verb = changed.NEO4J_URI ? 'status' : 'start'
    const { status, stdout, stderr } = await runCli(['db', verb], { environment: changed })
    expect(stderr).toMatch(fault(code))
    expect(stderr).not.toMatch(STACK_LINE)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  })

  test('PORT_TAKEN; with --debug the way there is shown too', async () => {
    const { server, port } = await takePort()
    const args = ['db', 'start', '--port', String(port)]
    const plain = await runCli(args, { environment })
    const debugged = await runCli([...args, '--debug'], { environment })
    server.close()
    expect(plain).toMatchObject({ status: 1, stdout: '' })
    expect(plain.stderr).toMatch(fault('PORT_TAKEN'))
    expect(plain.stderr).not.toMatch(STACK_LINE)
    expect(debugged.stderr).toMatch(fault('PORT_TAKEN'))
    expect(debugged.stderr).toMatch(/^ +at .*server\.js/mu)
  })
})

describe('the command line', () => {
  test('--help and --version are no fault', async () => {
    const help = await runCli(['--help'])
    expect(help).toMatchObject({ status: 0, stderr: '' })
    expect(help.stdout).toMatch(/Examples:/u)
    const version = await runCli(['--version'])
    expect(version).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u) })
    expect((await runCli(['db', 'start', '--help'])).stdout).toContain('--port')
  })

  test.for([
    [['imprt'], "unknown command 'imprt'"],
    [['db', 'strat'], "unknown command 'strat'"],
    [['db', 'status', '--jsn'], "unknown option '--jsn'"],
    [['db', 'start', '--port', 'x'], 'Expected 1 to 65535'],
    [['db', 'start', 'now'], 'too many arguments'],
  ] as const)('what is not understood ends with status 2: %s', async ([args, message]) => {
    const { status, stdout, stderr } = await runCli(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).toContain('--help')
  })

  test('no command at all shows the help, with status 2', async () => {
    const { status, stderr } = await runCli([])
    expect(status).toBe(2)
    expect(stderr).toContain('Usage: protokollgraf')
  })

  test('a reader that goes away is no fault', async () => {
    const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
    const script = `"${process.execPath}" "${main}" db status | true; echo "$PIPESTATUS"`
    const result = await promisify(execFile)('bash', ['-c', script], { env: environment })
    expect(result).toMatchObject({ stdout: '0\n', stderr: '' })
  })

  test('colours are for terminals only', async () => {
    const { stderr } = await runCli(['db', 'stop'], { environment: { ...sharedServer(), CI: 'true' } })
    expect(stderr).toMatch(/^error\[NOT_MANAGED\]/u)
  })
})
