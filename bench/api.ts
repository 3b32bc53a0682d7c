/**
 * Asks the API, its peer @neo4j/graphql and plain Cypher the same ten questions over HTTP, on the same graph of an
 * invented corpus, in one run: how long each takes, how many a second, how many statements.
 *
 *   npm run bench:api                                      1,000 and 10,000 meetings
 *   npm run bench:api -- --meetings 1000 --seconds 3 --warm 1   for how long each server is asked, and before the clock counts
 *   npm run bench:api -- --profile /tmp/profiles           also a CPU profile of the server for each graph
 *   npm run bench:api -- --soak 100000                     also the server's memory over so many requests, and over a
 *                                                          tenth of them where it keeps no answers
 *   npm run bench:api -- --keep /tmp/graphs                keeps the graphs, so that the next run need not make them
 */
import { type ChildProcess, execFileSync, fork, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import type { GraphSettings } from '../src/graph/index.ts'
import type { Measured, Round } from './api/hammer.ts'
import type { Question } from './api/questions.ts'

const { values } = parseArgs({
  options: {
    meetings: { type: 'string', default: '1000,10000' },
    seed: { type: 'string', default: '7' },
    connections: { type: 'string', default: '1,8,32' },
    seconds: { type: 'string', default: '6' },
    warm: { type: 'string', default: '2' },
    only: { type: 'string' },
    profile: { type: 'string' },
    soak: { type: 'string' },
    keep: { type: 'string' },
  },
})
const FOLDER = fileURLToPath(new URL('api/', import.meta.url))
/** How often a question is asked before the clock counts, and how long is waited each time: what is asked again is planned anew. */
const FIRST = { times: 16, milliseconds: 500 }
/** In how many parts the time is that a question is asked of a server. */
const ROUNDS = 3
const REGISTER = new URL('../node_modules/jiti/lib/jiti-register.mjs', import.meta.url).href
const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))

installPeer()
const { HEADERS, hammer, measuredOf } = await import('./api/hammer.ts')
const { questions: all } = await import('./api/questions.ts')
const { graphOf } = await import('./api/graphs.ts')
const questions = all.filter(({ name }) => values.only === undefined || name.includes(values.only))

/** What answers questions: how a question is put to it, and what it has asked of the database so far. */
interface Server {
  readonly name: string
  readonly url: string
  readonly process: ChildProcess
  body(question: Question, variables: object): string
  answer(question: Question, data: unknown): unknown
  statements(): Promise<number>
}

const growth = new Map<string, { readonly meetings: string; readonly p50: number; readonly bytes: number }[]>()
for (const meetings of values.meetings.split(',')) await bench(meetings)
printGrowth()
process.exit()

async function bench(meetings: string): Promise<void> {
  const { graph, settings, pid, close } = await graphOf(Number(meetings), Number(values.seed), values.keep)
  const environment = environmentOf(settings)
  const servers: Server[] = []
  try {
    servers.push(await ownServer('cached', environment))
    servers.push(await ownServer('ours', { ...environment, ANSWERS_MEMORY: '0' }))
    servers.push(await peerServer(environment), await floorServer(environment))
    const [load] = loadavg()
    console.log(
      `\n## ${meetings} meetings (seed ${values.seed}; ${cpus().length} cores, load ${load!.toFixed(1)} before)\n`,
    )
    const picked: { question: Question; variables: object }[] = []
    for (const question of questions) {
      const [row] = await graph.runText<{ variables: object }>(question.pick)
      picked.push({ question, variables: row!.variables })
    }
    for (const { question, variables } of picked) {
      for (const server of servers) await warmUp(server, question, variables)
    }
    const asked: Asked[] = []
    for (const { question, variables } of picked) {
      try {
        asked.push(await ask(question, variables, servers, pid))
      } catch (error) {
        process.exitCode = 1
        console.log(`Not measured: ${error instanceof Error ? error.message : error}\n`)
      }
    }
    if (asked.length > 0) print(asked, meetings)
    if (values.soak) {
      const bodies = picked.map(({ question, variables }) => servers[0]!.body(question, variables))
      await soak(servers[0]!, bodies, Number(values.soak))
      await soak(servers[1]!, bodies, Number(values.soak) / 10)
    }
  } finally {
    for (const server of servers) await ended(server.process)
    await close()
  }
}

/** Asks all questions in turn, so many in all, and tells how much memory the server has after each tenth. */
async function soak({ name, url }: Server, bodies: readonly string[], requests: number): Promise<void> {
  const sizes: number[] = []
  for (let round = 0; round < 10; round += 1) {
    for (const body of bodies) await hammer(url, body, 8, { amount: Math.ceil(requests / 10 / bodies.length) })
    const text = await (await fetch(new URL('/metrics', url))).text()
    sizes.push(Math.round(Number(/^process_resident_memory_bytes (\d+)/mu.exec(text)![1]) / 1e6))
  }
  console.log(`\n${requests} requests to ${name}: ${sizes.join(', ')} MB after each tenth.`)
}

interface Asked {
  readonly question: Question
  readonly bytes: number
  readonly statements: ReadonlyMap<string, number>
  /** By server and connections. */
  readonly measured: ReadonlyMap<string, ReadonlyMap<number, Timed>>
}

/** With the processor's time that a request took, in milliseconds: of the server, and of the database. */
type Timed = Measured & { readonly server: number; readonly database: number }

async function ask(
  question: Question,
  variables: object,
  servers: readonly Server[],
  database: number,
): Promise<Asked> {
  const answers = new Map<string, unknown>()
  const statements = new Map<string, number>()
  let bytes = 0
  for (const server of servers) {
    const before = await server.statements()
    const { data, length } = await answerOf(server, question, variables)
    statements.set(server.name, (await server.statements()) - before)
    answers.set(server.name, inOneForm(server.answer(question, data)))
    if (server.name === 'ours') bytes = length
  }
  for (const [name, answer] of answers) {
    if (isDeepStrictEqual(answer, answers.get('floor'))) continue
    const shown = [...answers].map(([who, what]) => `${who}: ${JSON.stringify(what, null, 1)}`).join('\n')
    throw new Error(`"${question.name}": the answer of ${name} is another than that of plain Cypher.\n${shown}`)
  }
  const measured = new Map<string, Map<number, Timed>>(servers.map(({ name }) => [name, new Map()]))
  for (const connections of values.connections.split(',').map(Number)) {
    const found = servers.map((server) => ({ server, rounds: [] as Round[], own: 0, theirs: 0 }))
    // In turn, so that what else the machine does, now and then, meets all alike.
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const one of found) {
        const { url, process } = one.server
        const before = [spentBy(process.pid!), spentBy(database)] as const
        const body = one.server.body(question, variables)
        one.rounds.push(await hammer(url, body, connections, { duration: Number(values.seconds) / ROUNDS }))
        one.own += spentBy(process.pid!) - before[0]
        one.theirs += spentBy(database) - before[1]
      }
    }
    for (const { server, rounds, own, theirs } of found) {
      const result = measuredOf(rounds)
      const [spent, there] = [own / result.requests, theirs / result.requests]
      measured.get(server.name)!.set(connections, { ...result, server: spent, database: there })
    }
  }
  return { question, bytes, statements, measured }
}

/**
 * What a server does only at first is not counted: asks until it takes one statement, or few where it took many, and then for
 * so long that the code it runs is compiled.
 */
async function warmUp(server: Server, question: Question, variables: object): Promise<void> {
  const counts: number[] = []
  do {
    const before = await server.statements()
    await answerOf(server, question, variables)
    counts.push((await server.statements()) - before)
    await new Promise((done) => setTimeout(done, FIRST.milliseconds))
  } while (counts.length < 2 || (counts.at(-1)! > 1 && counts.at(-1)! > counts[0]! / 2 && counts.length < FIRST.times))
  await hammer(server.url, server.body(question, variables), 8, { duration: Number(values.warm) })
}

/** Milliseconds of the processor that a process has had so far (Linux; elsewhere not known). */
function spentBy(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /u, '')
      .split(' ')
    // User and system time, in hundredths of a second.
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return Number.NaN
  }
}

async function answerOf(server: Server, question: Question, variables: object) {
  const body = server.body(question, variables)
  const response = await fetch(server.url, { method: 'POST', headers: HEADERS, body })
  const text = await response.text()
  const { data, errors } = JSON.parse(text) as { data: unknown; errors?: unknown }
  if (errors) throw new Error(`"${question.name}", ${server.name}: ${JSON.stringify(errors)}`)
  return { data, length: Buffer.byteLength(text) }
}

/** Lists sorted, fields in one order, numbers that differ in the last bit alike. */
function inOneForm(value: unknown): unknown {
  if (Array.isArray(value)) {
    const parts = value.map((part) => [JSON.stringify(inOneForm(part)), inOneForm(part)] as const)
    return parts.sort(([left], [right]) => (left < right ? -1 : Number(left > right))).map(([, part]) => part)
  }
  if (typeof value === 'number') return Number(value.toPrecision(12))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, part]) => [name, inOneForm(part)] as const)
  return Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)))
}

function print(asked: readonly Asked[], meetings: string): void {
  const connections = values.connections.split(',').map(Number)
  const ms = (value: number) => value.toFixed(value < 10 ? 2 : 1)
  for (const count of connections) {
    const many = count === 1 ? '1 connection' : `${count} connections`
    console.log(
      `\n| ${many} | kB | statements: ours, peer | floor p50 | ours p50 (p95) | peer p50 (p95) | ours ÷ floor | ours, a second | peer, a second | ours ÷ peer | cached p50 (p95) | cached, a second | cached ÷ peer | CPU ms, server + Neo4j: floor | ours | peer | cached |`,
    )
    console.log(`|---${'|---:'.repeat(16)}|`)
    const ratios: number[][] = [[], [], []]
    for (const { question, bytes, statements, measured } of asked) {
      const of = (name: string) => measured.get(name)!.get(count)!
      const [floor, ours, peer, cached] = [of('floor'), of('ours'), of('peer'), of('cached')]
      const toFloor = ours.p50 / floor.p50
      const toPeer = ours.perSecond / peer.perSecond
      const cachedToPeer = cached.perSecond / peer.perSecond
      for (const [index, ratio] of [toFloor, toPeer, cachedToPeer].entries()) ratios[index]!.push(ratio)
      const cells = [
        question.name,
        (bytes / 1000).toFixed(1),
        `${statements.get('ours')}, ${statements.get('peer')}`,
        ms(floor.p50),
        `${ms(ours.p50)} (${ms(ours.p95)})`,
        `${ms(peer.p50)} (${ms(peer.p95)})`,
        toFloor.toFixed(2),
        Math.round(ours.perSecond),
        Math.round(peer.perSecond),
        toPeer.toFixed(2),
        `${ms(cached.p50)} (${ms(cached.p95)})`,
        Math.round(cached.perSecond),
        cachedToPeer.toFixed(1),
        ...[floor, ours, peer, cached].map(({ server, database }) => `${ms(server)} + ${ms(database)}`),
      ]
      console.log(`| ${cells.join(' | ')} |`)
      if (count === connections[0]) {
        const rows = growth.get(question.name) ?? []
        growth.set(question.name, [...rows, { meetings, p50: ours.p50, bytes }])
      }
    }
    const [toFloor, toPeer, cachedToPeer] = ratios.map(geometricMean)
    console.log(
      `| geometric mean | | | | | | ${toFloor!.toFixed(2)} | | | ${toPeer!.toFixed(2)} | | | ${cachedToPeer!.toFixed(1)} | | | | |`,
    )
  }
}

function printGrowth(): void {
  const sizes = values.meetings.split(',')
  if (sizes.length < 2) return
  console.log(`\n| ours, p50 ms (kB) | ${sizes.join(' | ')} | last ÷ first |`)
  console.log(`|---|${'---:|'.repeat(sizes.length + 1)}`)
  for (const [name, rows] of growth) {
    const cells = rows.map(({ p50, bytes }) => `${p50.toFixed(2)} (${(bytes / 1000).toFixed(1)})`)
    console.log(`| ${name} | ${cells.join(' | ')} | ${(rows.at(-1)!.p50 / rows[0]!.p50).toFixed(2)} |`)
  }
}

function geometricMean(ratios: readonly number[]): number {
  return Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length)
}

/** The program as it is installed; with --profile its profile is written when it ends. */
async function ownServer(name: string, environment: NodeJS.ProcessEnv): Promise<Server> {
  const profile = values.profile && name === 'ours' ? ['--cpu-prof', '--cpu-prof-dir', values.profile] : []
  const args = [...profile, MAIN, 'serve', '--port', '0', '--no-graphiql']
  const child = spawn(process.execPath, args, { env: environment, stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await new Promise<string>((resolve, reject) => {
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      const found = /GraphQL answers at (http\S+\/graphql)[\s\S]*Ctrl-C/u.exec(output)
      if (found) resolve(found[1]!)
    })
    child.once('close', () => reject(new Error(`The server ended: ${output}`)))
  })
  return {
    name,
    url,
    process: child,
    body: ({ own: query }, variables) => JSON.stringify({ query, variables: variablesOf(query, variables) }),
    answer: ({ ofOwn }, data) => ofOwn(data),
    async statements() {
      const text = await (await fetch(new URL('/metrics', url))).text()
      const counts = text.matchAll(/^protokollgraf_statement_seconds_count\{.*\} (\d+)$/gmu)
      return [...counts].reduce((sum, [, count]) => sum + Number(count), 0)
    },
  }
}

async function peerServer(environment: NodeJS.ProcessEnv): Promise<Server> {
  return {
    ...(await besides('serve-peer.ts', '/graphql', environment)),
    name: 'peer',
    body: ({ peer: query }, variables) => JSON.stringify({ query, variables: variablesOf(query, variables) }),
    answer: ({ ofPeer }, data) => ofPeer(data),
  }
}

async function floorServer(environment: NodeJS.ProcessEnv): Promise<Server> {
  return {
    ...(await besides('serve-floor.ts', '/', environment)),
    name: 'floor',
    body: ({ name }, variables) => JSON.stringify({ name, variables }),
    answer: ({ ofFloor }, data) => ofFloor(data),
  }
}

async function besides(file: string, path: string, environment: NodeJS.ProcessEnv) {
  const child = fork(`${FOLDER}${file}`, { execArgv: ['--import', REGISTER], env: environment })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(message as number))
    child.once('exit', () => reject(new Error(`${file} ended.`)))
  })
  return {
    url: `http://127.0.0.1:${port}${path}`,
    process: child,
    statements: async () => Number(await (await fetch(`http://127.0.0.1:${port}/statements`)).text()),
  }
}

/** Of the variables those that a question has. */
function variablesOf(query: string, variables: object): object {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => query.includes(`$${name}:`)))
}

function environmentOf({ uri, user, password }: GraphSettings): NodeJS.ProcessEnv {
  const { RATE_LIMIT: _, API_TOKENS: __, LOG_LEVEL: ___, ...environment } = process.env
  const database = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }
  return { ...environment, ...database, NODE_ENV: 'production' }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('close').removeAllListeners('exit')
    if (child.exitCode !== null) return resolve()
    child.once('close', () => resolve())
    child.kill('SIGTERM')
  })
}

/** The peer is no part of the program: it is installed here, beside the benchmark, when it is first needed. */
function installPeer(): void {
  if (existsSync(`${FOLDER}node_modules/@neo4j/graphql`)) return
  console.error(`Installing what the API is compared with into ${FOLDER}node_modules (once, 64 MB) …`)
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: FOLDER, stdio: 'inherit' })
}
