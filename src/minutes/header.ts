import type { Evidence, Finding } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import { clocksIn, type DateMention, datesIn, daysBetween, edtf, isDay, weekdayName, weekdayOf } from './dates.ts'
import type { Field, Form } from './form.ts'
import { looksLikeName } from './names.ts'
import { evidenceOf, type Paragraph, type Span } from './paragraph.ts'
import type { Places } from './places.ts'
import { BODY_NOUN, labelOf, TITLE_WORDS, whole } from './vocabulary.ts'

export interface Header {
  readonly body: string | null
  readonly organization: string | null
  readonly number: string | null
  readonly start: string | null
  readonly end: string | null
  readonly place: string | null
  readonly date: WrittenDate | null
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

const TITLE = new RegExp(whole(TITLE_WORDS), 'iu')
const BODY_NAME = `(?:\\p{Lu}[\\p{L}-]*|${BODY_NOUN})`
const BODY_WORD = new RegExp(`(?<![\\p{L}])${BODY_NOUN}(?![\\p{L}])`, 'iu')

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
  const timed = timeOf(source, form, head, findings)
  return {
    body,
    organization,
    number: numberOf(cells, form),
    start: timed.start,
    end: timed.end,
    place: placeOf(form, head),
    date: dateOf(source, form, head),
    findings,
  }
}

interface Cell {
  readonly text: string
  readonly paragraph: Paragraph
}

function cellsOf(paragraph: Paragraph): Cell[] {
  if (paragraph.cells)
    return paragraph.cells.map((cell) => ({ text: paragraph.text.slice(cell.start, cell.end), paragraph }))
  const cells: Cell[] = []
  let start = 0
  const bars = [...paragraph.text.matchAll(/\s\|\s/gu)].flatMap((bar) => [bar.index, bar.index + 2])
  for (const gap of [...paragraph.gaps, ...bars, paragraph.text.length].sort((left, right) => left - right)) {
    const text = paragraph.text
      .slice(start, gap)
      .replace(/^\||\|$/gu, '')
      .trim()
    if (text) cells.push({ text, paragraph })
    start = gap + 1
  }
  return cells
}

function valuesOf(
  form: Form,
  ...kinds: readonly string[]
): { field: Field; paragraph: Paragraph; span: Span; text: string }[] {
  return form.fields
    .filter((field) => kinds.includes(field.kind))
    .flatMap((field) =>
      field.values.map(({ paragraph, span }) => ({
        field,
        paragraph,
        span,
        text: paragraph.text.slice(span.start, span.end),
      })),
    )
}

// ---- who met -------------------------------------------------------------------------------------------------

const MEETING_NOUN = '(?:möte(?:t|n)?|sammanträde(?:t)?|sammankomst|träff|konferens|årsmöte|workshop)'

/** Cells of the head that are looked at for names: a head is short, and the cost of looking is bounded. */
const MAX_CELLS = 60

/** The body that decides and the organization it belongs to, from the title, the labels and the text. */
function nameOfHouse(
  cells: readonly Cell[],
  form: Form,
  everything: readonly Paragraph[],
  places: Places,
): { body: string | null; organization: string | null } {
  let body: string | null = null
  let organization: string | null = null
  const leftovers: string[] = []
  const everywhere = everything.map((paragraph) => paragraph.text).join('\n')
  // A body's name is common to many houses: the register's is meant only where its organization is named.
  const registered = (name: string) => {
    const known = places.body(name)
    return known && places.named(known.organization, everywhere) ? known : null
  }
  const offer = (name: string | null | undefined): boolean => {
    const clean = tidy(
      (name ?? '').replace(/,\s*\p{L}*(?:möte|sammanträde)\p{L}*(?:\s+(?:nr|nummer)\.?)?\s*[\d/:]*\s*$/iu, ''),
    )
    if (clean === '' || clean.length > 90) return false
    const known = registered(clean)
    if (known) {
      body ??= known.name
      organization ??= known.organization
      return true
    }
    const split = /^(?<body>.+?)(?:,|\s+(?:i|inom|vid|för|hos|-|–))\s+(?<house>\p{Lu}.*)$/u.exec(clean)
    if (split && isBody(split.groups!.body!)) {
      const house = split.groups!.house!
      const inner = registered(split.groups!.body!)
      if (/\sför\s/u.test(clean.slice(split.groups!.body!.length, -house.length)) && !isHouse(house, places)) {
        body ??= capital(clean)
      } else {
        body ??= inner?.name ?? capital(split.groups!.body!)
        organization ??= places.present(tidy(house))
      }
      return true
    }
    if (isBody(clean)) {
      body ??= capital(clean)
      return true
    }
    return false
  }
  for (const { text } of cells.slice(0, MAX_CELLS)) {
    if (text.length > 140) continue
    const plain = text
      .replace(/\s+/g, ' ')
      .replace(/,\s*\p{L}*(?:möte|sammanträde)\p{L}*(?:\s+(?:nr|nummer)\.?)?\s*[\d/:]*\s*$/iu, '')
      .trim()
    if (TITLE.test(plain)) {
      const without = plain
        .replace(/(?:nr|nummer)?\s*\.?\s*\d{1,3}\s?[/-]\s?\d{2,4}/iu, ' ')
        .replace(/(?:sida|sid\.?|blad)\s*\d+.*$/iu, ' ')
        .replace(/\d{4}-\d{2}-\d{2}|(?<!\d)\d{6}(?!\d)/gu, ' ')
      const dated = datesIn(without).filter((mention) => mention.day !== null)
      const undated = dated.length
        ? without
            .slice(0, dated[0]!.start)
            .replace(/\s+(?:den|från|måndag\p{L}*|tisdag\p{L}*|onsdag\p{L}*|torsdag\p{L}*|fredag\p{L}*)?\s*$/iu, '')
        : without
      const owner = new RegExp(`^(?<owner>.{3,80}?)s?\\s+(?:${TITLE_WORDS})(?![\\p{L}])`, 'iu').exec(undated)?.groups
        ?.owner
      const of = new RegExp(
        `(?:${TITLE_WORDS})\\s*,?\\s*(?:(?:fört|förda|upprättat|skrivet|antecknat|tagna|förd)\\s+)?(?:(?:från|vid|för|av|på|över|till)\\s+)?(?:(?:ordinarie|extra|digitalt)\\s+)?(?:${MEETING_NOUN}\\s+(?:med|i|för|av)\\s+)?(?<of>.{3,90})$`,
        'iu',
      ).exec(undated)?.groups?.of
      const meant = of
        ?.replace(new RegExp(`(?<=\\p{L})s?\\s+${MEETING_NOUN}.*$`, 'iu'), '')
        .replace(/^[\s:–-]+|[\s,.:–-]+$/gu, '')
      if (
        owner &&
        !/^(?:sammanträdes|mötes)$/iu.test(owner) &&
        !offer(owner.replace(/s$/u, '')) &&
        !offer(owner) &&
        isHouse(owner, places)
      )
        leftovers.push(owner)
      if (meant && !offer(meant.replace(/(?<=en|et|ige)s$/u, '')) && /\p{L}{3}/u.test(meant)) leftovers.push(meant)
      continue
    }
    if (
      labelOf(plain.replace(/[\s:]+$/u, '')) ||
      datesIn(plain).some((mention) => mention.day !== null) ||
      /@|https?:|^\d/u.test(plain)
    )
      continue
    const meeting = new RegExp(
      `^(?<of>.{2,60}?)s?\\s?${MEETING_NOUN}(?:\\s+(?:nr|nummer)?\\.?\\s*\\d+(?:/\\d+)?)?(?:\\s+(?:i|inom|för|med)\\s+(?<house>\\p{Lu}.*))?$`,
      'iu',
    ).exec(plain)
    if (meeting) {
      if (/^\p{Lu}{2,5}-$/u.test(meeting.groups!.of!)) body ??= meeting.groups!.of!.slice(0, -1)
      const whole = plain.replace(/\s+(?:i|inom|för|med)\s+\p{Lu}.*$/u, '')
      const known = registered(whole)
      if (known) {
        body ??= known.name
        organization ??= known.organization
      } else
        body ??=
          bodyByStem(meeting.groups!.of!, everything) ??
          (isBody(meeting.groups!.of!) ? capital(meeting.groups!.of!) : null)
      if (meeting.groups!.house) organization ??= places.present(tidy(meeting.groups!.house))
      continue
    }
    if (!offer(plain)) leftovers.push(plain)
  }
  for (const { text } of valuesOf(form, 'BODY')) {
    if (offer(text)) continue
    const [first, ...rest] = text.split(/\s*,\s*/u)
    if (first && first.length <= 60) body ??= capital(first)
    if (rest.length > 0) leftovers.push(rest.join(', '))
  }
  organization ??= leftovers.map((text) => places.organizationIn(text)).find((name) => name !== null) ?? null
  if (!organization) {
    const house =
      leftovers.map(tidy).find((text) => isHouse(text, places)) ??
      leftovers.map(tidy).find((text) => isPlausibleHouse(text))
    organization = house ? places.present(house) : null
  }
  if (!organization) organization = places.organizationIn(cells.map((cell) => cell.text).join('\n'))
  body ??= bodyFromText(everything)
  if (body && !organization) organization = registered(body)?.organization ?? null
  return {
    body,
    organization: organization === null ? null : asWritten(extended(organization, cells, everywhere), everywhere),
  }
}

/** A name in capitals only, as the text writes it elsewhere. */
function asWritten(name: string, everywhere: string): string {
  if (name !== name.toUpperCase() || name.length < 5) return name
  const pattern = new RegExp(name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+'), 'giu')
  for (const [found] of everywhere.matchAll(pattern))
    if (found !== found.toUpperCase()) return found.replace(/\s+/gu, ' ')
  return name.toLowerCase().replace(/(?<=^|\s|-)\p{L}/gu, (letter) => letter.toUpperCase())
}

/** A name broken over two lines of the head, where the text has it whole. */
function extended(name: string, cells: readonly Cell[], everywhere: string): string {
  for (const [at, cell] of cells.entries()) {
    if (tidy(cell.text) !== name) continue
    for (const next of cells.slice(at + 1, at + 4)) {
      if (next.paragraph === cell.paragraph && next.paragraph.gaps.length === 0) continue
      if (TITLE.test(next.text) || /\d/u.test(next.text) || labelOf(tidy(next.text))) continue
      const whole = `${name} ${tidy(next.text)}`
      if (/^\p{L}/u.test(next.text) && everywhere.includes(whole)) return whole
    }
  }
  return name
}

function isBody(text: string): boolean {
  const head = text.split(/\s+(?:för|i|inom|vid|med)\s+/u)[0]!
  return (
    new RegExp(`(?:^|\\s)${BODY_NOUN}$`, 'iu').test(head.trim()) &&
    head.split(' ').length <= 5 &&
    !/(?:förbund|samverkan|ledning)(?:et)?$/iu.test(head)
  )
}

const HOUSE =
  /(?:förbund(?:et)?|samverkan|kommun(?:er)?|stad|region|AB|förening(?:en)?|leader|samordningsförbund(?:et)?|nämnd|bolag(?:et)?|ringen|bågen|bygden|delta|landet|alliansen|unionen|familjen|kommunalförbund(?:et)?|samarbete(?:t)?|rådet)(?![\p{Ll}])/iu

function isHouse(text: string, places: Places): boolean {
  if (places.organizationIn(text)) return true
  return /^\p{Lu}/u.test(text) && text.length <= 70 && HOUSE.test(text) && !/[.!?]$/u.test(text) && !isBody(text)
}

function isPlausibleHouse(text: string): boolean {
  return (
    /^\p{Lu}[\p{L}\s-]+$/u.test(text) &&
    text.length >= 6 &&
    text.length <= 50 &&
    text.split(' ').length <= 5 &&
    text !== text.toUpperCase() &&
    !isBody(text) &&
    !TITLE.test(text) &&
    !looksLikeName(text)
  )
}

/** *kommundirektörmöte*: the body whose text calls itself *kommundirektörsgruppen*. */
function bodyByStem(stem: string, everything: readonly Paragraph[]): string | null {
  const word = stem.toLowerCase().replace(/s$/u, '')
  if (word.includes(' ')) return null
  const pattern = new RegExp(
    `(?<![\\p{L}])${word.replace(/[^\p{L}]/gu, '.')}s?(?:gruppen|nätverket|kollegiet|rådet|kretsen|forumet)(?![\\p{L}])`,
    'iu',
  )
  for (const paragraph of everything) {
    const match = pattern.exec(paragraph.text)
    if (match) return capital(match[0])
  }
  return null
}

/** *Direktionen beslutar*: the subject that decides most often. */
function bodyFromText(everything: readonly Paragraph[]): string | null {
  const counts = new Map<string, number>()
  for (const { text } of everything) {
    const subject = new RegExp(`^(?<subject>(?:\\p{L}+\\s+)?${BODY_NAME})\\s+(?:beslutar|beslutade)`, 'iu').exec(text)
      ?.groups?.subject
    if (subject && BODY_WORD.test(subject)) counts.set(capital(subject), (counts.get(capital(subject)) ?? 0) + 1)
  }
  return [...counts].sort((left, right) => right[1] - left[1])[0]?.[0] ?? null
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s:–-]+|[\s,.:;–-]+$/gu, '')
    .trim()
}

function capital(text: string): string {
  const clean = tidy(text)
  const lowered = clean === clean.toUpperCase() && clean.length > 4 ? clean.toLowerCase() : clean
  return lowered.charAt(0).toUpperCase() + lowered.slice(1)
}

function numberOf(cells: readonly Cell[], form: Form): string | null {
  for (const { text } of valuesOf(form, 'NUMBER')) {
    const match = /\d{1,4}(?:\s?[/:–-]\s?\d{2,4})?/u.exec(text)
    if (match) return match[0].replace(/\s/g, '')
  }
  for (const { text } of cells) {
    if (!TITLE.test(text) && !/(?:^|\s)(?:nr|nummer|möte|sammanträde)(?:\s|\.|$)/iu.test(text)) continue
    const match =
      /(?<![\d/-])(?<number>\d{1,3}\s?\/\s?(?:19|20)?\d{2})(?![\d/-])/u.exec(text) ??
      /(?<![\d:/-])(?<number>(?:19|20)\d{2}:\d{1,3})(?![\d:])/u.exec(text) ??
      /(?:nr|nummer)\.?\s*(?<number>\d{1,3}(?:[/:-]\d{2,4})?)(?![\d])/iu.exec(text)
    if (match && !/\d{1,2}\/\d{1,2}\s*[- ]\s*\d{4}/u.test(text)) return match.groups!.number!.replace(/\s/g, '')
  }
  return null
}

// ---- when and where --------------------------------------------------------------------------------------------

/** Fields that say when and where, best first. */
const WHEN = ['DATE', 'TIME_AND_PLACE', 'TIME', 'PLACE'] as const

function dateOf(source: Source, form: Form, head: readonly Paragraph[]): WrittenDate | null {
  const found: { mention: DateMention; paragraph: Paragraph }[] = []
  const collect = (paragraph: Paragraph, span: Span) => {
    for (const mention of datesIn(paragraph.text.slice(span.start, span.end))) {
      if (mention.day === null) continue
      found.push({
        mention: { ...mention, start: mention.start + span.start, end: mention.end + span.start },
        paragraph,
      })
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
  const dated = found.find(({ mention }) => mention.year !== null) ?? null
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

const WEEKDAY_LEAD = /^(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?\s+)?(?:den\s+)?/iu

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
  findings: Finding[],
): { start: string | null; end: string | null } {
  const values = WHEN.flatMap((kind) => valuesOf(form, kind))
  const places: { paragraph: Paragraph; span: Span }[] = values.map(({ paragraph, span }) => ({ paragraph, span }))
  for (const paragraph of head)
    if (MEETING_SENTENCE.test(paragraph.text))
      places.push({ paragraph, span: { start: 0, end: paragraph.text.length } })
  for (const paragraph of form.free)
    if (isWhenLine(paragraph.text)) places.push({ paragraph, span: { start: 0, end: paragraph.text.length } })
  let start: string | null = null
  let end: string | null = null
  const seen = new Set<Paragraph>()
  for (const { paragraph, span } of places) {
    if (span.start === 0 && seen.has(paragraph)) continue
    seen.add(paragraph)
    const text = paragraph.text.slice(span.start, span.end)
    for (const mention of clocksIn(masked(text))) {
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
      if (start === null && end === null) {
        start = mention.from
        end = mention.to
      } else if (end === null && mention.to === null && start !== null && mention.from !== null && mention.from > start)
        end = mention.from
    }
    if (start !== null && end !== null) break
  }
  return { start, end }
}

/** A line of the head under no label that says when: *Fredag 12 november 2021 kl. 9–12, Folkets hus, Åsele*. */
function isWhenLine(text: string): boolean {
  return text.length < 140 && datesIn(text).some((mention) => mention.day !== null) && clocksIn(masked(text)).length > 0
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

function placeOf(form: Form, head: readonly Paragraph[]): string | null {
  for (const kind of ['PLACE', 'TIME_AND_PLACE', 'DATE', 'TIME'] as const) {
    const values = valuesOf(form, kind)
    for (const { text } of values) {
      if (kind !== 'PLACE' && kind !== 'TIME_AND_PLACE') continue
      const place = cleanPlace(text)
      if (place) return place
    }
  }
  for (const paragraph of head) if (MEETING_SENTENCE.test(paragraph.text)) return cleanPlace(paragraph.text)
  for (const paragraph of form.free) if (isWhenLine(paragraph.text)) return cleanPlace(paragraph.text)
  return null
}

/** What is left of *160520 kl. 08.30-12.30, Mindpark, E7 Helsingborg.* when dates and times are taken away. */
function cleanPlace(text: string): string | null {
  let rest = text
  const sentence = MEETING_SENTENCE.exec(rest)
  if (sentence)
    rest = rest.slice(sentence.index + sentence[0].length).replace(/(?<=\p{L}{2}|\d{2}[.:]\d{2})\.\s+\p{Lu}.*$/u, '')
  for (const mention of [...datesIn(rest)].reverse()) {
    if (mention.day === null) continue
    rest = `${rest.slice(0, mention.start)}\u25a0${rest.slice(mention.end)}`
  }
  for (const mention of [...clocksIn(rest)].reverse())
    rest = `${rest.slice(0, mention.start)}\u25a0${rest.slice(mention.end)}`
  rest = rest.replace(
    /(?<![\p{L}])(?:kl(?:ockan)?\.?|den|måndag(?:en)?|tisdag(?:en)?|onsdag(?:en)?|torsdag(?:en)?|fredag(?:en)?|lördag(?:en)?|söndag(?:en)?)\s*(?=\u25a0|[,;]|$)/giu,
    '\u25a0',
  )
  const pieces = rest
    .split(/\u25a0/u)
    .map((piece) => piece.replace(/^[\s,.;:–()-]+|[\s,.;:–(-]+$/gu, '').trim())
    .filter(
      (piece) => /\p{L}{2}/u.test(piece) && !/^(?:kl|klockan|och|till|den|samt|med lunch.*|inkl.*)$/iu.test(piece),
    )
  const place = pieces.sort((left, right) => right.length - left.length)[0]
  if (!place) return null
  const named = place.replace(/^(?:på|i|vid|hos|via)\s+/iu, '').trim()
  return named || null
}

// ---- contradictions --------------------------------------------------------------------------------------------

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
