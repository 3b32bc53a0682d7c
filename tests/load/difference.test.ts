import { expect, test } from 'vitest'
import {
  differenceOf,
  type NodeState,
  type RelationState,
  type Step,
  type Steps,
  stepsOf,
} from '../../src/load/difference.ts'
import { nodesOf, ownersOf, relationsOf } from '../../src/load/rows.ts'
import { resolve } from '../../src/resolve/index.ts'
import { documentOf, register } from '../resolve/build.ts'

const documents = Array.from({ length: 12 }, (_, index) =>
  documentOf({
    date: `20${10 + index}-01-10`,
    members: ['Ragnhild Tibell, Bjuv', 'Ivar Modin, Klippan'],
    items: [{ title: 'Vattenförsörjning', decisions: [{ text: `att avsätta tid ${index}` }] }, { title: 'Slättbanan' }],
  }),
)
const facts = resolve(documents, register)
const owners = ownersOf(facts)
const nodes = nodesOf(facts)
const relations = relationsOf(facts)

/** What the graph would hold after everything was written. */
const nodeStates: NodeState[] = nodes.flatMap(({ label, rows }) =>
  rows.map(({ id, properties }) => ({
    element: `${label} ${id}`,
    label,
    id,
    fingerprint: String(properties.fingerprint),
  })),
)
const relationStates: RelationState[] = relations.flatMap(({ type, rows }) =>
  rows.map(({ from, to, key, properties }) => ({
    element: `${type} ${from} ${to} ${key}`,
    type,
    from,
    to,
    key,
    fingerprint: String(properties.fingerprint),
  })),
)

/** All steps, the meetings' in the order that is given. */
function inOrder({ first, meetings, last }: Steps, of: (steps: readonly Step[]) => readonly Step[] = (steps) => steps) {
  return [...first, ...of(meetings), ...last]
}

test('nothing differs from itself', () => {
  const difference = differenceOf(nodes, relations, nodeStates, relationStates)
  expect(difference).toMatchObject({ added: 0, changed: 0, removed: 0, writes: [] })
})

test('a small difference is one transaction', () => {
  const difference = differenceOf(nodes, relations, [], [])
  const steps = inOrder(stepsOf(difference, owners, difference.added))
  expect(steps).toHaveLength(1)
  expect(steps[0]!.rows.flatMap(([, rows]) => rows)).toHaveLength(difference.added)
})

test.each([
  [10, 'as they come', (steps: readonly Step[]) => steps],
  [40, 'last first', (steps: readonly Step[]) => steps.toReversed()],
  [100, 'last first', (steps: readonly Step[]) => steps.toReversed()],
])('a large one is several of about %i rows; each writes whole meetings, %s, after what they need', (largest, _, of) => {
  const difference = differenceOf(nodes, relations, [], [])
  const steps = inOrder(stepsOf(difference, owners, largest), of)
  expect(steps.length).toBeGreaterThan(1)
  expect(steps.flatMap((step) => step.rows.flatMap(([, rows]) => rows))).toHaveLength(difference.added)
  const known = new Set<string>()
  const finished = new Set<string>()
  for (const step of steps) {
    const here = new Set<string>()
    for (const [, rows] of step.rows)
      for (const row of rows) {
        if (row.owner !== null) here.add(row.owner)
        if ('id' in row) known.add(row.id)
        else {
          expect(known).toContain(row.from)
          expect(known).toContain(row.to)
        }
      }
    for (const owner of here) {
      expect(finished).not.toContain(owner)
      finished.add(owner)
    }
  }
})

test.each([
  ['as they come', documents],
  ['last first', documents.toReversed()],
])('meetings are written in the order of their ids, whatever order they were read in: %s', (_, given) => {
  const read = resolve(given, register)
  const { meetings } = stepsOf(differenceOf(nodesOf(read), relationsOf(read), [], []), ownersOf(read), 40)
  expect(meetings.length).toBeGreaterThan(3)
  const ownersIn = meetings.map(({ rows }) => [...new Set(rows.flatMap(([, part]) => part.map(({ owner }) => owner!)))])
  // What one transaction takes from another's nodes it takes in one order, so that two at once seldom wait.
  const expected = read.meetings.map(({ id }) => id).sort()
  expect(ownersIn.flat()).toEqual(expected)
  expect(ownersIn.some((owners) => owners.length > 1)).toBe(true)
})

test('what goes, goes with its meeting, and what was shared goes last', () => {
  const fewer = resolve(documents.slice(0, 1), register)
  const difference = differenceOf(nodesOf(fewer), relationsOf(fewer), nodeStates, relationStates)
  const steps = inOrder(stepsOf(difference, ownersOf(fewer), 20))
  const gone = steps.flatMap(({ staleNodes, staleRelations }) => [...staleNodes, ...staleRelations])
  expect(gone).toHaveLength(difference.removed)
  expect(new Set(gone).size).toBe(gone.length)
  for (const document of documents.slice(1)) {
    const start = document.minutes.document.sha256!.slice(0, 12)
    const where = steps.filter(({ staleNodes }) => staleNodes.some((element) => element.includes(` ${start}`)))
    expect(where).toHaveLength(1)
  }
})

/** Which steps write, or take away, something of a meeting or of its documents. */
function touching(steps: readonly Step[], { id, documents: own }: (typeof facts.meetings)[number]): number[] {
  const starts = own.map((document) => document.slice(0, 12))
  const isOwn = (...ids: string[]) => ids.some((one) => one === id || starts.includes(one.slice(0, 12)))
  return steps.flatMap(({ staleNodes, staleRelations, rows }, index) => {
    const gone = [...staleNodes, ...staleRelations.filter((element) => !between.test(element))]
    const touched = [
      ...gone.map((element) => isOwn(...element.split(' ').slice(1))),
      ...rows.flatMap(([statement, written]) =>
        written.map((row) => !between.test(statement) && ('id' in row ? isOwn(row.id) : isOwn(row.from, row.to))),
      ),
    ]
    return touched.includes(true) ? [index] : []
  })
}
const between = /^(?:REPRESENTS|FOLLOWS)|follows$/u

test('a document that is replaced goes when the new one of its meeting comes, and one that goes takes its meeting along', () => {
  // The first six tell otherwise of their meetings, and the last four are gone.
  const told = documents.map(({ minutes, text }, index) => {
    if (index > 5) return { minutes, text }
    return documentOf({
      date: minutes.meeting!.date,
      members: ['Ivar Modin, Klippan'],
      items: [{ title: 'Slättbanan' }],
    })
  })
  const now = resolve(told.slice(0, 8), register)
  const difference = differenceOf(nodesOf(now), relationsOf(now), nodeStates, relationStates)
  const steps = inOrder(stepsOf(difference, ownersOf(now), 20))
  const coming = new Map(now.meetings.map(({ id, documents: own }) => [id, own]))
  for (const meeting of facts.meetings) {
    const own = [...meeting.documents, ...(coming.get(meeting.id) ?? [])]
    const isSame = meeting.documents.every((id) => coming.get(meeting.id)?.includes(id))
    const ofMeeting = touching(steps, { ...meeting, documents: own })
    expect(ofMeeting, meeting.id).toHaveLength(isSame ? 0 : 1)
  }
  expect(
    steps.flatMap(({ staleNodes }) => staleNodes).filter((element) => element.startsWith('Document')),
  ).toHaveLength(10)
})

test('a document that tells of another day takes its meeting from the one to the other at once', () => {
  const [first, ...others] = documents
  const { minutes, text } = first!
  const moved = { minutes: { ...minutes, meeting: { ...minutes.meeting!, date: '2009-01-10' } }, text }
  const now = resolve([moved, ...others], register)
  const difference = differenceOf(nodesOf(now), relationsOf(now), nodeStates, relationStates)
  const steps = inOrder(stepsOf(difference, ownersOf(now), 5))
  const isOf = (id: string) => facts.meetings.concat(now.meetings).find(({ date }) => date === id)!
  const [was, is] = ['2010-01-10', '2009-01-10'].map((date) => touching(steps, { ...isOf(date) }))
  expect(was).toHaveLength(1)
  expect(is).toEqual(was)
})
