import type { Amount, Finding } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import { evidenceOf, type Paragraph, type Span } from './paragraph.ts'

const TENS = { tjugo: 20, trettio: 30, fyrtio: 40, femtio: 50, sextio: 60, sjuttio: 70, åttio: 80, nittio: 90 }
const ONES = { ett: 1, två: 2, tre: 3, fyra: 4, fem: 5, sex: 6, sju: 7, åtta: 8, nio: 9 }
/** *tjugofem*, *åttiotvå*. */
const COMPOUNDS = Object.entries(TENS).flatMap(([ten, tens]) =>
  Object.entries(ONES).map(([one, ones]) => [`${ten}${one}`, tens + ones] as const),
)
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(COMPOUNDS),
  ...TENS,
  en: 1,
  ett: 1,
  två: 2,
  tre: 3,
  fyra: 4,
  fem: 5,
  sex: 6,
  sju: 7,
  åtta: 8,
  nio: 9,
  tio: 10,
  elva: 11,
  tolv: 12,
  femton: 15,
  hundra: 100,
  tusen: 1000,
  'en halv': 0.5,
  'en och en halv': 1.5,
}

/** Units as written, with what one is in whole units of the currency. Longer ones first. */
const UNITS: readonly { readonly pattern: string; readonly factor: number; readonly currency: string }[] = [
  { pattern: 'miljard(?:er)?\\s+(?:kronor|kr|sek)|mdkr|mdr\\s+kr', factor: 1e9, currency: 'SEK' },
  {
    pattern: 'miljon(?:er)?\\s+(?:kronor|kr|sek)|milj(?:oner|\\.)?\\s*(?:kronor|kr|sek)|mnkr|mkr|msek|m\\s?kr|mn\\s+kr',
    factor: 1e6,
    currency: 'SEK',
  },
  // Without *kronor* only where the phrase ends: 8,7 miljoner i dag, not 8,7 miljoner invånare.
  {
    pattern: 'milj(?:on(?:er)?|\\.)?(?=\\s*(?:[.,;)]|$|\\s(?:i|per|för|till|från|under|av|om|och|som|vid|mot)\\s))',
    factor: 1e6,
    currency: 'SEK',
  },
  { pattern: 'miljon(?:er)?\\s+euro|meur|m€', factor: 1e6, currency: 'EUR' },
  {
    pattern:
      "tusen\\s+(?:kronor|kr|sek)|kkr|tkr|ksek|tsek|k\\s?kr|t\\s?kr|[’'´]\\s?(?:kronor|kr|sek)|[’'´](?=[\\s.,;)]|$)",
    factor: 1e3,
    currency: 'SEK',
  },
  { pattern: 'tusen\\s+euro|keur|teur|k€', factor: 1e3, currency: 'EUR' },
  { pattern: 'kronor|kronors|krona|kr|sek|:-|,-{1,2}|:--', factor: 1, currency: 'SEK' },
  { pattern: 'öre', factor: 0.01, currency: 'SEK' },
  { pattern: 'euro|eur|€', factor: 1, currency: 'EUR' },
  { pattern: 'norska kronor|nok', factor: 1, currency: 'NOK' },
  { pattern: 'danska kronor|dkk', factor: 1, currency: 'DKK' },
  { pattern: 'dollar|usd', factor: 1, currency: 'USD' },
  { pattern: 'pund|gbp', factor: 1, currency: 'GBP' },
]

/** Kronor and öre: *3:50 kr*. */
const ORE = '\\d{1,3}:\\d{2}(?=\\s?kr)'
const DIGITS = "\\d{1,3}(?:[ \\u00a0.’'´]\\d{3}){1,5}(?:,\\d+)?|\\d+(?:[.,]\\d+)?"
const COMPOUND = new Set(COMPOUNDS.map(([word]) => word))
const WORDS = [
  `(?:${Object.keys(TENS).join('|')})(?:${Object.keys(ONES).join('|')})?`,
  ...Object.keys(NUMBER_WORDS)
    .filter((word) => !(word in TENS) && !COMPOUND.has(word))
    .sort((left, right) => right.length - left.length),
].join('|')
export const UNIT = UNITS.map((unit) => unit.pattern).join('|')
const PREFIX_CURRENCY = '(?<before>€|EUR|SEK|USD)\\s?'
const HEAD = '(?:(?:per|/)\\s*(?:invånare|inv|innevånare|kommuninvånare|person och kommun))'
const MONEY = new RegExp(
  `(?<![\\p{L}\\p{N}.,:])(?=[\\d€ehufstånUS])(?<!\\d[ \\u00a0]|[\\p{L}\\p{N}][’'´–-]|\\d\\s[–-]\\s?)(?:${PREFIX_CURRENCY}(?<prefixed>${DIGITS})(?![\\d])|(?:(?<lower>${DIGITS})\\s*[-–]\\s*)?(?<number>${ORE}|${DIGITS}|${WORDS})\\s*(?<unit>${UNIT})(?![\\p{L}\\p{N}]))(?<each>\\s*${HEAD}(?:\\s+och\\s+kommun)?)?`,
  'giu',
)
/** Where a sum can stand: lets a text without one be passed by at once. */
const HINT = /\d|kron|miljon|tusen/iu
const CAP =
  /(?:högst|max(?:imalt|imala|\.)?|maximum|upp till|som mest|inte överstiga|ej överstiga|inte överskrida|tak (?:om|på)|en ram (?:om|på)|ej över)\s+(?:(?:om|på|belopp(?:et)?|ett belopp om|en summa (?:om|på)|en kostnad (?:om|på|av)|totalt|sammanlagt)\s+)*$/iu

export interface MoneyReading {
  readonly amounts: Amount[]
  readonly findings: Finding[]
}

/** What one of a unit as written is, in whole units of its currency. */
export function unitOf(written: string): { factor: number; currency: string } | null {
  const unit = UNITS.find(({ pattern }) => new RegExp(`^(?:${pattern})$`, 'iu').test(written))
  return unit ? { factor: unit.factor, currency: unit.currency } : null
}

/** Sums of money in a part of a paragraph. A range, or a sum whose unit is missing, is reported as AMOUNT_UNCLEAR. */
export function moneyIn(
  source: Source,
  paragraph: Paragraph,
  span: Span = { start: 0, end: paragraph.text.length },
): MoneyReading {
  const amounts: Amount[] = []
  const findings: Finding[] = []
  const text = paragraph.text.slice(span.start, span.end)
  if (!HINT.test(text)) return { amounts, findings }
  for (const match of text.matchAll(MONEY)) {
    const groups = match.groups!
    const unit = groups.before ? null : unitOf(groups.unit!)
    const number = numberOf(groups.prefixed ?? groups.number!)
    if (number === null || (!groups.before && !unit)) continue
    const before = text.slice(Math.max(0, match.index - 60), match.index)
    if (/^(?:hundra|tusen)$/iu.test(groups.number ?? '') && UNCOUNTED.test(before)) continue
    const at: Span = { start: span.start + match.index, end: span.start + match.index + match[0].length }
    const evidence = evidenceOf(source, paragraph, at)
    const factor = unit?.factor ?? 1
    amounts.push({
      value: Math.round(number * factor * 100) / 100,
      currency: unit?.currency ?? (groups.before === '€' ? 'EUR' : groups.before!.toUpperCase()),
      basis: groups.each ? 'PER_INHABITANT' : 'TOTAL',
      cap: CAP.test(before),
      written: match[0].trim(),
      evidence,
    })
    if (groups.lower) {
      findings.push({
        code: 'AMOUNT_UNCLEAR',
        severity: 'WARNING',
        message: `"${match[0]}" is a range; the upper sum was taken.`,
        evidence,
      })
    }
  }
  return { amounts, findings }
}

/** *flera tusen kronor*, *ett par hundra kronor*: nobody counted them. */
const UNCOUNTED = /(?:flera|några|många|par|hundra|tusen|tusentals|hundratals)\s$/iu

/** A number as written, in figures or a word; null where it is none. */
export function numberOf(written: string): number | null {
  const word = NUMBER_WORDS[written.toLowerCase()]
  if (word !== undefined) return word
  if (/^\d+:\d{2}$/.test(written)) return Number(written.replace(':', '.'))
  const grouped = /^\d{1,3}(?:[ \u00a0.’'´]\d{3})+(?:,\d+)?$/.test(written)
  const plain = grouped ? written.replace(/[ \u00a0.’'´]/g, '').replace(',', '.') : written.replace(',', '.')
  const value = Number(plain)
  return Number.isFinite(value) ? value : null
}
