import fc from 'fast-check'
import {
  type Difference,
  differenceOf,
  type NodeState,
  type RelationState,
  stepsOf,
} from '../../src/load/difference.ts'
import { nodesOf, ownersOf, relationsOf } from '../../src/load/rows.ts'
import type { Facts } from '../../src/model/facts.ts'
import type { MeetingSpec } from '../resolve/build.ts'

const names = ['Ragnhild Tibell', 'Ragnhild Tibel', 'Anna Andersson', 'Ivar Modin', 'Siv Ektorp']
const places = ['Bjuv', 'Klippan', 'Landskrona', '=Vattenbolaget', null]
export const listed = listedOf({ names, places })

function listedOf(world: Pick<World, 'names' | 'listed' | 'places'>): fc.Arbitrary<string> {
  return fc
    .record({ name: fc.constantFrom(...world.names, ...(world.listed ?? [])), place: fc.constantFrom(...world.places) })
    .map(({ name, place }) => (place === null ? name : `${name}, ${place}`))
}

const sum = fc.constantFrom({ written: '50 tkr', value: 50_000 }, { written: '70 tkr', value: 70_000 })
/** Meetings of a small world, in which people, names, projects and sums come back. */
export const meeting = meetingOf({ names, organizations: ['Samverkan Nordslätt', 'Slättens Råd', null], places })

/** Meetings of a world so wide that most of them have nothing to do with each other. */
export const wideMeeting = meetingOf({
  names: [
    ...names,
    ...['Berg', 'Ekdahl', 'Lindqvist', 'Malmsjö'].flatMap((surname) =>
      ['Anna', 'Ivar', 'Ragnhild', 'Torvald', 'Yrsa'].map((given) => `${given} ${surname}`),
    ),
  ],
  // Not every name has letters that an id can have; a party tells namesakes apart; decades do too.
  listed: ['Юрий Жуков', 'Жанна Юрьева', 'Anna Berg (S)', 'Anna Berg (M)'],
  years: [1990, 2023],
  organizations: ['Samverkan Nordslätt', 'Slättens Råd', 'Bergsbygden', 'Kustrådet', 'Skogsnätet', 'Åsamverkan'],
  places: [...places, 'Ale', 'Boden', 'Eda', 'Falun', 'Gnosjö', 'Habo', '=Kustbolaget', '=kustbolaget'],
})

interface World {
  readonly names: readonly string[]
  /** Names that stand on lists alone. */
  readonly listed?: readonly string[]
  /** The first and the last; 2012 to 2020 unless given. */
  readonly years?: readonly [number, number]
  readonly organizations: readonly (string | null)[]
  readonly places: readonly (string | null)[]
}

function meetingOf(world: World): fc.Arbitrary<MeetingSpec> {
  const listed = listedOf(world)
  const assigned = fc.array(fc.constantFrom(...world.names), { maxLength: 1 })
  const [min, max] = world.years ?? [2012, 2020]
  return fc.record({
    date: fc.integer({ min, max }).map((year) => `${year}-03-01`),
    body: fc.constantFrom('Chefsgruppen', 'chefsgruppen', 'Styrelsen'),
    organization: fc.constantFrom(...world.organizations),
    number: fc.constantFrom(null, '1/2020'),
    members: fc.array(listed, { maxLength: 4 }),
    absent: fc.array(listed, { maxLength: 2 }),
    presenters: fc.array(fc.constantFrom(...world.names), { maxLength: 1 }),
    items: fc.array(
      fc.record({
        title: fc.constantFrom('Verksamhetsplan', 'Projekt Slättbanan', 'Vattenförsörjning i slättbygd'),
        text: fc.constantFrom('', 'Se mötet den 1 mars 2015.'),
        projects: fc.constantFrom([], ['Slättbanan'], ['Grönt vatten']),
        decisions: fc.array(
          fc
            .record({ amount: sum, isAsked: fc.boolean(), assignees: assigned })
            .map(({ amount, isAsked, assignees }) => ({
              text: `att bevilja Slättbanan ${amount.written}`,
              amounts: [amount],
              assignees,
              ...(isAsked ? { to: 'styrelsen', level: 'PROPOSAL' as const } : {}),
            })),
          { maxLength: 1 },
        ),
      }),
      { maxLength: 2 },
    ),
  })
}

/** A graph in memory that takes differences as the database does. */
export function memory() {
  const nodes = new Map<string, NodeState & { properties: unknown }>()
  const relations = new Map<string, RelationState & { properties: unknown }>()
  function take(facts: Facts, largest: number): void {
    const [nodeKinds, relationKinds] = [nodesOf(facts), relationsOf(facts)]
    bring(differenceOf(nodeKinds, relationKinds, [...nodes.values()], [...relations.values()]), facts, largest)
  }
  function bring(difference: Difference, facts: Facts, largest: number): void {
    const labels = new Map(nodesOf(facts).map(({ statement, label }) => [statement, label]))
    const types = new Map(relationsOf(facts).map(({ statement, type }) => [statement, type]))
    const { first, meetings, last } = stepsOf(difference, ownersOf(facts), largest)
    for (const step of [...first, ...meetings, ...last]) {
      for (const element of step.staleRelations) relations.delete(element)
      for (const element of step.staleNodes) nodes.delete(element)
      for (const [statement, rows] of step.rows)
        for (const row of rows) {
          const { properties } = row
          const fingerprint = String(properties.fingerprint)
          if ('id' in row) {
            const label = labels.get(statement)!
            nodes.set(`${label} ${row.id}`, {
              element: `${label} ${row.id}`,
              label,
              id: row.id,
              fingerprint,
              properties,
            })
            continue
          }
          const type = types.get(statement)!
          const element = `${type} ${row.from} ${row.to} ${row.key}`
          relations.set(element, { element, type, from: row.from, to: row.to, key: row.key, fingerprint, properties })
        }
    }
  }
  const dump = () =>
    [...nodes.entries(), ...relations.entries()]
      .map(([element, { properties }]) => `${element} ${JSON.stringify(properties)}`)
      .sort()
      .join('\n')
  return { take, bring, dump, nodes, relations }
}
