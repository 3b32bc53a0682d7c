import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { resolve } from '../../src/resolve/index.ts'
import { documentOf, type MeetingSpec, register } from './build.ts'

vi.setConfig({ testTimeout: 120_000 })

const names = [
  'Ragnhild Tibell',
  'Ragnhild Tibel',
  'Anna Andersson',
  'Anna Andersson (S)',
  'Ivar Modin',
  'Îvar Modin',
  'Siv Ektorp',
]
const places = ['Bjuv', 'Klippan', 'Landskrona', '=Vattenbolaget', null]
const titles = [
  'Verksamhetsplan',
  'Projekt Slättbanan',
  'Vattenförsörjning i slättbygd',
  'Övrigt',
  'Ny utvecklingsplan',
]

const listed = fc
  .record({ name: fc.constantFrom(...names), place: fc.constantFrom(...places) })
  .map(({ name, place }) => (place === null ? name : `${name}, ${place}`))
const meeting: fc.Arbitrary<MeetingSpec> = fc.record({
  date: fc.constantFrom(1994, 2010, 2011, 2013, 2016, 2020, 2023, 2024).map((year) => `${year}-03-01`),
  body: fc.constantFrom('Chefsgruppen', 'Styrelsen'),
  organization: fc.constantFrom('Samverkan Nordslätt', 'Slättens Råd', null),
  number: fc.constantFrom(null, '1/2020', '2/2020'),
  members: fc.array(listed, { maxLength: 4 }),
  absent: fc.array(listed, { maxLength: 2 }),
  presenters: fc.array(fc.constantFrom(...names), { maxLength: 1 }),
  items: fc.array(
    fc.record({
      title: fc.constantFrom(...titles),
      text: fc.constantFrom('', 'Se mötet den 1 mars 2015.', 'Sedan föregående redovisning har mycket hänt.'),
      presenters: fc.array(fc.constantFrom(...names), { maxLength: 1 }),
    }),
    { maxLength: 2 },
  ),
})

test('the same documents give the same facts, whatever their order', () => {
  fc.assert(
    fc.property(
      fc.array(meeting, { minLength: 2, maxLength: 7 }).chain((meetings) =>
        fc.record({
          meetings: fc.constant(meetings),
          shuffled: fc.shuffledSubarray(meetings, { minLength: meetings.length }),
        }),
      ),
      ({ meetings, shuffled }) => {
        const [one, two] = [shuffled, meetings].map((order) => resolve(order.map(documentOf), register))
        expect(JSON.stringify(one)).toBe(JSON.stringify(two))
      },
    ),
    { numRuns: 300 },
  )
})

test('nobody is two persons at one meeting for two municipalities, and ids are never shared', () => {
  fc.assert(
    fc.property(fc.array(meeting, { minLength: 1, maxLength: 6 }), (meetings) => {
      const facts = resolve(meetings.map(documentOf), register)
      const ids = facts.persons.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const seats = new Map<string, Set<string | null>>()
      for (const { meeting: where, person, organization, role, organizationReason } of facts.attendances) {
        if (person === null || organization === null || role === 'PRESENTER' || organizationReason !== null) continue
        const seat = `${where} ${person}`
        seats.set(seat, (seats.get(seat) ?? new Set()).add(organization))
      }
      for (const organizations of seats.values()) expect(organizations.size).toBe(1)
    }),
    { numRuns: 300 },
  )
})
