import type { Evidence, Finding } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import { type ClockMention, clocksIn, type DateMention, datesIn, edtf } from './dates.ts'
import { cut, type Excerpt, groupOf, quoted, replaced, spliced, trimmed } from './excerpt.ts'
import { type Form, valuesOf } from './form.ts'
import { cellsOf, nameOfHouse, numberOf } from './house.ts'
import { evidenceOf, offsetOf, type Paragraph, type Span } from './paragraph.ts'
import type { Places } from './places.ts'
import { labelOf, TITLE, TITLE_WORDS } from './vocabulary.ts'

/** What the head says of the meeting. */
export interface Header {
  readonly body: string | null
  readonly organization: string | null
  readonly number: string | null
  readonly start: string | null
  readonly end: string | null
  readonly place: string | null
  readonly date: WrittenDate | null
  /** Where each was read; null where it is. */
  readonly sources: Readonly<Record<'body' | 'organization' | 'number' | 'start' | 'end' | 'place', Evidence | null>>
  readonly findings: Finding[]
}

/** The meeting's date as the header gives it, and the other dates the head names for the meeting. */
export interface WrittenDate {
  readonly date: string
  readonly written: string
  readonly mention: DateMention
  readonly evidence: Evidence
  /** A date without a year (*den 17 februari*) that took its year from this one. */
  readonly others: readonly { readonly mention: DateMention; readonly evidence: Evidence }[]
}

/** Reads who met, when and where from a protocol's head. */
export function headerOf(
  source: Source,
  head: readonly Paragraph[],
  form: Form,
  everything: readonly Paragraph[],
  places: Places,
): Header {
  const findings: Finding[] = []
  const free = new Set(form.free)
  const titles = head
    .filter((paragraph) => free.has(paragraph) || paragraph.running)
    .concat(everything.filter((paragraph) => paragraph.running).slice(0, 3))
  const cells = titles.flatMap(cellsOf)
  const { body, organization } = nameOfHouse(cells, form, everything, places)
  const number = numberOf(cells, form)
  const { start, end } = timeOf(source, form, head, everything, findings)
  const place = placeOf(form, head)
  const sourceOf = (from: Excerpt | undefined) => (from ? quoted(source, from) : null)
  return {
    body: body?.name ?? null,
    organization: organization?.name ?? null,
    number: number?.name ?? null,
    start: start?.clock ?? null,
    end: end?.clock ?? null,
    place: place?.text ?? null,
    date: dateOf(source, form, head),
    sources: {
      body: sourceOf(body?.from),
      organization: sourceOf(organization?.from),
      number: sourceOf(number?.from),
      start: sourceOf(start?.from),
      end: sourceOf(end?.from),
      place: sourceOf(place ?? undefined),
    },
    findings,
  }
}

/** Fields that say when and where, best first. */
const WHEN = ['DATE', 'TIME_AND_PLACE', 'TIME', 'PLACE'] as const

function dateOf(source: Source, form: Form, head: readonly Paragraph[]): WrittenDate | null {
  const found: { mention: DateMention; paragraph: Paragraph }[] = []
  const collect = (paragraph: Paragraph, span: Span) => {
    for (const mention of datesIn(paragraph.text.slice(span.start, span.end))) {
      if (mention.day === null) continue
      const placed = { ...mention, start: mention.start + span.start, end: mention.end + span.start }
      if (!isPageNumber(paragraph, placed)) found.push({ mention: placed, paragraph })
    }
  }
  for (const kind of WHEN) for (const value of valuesOf(form, kind)) collect(value.paragraph, value.span)
  const free = new Set(form.free)
  // The day of signing and adjusting is another day.
  const signing = new Set(
    form.fields
      .filter((field) => field.kind === 'ADJUSTER' || field.kind === 'SIGNATURE')
      .flatMap((field) => field.values.map((value) => value.paragraph)),
  )
  for (const paragraph of head) {
    if (signing.has(paragraph)) continue
    const titled = free.has(paragraph) || paragraph.running
    if (titled && paragraph.text.length < 240) collect(paragraph, { start: 0, end: paragraph.text.length })
  }
  const best = found.find(({ mention }) => mention.year !== null) ?? null
  // The same day may be written twice, at the top of the page and beside its label: the first is what is quoted, save
  // where *Datum* names the other.
  const own = new Set(valuesOf(form, 'DATE').map(({ paragraph }) => paragraph))
  const dated =
    best &&
    found
      .filter((other) => sameDay(other.mention, best.mention) && own.has(other.paragraph) === own.has(best.paragraph))
      .reduce((first, other) => (isBefore(other, first) ? other : first), best)
  if (!dated) {
    const yearless = found[0]
    const year = yearIn(head)
    if (!yearless || year === null) return null
    const mention = { ...yearless.mention, year }
    const date = edtf(mention, null)
    return date
      ? {
          date,
          written: yearless.mention.written.replace(WEEKDAY_LEAD, ''),
          mention,
          evidence: evidenceOf(source, yearless.paragraph, yearless.mention),
          others: [],
        }
      : null
  }
  const date = edtf(dated.mention, null)
  if (!date) return null
  return {
    date,
    written: dated.mention.written.replace(WEEKDAY_LEAD, ''),
    mention: dated.mention,
    evidence: evidenceOf(source, dated.paragraph, dated.mention),
    others: found
      .filter((other) => other !== dated)
      .map(({ mention, paragraph }) => ({ mention, evidence: evidenceOf(source, paragraph, mention) })),
  }
}

/** *Sid 1/5*, and *1/5* in a line that pages repeat: no day of May. */
function isPageNumber({ text, running }: Paragraph, { start, written }: DateMention): boolean {
  if (!/^\d{1,2}\/\d{1,2}$/u.test(written)) return false
  return running || /(?:^|\s)(?:sid(?:a|an|or)?|blad|s)\.?:?\s*$/iu.test(text.slice(0, start))
}

function sameDay(one: DateMention, other: DateMention): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day
}

function isBefore(
  one: { mention: DateMention; paragraph: Paragraph },
  other: { mention: DateMention; paragraph: Paragraph },
): boolean {
  return offsetOf(one.paragraph, one.mention.start) < offsetOf(other.paragraph, other.mention.start)
}

const WEEKDAY_LEAD = /^(?:(?:mån|tis|ons|tors?|fre|lör|sön)(?:dag(?:en)?|\.)?\s+)?(?:den\s+)?/iu

function yearIn(head: readonly Paragraph[]): number | null {
  for (const paragraph of head) {
    const match = /(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(paragraph.text)
    if (match) return Number(match[0])
  }
  return null
}

const MEETING_SENTENCE = /(?:mötet|sammanträdet)\s+(?:genomfördes|hölls|ägde rum|äger rum)/iu

function timeOf(
  source: Source,
  form: Form,
  head: readonly Paragraph[],
  everything: readonly Paragraph[],
  findings: Finding[],
): { start: Hour | null; end: Hour | null } {
  const values = WHEN.flatMap((kind) => valuesOf(form, kind))
  const places: { paragraph: Paragraph; span: Span; hours?: boolean }[] = values.map(({ field, paragraph, span }) => ({
    paragraph,
    span,
    hours: field.kind === 'TIME',
  }))
  for (const paragraph of head)
    if (MEETING_SENTENCE.test(paragraph.text))
      places.push({ paragraph, span: { start: 0, end: paragraph.text.length } })
  for (const paragraph of form.free)
    if (isWhenLine(paragraph.text)) places.push({ paragraph, span: { start: 0, end: paragraph.text.length } })
  let start: Hour | null = null
  let end: Hour | null = null
  const seen = new Set<Paragraph>()
  for (const { paragraph, span, hours } of places) {
    if (span.start === 0 && seen.has(paragraph)) continue
    seen.add(paragraph)
    const text = paragraph.text.slice(span.start, span.end)
    for (const mention of clocksIn(masked(text), hours)) {
      const evidence = evidenceOf(source, paragraph, {
        start: span.start + mention.start,
        end: span.start + mention.end,
      })
      if (!mention.valid)
        findings.push({
          code: 'TIME_INVALID',
          severity: 'WARNING',
          message: `"${evidence.quote}" is no time of day.`,
          evidence,
        })
      else if (mention.to !== null && mention.from !== null && mention.to < mention.from) {
        findings.push({
          code: 'TIME_INVALID',
          severity: 'WARNING',
          message: `"${evidence.quote}": the meeting ends before it begins.`,
          evidence,
        })
      }
      const [from, to] = hoursOf(paragraph, span.start, mention)
      if (start === null && end === null) {
        start = from
        end = to
      } else if (end === null && mention.to === null && start !== null && from !== null && from.clock > start.clock)
        end = from
    }
    if (start !== null && end !== null) break
  }
  return { start: start ?? told(everything, OPENED), end: end ?? told([...everything].reverse(), CLOSED) }
}

/** A time of day (HH:MM), and the words that say it. */
interface Hour {
  readonly clock: string
  readonly from: Excerpt
}

/** The hours of a mention, which begins `at` characters further into its paragraph than it says. */
function hoursOf(paragraph: Paragraph, at: number, mention: ClockMention): [Hour | null, Hour | null] {
  const { start, end, from, to, firstEnd, secondStart } = mention
  return [
    from === null ? null : { clock: from, from: cut(paragraph, at + start, at + firstEnd) },
    to === null ? null : { clock: to, from: cut(paragraph, at + secondStart, at + end) },
  ]
}

/** *Ordföranden öppnade mötet kl. 9.00*, *Mötet avslutades kl. 11.45*: the hour told in the text, where the head has none. */
const OPENED =
  /(?:öppna|inled|börja)\p{L}*[^.!?]{0,60}?\skl(?:ockan|\.)?\s*(?<clock>\d{1,2}(?:[.:]\d{2})?)(?![\d/]|[.:]\d)/diu
const CLOSED =
  /(?:mötet|sammanträdet)[^.!?]{0,30}?\s(?:avsluta|slut)\p{L}*[^.!?]{0,30}?\skl(?:ockan|\.)?\s*(?<clock>\d{1,2}(?:[.:]\d{2})?)(?![\d/]|[.:]\d)|avsluta\p{L}*\s(?:mötet|sammanträdet)\s(?:kl(?:ockan|\.)?)\s*(?<other>\d{1,2}(?:[.:]\d{2})?)(?![\d/]|[.:]\d)/diu
/** Paragraphs looked at from the document's start or end. */
const NEAR = 40

function told(paragraphs: readonly Paragraph[], pattern: RegExp): Hour | null {
  for (const paragraph of paragraphs.slice(0, NEAR)) {
    const { text } = paragraph
    const match = /(?:nästa|förra|föregående|ajourner)/iu.test(text) ? null : pattern.exec(text)
    const from = groupOf(paragraph, match, 'clock') ?? groupOf(paragraph, match, 'other')
    const [clock] = from ? clocksIn(`kl ${from.text}`) : []
    if (from && clock?.from) return { clock: clock.from, from }
  }
  return null
}

/** A line of the head under no label that says when: *Fredag 12 november 2021 kl. 9–12, Folkets hus, Åsele*. */
function isWhenLine(text: string): boolean {
  if (/^(?:kl(?:ockan)?\.?\s*)?\d{1,2}[.:]\d{2}\s*(?:[-–]|till)\s*(?:kl\.?\s*)?\d{1,2}[.:]\d{2}$/iu.test(text))
    return true
  return text.length < 140 && datesIn(text).some((mention) => mention.day !== null) && clocksIn(masked(text)).length > 0
}

/** A short line of names, no title and no date: where the meeting was, beside the line that says when. */
function isPlaceLine(text: string): boolean {
  return (
    text.length < 80 &&
    /^\p{Lu}/u.test(text) &&
    !/[.:!?]$/u.test(text) &&
    !TITLE.test(text) &&
    datesIn(text).length === 0 &&
    labelOf(text) === null
  )
}

/** The text with its dates blanked out, so that they are not taken for times. */
function masked(text: string): string {
  let result = text
  for (const mention of datesIn(text)) {
    if (mention.month === null || mention.day === null) continue
    result = result.slice(0, mention.start) + ' '.repeat(mention.end - mention.start) + result.slice(mention.end)
  }
  return result
}

function placeOf(form: Form, head: readonly Paragraph[]): Excerpt | null {
  for (const kind of ['PLACE', 'TIME_AND_PLACE'] as const) {
    for (const { paragraph, span } of valuesOf(form, kind)) {
      const value = cut(paragraph, span.start, span.end)
      const place = cleanPlace(value)
      // *Plats: Via Teams*: what stands under the label alone is the place as written.
      if (place && kind === 'PLACE' && /^(?:Via|På)\s/u.test(value.text) && value.text.endsWith(place.text))
        return trimmed(value)
      if (place) return place
    }
  }
  for (const paragraph of head) if (MEETING_SENTENCE.test(paragraph.text)) return cleanPlace(paragraph)
  // The line that says when may say where; else the line beside it may: *Stadshuset, Norrtälje* / *13.00–16.00*.
  for (const [index, paragraph] of form.free.entries()) {
    if (!isWhenLine(paragraph.text)) continue
    const own = cleanPlace(paragraph)
    if (own) return own
    const above = paragraph.gapBefore ? undefined : form.free[index - 1]
    const below = form.free[index + 1]
    const beside = [above, below?.gapBefore ? undefined : below].find(
      (line) => line !== undefined && isPlaceLine(line.text),
    )
    if (beside) return cleanPlace(beside)
  }
  return null
}

const TITLE_ONLY = new RegExp(`^(?:${TITLE_WORDS})$`, 'iu')

function isTitle(text: string): boolean {
  return TITLE_ONLY.test(text)
}

/** What is left of *180312 kl. 09.00-12.00, Stadshuset, sal 3 Falköping.* when dates and times are taken away. */
function cleanPlace(words: Excerpt): Excerpt | null {
  let rest: Excerpt = words
  const sentence = MEETING_SENTENCE.exec(rest.text)
  if (sentence) {
    const after = cut(rest, sentence.index + sentence[0].length)
    rest = replaced(after, /(?<=\p{L}{2}|\d{2}[.:]\d{2})\.\s+\p{Lu}.*$/u, '')
  }
  const days = datesIn(rest.text).filter(({ day }) => day !== null)
  rest = spliced(rest, days, '\u25a0')
  rest = spliced(rest, clocksIn(rest.text), '\u25a0')
  rest = replaced(
    rest,
    /(?<![\p{L}])(?:kl(?:ockan)?\.?|den|mellan|måndag(?:en)?|tisdag(?:en)?|onsdag(?:en)?|torsdag(?:en)?|fredag(?:en)?|lördag(?:en)?|söndag(?:en)?)\s*(?=\u25a0|[,;]|$)/giu,
    '\u25a0',
  )
  const pieces = [...rest.text.matchAll(/[^\u25a0]+/gu)]
    .map(({ index, 0: piece }) => cut(rest, index, index + piece.length))
    .map((piece) => trimmed(replaced(piece, /^[\s,.;:–()-]+|[\s,.;:–(-]+$/gu, '')))
    .filter(
      ({ text }) =>
        /\p{L}{2}/u.test(text) &&
        !isTitle(text) &&
        !/^(?:kl|klockan|och|till|den|samt|med lunch.*|inkl.*)$/iu.test(text),
    )
  const place = pieces.sort((left, right) => right.text.length - left.text.length)[0]
  if (!place) return null
  const named = trimmed(replaced(place, /^(?:på|i|vid|hos|via)\s+/iu, ''))
  return named.text ? named : null
}
