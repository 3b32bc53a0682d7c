import { createHash } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import {
  connect,
  dumpGraph,
  type Graph,
  homeAt,
  loadGraph,
  serverStatus,
  settingsOf,
  startServer,
  stopServer,
} from '../../src/graph/index.ts'
import { processMark } from '../../src/graph/local/process.ts'
import { dump } from '../../src/load/index.ts'
import { checkExport, importGraph } from '../../src/load/transfer.ts'
import { Problem } from '../../src/model/problem.ts'
import { plainEnvironment, runCli, spawnCli } from '../setup/cli.ts'
import { problemOf } from '../setup/faults.ts'
import { openTestGraph } from '../setup/graph.ts'
import { isLong } from '../setup/long.ts'
import { freePort } from '../setup/ports.ts'

/** The server that a graph is moved from: the shared one, with the protocols of seed/. */
let graph: Graph
let expected: string
let folder: string
/** The one that it is moved to: a local server of its own, reached as a cluster is. */
let local: { home: ReturnType<typeof homeAt>; environment: NodeJS.ProcessEnv; port: number }
let routed: NodeJS.ProcessEnv
const file = (name: string) => join(folder, name)

beforeAll(async () => {
  graph = await openTestGraph()
  await runCli(['import'])
  expected = await dump(graph)
  folder = mkdtempSync(join(tmpdir(), 'protokollgraf-backup-'))
  local = { home: homeAt(file('home'), inject('jars')), environment: plainEnvironment(), port: await freePort() }
  await startServer(local)
  const { uri, user, password } = settingsOf(local.home, local.port)
  routed = {
    ...plainEnvironment(),
    NEO4J_URI: uri.replace('bolt:', 'neo4j:'),
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
  }
})
afterAll(async () => {
  await stopServer({ ...local, force: true })
  await graph?.close()
  rmSync(folder, { recursive: true, force: true })
})

const opened = () => connect({ ...settingsOf(local.home, local.port), uri: routed.NEO4J_URI! })

/** How often each property of each kind has which type: integers and floats look alike in the canonical dump. */
const types = (of: Graph) =>
  of.runText(`
    MATCH (n) WHERE NOT n:Migration UNWIND keys(n) AS key
    RETURN labels(n)[0] AS kind, key, valueType(n[key]) AS type, count(*) AS times ORDER BY kind, key, type
    UNION ALL
    MATCH ()-[r]->() UNWIND keys(r) AS key
    RETURN type(r) AS kind, key, valueType(r[key]) AS type, count(*) AS times ORDER BY kind, key, type`)

describe('an export', () => {
  // Those that follow begin with its file and its graph.
  test('goes from one server into another by neo4j://, with all it holds, and an import finds nothing to do there', async () => {
    expect(await runCli(['export', file('graph.jsonl')])).toMatchObject({ status: 0 })
    const imported = await runCli(['import', '--from', 'jsonl', file('graph.jsonl')], { environment: routed })
    expect(imported.stderr).not.toContain('error')
    expect(imported.status).toBe(0)
    const moved = await opened()
    expect(await dump(moved)).toBe(expected)
    expect(await types(moved)).toEqual(await types(graph))
    await moved.close()
    const again = await runCli(['import', '--json'], { environment: routed })
    expect(JSON.parse(again.stdout)).toMatchObject({ added: 0, changed: 0, removed: 0, milliseconds: { resolve: 0 } })
    expect(await dump(graph)).toBe(expected)
  })

  test('through a pipe is the same lines; into a graph that is not empty it goes on demand only, as a new revision', async () => {
    const piped = await runCli(['export'], { environment: routed })
    const lines = readFileSync(file('graph.jsonl'), 'utf8').split('\n')
    expect(piped.stdout.split('\n').slice(1, -2).sort()).toEqual(lines.slice(1, -2).sort())
    const from = ['import', '--from', 'jsonl', '-']
    const refused = await runCli(from, { environment: routed, input: piped.stdout })
    expect(refused).toMatchObject({ status: 1, stdout: '' })
    expect(refused.stderr).toMatch(/^error\[GRAPH_NOT_EMPTY\][\s\S]+--replace/u)
    const replaced = await runCli([...from, '--replace', '--json'], { environment: routed, input: piped.stdout })
    expect(JSON.parse(replaced.stdout).revision).toBeGreaterThan(JSON.parse(lines[0]!).revision)
    const moved = await opened()
    expect(await dump(moved)).toBe(expected)
    await moved.close()
  })

  test('of a graph that lacked the last migrations gets what they give to what is there', async () => {
    const [head, ...lines] = readFileSync(file('graph.jsonl'), 'utf8').trimEnd().split('\n').slice(0, -1)
    const before = lines.map((line) => {
      const { sort, folded, ...properties } = JSON.parse(line).properties
      if (/"labels":\["(?:Body|Municipality|Organization)"|"type":"MAY_BE_SAME"/u.test(line))
        return JSON.stringify({ ...JSON.parse(line), properties })
      if (folded !== undefined) return JSON.stringify({ ...JSON.parse(line), properties: { ...properties, sort } })
      return line
    })
    const text = [JSON.stringify({ ...JSON.parse(head!), migration: 9 }), ...before, ''].join('\n')
    const sha256 = createHash('sha256').update(text).digest('hex')
    writeFileSync(file('older.jsonl'), `${text}${JSON.stringify({ end: 'protokollgraf-graph', sha256 })}\n`)
    expect(text.split('"sort"').length).toBeLessThan(lines.join('\n').split('"sort"').length)
    expect([lines.join('').includes('"folded"'), text.includes('"folded"')]).toEqual([true, false])
    const moved = await opened()
    await importGraph(moved, await checkExport(file('older.jsonl')), { replace: true })
    expect(await dump(moved)).toBe(expected)
    await moved.close()
  })

  test('that was cut off while it came in is begun anew by the same command', async () => {
    const moved = await opened()
    await moved.runText("MERGE (:Restore {id: 'restore'}) WITH 1 AS one MATCH (d:Document) DETACH DELETE d")
    const again = await runCli(['import', '--from', 'jsonl', file('graph.jsonl')], { environment: routed })
    expect(again.status).toBe(0)
    expect(await dump(moved)).toBe(expected)
    await moved.close()
  })

  test.for<[what: string, code: string, change: (text: string) => string | null]>([
    ['cut off between two lines', 'EXPORT_DAMAGED', (text) => `${text.split('\n').slice(0, 300).join('\n')}\n`],
    ['cut off within a line', 'EXPORT_DAMAGED', (text) => text.slice(0, 100_000)],
    ['changed in one letter', 'EXPORT_DAMAGED', (text) => text.replace('Bjuv', 'Bjuf')],
    ['without one line', 'EXPORT_DAMAGED', (text) => text.split('\n').toSpliced(5, 1).join('\n')],
    ['of a later form', 'EXPORT_NEWER', (text) => text.replace('"version":1', '"version":2')],
    ['something else', 'NOT_AN_EXPORT', () => '{"a":1}\n'],
    ['empty', 'NOT_AN_EXPORT', () => ''],
    ['not there', 'NO_FILE', () => null],
  ])('%s is refused before anything is written', async ([, code, change]) => {
    const bad = file('bad.jsonl')
    rmSync(bad, { force: true })
    const text = change(readFileSync(file('graph.jsonl'), 'utf8'))
    if (text !== null) writeFileSync(bad, text)
    const { status, stdout, stderr } = await runCli(['import', '--from', 'jsonl', bad, '--replace'])
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(new RegExp(`^error\\[${code}\\]: .+\\n {2}\\S`, 'u'))
    expect(await dump(graph)).toBe(expected)
  })

  test('is not taken for one that is only looked at: what means nothing with it is refused, and nothing written', async () => {
    const revision = () => graph.read<{ revision: number }>('load/contents')
    const before = await revision()
    const from = ['import', '--from', 'jsonl', file('graph.jsonl'), '--replace']
    const wrong = [...['--dry-run', '--prune', '--again'].map((option) => [...from, option]), ['import', '--replace']]
    for (const args of wrong) {
      const { status, stdout, stderr } = await runCli(args)
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toMatch(new RegExp(`^error: option '${args.at(-1)}' cannot be used with`, 'u'))
    }
    expect(await revision()).toEqual(before)
  })

  test('is not written over a file that is there, and leaves none where it fails', async () => {
    const there = await runCli(['export', file('graph.jsonl')])
    expect(there.stderr).toMatch(/^error\[FILE_EXISTS\]/u)
    const nowhere = await runCli(['export', join(file('none'), 'graph.jsonl')])
    expect(nowhere.stderr).toMatch(/^error\[FILE_NOT_WRITABLE\]/u)
    const device = await runCli(['export', folder, '--force'])
    expect(device.stderr).toMatch(/^error\[FILE_NOT_WRITABLE\]/u)
    expect(await runCli(['import', '--from', 'jsonl'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('error[ONE_FILE]'),
    })
  })
})

describe('over neo4j://', () => {
  test('what only reads runs with READ access, which a cluster may send to a secondary', async () => {
    const moved = await opened()
    await expect(moved.read('load/lock')).rejects.toThrow(/read access mode/iu)
    await expect(moved.stream('load/lock')[Symbol.asyncIterator]().next()).rejects.toThrow(/read access mode/iu)
    await moved.close()
  })

  test.skipIf(!isLong)(
    'two API processes beside each other answer alike, and both tell of an import at once',
    async () => {
      const servers = await Promise.all([served(), served()])
      const ask = () => Promise.all(servers.map(({ url }) => fetch(`${url}?query=%7Bdocuments%7BfileName%7D%7D`)))
      const told = async () => {
        const answers = await ask()
        const [one, two] = await Promise.all(answers.map((answer) => answer.text()))
        expect(two).toBe(one)
        const tags = answers.map(({ headers }) => headers.get('etag'))
        expect(tags[0]).toMatch(/^"/u)
        expect(tags[1]).toBe(tags[0])
        return { text: one!, tag: tags[0]! }
      }
      const before = await told()
      const kept = await fetch(`${servers[1]!.url}?query=%7Bdocuments%7BfileName%7D%7D`, {
        headers: { 'if-none-match': before.tag },
      })
      expect(kept.status).toBe(304)
      const [name] = /\w+\.txt/u.exec(before.text)!
      await runCli(['forget', name], { environment: routed })
      const after = await told()
      expect(after.tag).not.toBe(before.tag)
      expect(after.text).not.toContain(name)
      await runCli(['import'], { environment: routed })
      expect(await told()).toMatchObject({ text: before.text })
      for (const { child } of servers) child.kill('SIGTERM')
      await Promise.all(servers.map(({ ended }) => ended))
    },
  )
})

async function served() {
  const child = spawnCli(['serve', '--port', '0', '--no-graphiql'], { environment: routed })
  const ended = new Promise((resolve) => child.once('close', resolve))
  let output = ''
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      const found = /GraphQL answers at (http\S+\/graphql)/u.exec(output)
      if (found) resolve(found[1]!)
    })
    child.once('close', () => reject(new Error(output)))
  })
  return { child, ended, url }
}

describe('a dump of the local server', () => {
  test.skipIf(!isLong)(
    'is refused while the server runs; of one that was killed it is what had been written',
    async () => {
      expect((await problemOf(() => dumpGraph(file('graph.dump'), local))).code).toBe('SERVER_RUNNING')
      expect((await problemOf(() => loadGraph(file('graph.dump'), dump, local))).code).toBe('NO_FILE')
      const { pid } = serverStatus(local).running!
      process.kill(pid, 'SIGKILL')
      while (processMark(pid) !== null) await pause(20)
      expect(await dumpGraph(file('graph.dump'), local)).toBeGreaterThan(10_000)
      expect((await problemOf(() => dumpGraph(file('graph.dump'), local))).code).toBe('FILE_EXISTS')
      expect((await problemOf(() => dumpGraph(join(file('none'), 'graph.dump'), local))).code).toBe('FILE_NOT_WRITABLE')
      expect((await problemOf(() => loadGraph(file('graph.dump'), dump, local))).code).toBe('GRAPH_EXISTS')
      expect((await problemOf(() => loadGraph(file('graph.jsonl'), dump, local))).code).toBe('NOT_A_DUMP')
    },
  )

  test.skipIf(!isLong)(
    'that was cut off, and one whose graph is not as it should be, leave the graph as it was',
    async () => {
      copyFileSync(file('graph.dump'), file('cut.dump'))
      const whole = readFileSync(file('graph.dump'))
      writeFileSync(file('cut.dump'), whole.subarray(0, whole.length / 2))
      const replace = { ...local, replace: true }
      expect((await problemOf(() => loadGraph(file('cut.dump'), dump, replace))).code).toBe('NOT_A_DUMP')
      let loaded = ''
      const refuse = async (now: Graph) => {
        loaded = await dump(now)
        await now.runText('MATCH (n) DETACH DELETE n')
        throw new Problem('REFUSED', 'Not this one.')
      }
      expect((await problemOf(() => loadGraph(file('graph.dump'), refuse, replace))).code).toBe('REFUSED')
      expect(loaded).toBe(expected)
      await startServer(local)
      const kept = await opened()
      expect(await dump(kept)).toBe(expected)
      await kept.close()
      await stopServer(local)
    },
  )

  test.skipIf(!isLong)('goes into a home that has no graph yet, from the command line', async () => {
    const port = String(await freePort())
    const environment = {
      ...plainEnvironment(),
      PROTOKOLLGRAF_HOME: file('second'),
      PROTOKOLLGRAF_NEO4J_JARS: inject('jars'),
      PROTOKOLLGRAF_NEO4J_PORT: port,
    }
    expect((await runCli(['db', 'dump', file('x.dump')], { environment })).stderr).toMatch(/^error\[NO_GRAPH\]/u)
    const loaded = await runCli(['db', 'load', file('graph.dump')], { environment })
    expect(loaded.stdout).toMatch(/: 5 documents, revision \d+\.\n$/u)
  })
})
