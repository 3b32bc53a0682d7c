import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { changeGraph } from '../../src/cli/import/change.ts'
import { type Revisions, revisionsOf } from '../../src/cli/rules.ts'
import { readDocument } from '../../src/cli/stored.ts'
import type { Graph } from '../../src/graph/index.ts'
import { dump } from '../../src/load/index.ts'
import { linesOf } from '../../src/model/source.ts'
import { documentOf, type MeetingSpec, register } from '../resolve/build.ts'
import { emptyGraph, openTestGraph } from '../setup/graph.ts'
import { isLong } from '../setup/long.ts'

let graph: Graph
let revisions: Revisions

beforeAll(async () => {
  graph = await openTestGraph()
  revisions = await revisionsOf(register)
})
afterEach(() => emptyGraph(graph))
afterAll(() => graph?.close())

/** Brings meetings in at once. @returns whether all there is was resolved again */
async function bringIn(meetings: readonly MeetingSpec[]): Promise<boolean> {
  const add = meetings.map(documentOf).map(({ minutes, text }) => {
    const { file, sha256 } = minutes.document
    return readDocument({ file, sha256, text, lines: linesOf(text), findings: [] }, minutes, revisions.reading)
  })
  return (await changeGraph(graph, { add, remove: [] }, register, { revisions })).isWhole
}

/** What is there after meetings came one at a time beside others, and after all came at once; by what stands near, too. */
async function oneByOne(there: readonly MeetingSpec[], coming: readonly MeetingSpec[]) {
  await bringIn(there)
  const ways: boolean[] = []
  for (const meeting of coming) ways.push(await bringIn([meeting]))
  const is = await dump(graph)
  await emptyGraph(graph)
  await bringIn([...there, ...coming])
  return { isWhole: ways.includes(true), is, should: await dump(graph) }
}

const at = (organization: string, date: string, member: string, item?: NonNullable<MeetingSpec['items']>[number]) => ({
  ...{ date, body: 'Styrelsen', organization, members: [member] },
  ...(item ? { items: [item] } : {}),
})

const onlyNamed: [how: string, item: NonNullable<MeetingSpec['items']>[number]][] = [
  [
    'has a task',
    { title: 'Vatten', decisions: [{ text: 'att Siv Hällgrenn bereder frågan', assignees: ['Siv Hällgrenn'] }] },
  ],
  ['comes for another', { title: 'Val', text: 'Rådet noterar att Siv Hällgrenn efterträder Torvald Ekdahl.' }],
]
test.each(
  onlyNamed.slice(0, isLong ? 2 : 1),
)('who only %s is compared with those of a like name of whom another meeting tells', async (_, item) => {
  const there = [
    at('Kustrådet', '2012-06-01', 'Siv Hällgren, Bjuv'),
    at('Kustrådet', '2013-06-01', 'Siv Ektorp, Klippan', item),
  ]
  const { isWhole, is, should } = await oneByOne(there, [at('Bergsbygden', '2010-03-01', 'Siv Hällgren, Bjuv')])
  expect(should).toMatch(/MAY_BE_SAME.*siv-hallgrenn/u)
  expect(is).toBe(should)
  expect(isWhole).toBe(false)
})

test('of many meetings of one day that name a project, all count, in whatever order they come', async () => {
  const railway = { title: 'Projekt Slättbanan' }
  // Nobody, and no circle, has to do with two of them: only the project leads from one to the other.
  const named = (date: string, organization: string, member: string) => at(organization, date, member, railway)
  const there = [named('2012-03-01', 'Vattenrådet', 'Anna Berg'), named('2016-03-01', 'Myrnätet', 'Karl Lindqvist')]
  const day = [
    named('2014-03-01', 'Bergsbygden', 'Ivar Modin'),
    named('2014-03-01', 'Kustrådet', 'Siv Ektorp'),
    named('2014-03-01', 'Skogsnätet', 'Torvald Ekdahl'),
    named('2014-03-01', 'Slättgruppen', 'Ragnhild Tibell'),
    named('2014-03-01', 'Åsamverkan', 'Yrsa Malmsjö'),
  ]
  const idOf = (meeting: MeetingSpec) => documentOf(meeting).minutes.document.sha256!
  const { isWhole, is, should } = await oneByOne(
    there,
    day.toSorted((left, right) => (idOf(left) < idOf(right) ? 1 : -1)),
  )
  expect(should).toContain('FOLLOWS')
  expect(is).toBe(should)
  expect(isWhole).toBe(false)
})
