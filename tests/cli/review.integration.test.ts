import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Graph } from '../../src/graph/index.ts'
import { dump } from '../../src/load/index.ts'
import { runCli } from '../setup/cli.ts'
import { emptyGraph, openTestGraph } from '../setup/graph.ts'
import { isLong } from '../setup/long.ts'

const seeds = fileURLToPath(new URL('../../seed/protocols/', import.meta.url))
const files = readdirSync(seeds).sort()

let graph: Graph
let folder: string
let register: string
let before: string

/** As a user who keeps a register of their own. */
const run = (...args: string[]) => runCli([...args, '--register', register])
const judgements = () => readFileSync(join(register, 'judgements.csv'), 'utf8')

beforeAll(async () => {
  graph = await openTestGraph()
  folder = mkdtempSync(join(tmpdir(), 'protokollgraf-review-'))
  register = join(folder, 'register')
  mkdirSync(register)
  await run('import', '--json')
  before = await dump(graph)
})
beforeEach(() => writeFileSync(join(register, 'judgements.csv'), '# ours\nleft,right,verdict,reason\n'))
afterAll(async () => {
  await emptyGraph(graph)
  await graph?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the one candidate is shown with the words of both sides, as text and as JSON', async () => {
  const { stdout, status } = await run('review')
  expect(status).toBe(0)
  expect(stdout).toContain('Anna Rydberg redovisade ärendet')
  expect(stdout).toContain('Anna Rydholm redovisade ett')
  expect(stdout).toContain('1 to settle')
  expect(stdout).toContain(join(register, 'judgements.csv'))
  const lines = (await run('review', '--json')).stdout.trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    {
      left: { id: 'anna-rydberg' },
      right: { id: 'anna-rydholm' },
      judged: null,
      references: ['Anna Rydberg', 'Anna Rydholm'],
    },
  ])
})

test('a judgement is a row, holds for the next import, and taken back leaves nothing over', async () => {
  const same = await run('review', 'same', 'anna-rydberg', 'anna rydholm', '--reason', 'a trial, "not proven"')
  expect(same).toMatchObject({ status: 0, stderr: '' })
  expect(judgements()).toBe(
    '# ours\nleft,right,verdict,reason\nAnna Rydberg,Anna Rydholm,SAME,"a trial, ""not proven"""\n',
  )
  const merged = await dump(graph)
  expect(merged).not.toContain('anna-rydholm')
  await run('import', '--again')
  expect(await dump(graph)).toBe(merged)
  const { stdout } = await run('review', 'explain', 'Anna Rydholm')
  expect(stdout).toContain('judged the same: Anna Rydberg and Anna Rydholm: a trial, "not proven"')
  expect((await run('review')).stdout).toContain('Nothing to settle.')

  // The other way round, over what was said before: the later row holds.
  await run('review', 'different', 'Anna Rydholm', 'Anna Rydberg', '--reason', 'changed')
  expect(await dump(graph)).not.toContain('MAY_BE_SAME')
  expect(await dump(graph)).toContain('anna-rydholm')

  await run('review', 'undo')
  expect(await dump(graph)).toBe(merged)
  await run('review', 'undo', 'Anna Rydholm', 'Anna Rydberg')
  expect(judgements()).toBe('# ours\nleft,right,verdict,reason\n')
  expect(await dump(graph)).toBe(before)
})

test('UNSURE settles a pair without deciding it', async () => {
  await run('review', 'unsure', 'Anna Rydberg', 'Anna Rydholm', '--reason', 'one page names both')
  expect((await run('review')).stdout).toContain('1 judged UNSURE')
  expect((await run('review', '--all')).stdout).toContain('one page names both')
  const warnings = await graph.runText("MATCH (f:Finding {code: 'POSSIBLE_SAME_PERSON'}) RETURN f.id AS id")
  expect(warnings).toEqual([])
  await run('review', 'undo')
  expect(await dump(graph)).toBe(before)
})

test('a merge of the rules is taken apart by whom the two stand for', async () => {
  await run('review', 'different', 'Carina Leffler, bjuv', 'Carina Leffler, Landskrona')
  expect(judgements()).toContain('"Carina Leffler, Bjuv","Carina Leffler, Landskrona",DIFFERENT,')
  const ambiguous = await run('review', 'explain', 'Carina Leffler')
  expect(ambiguous.status).toBe(1)
  expect(ambiguous.stderr).toContain('"Carina Leffler, Landskrona" (carina-leffler-landskrona)')
  await run('review', 'undo')
  expect(await dump(graph)).toBe(before)
})

test.each([
  [['same', 'Anna Rydbrg', 'Anna Rydholm'], 'PERSON_UNKNOWN', 'Did you mean "Anna Rydberg"'],
  [['same', 'anna-rydberg', 'Anna Rydberg'], 'SAME_NAME_TWICE', ''],
  [['different', 'Herman Crespin', 'Herman Crespin, Höganäs'], 'JUDGEMENT_WITHOUT_EFFECT', ''],
  [['undo'], 'NOTHING_TO_UNDO', ''],
  [['undo', 'Anna Rydberg'], 'ONE_NAME', ''],
  [['explain', 'Nobody Atall'], 'PERSON_UNKNOWN', ''],
])('review %j is refused, and nothing is written', async (args, code, advice) => {
  const { status, stderr } = await run('review', ...args)
  expect(status).toBe(1)
  expect(stderr).toContain(`error[${code}]`)
  expect(stderr).toContain(advice)
  expect(judgements()).toBe('# ours\nleft,right,verdict,reason\n')
  expect(await dump(graph)).toBe(before)
})

test('a ruling that another one speaks against, by whatever chain, is refused with that one', async () => {
  const rows = ['Anna Rydberg,Frida Mattelin,SAME,', 'Anna Rydberg,Anna Rydholm,DIFFERENT,the secretariat knows both']
  writeFileSync(join(register, 'judgements.csv'), `left,right,verdict,reason\n${rows.join('\n')}\n`)
  const { status, stderr } = await run('review', 'same', 'Frida Mattelin', 'Anna Rydholm')
  expect(status).toBe(1)
  expect(stderr).toContain('"Anna Rydberg" and "Anna Rydholm" were judged DIFFERENT: the secretariat knows both')
  expect(await dump(graph)).toBe(before)
})

test.skipIf(!isLong)('a document forgotten is as if it had never been imported', async () => {
  await emptyGraph(graph)
  const four = files.slice(1).map((file) => join(seeds, file))
  await run('import', ...four, '--json')
  const without = await dump(graph)
  await run('import', '--json')
  expect(await dump(graph)).toBe(before)

  const unknown = await run('forget', 'nothing.txt')
  expect(unknown).toMatchObject({ status: 1, stdout: '' })
  expect(unknown.stderr).toContain(files[0])
  expect(await dump(graph)).toBe(before)

  const { status, stdout } = await run('forget', files[0]!)
  expect(status).toBe(0)
  expect(stdout).toContain(`Forgotten: ${files[0]}`)
  expect(await dump(graph)).toBe(without)

  const copy = join(folder, files[0]!)
  copyFileSync(join(seeds, files[0]!), copy)
  await run('import', copy)
  expect(await dump(graph)).toBe(before)
  const [{ id } = { id: '' }] = await graph.runText<{ id: string }>(
    'MATCH (d:Document {fileName: $file}) RETURN d.id AS id',
    { file: files[0] },
  )
  await run('forget', id.slice(0, 8), '--json')
  expect(await dump(graph)).toBe(without)
  await run('import', '--json')
})
