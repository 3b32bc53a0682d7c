import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { filesOf, importedBefore, importRead, readFiles } from '../../src/cli/import.ts'
import { rulesRevision } from '../../src/cli/rules.ts'
import type { Graph } from '../../src/graph/index.ts'
import { load } from '../../src/load/index.ts'
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

async function bringIn(files: string[]) {
  return importRead(graph, await readFiles(files, { silent: true }), { silent: true })
}

/** The statements that an import of these files runs before it knows, and what it then reports. */
async function asked(files: string[]) {
  const statements: string[] = []
  const counted: Graph = {
    ...graph,
    read: (name, parameters) => {
      statements.push(name)
      return graph.read(name, parameters)
    },
  }
  return { report: await importedBefore(counted, files), statements }
}

test('what is in the graph already takes one statement, and is reported as if it had been read again', async () => {
  const { report, statements } = await asked(given)
  const { milliseconds: _, ...again } = await bringIn(given)
  expect(report).toMatchObject(again)
  expect(report).toMatchObject({ imported: 2, added: 0, changed: 0, removed: 0, revision: 1 })
  expect(statements).toEqual(['load/known'])
  expect((await asked(given.slice(1))).report).toMatchObject({ imported: 1, graph: { documents: 2 } })
})

test('a file that is new, missing, or named so that it would rename its document is looked at', async () => {
  expect((await asked(protocols.slice(0, 3))).report).toBeNull()
  expect((await asked([...given, join(folder, 'missing.txt')])).report).toBeNull()
  const [first, last] = ['000.txt', 'zzz.txt'].map((name) => join(folder, name))
  for (const copy of [first!, last!]) copyFileSync(given[0]!, copy)
  expect((await asked([first!])).report).toBeNull()
  expect((await asked([last!])).report).not.toBeNull()
})

test('a graph that anything was done to since is looked at, and mended', async () => {
  await graph.runText('MATCH (d:Decision) WITH d LIMIT 1 DETACH DELETE d')
  expect((await asked(given)).report).toBeNull()
  expect(await bringIn(given)).toMatchObject({ changed: 0, removed: 0, revision: 2 })
  expect((await asked(given)).report).toMatchObject({ revision: 2 })
  await graph.runText('MATCH ()-[r:ATTENDED]->() WITH r LIMIT 1 DELETE r')
  expect((await asked(given)).report).toBeNull()
  await bringIn(given)
  await load(graph, resolve([], await readRegister()))
  expect((await asked(given)).report).toBeNull()
  expect((await asked([])).report).toBeNull()
})

test('another register, or other code, is another revision of the rules', async () => {
  const register = await readRegister()
  const revision = await rulesRevision(register)
  expect(await rulesRevision(await readRegister())).toBe(revision)
  const judgement = { left: 'Anna Berg', right: 'Anna Borg', verdict: 'DIFFERENT', reason: 'two people' } as const
  expect(await rulesRevision({ ...register, judgements: [...register.judgements, judgement] })).not.toBe(revision)
  // The compiled program is other code than that of these tests: it looks, and remembers for itself.
  expect((await asked(given)).report).not.toBeNull()
  await runCli(['import', ...given])
  expect((await asked(given)).report).toBeNull()
})
