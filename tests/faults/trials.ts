import { type ChildProcess, spawn } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
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
  /** How often a reader asked meanwhile, what it saw by half, and the meetings that it missed though none of them goes. */
  readonly reads: number
  readonly seenHalf: readonly string[]
  /** Lines of the canonical dump that are not those of an undisturbed import, after the same command ran again. */
  readonly differences: number
  /** What was not as it should be in how the commands ended. */
  readonly faults: readonly string[]
  readonly seconds: number
}

/** A server of its own, a folder of documents before and after a change, and what the graph is with each. */
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
  /** Rows in one part of an import; few, so that it has several. */
  readonly part?: number
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
  const { meetings = 8, rows = 40, part = 250 } = options
  const folder = mkdtempSync(join(tmpdir(), 'protokollgraf-faults-'))
  const local = { home: homeAt(join(folder, 'home'), jars), environment: plain, port: await freePort() }
  const sets = await twoSets(folder, meetings)
  const documents = join(folder, 'documents')
  await startServer(local)
  const settings = settingsOf(local.home, local.port)

  function run(port = local.port): Running {
    const child = spawn(process.execPath, [MAIN, 'import', '--json', '--prune', documents], {
      env: {
        ...plain,
        NEO4J_URI: `bolt://127.0.0.1:${port}`,
        NEO4J_USER: settings.user,
        NEO4J_PASSWORD: settings.password,
        PROTOKOLLGRAF_TRANSACTION_ROWS: String(rows),
        PROTOKOLLGRAF_PART_ROWS: String(part),
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

  function putInPlace(set: string): void {
    rmSync(documents, { recursive: true, force: true })
    cpSync(set, documents, { recursive: true })
  }

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

  // What there is without a fault: before and after the change.
  const states: ({ text: string } & Seen)[] = []
  for (const set of sets) {
    putInPlace(set)
    const { status, stderr } = await run().ended
    if (status !== 0) throw new Error(`The import without a fault ended with ${status}: ${stderr}`)
    states.push({ text: await dump(graph), ...(await seenIn(graph)) })
  }
  await empty()
  const isWhole = (id: string, whole: string) => states.some((state) => state.whole.get(id) === whole)

  /** Runs an import and does its harm at a random moment. @returns what was not as it should be in how it ended */
  async function harm(kind: Kind, moment: (running: Running) => Promise<void>, random: () => number) {
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
        const one = run()
        await moment(one)
        one.child.kill('SIGKILL')
        await one.ended
        break
      }
      case 'server killed': {
        const one = run()
        await moment(one)
        await killServer()
        expectEnd(await one.ended, [0, 1])
        break
      }
      case 'connection cut':
      case 'connection cut for good': {
        const proxy = await proxyTo(local.port)
        const one = run(proxy.port)
        await moment(one)
        if (kind === 'connection cut for good') proxy.refuse()
        proxy.cut()
        expectEnd(await one.ended, [0, 1], 'DATABASE_UNREACHABLE')
        await proxy.close()
        break
      }
      case 'Ctrl-C':
      case 'Ctrl-C twice': {
        const one = run()
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
        const [one, two] = [run(), run()]
        await moment(one)
        one.child.kill('SIGKILL')
        expectEnd(await two.ended, [0])
        break
      }
      case 'another client holds locks': {
        const other = holdLocks(graph, random)
        const end = await run().ended
        await other.end()
        expectEnd(end, [0, 1])
      }
    }
    return wrong
  }

  let step = 0
  async function trial(kind: Kind, random: () => number): Promise<Outcome> {
    const begun = performance.now()
    putInPlace(sets[step]!)
    const expected = states[step]!
    const before = await seenIn(graph)
    const [{ revision }] = (await graph.read<{ revision: number }>('load/contents')) as [{ revision: number }]
    /** How many documents have come and gone. */
    const arrived = ({ whole }: Pick<Seen, 'whole'>) =>
      [...expected.whole.keys()].filter((id) => !before.whole.has(id) && whole.has(id)).length +
      [...before.whole.keys()].filter((id) => !expected.whole.has(id) && !whole.has(id)).length
    const brought = arrived(expected)
    const always = [...before.meetings].filter((id) => expected.meetings.has(id))
    const halfOf = ({ whole, meetings }: Seen) => [
      ...[...whole].filter(([id, own]) => !isWhole(id, own)).map(([id, own]) => `${id.slice(0, 12)} ${own}`),
      ...always.filter((id) => !meetings.has(id)).map((id) => `${id} is missing`),
    ]
    const reader = readAlong(() => graph, halfOf)
    // Between two documents, chosen at random, or a while before the first or after the last, and not just at the seam.
    const target = Math.floor(random() * (brought + 2))
    const moment = async ({ child, ended }: Running) => {
      const isOver = () => child.exitCode !== null || child.signalCode !== null
      const isThere = () => arrived(reader.latest() ?? before) >= Math.min(target, brought)
      while (target > 0 && !isThere() && !isOver()) await pause(5)
      await Promise.race([pause(random() * (target === 0 ? 1500 : target > brought ? 400 : 60)), ended])
    }
    const faults = await harm(kind, moment, random)
    const { reads, seenHalf } = await reader.end()
    if (kind === 'server killed') await restart()
    // What a killed import held is let go by then.
    await graph.transaction((statements) => statements.write('load/lock'))
    const now = await seenIn(graph)
    const half = halfOf(now)
    const held = arrived(now) === 0 ? 'nothing' : arrived(now) === brought ? 'all' : ('some' as const)

    const again = await run().ended
    if (again.status !== 0) faults.push(`the same command again: status ${again.status}, ${again.stderr.slice(-500)}`)
    const differences = differingLines(await dump(graph), expected.text)
    const [after] = await graph.read<{ revision: number }>('load/contents')
    if (after!.revision <= revision) faults.push('the graph changed, its revision did not')
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

/**
 * An invented corpus before and after a change: first every second document; then these too, but of each four of those that
 * were there one gone and two told otherwise. All speak of the same people and bodies.
 */
async function twoSets(folder: string, meetings: number): Promise<[string, string]> {
  const municipalities = await readMunicipalities()
  await writeCorpus(generate({ meetings, seed: 5, slips: 0.1, municipalities }), join(folder, 'corpus'))
  const files = readdirSync(join(folder, 'corpus', 'protocols'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:txt|md)$/u.test(file))
    .sort()
  const [first, second] = [join(folder, 'first'), join(folder, 'second')]
  for (const set of [first, second]) mkdirSync(set)
  for (const [index, file] of files.entries()) {
    const name = `${String(index).padStart(4, '0')}-${basename(file)}`
    const put = (set: string) => cpSync(join(folder, 'corpus', 'protocols', file), join(set, name))
    const isNew = index % 2 === 1
    if (!isNew) put(first)
    if (isNew || index % 8 !== 0) put(second)
    if (index % 8 === 2 || index % 8 === 4) appendFileSync(join(second, name), '\nRättat i efterhand.\n')
  }
  return [first, second]
}

interface Seen {
  /** What each document has in the graph, by its id, as text that can be compared; also a meeting without a document. */
  readonly whole: ReadonlyMap<string, string>
  /** Ids. */
  readonly meetings: ReadonlySet<string>
}

async function seenIn(graph: Graph): Promise<Seen> {
  const rows = await graph.runText<{ id: string; meeting: string | null }>(`
    CALL () {
      MATCH (d:Document)
      OPTIONAL MATCH (d)-[:RECORDS]->(m:Meeting)
      RETURN d.id AS id, d, m
      UNION
      MATCH (m:Meeting) WHERE NOT (m)<-[:RECORDS]-()
      RETURN m.id AS id, null AS d, m
    }
    RETURN id, m.id AS meeting, d.lines AS lines, m.date AS date,
      COUNT { (m)-[:HELD_BY]->() } AS bodies,
      COUNT { (m)<-[:ON_AGENDA]-() } AS items,
      COUNT { (m)<-[:ON_AGENDA]-(i) WHERE i.document = d.id } AS own,
      COUNT { (m)<-[:ON_AGENDA]-()<-[:TAKEN_UNDER]-() } AS decisions,
      COUNT { (m)<-[:ON_AGENDA]-()-[:HAS_TASK]->() } AS itemTasks,
      COUNT { (m)<-[:ON_AGENDA]-()<-[:TAKEN_UNDER]-()-[:HAS_TASK]->() } AS decisionTasks,
      COUNT { (m)<-[:ON_AGENDA]-()<-[:TAKEN_UNDER]-()-[:STATES]->() } AS amounts,
      COUNT { (m)<-[:ON_AGENDA]-()<-[:PRESENTED]-() } AS presented,
      COUNT { (m)<-[:ATTENDED]-() } AS attended,
      COUNT { (m)<-[:CHAIRED]-() } AS chaired`)
  return {
    whole: new Map(rows.map(({ id, ...row }) => [id, JSON.stringify(row)])),
    meetings: new Set(rows.flatMap(({ meeting }) => meeting ?? [])),
  }
}

/** A reader that asks again and again, as an API would, until it is ended. */
function readAlong(graph: () => Graph, halfOf: (seen: Seen) => readonly string[]) {
  let isOver = false
  let reads = 0
  let latest: Seen | null = null
  const seenHalf = new Set<string>()
  const reading = (async () => {
    while (!isOver) {
      try {
        latest = await seenIn(graph())
        reads += 1
        const half = halfOf(latest)
        if (half.length > 0) {
          // A question of several steps may meet the moment of a commit; what is half stays so until the next one.
          latest = await seenIn(graph())
          const still = new Set(halfOf(latest))
          for (const one of half) if (still.has(one)) seenHalf.add(one)
        }
      } catch {
        // The server is down: that is what the trial is about.
      }
      await pause(50)
    }
  })()
  return {
    latest: () => latest,
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
