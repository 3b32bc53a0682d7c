import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Mark, type MarkKind, segmentLines, segmentsOf } from '../../web/src/marks.ts'

const mark = (kind: MarkKind, start: number, end: number): Mark => ({ key: `${start}-${end}`, kind, start, end })

describe('a text with its facts', () => {
  it('is cut where a fact begins or ends, the inner fact first', () => {
    const segments = segmentsOf(20, [mark('decision', 2, 18), mark('amount', 5, 9)])
    expect(segments.map(({ start, end, marks }) => [start, end, marks.map(({ kind }) => kind)])).toEqual([
      [0, 2, []],
      [2, 5, ['decision']],
      [5, 9, ['amount', 'decision']],
      [9, 18, ['decision']],
      [18, 20, []],
    ])
  })

  it('leaves out places that are not in it', () => {
    const segments = segmentsOf(10, [mark('item', 8, 30), mark('item', -2, 4), mark('item', 5, 5)])
    expect(segments.flatMap(({ marks }) => marks)).toEqual([])
  })

  it('is whole and in order however the facts lie, and marks each letter with just those that cover it', () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 12 })
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ö', '\n', '\r'), maxLength: 60 }), spans, (text, places) => {
        const marks = places.map(([start, length]) => mark('task', start, start + length))
        const segments = segmentsOf(text.length, marks)
        expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
        for (const { start, end, marks: here } of segments) {
          for (let at = start; at < end; at += 1) {
            const covering = marks.filter((one) => one.end <= text.length && one.start <= at && at < one.end)
            expect(new Set(here)).toEqual(new Set(covering))
          }
        }
      }),
    )
  })

  it('has its lines numbered as in the evidence, a fact over two lines marked on both', () => {
    const text = 'ett\r\ntvå\n\nfyra'
    const lines = segmentLines(text, segmentsOf(text.length, [mark('decision', 1, 7)]))
    expect(lines.map((line) => line.map(({ start, end }) => text.slice(start, end)).join('|'))).toEqual([
      'e|tt',
      'tv|å',
      '',
      'fyra',
    ])
    expect(lines[0]![1]!.marks[0]!.key).toBe('1-7')
    expect(lines[1]![0]!.marks[0]!.key).toBe('1-7')
  })
})
