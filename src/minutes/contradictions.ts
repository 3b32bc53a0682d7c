import type { Evidence, Finding } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import { datesIn, daysBetween, edtf, isDay, weekdayName, weekdayOf } from './dates.ts'
import type { Header, WrittenDate } from './header.ts'
import { evidenceOf, type Paragraph } from './paragraph.ts'

export interface ConcludedDate {
  readonly date: string
  readonly reason: string | null
  readonly findings: Finding[]
}

/**
 * Looks for what contradicts the header's date: its weekday, other dates in the head, and things
 * told as past that had not happened by then. In the first months of a year the old year is often
 * written: where the text knows of later days as past, the meeting was a year later.
 */
export function concludeDate(
  source: Source,
  header: Header,
  paragraphs: readonly Paragraph[],
  signed: string | null,
): ConcludedDate | null {
  const written = header.date
  if (!written) return null
  const findings: Finding[] = []
  const contradict = (message: string, evidence: Evidence) =>
    findings.push({ code: 'DATE_CONTRADICTED', severity: 'WARNING', message, evidence })
  const weekday = written.mention.weekday ?? weekdayBefore(source, written)
  const later = Number(written.date.slice(5, 7)) <= 6 ? laterPast(source, written.date, paragraphs) : []
  const numbered = /\/(?<year>\d{2,4})$/u.exec(header.number ?? '')?.groups?.year
  const inYear = (year: number) => `${year}${written.date.slice(4)}`
  const own = Number(written.date.slice(0, 4))
  /** What speaks for a year: the weekday, the minutes' number, the day they were signed, things told as past. */
  const evidenceFor = (year: number): string[] => {
    const date = inYear(year)
    const speaks: string[] = []
    if (!isDay(year, Number(date.slice(5, 7)), Number(date.slice(8)))) return []
    if (weekday !== null && weekdayOf(date) === weekday) speaks.push(`it was a ${weekdayName(weekday)}`)
    if (numbered && Number(numbered) % 100 === year % 100) speaks.push(`the minutes are number ${header.number}`)
    if (signed && signed >= date && daysBetween(date, signed) <= 90) speaks.push(`they were signed on ${signed}`)
    if (year === own + 1) {
      for (const { evidence, date: day } of later)
        if (day === null || day < date) speaks.push(`line ${evidence.line} tells of "${evidence.quote}" as past`)
    }
    return speaks
  }
  const forOwn = evidenceFor(own)
  const needed = forOwn.length + (later.length > 0 ? 1 : 2)
  const other = [own + 1, own - 1].find((year) => evidenceFor(year).length >= needed)
  if (other !== undefined) {
    const reasons = evidenceFor(other).slice(0, 3).join('; ')
    contradict(
      `The date is written "${written.written}" (${written.date}), but ${reasons}: ${inYear(other)} was concluded.`,
      written.evidence,
    )
    return { date: inYear(other), reason: `Year ${other} rather than ${own}: ${reasons}.`, findings }
  }
  if (weekday !== null && weekday !== weekdayOf(written.date)) {
    contradict(
      `${written.date} was a ${weekdayName(weekdayOf(written.date))}, not a ${weekdayName(weekday)}.`,
      written.evidence,
    )
  }
  for (const { mention, evidence } of written.others) {
    const second = edtf(mention, written.date, false)
    if (second && second !== written.date && findings.length === 0)
      contradict(`The head gives two dates: "${written.written}" and "${mention.written}".`, evidence)
  }
  if (signed && signed < written.date && findings.length === 0)
    contradict(`The minutes of ${written.date} are signed on ${signed}, before the meeting.`, written.evidence)
  return { date: written.date, reason: null, findings }
}

function weekdayBefore(source: Source, written: WrittenDate): number | null {
  const before = source.text.slice(Math.max(0, written.evidence.start - 14), written.evidence.start)
  const match = /(?<day>mån|tis|ons|tors|fre|lör|sön)dag(?:en)?\s+(?:den\s+)?$/iu.exec(before)
  return match ? ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'].indexOf(match.groups!.day!.toLowerCase()) + 1 : null
}

/** Days and years that the text tells of as past although they lie after the header's date. */
function laterPast(
  source: Source,
  date: string,
  paragraphs: readonly Paragraph[],
): { date: string | null; evidence: Evidence }[] {
  const year = Number(date.slice(0, 4))
  const found: { date: string | null; evidence: Evidence }[] = []
  for (const paragraph of paragraphs) {
    const { text } = paragraph
    if (!/\d/.test(text)) continue
    for (const mention of datesIn(text)) {
      if (mention.year === null || mention.day === null) continue
      const day = edtf(mention, null)
      if (!day || day <= date) continue
      const before = text.slice(Math.max(0, mention.start - 90), mention.start)
      const past =
        /(?:har (?:fått|beslutat|antagit|givit|gett|föreslagit)|fick|beslutade|beslöt|antog|godkände|gav|hölls|genomfördes|föredrogs|lämnade|inkom|skrev|daterad\p{L}*|protokoll(?:et)? från|föregående möte|i uppdrag av|senaste mötet|förra mötet)(?:\s+(?!senast|till|inför|före|innan|att)[\p{L}-]+){0,6}\s*(?:den\s+)?$/iu
      if (past.test(before)) found.push({ date: day, evidence: evidenceOf(source, paragraph, mention) })
    }
    // The annual report of a year comes after it.
    const report = new RegExp(`årsredovisning(?:en)?\\s+(?:för\\s+)?(?:år\\s+)?${year}(?!\\d|-)`, 'iu').exec(text)
    if (report && Number(date.slice(5, 7)) <= 6)
      found.push({
        date: null,
        evidence: evidenceOf(source, paragraph, { start: report.index, end: report.index + report[0].length }),
      })
  }
  return found
}
