import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { excerptOf } from '../../src/cli/excerpt.ts'

/** The characters above the marks. */
function marked(line: string, start: number, end: number, width = 40): string {
  const { text, indent, underline } = excerptOf(line, start, end, width)
  let column = 0
  let above = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (column >= indent.length && column < indent.length + underline.length) above += segment
    column += stringWidth(segment)
  }
  return above
}

describe('excerptOf', () => {
  it('underlines the place', () => {
    expect(excerptOf('Datum: 27.80', 7, 12, 40)).toEqual({
      text: 'Datum: 27.80',
      indent: ' '.repeat(7),
      underline: '^^^^^',
    })
  })

  it('marks one column where the place is empty, also at the end of the line and on an empty one', () => {
    expect(excerptOf('abc', 1, 1, 40)).toMatchObject({ indent: ' ', underline: '^' })
    expect(excerptOf('abc', 3, 3, 40)).toMatchObject({ indent: '   ', underline: '^' })
    expect(excerptOf('', 0, 0, 40)).toEqual({ text: '', indent: '', underline: '^' })
  })

  it.each([
    ['tabs', 'a\tb\tAnna Berg', 4, 13, 'Anna Berg'],
    ['wide letters', '会議 Anna', 3, 7, 'Anna'],
    ['emoji of several characters', '👩‍👩‍👧 Anna', 9, 13, 'Anna'],
    ['accents written apart', 'A\u030aA\u030a Anna', 5, 9, 'Anna'],
    ['a place that is wide itself', 'om 会議 i', 3, 5, '会議'],
  ])('stays under the place after %s', (_, line, start, end, expected) => {
    expect(line.slice(start, end)).toBe(expected)
    expect(marked(line, start, end)).toBe(expected)
  })

  it('cuts a long line around the place, on both sides, and no wider than asked', () => {
    const line = `${'före '.repeat(40)}MITT${' efter'.repeat(40)}`
    const { text } = excerptOf(line, 200, 204, 40)
    expect(text).toMatch(/^….*MITT.*…$/u)
    expect(stringWidth(text)).toBeLessThanOrEqual(40)
    expect(marked(line, 200, 204)).toBe('MITT')
  })

  it('cuts one side only where the place is near the other', () => {
    const line = `MITT${' efter'.repeat(40)}`
    expect(excerptOf(line, 0, 4, 40).text).toMatch(/^MITT.*…$/u)
    const turned = `${'före '.repeat(40)}MITT`
    expect(excerptOf(turned, 200, 204, 40).text).toMatch(/^….*MITT$/u)
    expect(marked(turned, 200, 204)).toBe('MITT')
  })

  it('underlines as much as is shown of a place that is longer', () => {
    const { text, indent, underline } = excerptOf(`a ${'b'.repeat(200)}`, 2, 202, 40)
    expect(indent.length + underline.length).toBeLessThanOrEqual(stringWidth(text))
    expect(underline.length).toBeGreaterThan(30)
  })

  it('lets nothing through that would steer the terminal', () => {
    const { text } = excerptOf('a\u001b[31mred\u0007\u202eb\ud800c\rd', 0, 1, 80)
    expect(text).toBe('a\ufffd[31mred\ufffd\ufffdb\ufffdc\ufffdd')
  })

  it('cuts a very long line, within an emoji too', () => {
    const line = '👩‍👩‍👧'.repeat(1_000_000)
    const { text } = excerptOf(line, 4_000_001, 4_000_003, 60)
    expect(text.length).toBeLessThan(1000)
    expect(stringWidth(text)).toBeLessThanOrEqual(60)
  })
})
