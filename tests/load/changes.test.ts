import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { Judgement } from '../../src/model/register.ts'
import { withJudgement, withoutJudgement } from '../../src/read/judgements.ts'
import { judgementsIn } from '../../src/read/register.ts'
import { type ReadDocument, resolve } from '../../src/resolve/index.ts'
import { documentOf, register } from '../resolve/build.ts'
import { isLong } from '../setup/long.ts'
import { listed, meeting, memory } from './trials.ts'

vi.setConfig({ testTimeout: 3_600_000 })

/** Trials of each property; TRIALS=5000 for a long night. */
const numRuns = Number(process.env.TRIALS ?? (isLong ? 400 : 200))

const reference = fc
  .record({ name: listed, day: fc.constantFrom('', '', ', 2016-03-01') })
  .map(({ name, day }) => `${name.replace('=', '')}${day}`)
const judgement: fc.Arbitrary<Judgement> = fc.record({
  left: reference,
  right: reference,
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
