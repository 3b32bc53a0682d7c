import type { Amount } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import { numberOf, UNIT, unitOf } from './money.ts'
import { evidenceOf, type Paragraph, type Span } from './paragraph.ts'

/** What a column's head says of the numbers below it. */
interface Unit {
  readonly factor: number
  readonly currency: string
  readonly basis: Amount['basis']
}

/** *Bidrag 2023 (tkr)*, *Avgift (kr/invånare)*. */
const IN_BRACKETS = new RegExp(
  `\\((?:i\\s|belopp\\s(?:i\\s)?)?(?<unit>${UNIT})(?<each>\\s*(?:/|per\\s)\\s*(?:inv\\.?|invånare))?\\)$`,
  'iu',
)
/** *Belopp i tkr*, *Budget, mnkr*: no number before the unit, or the cell is a sum itself. */
const IN_WORDS = new RegExp(`(?:^|,\\s|\\p{L}\\s)(?<unit>${UNIT})$`, 'iu')
/** *tkr* in the corner of a table: so much of all its columns but those that count something else. */
const CORNER = new RegExp(`^\\(?(?:belopp\\s)?(?:i\\s)?(?<unit>${UNIT})\\)?$`, 'iu')
const NO_MONEY = /%|procent|antal|andel|invånare|folkmängd|personer|timmar|dagar|datum|index|indikator|mål|nr|§/iu
const BARE = /^(?:\d{1,3}(?:[ \u00a0.]\d{3})+|\d+)(?:,\d+)?$/u

/** Follows the rows of an item's tables and gives the sums that stand below a head with their unit. */
export function columnMoney(source: Source): (paragraph: Paragraph) => Amount[] {
  let units: readonly (Unit | null)[] | null = null
  let last: Paragraph | null = null
  return (paragraph) => {
    if (paragraph === last) return []
    last = paragraph
    const cells = cellsOf(paragraph)
    if (cells.length < 2) {
      units = null
      return []
    }
    const texts = cells.map(({ start, end }) => paragraph.text.slice(start, end))
    const heads = headsOf(texts)
    if (heads) {
      units = heads
      return []
    }
    if (!units) return []
    // Counted from the right: the head of the first column may be empty, and nothing else may be.
    const shift = cells.length - units.length
    if (shift < 0 || shift > 1) return []
    return cells.flatMap((cell, index) => {
      const unit = units![index - shift]
      const number = unit && index > 0 && BARE.test(texts[index]!) ? numberOf(texts[index]!) : null
      if (!unit || number === null) return []
      return [
        {
          value: Math.round(number * unit.factor * 100) / 100,
          currency: unit.currency,
          basis: unit.basis,
          cap: false,
          written: texts[index]!,
          evidence: evidenceOf(source, paragraph, cell),
        },
      ]
    })
  }
}

/** The units of a row of heads, or null for a row that is none. */
function headsOf(texts: readonly string[]): (Unit | null)[] | null {
  if (texts.some((text) => BARE.test(text) && !/^(?:19|20)\d{2}$/u.test(text))) return null
  const corner = CORNER.exec(texts[0]!)?.groups?.unit
  if (corner) {
    const unit = unitOf(corner)
    return unit && texts.map((text, index) => (index === 0 || NO_MONEY.test(text) ? null : { ...unit, basis: 'TOTAL' }))
  }
  const units = texts.map((text): Unit | null => {
    const groups = (IN_BRACKETS.exec(text) ?? IN_WORDS.exec(text))?.groups
    const unit = groups ? unitOf(groups.unit!) : null
    return unit && { ...unit, basis: groups!.each ? 'PER_INHABITANT' : 'TOTAL' }
  })
  return units.some((unit) => unit !== null) &&
    texts.every((text) => !/\d\s?(?:tkr|kkr|mnkr|mkr|kr|kronor)$/iu.test(text))
    ? units
    : null
}

/** Cells of a row: of a table with bars, or of one set in columns. */
function cellsOf(paragraph: Paragraph): Span[] {
  const { text, gaps, cells } = paragraph
  const spans = cells ?? [-1, ...gaps].map((edge, order) => ({ start: edge + 1, end: gaps[order] ?? text.length }))
  return spans.map(({ start, end }) => {
    let [from, to] = [start, end]
    while (from < to && /\s/u.test(text[from]!)) from++
    while (to > from && /\s/u.test(text[to - 1]!)) to--
    return { start: from, end: to }
  })
}
