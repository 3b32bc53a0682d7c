import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { importFiles, previewImport } from '../../src/cli/import/bring.ts'
import { progressEvents } from '../../src/cli/import/progress.ts'
import type { Graph } from '../../src/graph/index.ts'
import { dump } from '../../src/load/index.ts'
import { runCli, spawnCli } from '../setup/cli.ts'
import { emptyGraph, openTestGraph } from '../setup/graph.ts'
import { isLong } from '../setup/long.ts'

const seeds = fileURLToPath(new URL('../../seed/protocols/', import.meta.url))
const protocols = readdirSync(seeds)
  .sort()
  .map((file) => join(seeds, file))

let graph: Graph
let folder: string

beforeAll(async () => {
  graph = await openTestGraph()
  folder = mkdtempSync(join(tmpdir(), 'protokollgraf-import-'))
})
afterEach(() => emptyGraph(graph))
afterAll(async () => {
  await graph?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the seeds come in, a second time nothing changes, and one by one backwards gives the same graph', async () => {
  const first = await runCli(['import', '--json'])
  expect(first).toMatchObject({ status: 0, stderr: expect.not.stringContaining('error') })
  expect(JSON.parse(first.stdout)).toMatchObject({
    files: 5,
    imported: 5,
    refused: [],
    graph: { documents: 5, meetings: 5, people: 53, items: 43, decisions: 57 },
  })
  const expected = await dump(graph)

  const second = await runCli(['import'])
  expect(second.status).toBe(0)
  expect(second.stdout).toContain('Nothing changed')
  expect(await dump(graph)).toBe(expected)

  await emptyGraph(graph)
  for (const protocol of protocols.toReversed()) await importFiles(graph, [protocol])
  // Not what was compiled, but what it was compiled from, has read these.
  const withoutImporter = (text: string) => text.replaceAll(/"importer":"[^"]*"/gu, '')
  expect(withoutImporter(await dump(graph))).toBe(withoutImporter(expected))
})

test.skipIf(!isLong)('the history tells when which documents came and went', async () => {
  expect(await runCli(['history'])).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Nothing was imported'),
  })
  await runCli(['import', ...protocols.slice(0, 2)])
  await runCli(['forget', basename(protocols[0]!)])
  const { status, stdout } = await runCli(['history', '--json'])
  expect(status).toBe(0)
  const [forgot, imported] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const kept = { id: expect.stringMatching(/^[0-9a-f]{64}$/), fileName: basename(protocols[1]!) }
  const gone = { id: expect.stringMatching(/^[0-9a-f]{64}$/), fileName: null }
  expect(imported).toMatchObject({ number: 1, changed: 0, removed: 0, went: [] })
  expect(imported.came).toHaveLength(2)
  expect(imported.came).toEqual(expect.arrayContaining([kept, gone]))
  expect(forgot).toMatchObject({ number: 2, came: [], went: [gone] })
  expect(Date.now() - Date.parse(forgot.at)).toBeLessThan(600_000)

  const { stdout: last } = await runCli(['history', '--last', '1'])
  expect(last).toMatch(
    /^2 {2}\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC {2}\d+ nodes and relations added.*\n {3}went: [0-9a-f]{12}\n$/u,
  )
  expect(await runCli(['history', '--last', '0'])).toMatchObject({ status: 2 })
})

test.skipIf(!isLong)('an import that waits for another says so, and then does its work', async () => {
  let end: () => void = () => {}
  const other = graph.transaction(async (statements) => {
    await statements.write('load/lock')
    await new Promise<void>((done) => {
      end = done
    })
  })
  let told = ''
  const screen = new Writable({
    write(line, _, done) {
      told += line
      end()
      done()
    },
  })
  const { graph: counts } = await importFiles(graph, [protocols[0]!], { progress: progressEvents(screen) })
  await other
  expect(told).toContain('{"event":"waiting"}\n')
  expect(counts.documents).toBe(1)
})

test('an import that is interrupted while it reads says that nothing was written, and how far it was', async () => {
  const many = join(folder, 'many')
  mkdirSync(many)
  for (let index = 0; index < 600; index += 1) copyFileSync(protocols[0]!, join(many, `${index}.txt`))
  const child = spawnCli(['import', many])
  let told = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told += text
    if (text.includes('Reading: 600 files')) child.kill('SIGINT')
  })
  const status = await new Promise((resolve) => child.once('close', resolve))
  const [, read] = /Interrupted: nothing was written yet; (\d+) of 600 files were read\./u.exec(told) ?? []
  expect({ status, told }).toMatchObject({ status: 130, told: expect.stringContaining('Interrupted: nothing') })
  expect(Number(read)).toBeLessThan(600)
  expect(await graph.runText('MATCH (d:Document) RETURN d.id AS id')).toEqual([])
})

test('every quote in the graph is the slice of its document', async () => {
  await runCli(['import', '--json'])
  const [row] = await graph.runText(`
    MATCH (d:Document)
    CALL (d) {
      MATCH (n {document: d.id}) WHERE n.start IS :: INTEGER
      RETURN n.start AS start, n.end AS end, n.quote AS quote
      UNION ALL
      MATCH ()-[r {document: d.id}]->() WHERE r.start IS NOT NULL
      RETURN r.start AS start, r.end AS end, r.quote AS quote
    }
    RETURN count(*) AS quotes, collect(CASE WHEN substring(d.text, start, end - start) <> quote THEN quote END) AS wrong`)
  expect(row).toMatchObject({ wrong: [] })
  expect(row!.quotes).toBeGreaterThan(250)
})

test('one bad file does not stop the good ones, and is named', async () => {
  const mixed = join(folder, 'mixed')
  mkdirSync(join(mixed, 'below'), { recursive: true })
  copyFileSync(protocols[0]!, join(mixed, 'below', 'good.txt'))
  writeFileSync(join(mixed, 'empty.txt'), '')
  writeFileSync(join(mixed, 'picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))
  writeFileSync(join(mixed, 'recipe.txt'), 'Pannkakor\n\nVispa mjölk och mjöl. Stek i smör.\n')
  const { status, stdout, stderr } = await runCli(['import', mixed])
  expect(status).toBe(1)
  expect(stderr).not.toContain('    at ')
  expect(stdout).toMatch(/error\[EMPTY\]: .*empty\.txt/)
  expect(stdout).toMatch(/error\[NOT_TEXT\]: .*picture\.txt/)
  expect(stdout).toMatch(/error\[NOT_MINUTES\]: .*recipe\.txt/)
  expect(stdout).toMatch(/Files refused +│ +3 /)
  expect(await graph.runText('MATCH (d:Document) RETURN d.fileName AS fileName')).toEqual([{ fileName: 'good.txt' }])
})

test.each([
  ['a folder without protocols', () => join(folder, 'nothing'), 'NO_PROTOCOLS'],
  ['a path that is not there', () => join(folder, 'missing.txt'), 'UNREADABLE'],
  ['a file that is not minutes', () => join(folder, 'recipe.md'), 'NOT_MINUTES'],
])('%s is one clear message, and the graph is left alone', async (_, pathOf, code) => {
  mkdirSync(join(folder, 'nothing'), { recursive: true })
  writeFileSync(join(folder, 'recipe.md'), 'Pannkakor\n\nVispa mjölk och mjöl. Stek i smör.\n')
  const { status, stdout, stderr } = await runCli(['import', pathOf()])
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toContain('error[')
  expect(stderr).toContain(code)
  expect(stderr).not.toContain('    at ')
  expect(await graph.runText('MATCH (n) WHERE NOT n:Migration RETURN n.id AS id')).toEqual([])
})

test.skipIf(!isLong)(
  'the same content under two names is one document, by the name that sorts first in any order',
  async () => {
    const names = ['b.txt', 'a.txt', 'c.txt'].map((name) => join(folder, name))
    for (const name of names) {
      copyFileSync(protocols[1]!, name)
      await runCli(['import', name])
    }
    expect(await graph.runText('MATCH (d:Document) RETURN d.fileName AS fileName')).toEqual([{ fileName: 'a.txt' }])
  },
)

test('a dry run tells what the import then does, and writes nothing; a diff after it tells nothing', async () => {
  const changed = (stdout: string) => stdout.split('\n').filter((line) => line !== '')
  const plan = await runCli(['import', '--dry-run', '--json'])
  expect(plan).toMatchObject({ status: 0, stderr: expect.stringContaining('"event":"progress"') })
  expect(await graph.runText('MATCH (n) WHERE NOT n:Migration RETURN n.id AS id')).toEqual([])
  const facts = changed(plan.stdout).map((line) => JSON.parse(line))
  expect(facts.pop()).toEqual({ files: 5, refused: [], replaced: [], orphaned: [], pruned: [], missing: [] })
  const report = JSON.parse((await runCli(['import', '--json'])).stdout)
  expect(facts).toHaveLength(report.added)
  const decision = facts.find(({ kind, after }) => kind === 'Decision' && after.text.includes('stödja arbetet'))
  expect(decision).toMatchObject({ change: 'ADDED', before: null, after: { level: 'PROPOSAL' } })

  expect((await runCli(['diff'])).stdout).toBe(
    '0 nodes and relations to add, 0 to change, 0 to remove. Nothing was written.\n',
  )
  await graph.runText("MATCH (p:Person {id: 'palle-lundberg'}) SET p.name = 'P. Lundberg', p.fingerprint = ''")
  const { stdout } = await runCli(['diff'])
  expect(stdout).toContain('~ Person palle-lundberg  name: "P. Lundberg" → "Palle Lundberg"')
  expect(stdout).toContain('0 nodes and relations to add, 1 to change, 0 to remove. Nothing was written.')
})

test('a dry run tells what a changed file changes and removes, and which files are refused or gone', async () => {
  const below = join(folder, 'dry')
  mkdirSync(below)
  const [both, one] = ['Ragnhild Tibell, Bjuv, Ivar Modin, Klippan', 'Ragnhild Tibell, Bjuv']
  const minutesOf = (number: number, date: string, there: string, ...clauses: string[]) =>
    [
      `Kommundirektörsgruppens protokoll ${number}/2021`,
      `Tid/Plats: ${date} kl. 08.30-12.30, Helsingborg`,
      `Närvarande: ${there}`,
      ...(there === one ? ['Anmält förhinder: Ivar Modin, Klippan'] : []),
      '1. Slättbanan',
      'Beslut:',
      ...clauses,
    ].join('\n\n')
  const [kept, gone] = ['kept.txt', 'gone.txt'].map((name) => join(below, name)) as [string, string]
  writeFileSync(kept, minutesOf(2, '210305', both, 'att avsätta 40 000 kronor', 'att anställa Ivar Modin'))
  writeFileSync(gone, minutesOf(3, '210409', both, 'att avsluta arbetet'))
  expect(await runCli(['import', below])).toMatchObject({ status: 0 })
  const before = await dump(graph)

  writeFileSync(kept, minutesOf(2, '210305', one, 'att avsätta 60 000 kronor'))
  rmSync(gone)
  writeFileSync(join(below, 'empty.txt'), '')
  const { status, stdout } = await runCli(['import', below, '--dry-run'])
  expect(status).toBe(1)
  expect(stdout).toMatch(/^error\[EMPTY\]: .*empty\.txt/mu)
  expect(stdout).toMatch(/^Replaced, for .*kept\.txt/mu)
  expect(stdout).toMatch(/^Kept, though the file is gone .*gone\.txt/mu)
  expect(stdout).toMatch(/^\+ Decision \S+ {2}"att avsätta 60 000 kronor"$/mu)
  expect(stdout).toMatch(/^- Decision \S+ {2}"att avsätta 40 000 kronor"$/mu)
  expect(stdout).toMatch(/^- Decision \S+ {2}"att anställa Ivar Modin"$/mu)
  // Of two meetings he was at one, and is so only by the file as it is now.
  const spoke = stdout.split('\n').find((line) => line.startsWith('~ REPRESENTS ivar-modin → '))
  expect(spoke).toContain('present: 2 → 1')
  expect(spoke).toContain('absent: 0 → 1')
  expect(stdout).not.toContain('att avsluta arbetet')
  const document = expect.stringMatching(/^[0-9a-f]{64}$/u)
  const files = [kept, join(below, 'empty.txt')]
  const { changes, ...fates } = await previewImport(graph, files, { folders: [below], prune: true })
  expect(fates).toMatchObject({
    files: 2,
    refused: [{ file: files[1], findings: [{ code: 'EMPTY' }] }],
    replaced: [{ path: kept, document }],
    pruned: [{ path: gone, document }],
    orphaned: [],
    missing: [],
  })
  const isGone = { change: 'REMOVED', kind: 'Decision', after: null }
  const of = expect.objectContaining({ text: 'att avsluta arbetet' })
  expect(changes).toContainEqual(expect.objectContaining({ ...isGone, before: of }))
  expect(await dump(graph)).toBe(before)
})

test.skipIf(!isLong)(
  'a diff tells what another register changes; the import after it reads again what was there, and says so',
  async () => {
    const register = join(folder, 'register')
    mkdirSync(register)
    const projects = readFileSync(fileURLToPath(new URL('../../seed/projects.yaml', import.meta.url)), 'utf8')
    const [name, alias] = ['name: Food Evolution\n', '      - leaderprojektet Food Evolution\n']
    const renamed = projects
      .replace(name, 'name: Food Evolution i Skåne\n')
      .replace(alias, `${alias}      - Food Evolution\n`)
    writeFileSync(join(register, 'projects.yaml'), renamed)
    const ruling = 'Anna Rydberg,Anna Rydholm,SAME,one person by the secretariat'
    writeFileSync(join(register, 'judgements.csv'), `left,right,verdict,reason\n${ruling}\n`)
    const given = protocols.slice(0, 2)
    await importFiles(graph, given)
    const before = await dump(graph)

    const { status, stdout } = await runCli(['diff', '--register', register])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^~ Project food-evolution {2}.*name: "Food Evolution" → "Food Evolution i Skåne"/mu)
    expect(stdout).toMatch(/^- Person anna-rydholm {2}"Anna Rydholm"$/mu)
    expect(stdout).toMatch(
      /^~ Person anna-rydberg {2}.*names: \["Anna Rydberg"\] → \["Anna Rydberg","Anna Rydholm"\]/mu,
    )
    const [, sum] = /^\d+ nodes and relations to add, (\d+) to change, \d+ to remove\. Nothing was written\.$/mu.exec(
      stdout,
    )!
    expect(Number(sum)).toBe(stdout.split('\n').filter((line) => line.startsWith('~')).length)
    expect(await dump(graph)).toBe(before)

    const { stderr } = await runCli(['import', ...given, '--register', register])
    expect(stderr).not.toContain('error')
    const { stdout: told } = await runCli(['history'])
    const [line, again, first] = told.split('\n')
    expect(line).toMatch(/^2 {2}\d{4}-.* removed, by version \d+\.\d+\.\d+$/u)
    expect(again).toBe(`   read again: ${given.map((file) => basename(file)).join(', ')}`)
    expect(first).toMatch(/^1 {2}/u)
  },
)

test('each change of the graph is a revision that tells what came and went', async () => {
  await importFiles(graph, protocols.slice(0, 1))
  await importFiles(graph, protocols.slice(0, 2))
  await runCli(['forget', basename(protocols[0]!)])
  expect(
    await graph.runText(`MATCH (r:Revision)
      RETURN r.number AS number, size(r.came) AS came, size(r.went) AS went, r.added > 0 AS added ORDER BY number`),
  ).toEqual([
    { number: 1, came: 1, went: 0, added: true },
    { number: 2, came: 1, went: 0, added: true },
    { number: 3, came: 0, went: 1, added: false },
  ])
})
