import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../../model/problem.ts'
import type { Graph } from '../connection.ts'
import { makeHome, onDisk } from './home.ts'
import type { Java } from './java.ts'
import { withLock } from './lock.ts'
import {
  BRIEF,
  hasData,
  type LocalOptions,
  prepare,
  type Resolved,
  refuseHeld,
  resolveOptions,
  runningState,
  serverEnvironment,
  start,
  stopNow,
  undoLoad,
  waiting,
} from './server.ts'
import { putBack, settle, swapIn } from './swap.ts'

/** The name of the only database of Neo4j Community beside its own. */
const DATABASE = 'neo4j'
/** What Neo4j's archives begin with, by the two ways of packing them. */
const MAGIC = ['DZV1', 'DGV1']
const LINES = 10

/**
 * Writes the local graph into a file, in Neo4j's own form (`neo4j-admin database dump`), which any Neo4j of the same
 * or a later version loads. The server must not run. The file appears when it is complete.
 *
 * @param file must not exist, unless `replace`
 * @returns the file's size in bytes
 * @throws Problem FILE_EXISTS, NO_GRAPH, SERVER_RUNNING, DATA_FOLDER_HELD, FILE_NOT_WRITABLE, DUMP_FAILED, INTERRUPTED
 */
export async function dumpGraph(
  file: string,
  options: LocalOptions & { readonly replace?: boolean } = {},
): Promise<number> {
  const local = resolveOptions(options)
  const { home } = local
  if (existsSync(file) && !options.replace)
    throw new Problem('FILE_EXISTS', `There is a file ${file} already.`, ['Give another name, or add --force.'])
  // A device or a pipe must not be replaced by a file.
  if (statSync(file, { throwIfNoEntry: false })?.isFile() === false)
    throw new Problem('FILE_NOT_WRITABLE', `${file} is no file that can be replaced.`, ['Give another name.'])
  if (!hasData(home))
    throw new Problem('NO_GRAPH', `There is no local graph below ${home.folder}.`, [
      'Import first, or set PROTOKOLLGRAF_HOME to the folder that has one.',
    ])
  const java = await prepare(local)
  return offline(local, async () => {
    const part = `${file}.part`
    try {
      const output = onFile(file, () => openSync(part, 'w', 0o600))
      try {
        await writeDump(local, java, output, file)
        onFile(file, () => fsyncSync(output))
      } finally {
        closeSync(output)
      }
      onFile(file, () => renameSync(part, file))
      return statSync(file).size
    } catch (error) {
      rmSync(part, { force: true })
      throw error
    }
  })
}

async function writeDump(local: Resolved, java: Java, output: number, file: string): Promise<void> {
  const { home, onStep } = local
  const dump = () => admin(local, java, home.neo4j, ['dump', DATABASE, '--to-stdout'], ['ignore', output, 'pipe'])
  onStep('Writing the dump …')
  let said = await dump()
  if (said !== null && /recover/iu.test(said)) {
    // Its server was killed: what it had written is put in order by starting and stopping it once.
    onStep('Putting in order what a server that was killed left behind …')
    const { graph, state } = await start(local, java)
    await graph.close()
    await stopNow(home, state)
    onFile(file, () => writeFileSync(output, ''))
    said = await dump()
  }
  if (said === null) return
  if (isFull(said)) throw noRoom(file)
  throw new Problem('DUMP_FAILED', 'Neo4j could not write the dump; nothing was written.', saidBy(said))
}

/**
 * Brings the graph of a dump into the local server. It is unpacked beside the graph that is there and tried; only then
 * does it take that one's place, so that a bad file, a full disk or a kill leaves the graph as it was.
 *
 * @param tried asked of the new graph before it stays; what it throws puts the former graph back
 * @throws Problem NO_FILE, NOT_A_DUMP, GRAPH_EXISTS (unless `replace`), SERVER_RUNNING, DATA_FOLDER_HELD,
 *   DISK_NOT_WRITABLE, DUMP_UNUSABLE, INTERRUPTED
 */
export async function loadGraph<T>(
  file: string,
  tried: (graph: Graph) => Promise<T>,
  options: LocalOptions & { readonly replace?: boolean } = {},
): Promise<T> {
  const local = resolveOptions(options)
  const { home, onStep } = local
  refuseOther(file)
  const refuseGraph = () => {
    if (!hasData(home) || options.replace) return
    throw new Problem('GRAPH_EXISTS', `There is a graph below ${home.folder}; it was left as it is.`, [
      'Add --replace to have the one of the dump in its place; protokollgraf db dump FILE keeps it first.',
    ])
  }
  refuseGraph()
  makeHome(home)
  const java = await prepare(local)
  return offline(local, async () => {
    refuseGraph()
    const scratch = join(home.folder, 'load.part')
    try {
      onStep('Unpacking the dump …')
      await unpack(local, java, file, scratch)
      onDisk(home.folder, () => swapIn(home, join(scratch, 'data')))
    } finally {
      rmSync(scratch, { recursive: true, force: true })
    }
    try {
      onStep('Trying the graph …')
      const { graph, state } = await start(local, java)
      try {
        const result = await tried(graph)
        await graph.close()
        await stopNow(home, state)
        settle(home)
        return result
      } catch (error) {
        await graph.close()
        await stopNow(home, state)
        throw error
      }
    } catch (error) {
      putBack(home)
      if (error instanceof Problem && error.code === 'START_FAILED')
        throw new Problem(
          'DUMP_UNUSABLE',
          `Neo4j cannot start with the graph of ${file}; the graph was left as it was.`,
          ['It may be of a later version of Neo4j, or of another database than a graph.', ...error.advice.slice(1)],
          { cause: error },
        )
      throw error
    }
  })
}

/** Unpacks into a home of its own, below which `data` then is. */
async function unpack(local: Resolved, java: Java, file: string, scratch: string): Promise<void> {
  rmSync(scratch, { recursive: true, force: true })
  onDisk(local.home.folder, () => {
    mkdirSync(join(scratch, 'conf'), { recursive: true, mode: 0o700 })
    writeFileSync(join(scratch, 'conf', 'neo4j.conf'), '')
  })
  const input = openSync(file, 'r')
  let said: string | null
  try {
    said = await admin(local, java, scratch, ['load', DATABASE, '--from-stdin'], [input, 'ignore', 'pipe'])
  } finally {
    closeSync(input)
  }
  if (said === null) return
  if (isFull(said))
    throw new Problem('DISK_NOT_WRITABLE', `No room below ${local.home.folder} to unpack ${file}.`, [
      'Make room and run the same command again; the graph was left as it was.',
    ])
  if (/not a valid neo4j archive|Truncated source|ZstdIOException|EOFException/iu.test(said))
    throw new Problem('NOT_A_DUMP', `${file} is damaged or was cut off; the graph was left as it was.`, [
      'Take another copy of it; a dump is complete when `db dump` said so.',
    ])
  throw new Problem('DUMP_UNUSABLE', `Neo4j could not read ${file}; the graph was left as it was.`, saidBy(said))
}

/** @throws Problem NO_FILE, NOT_A_DUMP */
function refuseOther(file: string): void {
  let start: string
  try {
    const input = openSync(file, 'r')
    const bytes = Buffer.alloc(4)
    try {
      readSync(input, bytes)
    } finally {
      closeSync(input)
    }
    start = bytes.toString('latin1')
  } catch (cause) {
    throw new Problem('NO_FILE', `Cannot read ${file} (${codeOf(cause)}).`, ['Check the path.'], { cause })
  }
  if (MAGIC.includes(start)) return
  const advice = [
    'Expected a file that `protokollgraf db dump` or `neo4j-admin database dump` wrote.',
    ...(start.startsWith('{')
      ? ['A file of `protokollgraf export` goes in by: protokollgraf import --from jsonl']
      : []),
  ]
  throw new Problem('NOT_A_DUMP', `${file} is no dump of Neo4j; the graph was left as it is.`, advice)
}

/** Does work while no server runs and none can start. */
async function offline<T>(local: Resolved, work: () => Promise<T>): Promise<T> {
  const { home } = local
  return withLock(home.folder, 'server', waiting(local), async () => {
    await undoLoad(home)
    const state = runningState(home)
    if (state)
      throw new Problem('SERVER_RUNNING', `The local server runs (process ${state.pid}); a dump needs it stopped.`, [
        state.kept
          ? 'Stop it first: protokollgraf db stop'
          : 'Wait for the command that uses it: protokollgraf db status',
        'Or use protokollgraf export, which works beside a running server.',
      ])
    refuseHeld(home)
    return work()
  })
}

/** Runs `neo4j-admin database …` in a home. @returns null where it was done, else what it said */
async function admin(
  { home, environment, signal }: Resolved,
  java: Java,
  neo4j: string,
  args: readonly string[],
  stdio: ['ignore' | number, 'ignore' | number, 'pipe'],
): Promise<string | null> {
  const child: ChildProcess = spawn(
    java.path,
    [...BRIEF, '-cp', join(home.jars, '*'), 'org.neo4j.server.startup.Neo4jAdminBoot', 'database', ...args],
    { env: { ...serverEnvironment(home, environment), NEO4J_HOME: neo4j, NEO4J_CONF: join(neo4j, 'conf') }, stdio },
  )
  const end = () => child.kill('SIGTERM')
  signal?.addEventListener('abort', end, { once: true })
  let said = ''
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    // Its progress is a line every per cent; what went wrong comes last.
    said = `${said}${text}`.slice(-20_000)
  })
  const [code] = await once(child, 'close')
  signal?.removeEventListener('abort', end)
  if (signal?.aborted) throw new Problem('INTERRUPTED', 'Interrupted; the graph was left as it was.')
  return code === 0 ? null : said
}

function isFull(said: string): boolean {
  return /No space left on device|Disk quota exceeded|There is not enough space/iu.test(said)
}

function noRoom(file: string): Problem {
  return new Problem('FILE_NOT_WRITABLE', `No room to write ${file}; nothing was left of it.`, [
    'Make room, or give a path on another disk.',
  ])
}

function saidBy(said: string): string[] {
  const lines = said.split('\n').filter((line) => line.trim() !== '' && !/^(?:Files|Done): \d/u.test(line))
  return ['Neo4j said:', ...lines.slice(-LINES).map((line) => `  ${line}`)]
}

function onFile<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    if (codeOf(cause) === 'ENOSPC') throw noRoom(file)
    throw new Problem('FILE_NOT_WRITABLE', `Cannot write ${file} (${codeOf(cause)}).`, ['Give another path.'], {
      cause,
    })
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
