import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { idOf, type Lookup, resolveNear } from '../../src/cli/import/near.ts'
import type { Statements } from '../../src/graph/index.ts'
import { differenceNear } from '../../src/load/near.ts'
import type { Facts } from '../../src/model/facts.ts'
import { type ReadDocument, resolve } from '../../src/resolve/index.ts'
import { documentOf, type MeetingSpec, register } from '../resolve/build.ts'
import { isLong } from '../setup/long.ts'
import { meeting, memory, wideMeeting } from './trials.ts'

vi.setConfig({ testTimeout: 600_000 })

/** Trials, the same ones each time; TRIALS=5000 for a long night, with others. */
const trials = process.env.TRIALS ? { numRuns: Number(process.env.TRIALS) } : { numRuns: isLong ? 80 : 40, seed: 7 }

/** Asks the facts of all documents what the database would be asked. */
function lookupIn(facts: Facts, held: ReadonlyMap<string, ReadDocument>): Lookup {
  const documentsOf = new Map(facts.meetings.map(({ id, documents }) => [id, documents]))
  const meetingOf = new Map(facts.items.map(({ id, meeting: own }) => [id, own]))
  const named = facts.persons.map(({ id, names }) => ({ id, names }))
  const ofMeetings = (ids: readonly string[]) => ids.flatMap((id) => documentsOf.get(id)!)
  return {
    documentsOfCircles: async (circles) =>
      facts.meetings.filter(({ circle }) => circles.includes(circle)).flatMap(({ documents }) => documents),
    documentsOfPersons: async (persons) => [
      ...facts.attendances.filter(({ person }) => persons.includes(person!)).map(({ document }) => document),
      ...facts.presentations.filter(({ person }) => persons.includes(person)).map(({ document }) => document),
      ...facts.replacements
        .filter(({ person, replaces }) => persons.includes(person) || persons.includes(replaces))
        .map(({ document }) => document),
      ...facts.tasks
        .filter(({ assignees }) => assignees.some(({ kind, id }) => kind === 'PERSON' && persons.includes(id!)))
        .map(({ document }) => document),
      ...facts.meetings
        .filter(({ chair, secretary }) => persons.includes(chair!) || persons.includes(secretary!))
        .flatMap(({ documents }) => documents),
    ],
    documentsOfProjects: async (rows) => {
      const meetings = new Map(facts.meetings.map((own) => [own.id, own]))
      const plain = facts.concerns
        .filter(({ how }) => how !== 'TEXT')
        .map(({ project, item }) => ({ project, ...meetings.get(meetingOf.get(item)!)! }))
      return rows.flatMap(({ project, date }) => {
        const own = plain.filter((one) => one.project === project && one.date !== null)
        const days = [...new Set(own.map((one) => one.date!))].sort()
        const near = [days.findLast((day) => day < date), date, days.find((day) => day > date)]
        return own.filter((one) => near.includes(one.date!)).flatMap(({ documents }) => documents)
      })
    },
    documentsOfSums: async (rows) =>
      facts.amounts
        .filter((amount) => rows.some(({ body, value }) => amount.deciderBody === body && amount.value === value))
        .map(({ document }) => document),
    documents: async (ids) => {
      const own = facts.meetings.filter(({ documents }) => documents.some((id) => ids.includes(id)))
      return [...new Set([...ids, ...ofMeetings(own.map(({ id }) => id))])].flatMap((id) => held.get(id) ?? [])
    },
    persons: async (starts) => named.filter(({ id }) => starts.some((start) => id.startsWith(start))),
    personsAt: async (circles, organizations) => {
      const circleOf = new Map(facts.meetings.map(({ id, circle }) => [id, circle]))
      const at = [
        ...facts.attendances.flatMap(({ person, meeting: own, organization }) => [
          { person, place: circleOf.get(own)! },
          ...(organizations.includes(organization!) ? [{ person, place: organization! }] : []),
        ]),
        ...facts.presentations.map(({ person, item }) => ({ person, place: circleOf.get(meetingOf.get(item)!)! })),
        ...facts.tasks.flatMap(({ assignees, item }) =>
          assignees
            .filter(({ kind }) => kind === 'PERSON')
            .map(({ id }) => ({ person: id, place: circleOf.get(meetingOf.get(item)!)! })),
        ),
        ...facts.replacements.flatMap(({ person, replaces, item }) =>
          [person, replaces].map((one) => ({ person: one, place: circleOf.get(meetingOf.get(item)!)! })),
        ),
        ...facts.meetings.flatMap(({ circle, chair, secretary }) =>
          [chair, secretary].map((person) => ({ person, place: circle })),
        ),
      ].filter(({ place }) => circles.includes(place) || organizations.includes(place))
      const byId = new Map(named.map((person) => [person.id, person]))
      return at.flatMap(({ person, place }) => (person === null ? [] : [{ ...byId.get(person)!, place }]))
    },
    seats: async (rows) =>
      facts.attendances.flatMap(({ organization, role, organizationReason, written, meeting: own }) => {
        const { circle, date } = facts.meetings.find(({ id }) => id === own)!
        const isAsked = rows.some((row) => row.circle === circle && row.organization === organization)
        if (!isAsked || role !== 'MEMBER' || organizationReason !== null || date === null) return []
        return [{ circle, organization: organization!, written: written!, date }]
      }),
    sittings: async (rows) =>
      facts.attendances.flatMap(({ organization, person, role, meeting: own }) => {
        const { circle, date, body } = facts.meetings.find(({ id }) => id === own)!
        const isAsked = rows.some((row) => row.circle === circle && row.organization === organization)
        if (!isAsked || role !== 'MEMBER' || person === null || date === null) return []
        return [{ meeting: own, date, body, organization: organization!, person }]
      }),
    names: async (organizations) =>
      new Map(facts.organizations.filter(({ id }) => organizations.includes(id)).map(({ id, name }) => [id, name])),
  }
}

/** Answers the two statements that the load stage asks of the graph. */
function statementsOver(graph: ReturnType<typeof memory>): Statements {
  const read = async (name: string, { ids }: { ids: Record<string, string[]> }) => {
    if (name === 'load/near-nodes')
      return [...graph.nodes.values()]
        .filter(({ label, id }) => ids[label]!.includes(id))
        .map((node) => ({ ...node, ...(node.properties as { name?: string; names?: string[] }) }))
    const starts = new Set(Object.values(ids).flat())
    return [...graph.relations.values()].filter(({ from }) => starts.has(from))
  }
  return { read } as unknown as Statements
}

const index = fc.nat({ max: 40 })
const act = fc.record({
  add: fc.array(index, { maxLength: 2 }),
  remove: fc.array(index, { maxLength: 1 }),
})

test.each([
  ['small', meeting, 4, 10],
  ['wide', wideMeeting, 12, 40],
])('in a %s world, what is resolved near a change ends as if everything had been resolved again', async (world, one, minLength, maxLength) => {
  const ways = { near: 0, whole: 0, held: 0, resolved: 0 }
  await fc.assert(
    fc.asyncProperty(
      fc.array(one, { minLength, maxLength }),
      fc.integer({ min: 1, max: maxLength }),
      fc.array(act, { minLength: 1, maxLength: 4 }),
      async (meetings, begun, acts) => {
        const documents = [...new Map(meetings.map(documentOf).map((each) => [idOf(each), each])).values()]
        const graph = memory()
        const held = new Map(documents.slice(0, begun).map((one) => [idOf(one), one]))
        let facts = resolve([...held.values()], register)
        graph.take(facts, 10_000)
        for (const { add, remove } of acts) {
          const added = new Map(add.map((which) => documents[which % documents.length]!).map((one) => [idOf(one), one]))
          const gone = remove.map((which) => idOf(documents[which % documents.length]!))
          const coming = { add: [...added.values()], remove: gone.filter((id) => held.has(id) && !added.has(id)) }
          const change = await resolveNear(coming, register, lookupIn(facts, held))
          const difference = await differenceNear(statementsOver(graph), change.before, change.after)
          for (const [id, one] of added) held.set(id, one)
          for (const id of coming.remove) held.delete(id)
          facts = resolve([...held.values()], register)
          ways[difference ? 'near' : 'whole'] += 1
          ways.held += held.size
          ways.resolved += change.after.documents.length
          if (difference) graph.bring(difference, change.after, 10_000)
          else graph.take(facts, 10_000)
          const fresh = memory()
          fresh.take(facts, 10_000)
          expect(graph.dump()).toBe(fresh.dump())
        }
      },
    ),
    trials,
  )
  expect(ways.near).toBeGreaterThan(ways.whole)
  if (world === 'wide') expect(ways.resolved).toBeLessThan(ways.held)
})

/** What a graph of some meetings holds when others come in by what stands near them, and what it should hold. */
async function comeIn(there: readonly MeetingSpec[], coming: readonly MeetingSpec[]) {
  const held = new Map(there.map(documentOf).map((one) => [idOf(one), one]))
  const add = coming.map(documentOf)
  const facts = resolve([...held.values()], register)
  const [graph, whole] = [memory(), memory()]
  graph.take(facts, 10_000)
  const lookup = lookupIn(facts, held)
  const asked = vi.spyOn(lookup, 'documentsOfPersons')
  const change = await resolveNear({ add, remove: [] }, register, lookup)
  const difference = await differenceNear(statementsOver(graph), change.before, change.after)
  if (difference) graph.bring(difference, change.after, 10_000)
  whole.take(resolve([...held.values(), ...add], register), 10_000)
  const looked = [...new Set(asked.mock.calls.flatMap(([persons]) => persons))]
  return { isNear: difference !== null, is: graph.dump(), should: whole.dump(), looked, change }
}

const inCircle = (organization: string, date: string, ...members: string[]): MeetingSpec => ({
  ...{ date, body: 'Styrelsen', organization, members },
})
const ofOneId = [
  inCircle('Slättens Råd', '2012-03-01', 'Siv Hällgrenn, Bjuv'),
  inCircle('Slättens Råd', '2012-06-01', 'Siv Hällgren, Bjuv'),
]
const takesTheId = inCircle('Bergsbygden', '2010-03-01', 'Siv Hallgren, Ale')

test('who loses an id to another name that comes in is compared anew with those of a like name', async () => {
  const { is, should } = await comeIn(ofOneId, [takesTheId])
  expect(is).toBe(should)
  expect(is).toContain('MAY_BE_SAME siv-hallgren-bjuv siv-hallgrenn')
})

test('what is known of such a like name is more than the one meeting that met both', async () => {
  const both = { ...inCircle('Slättens Råd', '2014-03-01', 'Siv Hällgrenn, Bjuv'), presenters: ['Siv Hällgren'] }
  const { isNear, is, should } = await comeIn([...ofOneId, both], [takesTheId])
  expect(isNear).toBe(true)
  expect(is).toBe(should)
  expect(is).toContain('MAY_BE_SAME siv-hallgren-bjuv siv-hallgrenn')
})

const water = { title: 'Vattenförsörjning i slättbygd' }
const forTheRailway = { ...water, decisions: [{ text: 'att bevilja Slättbanan 50 tkr' }] }
const at = (organization: string, date: string, item: NonNullable<MeetingSpec['items']>[number]): MeetingSpec => ({
  ...{ ...inCircle(organization, date), items: [item] },
})
const railway = { title: 'Projekt Slättbanan' }

test('what links two items where their titles do no more takes what stands between them elsewhere', async () => {
  const there = [
    at('Slättens Råd', '2012-03-01', forTheRailway),
    at('Bergsbygden', '2014-03-01', railway),
    at('Slättens Råd', '2016-03-01', forTheRailway),
  ]
  const { is, should } = await comeIn(there, [at('Slättens Råd', '2013-03-01', water)])
  expect(is).toBe(should)
})

test('a project that comes up elsewhere between two items parts them whose titles do not link them', async () => {
  const there = [
    at('Slättens Råd', '2012-03-01', forTheRailway),
    at('Slättens Råd', '2013-03-01', water),
    at('Slättens Råd', '2016-03-01', forTheRailway),
  ]
  const { is, should } = await comeIn(there, [at('Bergsbygden', '2014-03-01', railway)])
  expect(is).toBe(should)
})

test('a seat that somebody else had for a while elsewhere parts the periods of who comes in', async () => {
  const there = [
    inCircle('Slättens Råd', '2012-03-01', 'Ivar Modin, Bjuv'),
    inCircle('Slättens Råd', '2014-03-01', 'Siv Ektorp, Bjuv'),
    inCircle('Slättens Råd', '2016-03-01', 'Ivar Modin, Bjuv'),
  ]
  const { isNear, is, should } = await comeIn(there, [inCircle('Bergsbygden', '2018-03-01', 'Ivar Modin, Bjuv')])
  expect(isNear).toBe(true)
  expect(is).toBe(should)
})

test('who had a seat before and after somebody who comes in is known by all meetings, elsewhere too', async () => {
  const there = [
    inCircle('Bergsbygden', '2010-03-01', 'Ivar Modin, Bjuv'),
    inCircle('Slättens Råd', '2012-03-01', 'Ivar Modin, Bjuv'),
    inCircle('Slättens Råd', '2016-03-01', 'Ivar Modin, Bjuv'),
  ]
  const { isNear, is, should } = await comeIn(there, [inCircle('Slättens Råd', '2014-03-01', 'Siv Ektorp, Bjuv')])
  expect(isNear).toBe(true)
  expect(is).toBe(should)
})

test('of those who share a surname, only whose name could be taken for that of who comes in is looked at', async () => {
  const there = [
    inCircle('Slättens Råd', '2012-03-01', 'Siv Ektorp, Bjuv', 'Sune Ektorp, Bjuv', 'Siv Ektorpp, Bjuv'),
    inCircle('Bergsbygden', '2013-03-01', 'Sune Ektorp, Bjuv', 'Siv Ektorpp, Bjuv'),
  ]
  const { isNear, is, should, looked } = await comeIn(there, [inCircle('Kustrådet', '2014-03-01', 'Siv Ektorp, Bjuv')])
  expect(isNear).toBe(true)
  expect(is).toBe(should)
  expect(looked).toEqual(['siv-ektorp', 'siv-ektorpp'])
})

test('of documents that are near by their people alone, nothing but that is resolved again', async () => {
  const budget = { title: 'Budget', decisions: [{ text: 'att godkänna budgeten' }] }
  const told = { title: 'Brandskydd', presenters: ['Siv Ektorp'], decisions: [{ text: 'att tacka' }] }
  const there = [{ ...inCircle('Slättens Råd', '2012-03-01', 'Siv Ektorp, Bjuv'), items: [budget, told] }]
  const { isNear, is, should, change } = await comeIn(there, [inCircle('Kustrådet', '2014-03-01', 'Siv Ektorp, Bjuv')])
  expect(isNear).toBe(true)
  expect(is).toBe(should)
  expect(change.before.decisions.map(({ text }) => text)).toEqual(['att tacka'])
  expect(change.before.presentations).toHaveLength(1)
})
