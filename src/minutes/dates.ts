import { Temporal } from 'temporal-polyfill'
import { whole } from './vocabulary.ts'

/** A date as written somewhere in a text, as far as it says. */
export interface DateMention {
  readonly start: number
  readonly end: number
  readonly written: string
  /** null where no year is written. */
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  /** ISO week, where a week is written. */
  readonly week: number | null
  /** Weekday 1–7 (Monday 1) where it is written. */
  readonly weekday: number | null
}

const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
]
const SHORT = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
const WEEKDAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag']
const MONTH = `${MONTHS.join('|')}|${SHORT.map((name) => `${name}\\.?`).join('|')}|sept\\.?`
const WEEKDAY = `(?:(?<weekday>${WEEKDAYS.join('|')})(?:en|ens|ar)?|(?<abbreviated>mån|tis|ons|tors|tor|fre|lör|sön)\\.?)`
const YEAR = '(?:19|20)\\d\\d'

/** Tried in this order at each place: the fuller form first, so that a part of it is not taken for the whole. */
const FORMS: readonly RegExp[] = [
  // fredagen den 12 maj 2023, 12 maj, den 27:e november, 12:e maj -23
  `(?:${WEEKDAY}\\s+(?:den\\s+)?)?(?:den\\s+)?(?<day>\\d{1,2})(?::?e|:?a)?(?:\\s*[-–]\\s*(?<until>\\d{1,2}))?\\s+(?<month>${MONTH})(?:\\s*,?\\s*(?:år\\s+)?(?<year>${YEAR})|\\s?[-–’'](?<short>\\d\\d)(?!\\d|[./:–-]|\\s*(?:${MONTH})))?`,
  // 2023-11-09, 2023.11.09, 2023/11/09
  `(?:${WEEKDAY}\\s+(?:den\\s+)?)?(?<year>${YEAR})\\s?[-./–]\\s?(?<number>\\d{1,2})\\s?[-./–]\\s?(?<day>\\d{1,2})`,
  // 20231109
  `(?<year>${YEAR})(?<number>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\\d|3[01])`,
  // 231109, 23-11-09
  `(?<short>[0-3]\\d)(?<dash>-?)(?<number>0[1-9]|1[0-2])\\k<dash>(?<day>0[1-9]|[12]\\d|3[01])`,
  // 9/11-2023, 9/11 2023, 9/11 -23, den 17/2, fredag 17/2
  `(?:${WEEKDAY}\\s+(?:den\\s+)?)?(?:den\\s+)?(?<day>\\d{1,2})/(?<number>\\d{1,2})(?:\\s*[-/]?\\s*(?<year>${YEAR})|\\s?-(?<short>\\d\\d)(?!\\d|[./:]|\\s*(?:${MONTH})))?`,
  // 9.11.2023
  `(?<day>\\d{1,2})\\.(?<number>\\d{1,2})\\.(?<year>${YEAR})`,
  // vecka 17, v. 17, v 17 2023, vecka 17-18
  `(?:vecka|veckan|v\\.?)\\s?(?<week>\\d{1,2})(?:\\s*[-–]\\s*\\d{1,2})?(?:\\s*[,(]?\\s*(?:år\\s+)?(?<year>${YEAR}))?`,
  // oktober 2016, i oktober
  `(?<month>${MONTHS.join('|')})(?:\\s*(?:månad\\s*)?(?<year>${YEAR}))?`,
].map((form) => new RegExp(whole(form), 'iuy'))

/** Where a date can begin: the fast pass that keeps the search linear. */
const START = new RegExp(
  `(?<![\\p{L}\\p{N}])(?=\\d|${WEEKDAYS.join('|')}|(?:mån|tis|ons|tors?|fre|lör|sön)\\.?\\s(?:den\\s)?\\d|den\\s|v(?:ecka|eckan|\\.|\\s)|${MONTHS.join('|')})`,
  'giu',
)

/** A day and a month's name; *31 februari* is no date, and not the month alone either. */
const NO_DAY = new RegExp(
  `^(?:den\\s+)?(?<day>\\d{1,2})(?::?e|:?a)?\\s+(?<month>${MONTHS.join('|')})(?![\\p{L}])`,
  'iu',
)

/** Every date written in a text, from left to right. */
export function datesIn(text: string): DateMention[] {
  const mentions: DateMention[] = []
  START.lastIndex = 0
  let from = 0
  for (let match = START.exec(text); match; match = START.exec(text)) {
    START.lastIndex = match.index + 1
    if (match.index < from) continue
    const none = NO_DAY.exec(text.slice(match.index, match.index + 30))
    if (none && !isDay(2024, monthOf(none.groups!.month!), Number(none.groups!.day!))) {
      from = match.index + none[0].length
      continue
    }
    const mention = mentionAt(text, match.index)
    if (mention) {
      mentions.push(mention)
      from = mention.end
    }
  }
  return mentions
}

function mentionAt(text: string, index: number): DateMention | null {
  for (const form of FORMS) {
    form.lastIndex = index
    const match = form.exec(text)
    if (!match?.groups) continue
    const { year, short, month, number, day, week } = match.groups
    const weekday = match.groups.weekday ?? match.groups.abbreviated
    const after = text.slice(index + match[0].length)
    // 100 000 kr, 08.30–12, 150612-1234, § 12/3: digits that are something else.
    if (/^(?:[ \u00a0]?\d{3}(?!\d)|\s*(?:kr|kkr|tkr|mnkr|procent|%|sek)|[.:]\d)/iu.test(after) && !month) continue
    if (/^\s*(?:kr|kkr|tkr|mnkr|procent|%|milj)/iu.test(after)) continue
    // A number of a person or a telephone: 150612-1234.
    if (/^-\d{4}(?!\d)/u.test(after) && !month) continue
    const written = match[0]
    const monthNumber = month ? monthOf(month) : number ? Number(number) : null
    const value: DateMention = {
      start: index,
      end: index + written.length,
      written,
      year: year ? Number(year) : short ? 2000 + Number(short) : null,
      month: monthNumber,
      day: day ? Number(day) : null,
      week: week ? Number(week) : null,
      weekday: weekday ? WEEKDAYS.findIndex((name) => name.startsWith(weekday.toLowerCase().slice(0, 3))) + 1 : null,
    }
    if (value.month !== null && (value.month < 1 || value.month > 12)) continue
    if (value.day !== null && (value.day < 1 || value.day > 31)) continue
    if (value.week !== null && (value.week < 1 || value.week > 53)) continue
    if (value.year !== null && value.day !== null && !isDay(value.year, value.month!, value.day)) continue
    return value
  }
  return null
}

function monthOf(name: string): number {
  const start = name.toLowerCase().slice(0, 3)
  return SHORT.indexOf(start) + 1
}

export function isDay(year: number, month: number, day: number): boolean {
  try {
    Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

/** ISO weekday (Monday 1) of a YYYY-MM-DD date. */
export function weekdayOf(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek
}

/** Days from one YYYY-MM-DD date to a later one. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days
}

export function weekdayName(weekday: number): string {
  const english = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
  return `${english[weekday - 1]} (${WEEKDAYS[weekday - 1]})`
}

const pad = (value: number) => String(value).padStart(2, '0')

/**
 * The mention as an EDTF date. A date without a year takes the first one that is not before the
 * meeting (`ahead`), or the one nearest to it.
 */
export function edtf(mention: DateMention, meeting: string | null, ahead = true): string | null {
  const year = mention.year ?? yearFor(mention, meeting, ahead)
  if (year === null) return null
  if (mention.week !== null) return `${year}-W${pad(mention.week)}`
  if (mention.month === null) return String(year)
  if (mention.day === null) return `${year}-${pad(mention.month)}`
  return isDay(year, mention.month, mention.day) ? `${year}-${pad(mention.month)}-${pad(mention.day)}` : null
}

function yearFor(mention: DateMention, meeting: string | null, ahead: boolean): number | null {
  if (!meeting) return null
  const base = Temporal.PlainDate.from(meeting)
  const dayIn = (year: number) =>
    mention.week !== null
      ? Temporal.PlainDate.from({ year, month: 1, day: 4 }).add({ weeks: mention.week - 1 })
      : Temporal.PlainDate.from({ year, month: mention.month ?? 1, day: mention.day ?? 28 })
  const candidates = [base.year - 1, base.year, base.year + 1]
  // A week or a month that has begun is not over: some slack keeps it in this year.
  const slack = mention.day === null ? 31 : 0
  const daysTo = (year: number) => base.until(dayIn(year), { largestUnit: 'day' }).days
  if (ahead) {
    const next = candidates.find((year) => daysTo(year) + slack >= 0)
    if (next !== undefined) return next
  }
  return candidates.reduce((best, year) => (Math.abs(daysTo(year)) < Math.abs(daysTo(best)) ? year : best))
}

/** A clock time or a span of two, as written. Invalid hours are given as written, with `valid` false. */
export interface ClockMention {
  readonly start: number
  readonly end: number
  readonly from: string | null
  readonly to: string | null
  readonly valid: boolean
  /** Where the first of the two ends, and the second begins. */
  readonly firstEnd: number
  readonly secondStart: number
}

const CLOCK_VALUE = '(\\d{1,2})(?:[.:](\\d{2})|(?<=\\d{2})(\\d{2}))?'
const CLOCK_SPAN = new RegExp(
  `(?<![\\p{L}\\p{N}./:-])(?<lead>(?:kl(?:ockan|\\.)?\\s*)?)${CLOCK_VALUE}(?:\\s*(?:[-–—]|till|t\\.o\\.m\\.)\\s*((?:kl(?:ockan|\\.)?\\s*)?${CLOCK_VALUE}))?(?![\\p{L}\\p{N}:/-]|\\.\\d)`,
  'giu',
)

/**
 * Clock times in a text: `kl. 9–12`, `08.30-12.40`, `0850-11.40`, `kl 10.15`. A bare number needs *kl* before it, a span of
 * two (`9–12`) where nothing says that they are hours; `hours` says so.
 */
export function clocksIn(text: string, hours = false): ClockMention[] {
  const mentions: ClockMention[] = []
  for (const match of text.matchAll(CLOCK_SPAN)) {
    const [whole, lead, hour, minute, packed, until, toHour, toMinute, toPacked] = match
    const marked =
      lead!.trim() !== '' ||
      minute !== undefined ||
      packed !== undefined ||
      toMinute !== undefined ||
      (hours && toHour !== undefined)
    if (!marked) continue
    if (lead!.trim() === '' && packed !== undefined && toHour === undefined) continue
    const after = text.slice(match.index + whole.length, match.index + whole.length + 8)
    if (/^\s*(?:kr|kkr|tkr|mnkr|mkr|procent|%|milj|personer)/iu.test(after)) continue
    const from = clock(hour!, minute ?? packed)
    const to = toHour === undefined ? null : clock(toHour, toMinute ?? toPacked)
    mentions.push({
      start: match.index,
      end: match.index + whole.length,
      from,
      to,
      valid: from !== null && (toHour === undefined || to !== null),
      firstEnd: match.index + lead!.length + hour!.length + (minute?.length ?? -1) + 1 + (packed?.length ?? 0),
      secondStart: match.index + whole.length - (until?.length ?? 0),
    })
  }
  return mentions
}

function clock(hour: string, minute: string | undefined): string | null {
  const hours = Number(hour)
  const minutes = Number(minute ?? '0')
  return hours <= 24 && minutes < 60 ? `${pad(hours)}:${pad(minutes)}` : null
}
