import { type ChildProcess, spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { connect as dial } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import {
  type Home,
  homeAt,
  type LocalOptions,
  neo4jVersion,
  resetServer,
  type ServerUse,
  serverStatus,
  startServer,
  stopServer,
  useServer,
} from '../../src/graph/index.ts'
import { install } from '../../src/graph/local/install.ts'
import { findJava } from '../../src/graph/local/java.ts'
import { processMark } from '../../src/graph/local/process.ts'
import { plainEnvironment } from '../setup/cli.ts'
import { pathWith, problemOf, writeCommand } from '../setup/faults.ts'
import { isLong } from '../setup/long.ts'
import { freePort, takePort } from '../setup/ports.ts'

let template: string
let folder: string
let home: Home
let options: LocalOptions

// A home in which a server has run once, to copy: making the first database takes longer than most tests.
beforeAll(async () => {
  template = mkdtempSync(join(tmpdir(), 'protokollgraf-template-'))
  const first = { home: homeAt(template, inject('jars')), environment: plainEnvironment(), port: await freePort() }
  await (await useServer(first)).release()
})
afterAll(() => rmSync(template, { recursive: true }))

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'protokollgraf-local-'))
  home = homeAt(join(folder, 'home'), inject('jars'))
  cpSync(template, home.folder, { recursive: true })
  options = { home, environment: plainEnvironment(), port: await freePort() }
})
afterEach(async () => {
  await stopServer({ home, force: true })
  rmSync(folder, { recursive: true })
})

function answers(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = dial(port, host)
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('close', () => socket.destroy())
    socket.once('connect', () => socket.destroy())
  })
}

/** Another process that uses the server of this test's home; resolves when it does. */
async function otherCommand(): Promise<{ child: ChildProcess; uri: string }> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('../setup/hold-server.mjs', import.meta.url))], {
    env: {
      ...plainEnvironment(),
      PROTOKOLLGRAF_HOME: home.folder,
      PROTOKOLLGRAF_NEO4J_JARS: home.jars,
      PROTOKOLLGRAF_NEO4J_PORT: String(options.port),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const uri = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (text: Buffer) => resolve(text.toString().trim()))
    child.once('exit', () => reject(new Error('The other command ended early.')))
  })
  return { child, uri }
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}

describe('the local server', () => {
  test('starts for one command the first time, on this machine only, with a password only its owner can read, and stops with it', async () => {
    rmSync(home.folder, { recursive: true })
    const use = await useServer(options)
    const { running } = serverStatus(options)
    expect(running).toMatchObject({ port: options.port, kept: false, users: [process.pid] })
    expect(await use.graph.runText('RETURN 1 AS one')).toEqual([{ one: 1 }])
    expect(statSync(home.password).mode & 0o777).toBe(0o600)
    expect(statSync(home.neo4j).mode & 0o777).toBe(0o700)
    expect(readFileSync(home.log, 'utf8')).toContain('Started.')
    const elsewhere = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .find((one) => !one.internal)
    expect(await answers(options.port!)).toBe(true)
    if (elsewhere) expect(await answers(options.port!, elsewhere.address)).toBe(false)
    await use.release()
    await use.release() // Twice does no harm.
    expect(serverStatus(options).running).toBeNull()
    expect(processMark(running!.pid)).toBeNull()
    expect(await answers(options.port!)).toBe(false)
  })

  test('is one for several commands, started at once or later; the last to end stops it, also where one was killed', async () => {
    const [one, two] = await Promise.all([useServer(options), otherCommand()])
    const { pid } = serverStatus(options).running!
    expect(two.uri).toBe(one.settings.uri)
    const three = await otherCommand()
    expect(new Set(serverStatus(options).running!.users)).toEqual(
      new Set([process.pid, two.child.pid, three.child.pid]),
    )
    await one.release()
    await end(two.child, 'SIGTERM')
    expect(serverStatus(options).running).toMatchObject({ pid, users: [three.child.pid] })
    await end(three.child, 'SIGKILL')
    const four = await useServer(options)
    expect(serverStatus(options).running).toMatchObject({ pid, users: [process.pid] })
    await four.release()
    expect(serverStatus(options).running).toBeNull()
    expect(processMark(pid)).toBeNull()
  })

  test.skipIf(!isLong)('stays after db start, whoever uses it, and keeps its data when it is stopped', async () => {
    const first = await useServer(options)
    const started = await startServer(options)
    expect(started.startedNow).toBe(false)
    await first.graph.runText("CREATE (:Person {id: 'a'})")
    await first.release()
    expect(serverStatus(options).running).toMatchObject({ pid: started.state.pid, kept: true, users: [] })
    expect(await stopServer(options)).toBe(true)
    expect(await stopServer(options)).toBe(false)
    const second = await useServer(options)
    expect(await second.graph.runText('MATCH (n:Person) RETURN n.id AS id')).toEqual([{ id: 'a' }])
    await second.release()
  })

  test.skipIf(!isLong)('is not stopped under another command, unless forced', async () => {
    const use = await useServer(options)
    const problem = await problemOf(() => stopServer(options))
    expect(problem.code).toBe('SERVER_IN_USE')
    expect(problem.message).toContain(String(process.pid))
    expect((await problemOf(() => resetServer(options))).code).toBe('SERVER_IN_USE')
    expect(await use.graph.runText('RETURN 1 AS one')).toEqual([{ one: 1 }])
    expect(await stopServer({ ...options, force: true })).toBe(true)
    const lost = await problemOf(() => use.graph.runText('RETURN 1 AS one'))
    expect(lost.code).toBe('DATABASE_UNREACHABLE')
    expect(lost.advice.join('\n')).toContain('db status')
    await use.release()
  })

  test.skipIf(!isLong)('that was killed is started again by the next command', async () => {
    const { state } = await startServer(options)
    process.kill(state.pid, 'SIGKILL')
    const use = await useServer(options)
    const { running } = serverStatus(options)
    expect(running!.pid).not.toBe(state.pid)
    expect(await use.graph.runText('RETURN 1 AS one')).toEqual([{ one: 1 }])
    await use.release()
  })

  test('is not mistaken for another process that has its number now', () => {
    mkdirSync(home.folder, { recursive: true })
    const state = { pid: process.pid, mark: 'of another time', port: 1, kept: true, startedAt: 'then' }
    writeFileSync(home.state, JSON.stringify(state))
    expect(serverStatus(options).running).toBeNull()
    expect(existsSync(home.state)).toBe(false)
  })

  test('is reset to nothing: data and password are gone, the jars stay', async () => {
    expect(serverStatus(options)).toMatchObject({ hasData: true })
    await resetServer(options)
    expect(serverStatus(options)).toMatchObject({ hasData: false, installed: true, running: null })
    expect(existsSync(home.password)).toBe(false)
    await resetServer(options) // Nothing there is no fault.
  })
})

describe('what can be wrong with the local server', () => {
  test('the port is taken', async () => {
    const { server, port } = await takePort()
    const problem = await problemOf(() => useServer({ ...options, port }))
    server.close()
    expect(problem.code).toBe('PORT_TAKEN')
    expect(problem.message).toContain(String(port))
    expect(problem.advice.join('\n')).toContain('--port')
    expect(serverStatus(options).running).toBeNull()
  })

  test.for([0, 65536, 1.5, Number.NaN])('the port is none: %s', async (port) => {
    expect((await problemOf(() => useServer({ ...options, port }))).code).toBe('BAD_PORT')
  })

  test.skipIf(!isLong)(
    'it runs on another port than the one asked for; or it holds its folder and is not recorded',
    async () => {
      const { state } = await startServer(options)
      const other = await problemOf(async () => startServer({ ...options, port: await freePort() }))
      expect(other.code).toBe('OTHER_PORT')
      expect(other.message).toContain(String(state.port))
      expect(serverStatus(options).running).toMatchObject({ pid: state.pid })
      const record = readFileSync(home.state, 'utf8')
      rmSync(home.state)
      const held = await problemOf(async () => useServer({ ...options, port: await freePort() }))
      writeFileSync(home.state, record)
      expect(held.code).toBe('DATA_FOLDER_HELD')
      expect(held.message).toContain(`process ${state.pid}`)
      expect(held.message).toContain(home.neo4j)
    },
  )

  test.skipIf(!isLong)('the password file is of another graph', async () => {
    writeFileSync(home.password, 'of another graph\n')
    const problem = await problemOf(() => useServer(options))
    expect(problem.code).toBe('WRONG_PASSWORD')
    expect(problem.message).toContain(home.password)
    expect(serverStatus(options).running).toBeNull()
    expect(await answers(options.port!)).toBe(false)
  })

  test('the password file is lost', async () => {
    rmSync(home.password)
    const problem = await problemOf(() => useServer(options))
    expect(problem.code).toBe('PASSWORD_LOST')
    expect(problem.advice.join('\n')).toContain('db reset')
  })

  test('it ends while it starts: the last lines of its log are shown', async () => {
    const broken = join(folder, `neo4j-${neo4jVersion()}`)
    mkdirSync(broken)
    symlinkSync(join(home.jars, `neo4j-${neo4jVersion()}.jar`), join(broken, `neo4j-${neo4jVersion()}.jar`))
    const problem = await problemOf(() => useServer({ ...options, home: homeAt(home.folder, broken) }))
    expect(problem.code).toBe('START_FAILED')
    expect(problem.advice.join('\n')).toContain(home.log)
    expect(problem.advice.join('\n')).toMatch(/Error|Exception/u)
    expect(serverStatus(options).running).toBeNull()
  })

  test('it is interrupted while it starts: no process stays', async () => {
    const controller = new AbortController()
    const pids: number[] = []
    const use: Promise<ServerUse> = useServer({ ...options, signal: controller.signal })
    const seen = setInterval(() => {
      const { running } = serverStatus(options)
      if (!running) return
      pids.push(running.pid)
      controller.abort()
    }, 20)
    const problem = await problemOf(() => use)
    clearInterval(seen)
    expect(problem.code).toBe('INTERRUPTED')
    expect(pids).not.toEqual([])
    expect(processMark(pids[0]!)).toBeNull()
    expect(serverStatus(options).running).toBeNull()
  })

  test('its folder cannot be made', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const problem = await problemOf(() => useServer({ ...options, home: homeAt(join(file, 'home'), home.jars) }))
    expect(problem.code).toBe('DISK_NOT_WRITABLE')
    expect(problem.message).toContain(join(file, 'home'))
    expect(problem.advice.join('\n')).toContain('PROTOKOLLGRAF_HOME')
  })
})

describe('what can be wrong with Java', () => {
  test('there is none', async () => {
    const PATH = pathWith(join(folder, 'bin'), [])
    const problem = await problemOf(() => useServer({ ...options, environment: { PATH } }))
    expect(problem.code).toBe('NO_JAVA')
    expect(problem.advice.join('\n')).toContain('Java 17 or 21')
  })

  test.for([
    ['openjdk version "11.0.2" 2019-01-15', '11.0.2'],
    ['java version "1.8.0_402"', '1.8.0_402'],
  ] as const)('it is too old: %s', async ([line, version]) => {
    const PATH = join(folder, 'bin')
    writeCommand(PATH, 'java', `echo '${line}' >&2`)
    const problem = await problemOf(() => useServer({ ...options, environment: { PATH } }))
    expect(problem.code).toBe('JAVA_TOO_OLD')
    expect(problem.message).toContain(version)
  })

  test('what is named java is none (the stub of macOS)', async () => {
    const PATH = join(folder, 'bin')
    writeCommand(
      PATH,
      'java',
      "echo 'The operation couldn’t be completed. Unable to locate a Java Runtime.' >&2; exit 1",
    )
    expect((await problemOf(() => findJava({ PATH }))).code).toBe('NO_JAVA')
  })

  test('JAVA_HOME is looked at first, and an old one there does not hide a newer one on the PATH', async () => {
    const old = join(folder, 'old')
    writeCommand(join(old, 'bin'), 'java', `echo 'openjdk version "11.0.2"' >&2`)
    const recent = join(folder, 'recent')
    writeCommand(join(recent, 'bin'), 'java', `echo 'openjdk version "21.0.4" 2024-07-16 LTS' >&2`)
    const PATH = join(folder, 'bin')
    writeCommand(PATH, 'java', `echo 'openjdk version "17.0.15"' >&2`)
    expect(await findJava({ PATH, JAVA_HOME: recent })).toMatchObject({ major: 21, home: recent })
    expect(await findJava({ PATH, JAVA_HOME: old })).toMatchObject({ major: 17, home: null })
    expect(await findJava({ PATH })).toMatchObject({ major: 17, version: '17.0.15' })
  })
})

describe('what can be wrong with the installation', () => {
  let empty: Home

  beforeEach(() => {
    empty = homeAt(home.folder, join(folder, 'jars', `neo4j-${neo4jVersion()}`))
  })

  function expectNothingLeft(): void {
    expect(existsSync(empty.jars)).toBe(false)
    expect(existsSync(`${empty.jars}.part`)).toBe(false)
    expect(serverStatus({ ...options, home: empty }).installed).toBe(false)
  }

  test('there is no Maven', async () => {
    const PATH = pathWith(join(folder, 'bin'), ['java'])
    const problem = await problemOf(() => useServer({ ...options, home: empty, environment: { PATH } }))
    expect(problem.code).toBe('NO_MAVEN')
    expect(problem.advice.join('\n')).toContain('mvn -version')
    expectNothingLeft()
  })

  test('there is no network: Maven says so, and nothing is left', async () => {
    // A user's home in which Maven knows nothing yet, and a mirror where nothing listens.
    const user = join(folder, 'user')
    mkdirSync(join(user, '.m2'), { recursive: true })
    const mirror = `http://127.0.0.1:${await freePort()}`
    writeFileSync(
      join(user, '.m2', 'settings.xml'),
      `<settings><mirrors><mirror><id>none</id><mirrorOf>*</mirrorOf><url>${mirror}</url></mirror></mirrors></settings>`,
    )
    // What a run that was killed left behind.
    mkdirSync(`${empty.jars}.part`, { recursive: true })
    const environment = { ...plainEnvironment(), MAVEN_OPTS: `-Duser.home=${user}` }
    const problem = await problemOf(() => useServer({ ...options, home: empty, environment }))
    expect(problem.code).toBe('NO_NETWORK')
    expect(problem.advice.join('\n')).toContain(mirror)
    expect(problem.advice.length).toBeLessThan(12)
    expectNothingLeft()
  })

  test('Maven fails for another reason: its words are shown', async () => {
    const PATH = pathWith(join(folder, 'bin'), ['java'])
    writeCommand(PATH, 'mvn', "echo '[ERROR] The goal you specified requires a project' ; exit 1")
    const problem = await problemOf(() => useServer({ ...options, home: empty, environment: { PATH } }))
    expect(problem.code).toBe('MAVEN_FAILED')
    expect(problem.advice.join('\n')).toContain('  The goal you specified requires a project')
    expectNothingLeft()
  })

  test('two commands install at once: it is done once, and the folder appears complete', async () => {
    const PATH = pathWith(join(folder, 'bin'), ['java', 'cp', 'sleep'])
    // Maven's part is to fill the folder it is given; that it does so for real, the shared server shows.
    writeCommand(
      PATH,
      'mvn',
      `echo run >> ${join(folder, 'runs')}
for last; do :; done
cp ${home.jars}/*.jar "\${last#-DoutputDirectory=}"`,
    )
    const java = await findJava({ PATH })
    const once = () => install(empty, java, { PATH }, () => undefined)
    await Promise.all([once(), once()])
    expect(readFileSync(join(folder, 'runs'), 'utf8')).toBe('run\n')
    expect(serverStatus({ ...options, home: empty }).installed).toBe(true)
    expect(existsSync(`${empty.jars}.part`)).toBe(false)
  })
})
