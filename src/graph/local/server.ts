import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { z } from 'zod'
import { Problem } from '../../model/problem.ts'
import { connect, type Graph } from '../connection.ts'
import type { Environment, GraphSettings } from '../settings.ts'
import { CONF_TEMPLATE, findHome, type Home, makeHome, neo4jVersion, onDisk } from './home.ts'
import { install, isInstalled } from './install.ts'
import { findJava, type Java } from './java.ts'
import { withLock } from './lock.ts'
import { endProcess, lockHolder, processMark } from './process.ts'
import { isSwapped, putBack, settle } from './swap.ts'

/** Not 7687, where a Neo4j of the user's own would be. */
export const DEFAULT_PORT = 17687
/** How long a start may take, in milliseconds; it takes about five seconds on two cores. */
const START_PATIENCE = 180_000
const LOG_LINES = 15
/** For a Java that lives for seconds: it starts in half the time. */
export const BRIEF: readonly string[] = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

/** The server process as its state file tells it. */
const State = z.object({
  pid: z.number().int().positive(),
  mark: z.string(),
  port: z.number().int(),
  /** Started by `db start`: stays until `db stop`. */
  kept: z.boolean(),
  startedAt: z.string(),
})
type State = z.infer<typeof State>
const User = z.object({ pid: z.number().int().positive(), mark: z.string() })

export interface LocalOptions {
  readonly home?: Home
  readonly environment?: Environment
  /** Where it is to listen if it is not running yet; default PROTOKOLLGRAF_NEO4J_PORT, else 17687. */
  readonly port?: number | undefined
  /** Told what is being waited for, one line each. */
  readonly onStep?: (step: string) => void
  /** Ends a start that is under way. */
  readonly signal?: AbortSignal
}

/** A command's use of the local server. */
export interface ServerUse {
  readonly graph: Graph
  readonly settings: GraphSettings
  /** Closes the connections and stops the server if nobody else uses it and `db start` did not start it. */
  release(): Promise<void>
}

/**
 * The local server for one command: the one that runs, else one started now. Several commands share
 * one; the last to release it stops it, unless `db start` started it.
 *
 * @throws Problem NO_JAVA, JAVA_TOO_OLD, NO_MAVEN, NO_NETWORK, MAVEN_FAILED, PORT_TAKEN, BAD_PORT,
 *   DATA_FOLDER_HELD, DISK_NOT_WRITABLE, WRONG_PASSWORD, PASSWORD_LOST, START_FAILED, INTERRUPTED
 */
export async function useServer(options: LocalOptions = {}): Promise<ServerUse> {
  const local = resolveOptions(options)
  const { home } = local
  const { graph, state, user } = await withServer(local, async (running) => {
    const user = join(home.users, `${process.pid}-${randomBytes(4).toString('hex')}.json`)
    writeState(user, { pid: process.pid, mark: processMark(process.pid) ?? '' })
    return { ...running, user }
  })
  let released: Promise<void> | null = null
  const release = async () => {
    await graph.close()
    await withLock(
      home.folder,
      'server',
      () => undefined,
      async () => {
        rmSync(user, { force: true })
        const now = runningState(home)
        if (now && !now.kept && usersOf(home).length === 0) await stopNow(home, now)
      },
    )
  }
  return {
    graph,
    settings: settingsOf(home, state.port),
    release: () => {
      released ??= release()
      return released
    },
  }
}

/**
 * Starts the local server to stay until `stopServer`; one that a command started for itself stays from now on.
 *
 * @throws Problem as `useServer`; OTHER_PORT where it runs on another port than the one asked for
 */
export async function startServer(options: LocalOptions = {}): Promise<{ state: ServerState; startedNow: boolean }> {
  const local = resolveOptions(options)
  return withServer(local, async ({ graph, state, startedNow }) => {
    await graph.close()
    if (options.port !== undefined && state.port !== options.port) {
      throw new Problem('OTHER_PORT', `The local server runs already, on port ${state.port}, not ${options.port}.`, [
        'Stop it first (protokollgraf db stop), then start it on the other port.',
      ])
    }
    if (!state.kept) writeState(local.home.state, { ...state, kept: true })
    return { state: { ...describe(local.home, { ...state, kept: true }) }, startedNow }
  })
}

/**
 * Stops the local server.
 *
 * @param force also when other commands use it
 * @returns whether one was running
 * @throws Problem SERVER_IN_USE
 */
export async function stopServer(options: LocalOptions & { readonly force?: boolean } = {}): Promise<boolean> {
  const { home } = resolveOptions(options)
  if (!existsSync(home.folder)) return false
  return withLock(home.folder, 'server', waiting(options), async () => {
    const state = runningState(home)
    if (!state) return false
    refuseInUse(home, options.force ?? false)
    await stopNow(home, state)
    return true
  })
}

/**
 * Stops the local server and deletes its data and password; Neo4j itself stays installed.
 *
 * @throws Problem SERVER_IN_USE, DATA_FOLDER_HELD
 */
export async function resetServer(options: LocalOptions & { readonly force?: boolean } = {}): Promise<void> {
  const { home } = resolveOptions(options)
  if (!existsSync(home.folder)) return
  await withLock(home.folder, 'server', waiting(options), async () => {
    const state = runningState(home)
    if (state) {
      refuseInUse(home, options.force ?? false)
      await stopNow(home, state)
    }
    refuseHeld(home)
    onDisk(home.folder, () => {
      for (const path of [home.neo4j, home.password, home.users]) rmSync(path, { recursive: true, force: true })
      settle(home)
    })
  })
}

export interface ServerState {
  readonly pid: number
  readonly port: number
  readonly uri: string
  /** Stays until `db stop`. */
  readonly kept: boolean
  readonly startedAt: string
  /** Process numbers of the commands that use it. */
  readonly users: readonly number[]
}

export interface ServerStatus {
  readonly folder: string
  readonly version: string
  readonly installed: boolean
  readonly passwordFile: string
  readonly logFile: string
  /** Whether there is a data folder with a database in it. */
  readonly hasData: boolean
  /** null where it does not run. */
  readonly running: ServerState | null
}

/** What there is, without starting or changing anything. */
export function serverStatus(options: LocalOptions = {}): ServerStatus {
  const { home } = resolveOptions(options)
  const state = runningState(home)
  return {
    folder: home.folder,
    passwordFile: home.password,
    logFile: home.log,
    version: neo4jVersion(),
    installed: isInstalled(home),
    hasData: hasData(home),
    running: state && describe(home, state),
  }
}

/** How to connect to the local server on a port, with the password in the home. */
export function settingsOf(home: Home, port: number): GraphSettings {
  return {
    uri: `bolt://127.0.0.1:${port}`,
    user: 'neo4j',
    password: readFileSync(home.password, 'utf8').trim(),
    managed: true,
  }
}

/** What a command says of the local server, with what it left out filled in. */
export interface Resolved {
  readonly home: Home
  readonly environment: Environment
  readonly port: number
  readonly onStep: (step: string) => void
  readonly signal: AbortSignal | undefined
}

/** @throws Problem BAD_PORT */
export function resolveOptions(options: LocalOptions): Resolved {
  const environment = options.environment ?? process.env
  const home = options.home ?? findHome(environment)
  const port = options.port ?? Number(environment.PROTOKOLLGRAF_NEO4J_PORT || DEFAULT_PORT)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Problem(
      'BAD_PORT',
      `Expected a port between 1 and 65535, found ${environment.PROTOKOLLGRAF_NEO4J_PORT ?? port}.`,
      ['Give another with --port or PROTOKOLLGRAF_NEO4J_PORT.'],
    )
  }
  return { home, environment, port, onStep: options.onStep ?? (() => undefined), signal: options.signal }
}

interface Running {
  readonly graph: Graph
  readonly state: State
  readonly startedNow: boolean
}

/** Does work with a server that answers, under the lock that keeps two commands from starting two. */
async function withServer<T>(local: Resolved, work: (running: Running) => Promise<T>): Promise<T> {
  const { home, environment, onStep, signal } = local
  makeHome(home)
  // Before the lock, since an installation takes long and has a lock of its own.
  const java = runningState(home) ? null : await prepare(local)
  return withLock(home.folder, 'server', waiting(local), async () => {
    throwIfInterrupted(signal)
    await undoLoad(home)
    const state = runningState(home)
    // Asked here too: whoever held the lock may have been killed while its server was still coming up.
    const graph = state && (await ready(local, state, null))
    if (state && graph) {
      try {
        return await work({ graph, state, startedNow: false })
      } catch (error) {
        await graph.close()
        throw error
      }
    }
    onStep('Starting the local Neo4j …')
    const started = await start(local, java ?? (await findJava(environment)))
    try {
      return await work({ ...started, startedNow: true })
    } catch (error) {
      await started.graph.close()
      await stopNow(home, started.state)
      throw error
    }
  })
}

/** Finds Java and installs Neo4j, where that is still to do. */
export async function prepare({ home, environment, onStep, signal }: Resolved): Promise<Java> {
  const java = await findJava(environment)
  await install(home, java, environment, onStep, signal)
  return java
}

/** Starts the server and waits until it answers; under the lock `server`, and with none running. */
export async function start(local: Resolved, java: Java): Promise<{ graph: Graph; state: State }> {
  const { home, port } = local
  refuseHeld(home)
  await refuseTaken(port)
  await makePassword(local, java)
  onDisk(home.folder, () => {
    const conf = readFileSync(CONF_TEMPLATE, 'utf8')
    writeFileSync(confFile(home), `${conf}server.bolt.listen_address=127.0.0.1:${port}\n`)
    if (existsSync(home.log)) renameSync(home.log, `${home.log}.1`)
  })
  const output = onDisk(home.folder, () => openSync(home.log, 'w', 0o600))
  const child = spawn(java.path, serverArguments(home, local.environment), {
    // A group of its own: Ctrl-C on a command is not for the server, which others may be using.
    detached: true,
    stdio: ['ignore', output, output],
    cwd: home.neo4j,
    env: serverEnvironment(home, local.environment),
  })
  closeSync(output)
  child.unref()
  const state = await stateOf(child, port)
  onDisk(home.folder, () => writeState(home.state, state))
  try {
    const graph = await ready(local, state, child)
    if (!graph) throw startFailed(home, port)
    return { graph, state }
  } catch (error) {
    await stopNow(home, state)
    throw error
  }
}

/** A load of a dump that was killed left a graph that nobody has used: the one from before comes back. */
export async function undoLoad(home: Home): Promise<void> {
  if (!isSwapped(home)) return
  const state = runningState(home)
  if (state) await stopNow(home, state)
  putBack(home)
}

async function stateOf(child: ChildProcess, port: number): Promise<State> {
  if (child.pid === undefined) {
    const [error] = await new Promise<[Error]>((resolve) => child.once('error', (cause) => resolve([cause])))
    throw new Problem('START_FAILED', `Java could not be started: ${error.message}`, [], { cause: error })
  }
  return { pid: child.pid, mark: processMark(child.pid) ?? '', port, kept: false, startedAt: new Date().toISOString() }
}

/** Waits until the server answers a query; null where it ended before it did. */
async function ready(local: Resolved, state: State, child: ChildProcess | null): Promise<Graph | null> {
  const { home, signal } = local
  const deadline = Date.now() + START_PATIENCE
  const ended = () =>
    child ? child.exitCode !== null || child.signalCode !== null : processMark(state.pid) !== state.mark
  for (;;) {
    throwIfInterrupted(signal)
    try {
      return await connect(settingsOf(home, state.port))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      if (error.code === 'WRONG_PASSWORD') throw passwordRefused(home, state, error)
      if (ended()) return null
      if (Date.now() > deadline) {
        throw new Problem(
          'START_FAILED',
          `The local Neo4j (process ${state.pid}) does not answer on port ${state.port} after ${START_PATIENCE / 1000} seconds.`,
          lastLines(home),
          { cause: error },
        )
      }
    }
    await pause(100)
  }
}

function startFailed(home: Home, port: number): Problem {
  const log = readLog(home)
  if (/Address already in use|BindException/u.test(log)) return portTaken(port)
  if (/Lock file has been locked by another process/u.test(log)) return dataHeld(home, null)
  if (/No space left on device/u.test(log)) {
    return new Problem('DISK_NOT_WRITABLE', `No room left below ${home.folder}.`, ['Make room and try again.'])
  }
  return new Problem('START_FAILED', 'The local Neo4j ended while it was starting.', [
    'If its data is damaged: protokollgraf db reset deletes it, and the next import fills it again.',
    ...lastLines(home),
  ])
}

function lastLines(home: Home): string[] {
  const lines = readLog(home).trim().split('\n').slice(-LOG_LINES)
  return [`The last lines of ${home.log}:`, ...lines.map((line) => `  ${line}`)]
}

function readLog(home: Home): string {
  return existsSync(home.log) ? readFileSync(home.log, 'utf8') : ''
}

async function makePassword({ home, environment, signal }: Resolved, java: Java): Promise<void> {
  if (hasData(home)) {
    if (existsSync(home.password)) return
    throw new Problem(
      'PASSWORD_LOST',
      `The local graph is there, but the file with its password is not (${home.password}).`,
      ['Put the file back, or delete the graph (protokollgraf db reset) and import again.'],
    )
  }
  // The file comes first: were this cut short, the next start sets the password that is in it.
  if (!existsSync(home.password)) {
    onDisk(home.folder, () =>
      writeFileSync(home.password, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600, flag: 'wx' }),
    )
  }
  try {
    // By @file, since other users of the machine can read a command line.
    await promisify(execFile)(
      java.path,
      [
        ...BRIEF,
        '-cp',
        join(home.jars, '*'),
        'org.neo4j.server.startup.Neo4jAdminBoot',
        'dbms',
        'set-initial-password',
        `@${home.password}`,
      ],
      { env: serverEnvironment(home, environment), ...(signal ? { signal } : {}) },
    )
  } catch (cause) {
    throwIfInterrupted(signal)
    const output = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : String(cause)
    throw new Problem(
      'START_FAILED',
      'The first password of the local Neo4j could not be set.',
      [
        'Neo4j said:',
        ...output
          .split('\n')
          .slice(-LOG_LINES)
          .map((line) => `  ${line}`),
      ],
      { cause },
    )
  }
}

/** The environment of Neo4j's own programs, for this home. */
export function serverEnvironment(home: Home, environment: Environment): NodeJS.ProcessEnv {
  // NEO4J_ variables of another installation must not reach this one.
  const rest = Object.entries(environment).filter(([name]) => !name.startsWith('NEO4J_'))
  return { ...Object.fromEntries(rest), NEO4J_HOME: home.neo4j, NEO4J_CONF: join(home.neo4j, 'conf') }
}

function serverArguments(home: Home, environment: Environment): string[] {
  return [
    '-Xms256m',
    '-Xmx512m',
    '-XX:+UseG1GC',
    // Java's light compiler only: its heavy one costs more than it gives in a server that lives for minutes. On two
    // cores the first import takes half the time so, and small queries are faster even after the 9000th.
    '-XX:TieredStopAtLevel=1',
    // With it Java keeps room for a fifth of the compiled code that it does otherwise. Many statements planned fill that, and
    // then a statement now and then fails (NoSuchMethodException: linkToSpecial). Room that is not used takes no memory.
    '-XX:ReservedCodeCacheSize=240m',
    '-Dlog4j2.disable.jmx=true',
    '-Dio.netty.tryReflectionSetAccessible=true',
    ...['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
      (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
    ),
    // Such as -Xmx2g for a large graph: of two that disagree Java takes the later.
    ...(environment.PROTOKOLLGRAF_JAVA_OPTIONS?.split(/\s+/u).filter((option) => option !== '') ?? []),
    '-cp',
    join(home.jars, '*'),
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home.neo4j}`,
    `--config-dir=${join(home.neo4j, 'conf')}`,
    '--console-mode',
  ]
}

function confFile(home: Home): string {
  return join(home.neo4j, 'conf', 'neo4j.conf')
}

/** Whether there is a database in the home. */
export function hasData(home: Home): boolean {
  return existsSync(join(home.neo4j, 'data', 'databases', 'system'))
}

/** The server's state, if that very process still runs; a file that a crash or a restart left behind is removed. */
export function runningState(home: Home): State | null {
  const state = readState(State, home.state)
  if (!state) return null
  if (processMark(state.pid) === state.mark) return state
  rmSync(home.state, { force: true })
  return null
}

/** Who uses the server; files of commands that were killed are removed. */
function usersOf(home: Home): number[] {
  if (!existsSync(home.users)) return []
  return readdirSync(home.users).flatMap((file) => {
    const path = join(home.users, file)
    const user = readState(User, path)
    if (user && processMark(user.pid) === user.mark) return [user.pid]
    rmSync(path, { force: true })
    return []
  })
}

function describe(home: Home, state: State): ServerState {
  const { pid, port, kept, startedAt } = state
  return { pid, port, uri: `bolt://127.0.0.1:${port}`, kept, startedAt, users: [...new Set(usersOf(home))] }
}

/** Ends the server, under the lock `server`. */
export async function stopNow(home: Home, state: State): Promise<void> {
  await endProcess(state.pid, state.mark)
  rmSync(home.state, { force: true })
}

function readState<T>(shape: z.ZodType<T>, path: string): T | null {
  try {
    return shape.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

/** By another name first, so that nobody reads half a file. */
function writeState(path: string, state: object): void {
  const part = `${path}.part`
  writeFileSync(part, `${JSON.stringify(state)}\n`)
  renameSync(part, path)
}

function refuseInUse(home: Home, force: boolean): void {
  const users = [...new Set(usersOf(home))]
  if (force || users.length === 0) return
  throw new Problem(
    'SERVER_IN_USE',
    `The local server is used by ${users.length === 1 ? 'another command' : 'other commands'} (process ${users.join(', ')}).`,
    ['End that first, or add --force to stop the server all the same.'],
  )
}

/** @throws Problem DATA_FOLDER_HELD where a process that is not recorded uses the data folder */
export function refuseHeld(home: Home): void {
  const holder = lockHolder(join(home.neo4j, 'data', 'databases', 'store_lock'))
  if (holder !== null) throw dataHeld(home, holder)
}

function dataHeld(home: Home, holder: number | null): Problem {
  const who = holder === null ? 'another process' : `process ${holder}`
  return new Problem(
    'DATA_FOLDER_HELD',
    `The data folder ${home.neo4j} is held by ${who}, which protokollgraf did not record.`,
    [
      holder === null
        ? 'End the Neo4j that runs on this folder.'
        : `End it, if it is a Neo4j left over: kill ${holder}`,
      'Or set PROTOKOLLGRAF_HOME to another folder.',
    ],
  )
}

/** Whether the port is free is asked by taking it for a moment; the server's log tells of a race. */
async function refuseTaken(port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => {
      const code = 'code' in error ? error.code : null
      if (code === 'EADDRINUSE') reject(portTaken(port))
      else if (code === 'EACCES') reject(portForbidden(port))
      else reject(error)
    })
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()))
  })
}

function portTaken(port: number): Problem {
  return new Problem(
    'PORT_TAKEN',
    `Port ${port} on 127.0.0.1, where the local Neo4j is to listen, is taken by another program.`,
    [
      'End that program, or choose another port: protokollgraf db start --port 17688,',
      'or PROTOKOLLGRAF_NEO4J_PORT=17688 for all commands.',
      'If that is a Neo4j of your own, name it by NEO4J_URI and NEO4J_PASSWORD instead.',
    ],
  )
}

function portForbidden(port: number): Problem {
  return new Problem('PORT_TAKEN', `Port ${port} may not be used by this user.`, [
    'Choose one above 1023: protokollgraf db start --port 17688, or PROTOKOLLGRAF_NEO4J_PORT=17688 for all commands.',
  ])
}

function passwordRefused(home: Home, state: State, cause: Problem): Problem {
  return new Problem(
    'WRONG_PASSWORD',
    `The local Neo4j refused the password in ${home.password}.`,
    [
      'Put back the file that belongs to this graph,',
      'or delete the graph (protokollgraf db reset) and import again.',
      ...(existsSync(home.password) && statSync(home.password).size < 10 ? ['The file looks cut off.'] : []),
      ...(state.kept ? ['The server keeps running; stop it with protokollgraf db stop.'] : []),
    ],
    { cause },
  )
}

function throwIfInterrupted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Problem('INTERRUPTED', 'Interrupted while the local Neo4j was being started.')
}

/** What a command says that waits for its turn. */
export function waiting(local: { readonly onStep?: (step: string) => void }): () => void {
  return () => local.onStep?.('Waiting for another command that starts or stops the local Neo4j …')
}
