import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { differenceOf, type NodeState, type RelationState, stepsOf } from '../../src/load/difference.ts'
import { nodesOf, ownersOf, relationsOf } from '../../src/load/rows.ts'
import type { Facts } from '../../src/model/facts.ts'
import type { Judgement } from '../../src/model/register.ts'
import { withJudgement, withoutJudgement } from '../../src/read/judgements.ts'
import { judgementsIn } from '../../src/read/register.ts'
import { type ReadDocument, resolve } from '../../src/resolve/index.ts'
import { documentOf, type MeetingSpec, register } from '../resolve/build.ts'

vi.setConfig({ testTimeout: 600_000 })

/** Trials of each property; TRIALS=5000 for a long night. */
const numRuns = Number(process.env.TRIALS ?? 400)

const names = ['Ragnhild Tibell', 'Ragnhild Tibel', 'Anna Andersson', 'Ivar Modin', 'Siv Ektorp']
const places = ['Bjuv', 'Klippan', 'Landskrona', '=Vattenbolaget', null]
const listed = fc
  .record({ name: fc.constantFrom(...names), place: fc.constantFrom(...places) })
  .map(({ name, place }) => (place === null ? name : `${name}, ${place}`))
const sum = fc.constantFrom({ written: '50 tkr', value: 50_000 }, { written: '70 tkr', value: 70_000 })
const meeting: fc.Arbitrary<MeetingSpec> = fc.record({
  date: fc.integer({ min: 2012, max: 2020 }).map((year) => `${year}-03-01`),
  body: fc.constantFrom('Chefsgruppen', 'Styrelsen'),
  organization: fc.constantFrom('Samverkan Nordslätt', 'Slättens Råd', null),
  number: fc.constantFrom(null, '1/2020'),
  members: fc.array(listed, { maxLength: 4 }),
  absent: fc.array(listed, { maxLength: 2 }),
  presenters: fc.array(fc.constantFrom(...names), { maxLength: 1 }),
  items: fc.array(
    fc.record({
      title: fc.constantFrom('Verksamhetsplan', 'Projekt Slättbanan', 'Vattenförsörjning i slättbygd'),
      text: fc.constantFrom('', 'Se mötet den 1 mars 2015.'),
      projects: fc.constantFrom([], ['Slättbanan'], ['Grönt vatten']),
      decisions: fc.array(
        fc.record({ amount: sum, isAsked: fc.boolean() }).map(({ amount, isAsked }) => ({
          text: `att bevilja Slättbanan ${amount.written}`,
          amounts: [amount],
          ...(isAsked ? { to: 'styrelsen', level: 'PROPOSAL' as const } : {}),
        })),
        { maxLength: 1 },
      ),
    }),
    { maxLength: 2 },
  ),
})
const judgement: fc.Arbitrary<Judgement> = fc.record({
  left: listed.map((name) => name.replace('=', '')),
  right: listed.map((name) => name.replace('=', '')),
  verdict: fc.constantFrom('SAME', 'DIFFERENT', 'UNSURE'),
  reason: fc.constantFrom('', 'asked, and "told"'),
})

type Act =
  | { readonly kind: 'IMPORT'; readonly which: readonly number[] }
  | { readonly kind: 'FORGET'; readonly which: number }
  | { readonly kind: 'JUDGE'; readonly judgement: Judgement }
  | { readonly kind: 'UNDO' }
const index = fc.nat({ max: 5 })
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('IMPORT'), which: fc.array(index, { minLength: 1, maxLength: 3 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('FORGET'), which: index }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('JUDGE'), judgement }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('UNDO') }) },
) as fc.Arbitrary<Act>

/** A graph in memory that takes differences as the database does. */
function memory() {
  const nodes = new Map<string, NodeState & { properties: unknown }>()
  const relations = new Map<string, RelationState & { properties: unknown }>()
  function take(facts: Facts, largest: number): void {
    const [nodeKinds, relationKinds] = [nodesOf(facts), relationsOf(facts)]
    const labels = new Map(nodeKinds.map(({ statement, label }) => [statement, label]))
    const types = new Map(relationKinds.map(({ statement, type }) => [statement, type]))
    const difference = differenceOf(nodeKinds, relationKinds, [...nodes.values()], [...relations.values()])
    for (const step of stepsOf(difference, ownersOf(facts), largest)) {
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
  return { take, dump }
}

test('imports, replacements, forgetting, judgements and their undoing in any order end as one import of what is left', () => {
  fc.assert(
    fc.property(
      fc.array(meeting, { minLength: 3, maxLength: 6 }),
      fc.array(act, { minLength: 2, maxLength: 8 }),
      fc.integer({ min: 5, max: 400 }),
      fc.infiniteStream(fc.nat()),
      (meetings, acts, largest, order) => {
        const documents = meetings.map(documentOf)
        const graph = memory()
        const held = new Map<string, ReadDocument>()
        let judgements = 'left,right,verdict,reason\n'
        const facts = (given: readonly ReadDocument[]) =>
          resolve(given, { ...register, judgements: judgementsIn(judgements) })
        for (const one of acts) {
          const documentAt = (which: number) => documents[which % documents.length]!
          if (one.kind === 'IMPORT')
            for (const which of one.which) held.set(documentAt(which).minutes.document.sha256!, documentAt(which))
          else if (one.kind === 'FORGET') held.delete(documentAt(one.which).minutes.document.sha256!)
          else if (one.kind === 'JUDGE') judgements = withJudgement(judgements, one.judgement)
          else judgements = withoutJudgement(judgements, () => true)?.text ?? judgements
          graph.take(facts([...held.values()]), largest)
        }
        const shuffled = [...held.values()]
          .map((document) => ({ document, at: order.next().value as number }))
          .sort((left, right) => left.at - right.at)
          .map(({ document }) => document)
        const fresh = memory()
        fresh.take(facts(shuffled), 10_000)
        expect(graph.dump()).toBe(fresh.dump())
      },
    ),
    { numRuns },
  )
})

test('a judgement written and taken back leaves the file as it was, whatever stood in it', () => {
  const row = fc.constantFrom('A,B,SAME,x', '"A, Bjuv",B,DIFFERENT,"said ""no"""', '# a remark, with "a quote"', '')
  fc.assert(
    fc.property(fc.array(row), fc.constantFrom('\n', '\r\n'), judgement, (rows, lineBreak, one) => {
      const text = ['left,right,verdict,reason', ...rows, ''].join(lineBreak)
      const written = withJudgement(text, one)
      expect(judgementsIn(written).at(-1)).toEqual(one)
      expect(withoutJudgement(written, () => true)).toEqual({ text, judgement: one })
    }),
    { numRuns },
  )
})
