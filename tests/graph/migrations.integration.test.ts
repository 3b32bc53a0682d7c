import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Graph, migrate, readMigrations } from '../../src/graph/index.ts'
import { problemOf } from '../setup/faults.ts'
import { openTestGraph } from '../setup/graph.ts'

let graph: Graph
let folder: string

beforeAll(async () => {
  graph = await openTestGraph()
})
afterAll(async () => {
  // The other tests want the graph as the program makes it.
  if (graph) await migrate(graph)
  await graph?.close()
})
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'protokollgraf-migrations-'))
  await graph.runText('MATCH (n:Migration) DETACH DELETE n')
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await graph.runText('MATCH (n:Migration|Thing) DETACH DELETE n')
  await graph.runText('DROP INDEX thing_name IF EXISTS')
})

function write(name: string, text: string): void {
  writeFileSync(join(folder, `${name}.cypher`), text)
}

test('each runs once, in order, and is remembered with its checksum and time', async () => {
  write('0001_index', 'CREATE INDEX thing_name IF NOT EXISTS FOR (n:Thing) ON (n.name)')
  write('0002_things', "MERGE (:Thing {name: 'a'})\n;\n// two\nMERGE (:Thing {name: 'b'})\n")
  expect(await migrate(graph, readMigrations(folder))).toEqual(['0001_index', '0002_things'])
  expect(await migrate(graph, readMigrations(folder))).toEqual([])
  expect(await graph.runText('MATCH (n:Thing) RETURN n.name AS name ORDER BY name')).toEqual([
    { name: 'a' },
    { name: 'b' },
  ])
  const [first] = readMigrations(folder)
  const remembered = await graph.runText(
    'MATCH (m:Migration) RETURN m.number AS number, m.name AS name, m.checksum AS checksum, m.at STARTS WITH "20" AS dated ORDER BY number',
  )
  expect(remembered).toMatchObject([
    { number: 1, name: '0001_index', checksum: first!.checksum, dated: true },
    { number: 2, name: '0002_things', dated: true },
  ])
})

test('a new one runs on a graph that has the others', async () => {
  write('0001_a', "MERGE (:Thing {name: 'a'})")
  await migrate(graph, readMigrations(folder))
  write('0002_b', "MERGE (:Thing {name: 'b'})")
  expect(await migrate(graph, readMigrations(folder))).toEqual(['0002_b'])
})

test('one that was changed after it ran is refused, and nothing runs', async () => {
  write('0001_a', "MERGE (:Thing {name: 'a'})")
  await migrate(graph, readMigrations(folder))
  write('0001_a', "MERGE (:Thing {name: 'changed'})")
  write('0002_b', "MERGE (:Thing {name: 'b'})")
  const problem = await problemOf(() => migrate(graph, readMigrations(folder)))
  expect(problem.code).toBe('MIGRATION_CHANGED')
  expect(problem.message).toContain('0001_a')
  expect(await graph.runText('MATCH (n:Thing) RETURN n.name AS name')).toEqual([{ name: 'a' }])
})

test('a graph with one that the program does not know is refused', async () => {
  write('0001_a', "MERGE (:Thing {name: 'a'})")
  write('0002_b', "MERGE (:Thing {name: 'b'})")
  const both = readMigrations(folder)
  await migrate(graph, both)
  const problem = await problemOf(() => migrate(graph, both.slice(0, 1)))
  expect(problem.code).toBe('GRAPH_NEWER')
  expect(problem.message).toContain('0002_b')
})

test('one that stops half-way is not remembered, and runs again whole', async () => {
  write('0001_a', "MERGE (:Thing {name: 'a'})\n;\nMERGE (:Thing {name: 1 / 0})")
  await expect(migrate(graph, readMigrations(folder))).rejects.toThrow(/zero/iu)
  write('0001_a', "MERGE (:Thing {name: 'a'})\n;\nMERGE (:Thing {name: 'b'})")
  expect(await migrate(graph, readMigrations(folder))).toEqual(['0001_a'])
  expect(await graph.runText('MATCH (n:Thing) RETURN count(*) AS count')).toEqual([{ count: 2 }])
})

test('two commands that migrate at once leave each remembered once', async () => {
  const all = readMigrations()
  await Promise.all([migrate(graph, all), migrate(graph, all)])
  expect(await graph.runText('MATCH (m:Migration) RETURN count(*) AS count')).toEqual([{ count: all.length }])
})

test('line ends of a checkout do not change the checksum', () => {
  write('0001_a', 'RETURN 1\n;\nRETURN 2\n')
  const [unix] = readMigrations(folder)
  write('0001_a', 'RETURN 1\r\n;\r\nRETURN 2\r\n')
  expect(readMigrations(folder)).toEqual([unix])
  expect(unix!.statements).toEqual(['RETURN 1', 'RETURN 2'])
})

test.for([
  ['0001_a', '0003_b'],
  ['0001_a', '0001_b'],
  ['0002_a'],
  ['first'],
])('numbers with a gap are a defect: %s', (names) => {
  for (const name of names) write(name, 'RETURN 1')
  expect(() => readMigrations(folder)).toThrow(/migration/u)
})

test('keys are unique, and names and texts are found by full text', async () => {
  await migrate(graph)
  await graph.runText(`CREATE (:Organization:Municipality {id: 'm', name: 'Örkelljunga', names: ['Örkeljunga']}),
    (:Decision {id: 'd', text: 'att ge sekretariatet i Örkelljunga uppdrag', folded: 'att ge sekretariatet i orkelljunga uppdrag'})`)
  await expect(graph.runText("CREATE (:Organization {id: 'm'})")).rejects.toThrow(/already exists/u)
  const find = (index: string, words: string) =>
    graph.runText('CALL db.index.fulltext.queryNodes($index, $words) YIELD node RETURN node.id AS id', { index, words })
  expect(await find('names', 'orkeljunga')).toEqual([{ id: 'm' }])
  expect(await find('words', 'folded:orkell* AND text:örkelljunga')).toEqual([{ id: 'd' }])
  // Every word is kept, and as it is.
  expect(await find('words', 'i')).toEqual([{ id: 'd' }])
  expect(await find('words', 'uppdragen')).toEqual([])
  await graph.runText('MATCH (n:Organization|Decision) DETACH DELETE n')
})

test('an index that the server could not fill is told of, and made anew by the next', async () => {
  // Longer than an entry of such an index can be.
  await graph.runText("CREATE (:Thing {name: reduce(text = '', _ IN range(1, 1000) | text + toString(rand()))})")
  write('0001_index', '// By name.\nCREATE INDEX thing_name IF NOT EXISTS FOR (n:Thing) ON (n.name)')
  const problem = await problemOf(() => migrate(graph, readMigrations(folder)))
  expect(problem.code).toBe('INDEX_FAILED')
  expect(problem.message).toContain('thing_name')
  expect((await problemOf(() => migrate(graph, readMigrations(folder)))).code).toBe('INDEX_FAILED')
  await graph.runText('MATCH (n:Thing) DELETE n')
  expect(await migrate(graph, readMigrations(folder))).toEqual([])
  expect(await graph.runText("SHOW INDEXES YIELD name, state WHERE name = 'thing_name' RETURN state")).toEqual([
    { state: 'ONLINE' },
  ])
})
