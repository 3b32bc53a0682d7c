import type { Finding } from '../model/record.ts'
import type { Line, Source } from '../model/source.ts'

/** A row of a table or a listing: what it is of, and a number for each column that holds one. */
interface Row {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly label: string
  readonly values: readonly (Value | null)[]
}

/** A number as written, in the currency's whole units where a unit stands at it. */
interface Value {
  readonly amount: number
  /** What the last written decimal is worth: rounding may move each part by half of it. */
  readonly step: number
  readonly unit: boolean
}

const FACTOR: readonly (readonly [unit: RegExp, factor: number])[] = [
  [/^(?:mnkr|mkr|msek|mn kr|milj(?:oner|\.)? (?:kronor|kr))$/iu, 1e6],
  [/^(?:tkr|kkr|ksek|tsek|t kr|k kr)$/iu, 1e3],
  [/^(?:kronor|kr|sek|:-|,-|euro|eur|€)$/iu, 1],
]
const NUMBER = String.raw`[-−–]?\s?(?:\d{1,3}(?:[ \u00a0.]\d{3})+|\d+)(?:,\d+)?`
const UNIT = String.raw`mnkr|mkr|msek|mn kr|milj(?:oner|\.)? (?:kronor|kr)|tkr|kkr|ksek|tsek|t kr|k kr|kronor|kr|sek|:-|,-|euro|eur|€`
const CELL = new RegExp(`^(?<number>${NUMBER})\\s*(?<unit>${UNIT})?\\.?$`, 'iu')
/** *Bjuv: 100 tkr*: a line that ends in a sum and says nothing else. */
const LISTED = new RegExp(
  `^(?<label>\\p{L}[^\\d]{0,80}?)(?:\\s[–-])?\\s*[:.…]*\\s+(?<value>${NUMBER}\\s*(?:${UNIT}))[.,;]?$`,
  'iu',
)
const TOTAL = /^(?:summa|s:a|totalt|total|sammanlagt|tillsammans|totalsumma|summa totalt)(?![\p{L}])/iu
/** A part of the part above it, which the total counts once. */
const OF_WHICH = /^(?:varav|därav|därutav)(?![\p{L}])/iu
const MONEY =
  /(?<![\p{L}])(?:tkr|kkr|mnkr|mkr|kronor|kr|sek|belopp\p{L}*|budget\p{L}*|utfall\p{L}*|kostnad\p{L}*|bidrag\p{L}*|avgift\p{L}*|anslag|andel\p{L}*)(?![\p{L}])/iu
/** Lines longer than this are prose. */
const LONGEST = 300
/** Rows of the longest table that is added up. */
const MOST_ROWS = 300

/**
 * Tables and listings of sums in a stretch of lines whose *Summa* or *Totalt* is not the sum of the parts above it.
 * What rounding explains is none, and a total of totals may be of them or of all parts.
 */
export function sumsThatDiffer(source: Source, lines: readonly Line[]): Finding[] {
  const findings: Finding[] = []
  let parts: Row[] = []
  let totals: Row[] = []
  let all: Row[] = []
  let heading = ''
  for (const line of lines) {
    const text = source.text.slice(line.start, Math.min(line.end, line.start + LONGEST + 1))
    if (/^[\s|:_=–—-]*$/u.test(text)) continue
    const row = text.length > LONGEST ? null : rowOf(text, line)
    if (!row) {
      const told = inlineMismatch(source, text.slice(0, LONGEST), line)
      if (told) findings.push(told)
      parts = []
      totals = []
      all = []
      heading = text
      continue
    }
    if (!TOTAL.test(row.label)) {
      if (!OF_WHICH.test(row.label) && all.length < MOST_ROWS) {
        parts.push(row)
        all.push(row)
      }
      continue
    }
    const sums = [parts, totals, all].filter((rows) => rows.length >= 2)
    const isMoney =
      MONEY.test(heading) ||
      [...all, row].some(({ label, values }) => MONEY.test(label) || values.some((value) => value?.unit))
    row.values.forEach((total, column) => {
      if (!total || !isMoney || sums.length === 0) return
      const wrong = sums.map((rows) => differs(rows, total, column))
      if (wrong.some((sum) => sum === null)) return
      const first = (parts.length >= 2 ? parts : all)[0]!
      findings.push({
        code: 'AMOUNT_SUM_MISMATCH',
        severity: 'WARNING',
        message: `The parts make ${shown(wrong[0]!)}, not ${shown(total.amount)} as written at "${row.label}" (line ${row.line}).`,
        evidence: {
          line: first.line,
          start: first.start,
          end: row.end,
          quote: source.text.slice(first.start, row.end),
        },
      })
    })
    if (totals.length < MOST_ROWS) totals.push(row)
    parts = []
  }
  return findings
}

/** The sum of the parts where it is not the total, or null: also where a column has too few parts to tell. */
function differs(rows: readonly Row[], total: Value, column: number): number | null {
  const values = rows.map(({ values: own }) => own[column] ?? null).filter((value) => value !== null)
  if (values.length < 2) return null
  // Of one kind: all with a unit, or none.
  if (values.some(({ unit }) => unit !== values[0]!.unit) || (total.unit && !values[0]!.unit)) return null
  const factor = values[0]!.unit && !total.unit ? null : 1
  if (factor === null) return null
  const sum = values.reduce((made, { amount }) => made + amount, 0)
  const slack = [...values, total].reduce((most, { step }) => most + step / 2, 0)
  return Math.abs(sum - total.amount) > slack + 1e-6 ? sum : null
}

const TOLD_TOTAL = new RegExp(
  `[,;(–-]?\\s*(?:totalt|summa|sammanlagt|tillsammans|i summa)\\s*(?:blir det|:)?\\s*(?<total>${NUMBER}\\s*(?:${UNIT}))[.)]*\\s*$`,
  'iu',
)
const TOLD_PART = new RegExp(`(?<![\\p{L}\\d.,])${NUMBER}\\s*(?:${UNIT})(?![\\p{L}\\d])`, 'giu')

/** *Bjuv 100 tkr, Klippan 150 tkr, totalt 300 tkr*, on one line. */
function inlineMismatch(source: Source, text: string, line: Line): Finding | null {
  const total = TOLD_TOTAL.exec(text)
  const of = total ? numberIn(total.groups!.total!.trim()) : null
  if (!total || !of) return null
  const before = text.slice(0, total.index)
  const matches = [...before.matchAll(TOLD_PART)]
  const parts = matches.map(([part]) => numberIn(part.trim())).filter((part) => part !== null)
  const first = matches[0]
  if (
    !first ||
    parts.length < 2 ||
    /(?<![\p{L}])(?:per|varav|högst|max\p{L}*|dock|minus|av|kvar\p{L}*|totalt)(?![\p{L}])|[.!?]\s/iu.test(before)
  )
    return null
  // A list: a comma or *och* between each two, and little else.
  const listed = matches.every((match, order) => {
    const next = matches[order + 1]
    if (!next) return true
    const between = before.slice(match.index + match[0].length, next.index)
    return between.length <= 40 && /[,;+]|(?<![\p{L}])(?:och|samt)(?![\p{L}])/u.test(between)
  })
  const sum = parts.reduce((made, { amount }) => made + amount, 0)
  const slack = [...parts, of].reduce((most, { step }) => most + step / 2, 0)
  if (!listed || Math.abs(sum - of.amount) <= slack) return null
  const start = line.start + text.search(/\S/u)
  const end = line.start + text.trimEnd().length
  return {
    code: 'AMOUNT_SUM_MISMATCH',
    severity: 'WARNING',
    message: `The parts make ${shown(sum)}, not ${shown(of.amount)} as written.`,
    evidence: { line: line.number, start, end, quote: source.text.slice(start, end) },
  }
}

function rowOf(raw: string, line: Line): Row | null {
  const text = raw.replace(/[*_~]|\\(?=[^\p{L}\p{N}])/gu, '').trim()
  const start = line.start + raw.search(/\S/u)
  const place = { start, end: line.start + raw.trimEnd().length, line: line.number }
  const bars = text.includes('|')
  const cells = (bars ? text.replace(/^\||\|$/gu, '').split('|') : text.split(/\t+|\s{3,}/u)).map((cell) => cell.trim())
  if (cells.length > 1) {
    const [label, ...others] = cells
    const values = others.map(numberIn)
    return /\p{L}/u.test(label!) && values.some((value) => value !== null)
      ? { ...place, label: label!.replace(/[:.\s]+$/u, ''), values }
      : null
  }
  const listed = LISTED.exec(text.replace(/^(?:[-–—•·*]|\d{1,2}[.)]|[a-z][.)])\s+/iu, ''))
  const value = listed ? numberIn(listed.groups!.value!.trim()) : null
  return listed && value ? { ...place, label: listed.groups!.label!, values: [value] } : null
}

function numberIn(cell: string): Value | null {
  const match = CELL.exec(cell)
  if (!match) return null
  const { number, unit } = match.groups!
  const plain = number!.replace(/[\s\u00a0.]/gu, '').replace(/[−–]/u, '-')
  const decimals = /,(?<decimals>\d+)$/u.exec(plain)?.groups?.decimals?.length ?? 0
  const factor = unit ? FACTOR.find(([pattern]) => pattern.test(unit))![1] : 1
  return { amount: Number(plain.replace(',', '.')) * factor, step: 10 ** -decimals * factor, unit: unit !== undefined }
}

function shown(amount: number): string {
  return String(Math.round(amount * 100) / 100).replace(/\B(?=(?:\d{3})+(?!\d))/gu, ' ')
}
