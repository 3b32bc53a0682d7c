import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { COMPARING, importFiles } from '../../src/cli/import/bring.ts'
import { noProgress, type Progress } from '../../src/cli/import/progress.ts'
import { filesOf } from '../../src/cli/import.ts'
import { revisionsOf } from '../../src/cli/rules.ts'
import type { Graph } from '../../src/graph/index.ts'
import { dump, load } from '../../src/load/index.ts'
import { readRegister } from '../../src/read/register.ts'
import { resolve } from '../../src/resolve/index.ts'
import { runCli } from '../setup/cli.ts'
import { emptyGraph, openTestGraph } from '../setup/graph.ts'

let graph: Graph
let folder: string
let protocols: string[]
let given: string[]

beforeAll(async () => {
  graph = await openTestGraph()
  folder = mkdtempSync(join(tmpdir(), 'protokollgraf-known-'))
  protocols = await filesOf([])
  given = protocols.slice(0, 2)
})
beforeEach(async () => {
  await emptyGraph(graph)
  await bringIn(given)
})
afterAll(async () => {
  await graph?.close()
  rmSync(folder, { recursive: true, force: true })
})

const bringIn = (files: string[]) => importFiles(graph, files)

/** The report of an import, and the statements that it ran outside of a transaction, where it would write. */
async function asked(files: string[]) {
  const statements: string[] = []
  let isWriting = false
  const counted: Graph = {
    ...graph,
    // What would end with the first connection that is lost.
    read: (name) => Promise.reject(new Error(`${name} was asked once only`)),
    patient: {
      read: (name, parameters) => {
        statements.push(name)
        return graph.patient.read(name, parameters)
      },
    },
    transaction: (work) => {
      isWriting = true
      return graph.transaction(work)
    },
  }
  const { milliseconds: _, ...report } = await importFiles(counted, files)
  return { report, statements, isWriting }
}

test('what is in the graph already takes two statements, and writes nothing', async () => {
  const { report, statements, isWriting } = await asked(given)
  expect(report).toMatchObject({ files: 2, imported: 2, added: 0, changed: 0, removed: 0, revision: 1, left: 0 })
  expect(report.graph).toMatchObject({ documents: 2, meetings: 2 })
  expect(statements).toEqual(['load/known', 'load/source-changes'])
  expect(isWriting).toBe(false)
  expect((await asked(given.slice(1))).report).toMatchObject({ imported: 1, graph: { documents: 2 } })
})

test('a file that is new, or named so that it would rename its document, is read, and the others are not', async () => {
  expect(await asked(protocols.slice(0, 3))).toMatchObject({ isWriting: true, report: { imported: 3, revision: 2 } })
  const [first, last] = ['000.txt', 'zzz.txt'].map((name) => join(folder, name)) as [string, string]
  for (const copy of [first, last]) copyFileSync(given[0]!, copy)
  expect((await asked([last])).report).toMatchObject({ imported: 1, changed: 0, revision: 2 })
  expect((await asked([first])).report).toMatchObject({ imported: 1, revision: 3 })
  expect(await graph.runText("MATCH (d:Document {fileName: '000.txt'}) RETURN count(d) AS named")).toEqual([
    { named: 1 },
  ])
  const missing = join(folder, 'missing.txt')
  expect((await asked([...given, missing])).report).toMatchObject({ imported: 2, refused: [{ file: missing }] })
})

test('a file that tells otherwise of its meeting replaces what it said, unless another file says it still', async () => {
  const file = join(folder, 'changing.txt')
  const text = readFileSync(protocols[2]!, 'utf8')
  writeFileSync(file, text)
  await bringIn([file])
  const expected = await dump(graph)
  writeFileSync(file, `${text}\n`)
  expect(await bringIn([file])).toMatchObject({ replaced: [{ path: file }], graph: { documents: 3 } })
  writeFileSync(file, text)
  expect(await bringIn([file])).toMatchObject({ replaced: [{ path: file }] })
  expect(await dump(graph)).toBe(expected)
  const copy = join(folder, 'copy.txt')
  copyFileSync(file, copy)
  await bringIn([copy])
  writeFileSync(file, `${text}\n`)
  expect(await bringIn([file])).toMatchObject({ replaced: [], graph: { documents: 4 } })
})

test('a file that holds another meeting than before takes nothing away', async () => {
  const file = join(folder, 'download.txt')
  copyFileSync(protocols[2]!, file)
  await bringIn([file])
  copyFileSync(protocols[3]!, file)
  const report = await bringIn([file])
  expect(report).toMatchObject({ replaced: [], orphaned: [{ path: file }], graph: { documents: 4 } })
})

test('a document whose file is gone from its folder is told of, and forgotten where that is asked for', async () => {
  await emptyGraph(graph)
  const below = join(folder, 'below')
  mkdirSync(below)
  const files = protocols.slice(0, 3).map((_, index) => join(below, `${index}.txt`))
  for (const [index, file] of files.entries()) copyFileSync(protocols[index]!, file)
  await importFiles(graph, files.slice(0, 2), { folders: [below] })
  const expected = await dump(graph)
  await importFiles(graph, files, { folders: [below] })
  const left = files.slice(0, 2)
  const kept = await importFiles(graph, left, { folders: [below] })
  expect(kept).toMatchObject({ missing: [{ path: files[2] }], pruned: [], graph: { documents: 3 } })
  const told: (readonly [string, number | null])[] = []
  const progress: Progress = {
    ...noProgress,
    stage(name, total) {
      told.push([name, total])
      return noProgress.stage(name, total)
    },
  }
  const pruned = await importFiles(graph, left, { folders: [below], prune: true, progress })
  // Nothing is read, and still it may take long.
  expect(told).toEqual([
    ['Looking for what is new', 2],
    [COMPARING, null],
  ])
  expect(pruned).toMatchObject({ missing: [], pruned: [{ path: files[2] }], graph: { documents: 2 } })
  expect(await dump(graph)).toBe(expected)
})

test('a graph that anything was done to since is looked at, and mended', async () => {
  const expected = await dump(graph)
  await graph.runText('MATCH (d:Decision) WITH d LIMIT 1 DETACH DELETE d')
  expect(await bringIn(given)).toMatchObject({ changed: 0, removed: 0, revision: 2 })
  expect(await dump(graph)).toBe(expected)
  await graph.runText('MATCH ()-[r:ATTENDED]->() WITH r LIMIT 1 DELETE r')
  expect(await bringIn(given)).toMatchObject({ added: 1, revision: 3 })
  await load(graph, resolve([], await readRegister()))
  expect(await bringIn(given)).toMatchObject({ imported: 2, revision: 5 })
  expect(await dump(graph)).toBe(expected)
})

test('another register, or other code, is another revision of the rules', async () => {
  const register = await readRegister()
  const { reading, rules } = await revisionsOf(register)
  expect(await revisionsOf(await readRegister())).toEqual({ reading, rules })
  const judgement = { left: 'Anna Berg', right: 'Anna Borg', verdict: 'DIFFERENT', reason: 'two people' } as const
  const judged = await revisionsOf({ ...register, judgements: [...register.judgements, judgement] })
  // Who is judged to be whom changes nothing in what a document says.
  expect(judged.reading).toBe(reading)
  expect(judged.rules).not.toBe(rules)
  // The compiled program is other code than that of these tests: it looks, and remembers for itself.
  expect((await asked(given)).isWriting).toBe(false)
  await runCli(['import', ...given])
  expect((await asked(given)).isWriting).toBe(true)
})
