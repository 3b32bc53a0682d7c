import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Graph } from '../../src/graph/index.ts'
import { dump, load, type Origin, update } from '../../src/load/index.ts'
import type { Register } from '../../src/model/register.ts'
import { type ReadDocument, resolve } from '../../src/resolve/index.ts'
import { documentOf, register } from '../resolve/build.ts'
import { emptyGraph, openTestGraph } from '../setup/graph.ts'

let graph: Graph

beforeAll(async () => {
  graph = await openTestGraph()
})
afterEach(() => emptyGraph(graph))
afterAll(() => graph?.close())

const documents = [
  documentOf({
    date: '2015-01-10',
    number: '1/2015',
    chair: 'Ragnhild Tibell',
    secretary: 'Ulla Askberg',
    members: ['Ragnhild Tibell, Bjuv', 'Ivar Modin, Klippan'],
    absent: ['Stefan Larsson, Landskrona'],
    secretariat: ['Ulla Askberg, =Samverkan Nordslätt'],
    presenters: ['Ulla Askholm'],
    items: [
      {
        title: 'Projekt Slättbanan',
        text: 'Ulla Askholm redovisade. Styrelsen har avsatt 200 kkr.',
        presenters: ['Ulla Askholm'],
        projects: ['Slättbanan'],
        amounts: [{ written: '200 kkr', value: 200_000 }],
        decisions: [
          { text: 'att överlämna ärendet till styrelsen med förslag:', assignees: ['Nätverket Vatten', 'Ivar Modin'] },
          {
            text: 'att bevilja Slättbanan 50 tkr',
            level: 'PROPOSAL',
            to: 'styrelsen',
            parent: 0,
            amounts: [{ written: '50 tkr', value: 50_000 }],
          },
        ],
      },
    ],
  }),
  documentOf({
    date: '2015-03-10',
    body: 'Styrelsen',
    members: ['Siv Ektorp, Bjuv'],
    items: [
      {
        title: 'Slättbanan',
        projects: ['Slättbanan'],
        decisions: [
          {
            text: 'att bevilja Slättbanan 50 tkr ur anslaget för projekt',
            assignees: ['sekretariatet'],
            due: '2015-05',
            amounts: [{ written: '50 tkr', value: 50_000 }],
          },
        ],
      },
    ],
  }),
  documentOf({
    date: '2018-01-10',
    organization: 'Slättens Råd',
    members: ['Siv Ektorp, Bjuv', 'Ragnhild Tibell, Klippan'],
    absent: ['Stefan Larsson'],
    items: [{ title: 'Slättbanan, sedan föregående redovisning', projects: ['banprojektet'] }],
  }),
  documentOf({ date: '2020-01-10', members: ['Stefan Larsson, Landskrona', 'Ivar Modin, Klippan'] }),
]
const byId = new Map(documents.map((document) => [document.minutes.document.sha256!, document]))

/** Imports documents as the program does: together with those in the graph. */
function add(given: readonly ReadDocument[], known: Register = register, by?: Origin) {
  return update(
    graph,
    given.map(({ minutes }) => minutes.document.sha256!),
    ({ documents: stored }) => resolve([...given, ...stored.map(({ id }) => byId.get(id)!)], known),
    () => null,
    { from: [], gone: [], ...(by && { by }) },
  )
}

test('the revisions of one import are one entry of the history; those of an earlier version are each by itself', async () => {
  const [one, two, three] = documents.map(({ minutes }) => minutes.document.sha256!)
  await graph.runText(`CREATE (:Graph {id: 'graph', revision: 1})
    CREATE (:Revision {number: 1, at: '2020-01-01T10:00:00.000Z', added: 7, changed: 0, removed: 2, came: ['f00'], went: []})`)
  const by = { import: 'an import', begun: '2021-01-01T10:00:00.000Z', program: '1.2.3' }
  const [first, second] = [
    await add(documents.slice(0, 1), register, by),
    await add(documents.slice(1, 2), register, by),
  ]
  const other = await add(documents.slice(2, 3), register, { ...by, import: 'another' })
  const told = await graph.read<{ came: { id: string }[] }>('load/revisions', { last: 9 })
  const idsOf = (documents: readonly { readonly id: string }[]) => documents.map(({ id }) => id).sort()
  expect(told.map(({ came }) => idsOf(came))).toEqual([[three], [one, two].sort(), ['f00']])
  expect(told).toMatchObject([
    { first: 4, number: 4, added: other.added, again: [] },
    { first: 2, number: 3, begun: by.begun, program: '1.2.3', added: first.added + second.added, went: [], again: [] },
    { first: 1, number: 1, begun: '2020-01-01T10:00:00.000Z', program: null, added: 7, removed: 2, again: [] },
  ])
  expect(await graph.read('load/revisions', { last: 1 })).toHaveLength(1)
})

test('what facts say is in the graph', async () => {
  await add(documents)
  const [counts] = await graph.runText(`
    MATCH (p:Person {name: 'Ragnhild Tibell'})-[a:ATTENDED]->(:Meeting)-[:HELD_BY]->(:Body)-[:PART_OF]->(o:Organization)
    WITH o, count(a) AS attended
    MATCH (grant:Amount)-[:GRANTS]->(proposal:Amount {state: 'PROPOSED'})
    MATCH (d:Decision)-[:STATES]->(grant) MATCH (d)-[f:FUNDS]->(project:Project)
    MATCH (d)-[:HAS_TASK]->(t:Task)-[:ASSIGNS]->(assigned:Organization)
    RETURN o.name AS owner, attended, grant.source AS source, f.value AS value, project.name AS project, t.due AS due,
      assigned.name AS assigned`)
  expect(counts).toEqual({
    owner: 'Samverkan Nordslätt',
    attended: 2,
    source: 'anslaget för projekt',
    value: 50_000,
    project: 'Slättbanan',
    due: '2015-05',
    assigned: 'Samverkan Nordslätt',
  })
  const kinds = await graph.runText<{ type: string }>('MATCH ()-[r]->() RETURN DISTINCT type(r) AS type ORDER BY type')
  expect(kinds.map(({ type }) => type)).toEqual([
    'ASSIGNS',
    'ATTENDED',
    'CHAIRED',
    'CONCERNS',
    'DECIDED_BY',
    'FOLLOWS',
    'FUNDS',
    'GRANTS',
    'HANGS_ON',
    'HAS_FINDING',
    'HAS_TASK',
    'HELD_BY',
    'KEPT_MINUTES_OF',
    'MAY_BE_SAME',
    'MEANT_FOR',
    'MEMBER_OF',
    'ON_AGENDA',
    'PART_OF',
    'PRESENTED',
    'PROPOSED_TO',
    'RECORDS',
    'REPRESENTS',
    'STATES',
    'TAKEN_UNDER',
  ])
})

test('places in a text are whole numbers', async () => {
  await add(documents)
  const [row] = await graph.runText(`
    MATCH (i:AgendaItem) WITH i LIMIT 1 MATCH (m:Meeting)<-[a:ATTENDED]-()
    RETURN valueType(i.start) AS start, valueType(i.ordinal) AS ordinal, valueType(m.year) AS year,
      valueType(a.line) AS line LIMIT 1`)
  expect(new Set(Object.values(row!))).toEqual(new Set(['INTEGER NOT NULL']))
})

test('importing the same again changes nothing, not even the revision', async () => {
  const first = await add(documents)
  const before = await dump(graph)
  const second = await add(documents)
  expect(first.added).toBeGreaterThan(0)
  expect(second).toEqual({ added: 0, changed: 0, removed: 0, revision: first.revision })
  expect(await dump(graph)).toBe(before)
})

test('any order and any batches give the same graph', async () => {
  await add(documents)
  const expected = await dump(graph)
  const order = fc.shuffledSubarray([...documents], { minLength: documents.length })
  await fc.assert(
    fc.asyncProperty(order, fc.integer({ min: 0, max: documents.length }), async (shuffled, split) => {
      await emptyGraph(graph)
      if (split > 0) await add(shuffled.slice(0, split))
      for (const document of shuffled.slice(split)) await add([document])
      expect(await dump(graph)).toBe(expected)
    }),
    { numRuns: 6 },
  )
})

test('what facts say no more is gone', async () => {
  const fewer = resolve(documents.slice(1, 2), register)
  await load(graph, fewer)
  const expected = await dump(graph)
  await load(graph, resolve(documents, register))
  const { removed } = await load(graph, fewer)
  expect(removed).toBeGreaterThan(0)
  expect(await dump(graph)).toBe(expected)
})

test('a judgement made and taken back leaves nothing over', async () => {
  await add(documents)
  const before = await dump(graph)
  const judgement = { left: 'Ulla Askberg', right: 'Ulla Askholm', verdict: 'SAME' as const, reason: 'asked' }
  await add([], { ...register, judgements: [judgement] })
  const judged = await dump(graph)
  expect(judged).toContain('judged the same')
  expect(judged).not.toContain('MAY_BE_SAME')
  await add([])
  expect(await dump(graph)).toBe(before)
})

test('two imports at once end as one after the other', async () => {
  await add(documents)
  const expected = await dump(graph)
  await emptyGraph(graph)
  await Promise.all([add(documents.slice(0, 2)), add(documents.slice(2)), add(documents.slice(1, 3))])
  expect(await dump(graph)).toBe(expected)
})

test('an import that fails leaves the graph as it was', async () => {
  await add(documents.slice(0, 1))
  const before = await dump(graph)
  const failing = update(graph, [], () => {
    throw new Error('stopped')
  })
  await expect(failing).rejects.toThrow('stopped')
  expect(await dump(graph)).toBe(before)
})
