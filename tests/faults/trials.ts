import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { generate } from '../../bench/corpus/generate.ts'
import { readMunicipalities } from '../../bench/corpus/municipalities.ts'
import { writeCorpus } from '../../bench/corpus/write.ts'
import {
  connect,
  type Graph,
  homeAt,
  serverStatus,
  settingsOf,
  startServer,
  stopServer,
} from '../../src/graph/index.ts'
import { processMark } from '../../src/graph/local/process.ts'
import { dump } from '../../src/load/index.ts'
import { freePort } from '../setup/ports.ts'
import { proxyTo } from './proxy.ts'

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

/** What is done to an import, at a random moment of it. */
export const KINDS = [
  'importer killed',
  'server killed',
  'connection cut',
  'connection cut for good',
  'Ctrl-C',
  'Ctrl-C twice',
  'two at once, one killed',
  'another client holds locks',
] as const
export type Kind = (typeof KINDS)[number]

/** What came of one trial. */
export interface Outcome {
  readonly kind: Kind
  /** How much of what the import brings was in the graph after the fault. */
  readonly held: 'nothing' | 'some' | 'all'
  /** Documents that were not whole when all had come to rest. */
  readonly half: readonly string[]
  /** How often a reader asked meanwhile, and the documents that it saw by half. */
  readonly reads: number
  readonly seenHalf: readonly string[]
  /** Lines of the canonical dump that are not those of an undisturbed import, after the same command ran again. */
  readonly differences: number
  /** What was not as it should be in how the commands ended. */
  readonly faults: readonly string[]
  readonly seconds: number
}

/** A server of its own, two sets of documents, and what the graph is with the first, and with both. */
export interface Ground {
  trial(kind: Kind, random: () => number): Promise<Outcome>
  close(): Promise<void>
}

export interface GroundOptions {
  /** Neo4j's jars. */
  readonly jars: string
  /** The environment of the commands, without variables of the program. */
  readonly environment: NodeJS.ProcessEnv
  readonly meetings?: number
  /** Rows in one transaction of an import; few, so that a small import has many transactions. */
  readonly rows?: number
}

interface Ended {
  readonly status: number | null
  readonly stderr: string
}

interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
}

/** Makes the ground that trials stand on. */
export async function makeGround({ jars, environment: plain, ...options }: GroundOptions): Promise<Ground> {
  const { meetings = 8, rows = 40 } = options
  const folder = mkdtempSync(join(tmpdir(), 'protokollgraf-faults-'))
  const local = { home: homeAt(join(folder, 'home'), jars), environment: plain, port: await freePort() }
  const sets = await twoSets(folder, meetings)
  await startServer(local)
  const settings = settingsOf(local.home, local.port)

  function run(set: string, port = local.port): Running {
    const child = spawn(process.execPath, [MAIN, 'import', '--json', set], {
      env: {
        ...plain,
        NEO4J_URI: `bolt://127.0.0.1:${port}`,
        NEO4J_USER: settings.user,
        NEO4J_PASSWORD: settings.password,
        PROTOKOLLGRAF_TRANSACTION_ROWS: String(rows),
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let stderr = ''
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    return { child, ended: new Promise((resolve) => child.once('close', (status) => resolve({ status, stderr }))) }
  }

  let graph = await connect(settings)
  const empty = () => graph.runText('MATCH (n) WHERE NOT n:Migration DETACH DELETE n')

  async function killServer(): Promise<void> {
    const { pid } = serverStatus(local).running!
    process.kill(pid, 'SIGKILL')
    while (processMark(pid) !== null) await pause(5)
  }

  async function restart(): Promise<void> {
    await graph.close()
    await startServer(local)
    graph = await connect(settings)
  }

  // What there is without a fault: with the first set, and with both.
  const states: { text: string; whole: Map<string, string> }[] = []
  for (const set of sets) {
    const { status, stderr } = await run(set).ended
    if (status !== 0) throw new Error(`The import without a fault ended with ${status}: ${stderr}`)
    states.push({ text: await dump(graph), whole: await wholes(graph) })
  }
  await empty()
  const isWhole = (id: string, whole: string) => states.some((state) => state.whole.get(id) === whole)

  /** Runs an import and does its harm at a random moment. @returns what was not as it should be in how it ended */
  async function harm(kind: Kind, set: string, moment: (running: Running) => Promise<void>, random: () => number) {
    const wrong: string[] = []
    const expect = (isRight: boolean, what: string, { status, stderr }: Ended) => {
      if (!isRight) wrong.push(`${what}: status ${status}, ${stderr.slice(-500)}`)
    }
    const expectEnd = (end: Ended, statuses: readonly (number | null)[], code = '\\w+') => {
      expect(!/DEFECT|^\s+at /mu.test(end.stderr), 'a defect', end)
      expect(statuses.includes(end.status), 'another status', end)
      const isTold = end.status !== 1 || new RegExp(`^error\\[${code}\\]: .+\\n {2}\\S`, 'mu').test(end.stderr)
      expect(isTold, 'no message that says how to go on', end)
    }
    switch (kind) {
      case 'importer killed': {
        const one = run(set)
        await moment(one)
        one.child.kill('SIGKILL')
        await one.ended
        break
      }
      case 'server killed': {
        const one = run(set)
        await moment(one)
        await killServer()
        expectEnd(await one.ended, [0, 1])
        break
      }
      case 'connection cut':
      case 'connection cut for good': {
        const proxy = await proxyTo(local.port)
        const one = run(set, proxy.port)
        await moment(one)
        if (kind === 'connection cut for good') proxy.refuse()
        proxy.cut()
        expectEnd(await one.ended, [0, 1], 'DATABASE_UNREACHABLE')
        await proxy.close()
        break
      }
      case 'Ctrl-C':
      case 'Ctrl-C twice': {
        const one = run(set)
        await moment(one)
        one.child.kill('SIGINT')
        if (kind === 'Ctrl-C twice') {
          await Promise.race([pause(50), one.ended])
          one.child.kill('SIGINT')
        }
        // Before the program listens for it, the signal ends it as any other: then there is no status.
        expectEnd(await one.ended, [0, 130, null])
        break
      }
      case 'two at once, one killed': {
        const [one, two] = [run(set), run(set)]
        await moment(one)
        one.child.kill('SIGKILL')
        expectEnd(await two.ended, [0])
        break
      }
      case 'another client holds locks': {
        const other = holdLocks(graph, random)
        const end = await run(set).ended
        await other.end()
        expectEnd(end, [0, 1])
      }
    }
    return wrong
  }

  let step = 0
  async function trial(kind: Kind, random: () => number): Promise<Outcome> {
    const begun = performance.now()
    const set = sets[step]!
    const expected = states[step]!
    const [before] = await graph.read<{ documents: number; revision: number }>('load/contents')
    const reader = readAlong(() => graph, isWhole)
    // Between two documents, chosen at random, or a while before the first or after the last, and not just at the seam.
    const brought = expected.whole.size - before!.documents
    const target = Math.floor(random() * (brought + 2))
    const moment = async ({ child, ended }: Running) => {
      const isOver = () => child.exitCode !== null || child.signalCode !== null
      const isThere = () => reader.documents() - before!.documents >= Math.min(target, brought)
      while (target > 0 && !isThere() && !isOver()) await pause(5)
      await Promise.race([pause(random() * (target === 0 ? 1500 : target > brought ? 400 : 60)), ended])
    }
    const faults = await harm(kind, set, moment, random)
    const { reads, seenHalf } = await reader.end()
    if (kind === 'server killed') await restart()
    // What a killed import held is let go by then.
    await graph.transaction((statements) => statements.write('load/lock'))
    const now = await wholes(graph)
    const half = [...now]
      .filter(([id, whole]) => !isWhole(id, whole))
      .map(([id, whole]) => `${id.slice(0, 12)} ${whole}`)
    const held =
      now.size === before!.documents ? 'nothing' : now.size === expected.whole.size ? 'all' : ('some' as const)

    const again = await run(set).ended
    if (again.status !== 0) faults.push(`the same command again: status ${again.status}, ${again.stderr.slice(-500)}`)
    const differences = differingLines(await dump(graph), expected.text)
    const [after] = await graph.read<{ revision: number }>('load/contents')
    if (after!.revision <= before!.revision) faults.push('the graph changed, its revision did not')
    step = differences > 0 ? 0 : (step + 1) % sets.length
    if (step === 0) await empty()
    return { kind, held, half, reads, seenHalf, differences, faults, seconds: (performance.now() - begun) / 1000 }
  }

  return {
    trial,
    close: async () => {
      await graph.close()
      await stopServer({ ...local, force: true })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Two halves of an invented corpus: every second document, so that both speak of the same people and bodies. */
async function twoSets(folder: string, meetings: number): Promise<[string, string]> {
  const municipalities = await readMunicipalities()
  await writeCorpus(generate({ meetings, seed: 5, slips: 0.1, municipalities }), join(folder, 'corpus'))
  const files = readdirSync(join(folder, 'corpus', 'protocols'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:txt|md)$/u.test(file))
    .sort()
  const sets: [string, string] = [join(folder, 'first'), join(folder, 'second')]
  for (const set of sets) mkdirSync(set)
  for (const [index, file] of files.entries()) {
    const name = `${String(index).padStart(4, '0')}-${basename(file)}`
    cpSync(join(folder, 'corpus', 'protocols', file), join(sets[index % 2]!, name))
  }
  return sets
}

/** What each document has in the graph, by its id, as text that can be compared. */
async function wholes(graph: Graph): Promise<Map<string, string>> {
  const rows = await graph.runText<{ id: string }>(`
    MATCH (d:Document)
    OPTIONAL MATCH (d)-[:RECORDS]->(m:Meeting)
    RETURN d.id AS id, d.lines AS lines, m.date AS date,
      COUNT { (m)-[:HELD_BY]->() } AS bodies,
      COUNT { (m)<-[:ON_AGENDA]-() } AS items,
      COUNT { (m)<-[:ON_AGENDA]-()<-[:TAKEN_UNDER]-() } AS decisions,
      COUNT { (m)<-[:ON_AGENDA]-()-[:HAS_TASK]->() } AS itemTasks,
      COUNT { (m)<-[:ON_AGENDA]-()<-[:TAKEN_UNDER]-()-[:HAS_TASK]->() } AS decisionTasks,
      COUNT { (m)<-[:ON_AGENDA]-()<-[:TAKEN_UNDER]-()-[:STATES]->() } AS amounts,
      COUNT { (m)<-[:ON_AGENDA]-()<-[:PRESENTED]-() } AS presented,
      COUNT { (m)<-[:ATTENDED]-() } AS attended,
      COUNT { (m)<-[:CHAIRED]-() } AS chaired`)
  return new Map(rows.map(({ id, ...row }) => [id, JSON.stringify(row)]))
}

/** A reader that asks again and again, as an API would, until it is ended. */
function readAlong(graph: () => Graph, isWhole: (id: string, whole: string) => boolean) {
  let isOver = false
  let reads = 0
  let documents = 0
  const seenHalf = new Set<string>()
  const reading = (async () => {
    while (!isOver) {
      try {
        const now = await wholes(graph())
        documents = now.size
        for (const [id, whole] of now) if (!isWhole(id, whole)) seenHalf.add(`${id.slice(0, 12)} ${whole}`)
        reads += 1
      } catch {
        // The server is down: that is what the trial is about.
      }
      await pause(100)
    }
  })()
  return {
    documents: () => documents,
    end: async () => {
      isOver = true
      await reading
      return { reads, seenHalf: [...seenHalf] }
    },
  }
}

/** Another client that takes locks on what the import writes, in other orders, and changes nothing. */
function holdLocks(graph: Graph, random: () => number) {
  let isOver = false
  const holding = (async () => {
    while (!isOver) {
      try {
        await graph.transaction(async (statements) => {
          const nodes = await statements.runText<{ element: string }>(
            'MATCH (n) WHERE n:Person OR n:Body OR n:Organization RETURN elementId(n) AS element',
          )
          const shuffled = nodes.map(({ element }) => ({ element, by: random() })).sort((one, two) => one.by - two.by)
          for (const { element } of shuffled.slice(0, 15)) {
            await statements.runText('MATCH (n) WHERE elementId(n) = $element SET n.name = n.name', { element })
            await pause(random() * 20)
          }
          throw new Error('Let go of the locks.')
        })
      } catch {
        // Let go, or refused for a deadlock: the import goes first then.
      }
      await pause(10)
    }
  })()
  return {
    end: async () => {
      isOver = true
      await holding
    },
  }
}

function differingLines(text: string, expected: string): number {
  if (text === expected) return 0
  const [has, wants] = [new Set(text.split('\n')), new Set(expected.split('\n'))]
  const missing = [...wants].filter((line) => !has.has(line)).length
  const extra = [...has].filter((line) => !wants.has(line)).length
  return Math.max(1, missing + extra)
}

/** Adds outcomes up, a line for each kind. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const rowOf = (name: string, of: readonly Outcome[]) => {
    const held = (what: Outcome['held']) => of.filter((outcome) => outcome.held === what).length
    const sum = (value: (outcome: Outcome) => number) => of.reduce((total, outcome) => total + value(outcome), 0)
    return [
      name,
      of.length,
      `${held('nothing')} / ${held('some')} / ${held('all')}`,
      sum(({ half }) => half.length),
      sum(({ seenHalf }) => seenHalf.length),
      sum(({ reads }) => reads),
      sum(({ faults }) => faults.length),
      sum(({ differences }) => differences),
      (sum(({ seconds }) => seconds) / of.length).toFixed(1),
    ]
  }
  const kinds = KINDS.map((kind) => [kind, outcomes.filter((outcome) => outcome.kind === kind)] as const)
  const head = [
    'fault',
    'trials',
    'of the documents held: none / some / all',
    'half documents',
    'seen by half',
    'in reads',
    'ended wrong',
    'differences',
    's a trial',
  ]
  return [
    head,
    head.map((_, index) => (index === 0 ? '---' : '---:')),
    ...kinds.filter(([, of]) => of.length > 0).map(([kind, of]) => rowOf(kind, of)),
    rowOf('all', outcomes),
  ]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n')
}
