/**
 * Imports an invented corpus into a server of its own: time of the whole way beside that of writing the same nodes and
 * relations plainly, memory, an unchanged folder, one new protocol, and how long questions take meanwhile. Last come the
 * ratios by which the time grows: of a meeting beside 1,000, of one new protocol beside 100.
 *
 *   npm run bench:import                        100, 1,000 and 10,000 meetings
 *   npm run bench:import -- --meetings 100000 --seed 3      without the plain way, which holds all rows in memory
 *   npm run bench:import -- --meetings 100000 --keep /tmp/graphs      keeps the graph, for bench:api --keep
 */
import { spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { connect, findHome, type Graph, homeAt, migrate, useServer } from '../src/graph/index.ts'
import { slices } from '../src/load/difference.ts'
import { groupBy } from '../src/resolve/group.ts'
import { generate } from './corpus/generate.ts'
import { readMunicipalities } from './corpus/municipalities.ts'
import { writeCorpus } from './corpus/write.ts'

const { values } = parseArgs({
  options: {
    meetings: { type: 'string', default: '100,1000,10000' },
    seed: { type: 'string', default: '7' },
    keep: { type: 'string' },
  },
})
const CLI = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
/** Asked again and again while an import runs: what costs no more in a large graph. */
const QUESTIONS = [
  'MATCH (p:Person)-[r:REPRESENTS]->(o:Organization) WITH p, r, o LIMIT 50 RETURN p.name, o.name, r.from, r.to',
  "MATCH (m:Meeting) WHERE m.sort > '' RETURN m.id, m.date ORDER BY m.sort DESC LIMIT 20",
  "CALL db.index.fulltext.queryNodes('words', 'budget') YIELD node RETURN node.id LIMIT 20",
]
/** The plain ways that are tried, up to 1,000 meetings; then the fastest of them. Sessions at once, and rows of one statement. */
let ways = [1, 2].flatMap((lanes) => [5000, 10_000].map((batch) => ({ lanes, batch })))
const TRIED = 1000
/** Meetings up to which the plain way is measured too: it holds all rows in memory. */
const PLAIN = 20_000

const folder = mkdtempSync(join(tmpdir(), 'protokollgraf-bench-'))
const { PROTOKOLLGRAF_HOME: _, ...environment } = process.env
const place = values.keep ? join(values.keep, `${values.meetings}-${values.seed}`) : folder
const home = homeAt(place, findHome(environment).jars)
const use = await useServer({ home, environment, port: 17990, onStep() {} })
const graph = await connect(use.settings)
try {
  await migrate(graph)
  console.log(
    '| meetings | nodes and relations | import s | of it reading, resolving, writing | ms a meeting | plain CREATE s | times | memory MB | unchanged s | times faster | one new s | questions p95 ms at rest, meanwhile |',
  )
  console.log('|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|')
  const measured: Measured[] = []
  for (const meetings of values.meetings.split(',').map(Number)) measured.push(await measure(meetings))
  console.log(`\n${growthOf(measured)}`)
} finally {
  await graph.close()
  await use.release()
  rmSync(folder, { recursive: true, force: true })
}

interface Measured {
  readonly meetings: number
  /** Milliseconds of the import for each of them. */
  readonly each: number
  /** Milliseconds in which one new protocol comes in. */
  readonly one: number
}

/** How the times of the sizes are to those of the smallest they are held against, where that is in the run. */
function growthOf(measured: readonly Measured[]): string {
  const beside = (base: number, what: 'each' | 'one') => {
    const first = measured.find(({ meetings }) => meetings === base)
    const larger = measured.filter(({ meetings }) => meetings > base)
    return first === undefined || larger.length === 0
      ? '–'
      : larger.map((size) => `${size.meetings}: ${(size[what] / first[what]).toFixed(2)}×`).join(', ')
  }
  const plain = ways.map(({ lanes, batch }) => `${lanes} × ${batch}`).join(', ')
  return `plain in sessions × rows: ${plain}; a meeting, beside 1000: ${beside(1000, 'each')}; one new protocol, beside 100: ${beside(100, 'one')}`
}

async function measure(meetings: number): Promise<Measured> {
  const corpus = join(folder, `corpus-${meetings}`)
  // One more, to come in last.
  const made = generate({
    meetings: meetings + 1,
    seed: Number(values.seed),
    municipalities: await readMunicipalities(),
  })
  await writeCorpus(made, corpus)
  const protocols = join(corpus, 'protocols')
  const all = readdirSync(protocols, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'))
  const last = all.sort()[Math.floor(all.length / 2)]!
  const [kept, late] = [join(protocols, last), join(folder, `late-${meetings}.txt`)]
  copyFileSync(kept, late)
  rmSync(kept)

  await empty(graph)
  const asking = ask()
  const first = await run(['import', protocols, '--json'])
  const meanwhile = await asking.stop()
  const report = JSON.parse(first.output)
  const resting = ask()
  await new Promise((done) => setTimeout(done, 3000))
  const rest = await resting.stop()
  const again = await run(['import', protocols, '--json'])
  // Once for the server to plan what it asks, then for the clock.
  await run(['import', late, '--json'])
  await run(['forget', late])
  const one = await run(['import', late, '--json'])
  const rows = await rowsIn(graph)
  const plain = meetings > PLAIN ? null : await plainly(graph, meetings)
  const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1)
  const { read, resolve, load } = report.milliseconds
  const cells = [
    meetings,
    rows,
    seconds(first.milliseconds),
    [read, resolve, load].map(seconds).join(', '),
    (first.milliseconds / meetings).toFixed(1),
    plain === null ? '–' : seconds(plain),
    plain === null ? '–' : (first.milliseconds / plain).toFixed(1),
    first.megabytes,
    seconds(again.milliseconds),
    (first.milliseconds / again.milliseconds).toFixed(0),
    seconds(one.milliseconds),
    `${p95(rest)}, ${p95(meanwhile)} (${(p95(meanwhile) / p95(rest)).toFixed(1)}×)`,
  ]
  console.log(`| ${cells.join(' | ')} |`)
  rmSync(corpus, { recursive: true, force: true })
  return { meetings, each: first.milliseconds / meetings, one: one.milliseconds }
}

interface Run {
  readonly output: string
  readonly milliseconds: number
  /** The most that was resident. */
  readonly megabytes: number
}

/** Runs the program as it is installed. */
async function run(args: readonly string[]): Promise<Run> {
  const { uri, user, password } = use.settings
  const begun = performance.now()
  const child = spawn(process.execPath, [CLI, ...args], {
    env: { ...environment, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let output = ''
  let kilobytes = 0
  child.stdout.on('data', (part) => {
    output += part
  })
  const watching = setInterval(() => {
    kilobytes = Math.max(kilobytes, residentPeak(child.pid!))
  }, 100)
  const status = await new Promise((done) => child.once('close', done))
  clearInterval(watching)
  if (status !== 0) throw new Error(`protokollgraf ${args.join(' ')} ended with ${status}`)
  return { output, milliseconds: performance.now() - begun, megabytes: Math.round(kilobytes / 1024) }
}

/** Kilobytes, where the system tells (Linux). */
function residentPeak(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** Asks one question after the other until it is stopped; gives the milliseconds that each took. */
function ask() {
  const times: number[] = []
  let isStopped = false
  const asking = (async () => {
    for (let turn = 0; !isStopped; turn += 1) {
      const begun = performance.now()
      await graph.runText(QUESTIONS[turn % QUESTIONS.length]!)
      times.push(performance.now() - begun)
      await new Promise((done) => setTimeout(done, 20))
    }
  })()
  return {
    async stop() {
      isStopped = true
      await asking
      return times
    },
  }
}

function p95(times: readonly number[]): number {
  return Math.round(times.toSorted((left, right) => left - right)[Math.floor(times.length * 0.95)] ?? 0)
}

/** How many nodes and relations were imported. */
async function rowsIn(of: Graph): Promise<number> {
  const [row] = await of.runText<{ nodes: number; relations: number }>(
    `MATCH (n) WHERE n.fingerprint IS NOT NULL WITH count(n) AS nodes
     MATCH ()-[r]->() WHERE r.fingerprint IS NOT NULL RETURN nodes, count(r) AS relations`,
  )
  return row!.nodes + row!.relations
}

/** The time it takes to write all that is in the graph with nothing but UNWIND and CREATE, into the same indexes, in the fastest way. */
async function plainly(of: Graph, meetings: number): Promise<number> {
  const nodes = await of.runText<PlainNode>(
    'MATCH (n) WHERE n.fingerprint IS NOT NULL RETURN labels(n) AS labels, properties(n) AS properties',
  )
  const relations = await of.runText<PlainRelation>(
    `MATCH (a)-[r]->(b) WHERE r.fingerprint IS NOT NULL
     RETURN type(r) AS type, labels(a)[0] AS start, a.id AS from, labels(b)[0] AS end, b.id AS to, properties(r) AS properties`,
  )
  const times: { readonly way: (typeof ways)[number]; readonly milliseconds: number }[] = []
  for (const way of ways) {
    await empty(of)
    const begun = performance.now()
    await inLanes(way, of, nodes, nodeStatement)
    await inLanes(way, of, byPlace(relations), relationStatement)
    times.push({ way, milliseconds: performance.now() - begun })
  }
  const [best] = times.sort((left, right) => left.milliseconds - right.milliseconds)
  if (meetings >= TRIED) ways = [best!.way]
  return best!.milliseconds
}

interface PlainNode {
  readonly labels: readonly string[]
  readonly properties: object
}

interface PlainRelation {
  readonly type: string
  readonly start: string
  readonly from: string
  readonly end: string
  readonly to: string
  readonly properties: object
}

function nodeStatement({ labels }: PlainNode): string {
  return `UNWIND $rows AS row CREATE (n:${labels.join(':')}) SET n = row.properties`
}

function relationStatement({ type, start, end }: PlainRelation): string {
  return `UNWIND $rows AS row MATCH (a:${start} {id: row.from}) MATCH (b:${end} {id: row.to})
    CREATE (a)-[r:${type}]->(b) SET r = row.properties`
}

/** In the order of the bodies that they belong to, so that two parts of them seldom have nodes in common. */
function byPlace(relations: readonly PlainRelation[]): PlainRelation[] {
  const meetings = new Map(
    relations.flatMap(({ type, from, to }) => (type === 'RECORDS' ? [[from.slice(0, 12), to] as const] : [])),
  )
  const meetingOf = (id: string) => meetings.get(id.slice(0, 12))
  const placeOf = ({ start, from, end, to }: PlainRelation) =>
    start === 'Meeting' ? from : end === 'Meeting' ? to : (meetingOf(from) ?? meetingOf(to) ?? from)
  return relations
    .map((relation) => ({ place: placeOf(relation), relation }))
    .sort((left, right) => (left.place < right.place ? -1 : 1))
    .map(({ relation }) => relation)
}

/** Writes rows in so many sessions at once, each a part of them that stands together, as many at a time as a batch has. */
async function inLanes<Of>(
  { lanes, batch }: (typeof ways)[number],
  to: Graph,
  rows: readonly Of[],
  statementOf: (row: Of) => string,
): Promise<void> {
  await Promise.all(
    slices(rows, Math.ceil(rows.length / lanes)).map(async (lane) => {
      for (const [statement, own] of groupBy(lane, statementOf))
        for (const part of slices(own, batch)) await to.transaction(({ runText }) => runText(statement, { rows: part }))
    }),
  )
}

async function empty(of: Graph): Promise<void> {
  await of.runText('MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS')
}
