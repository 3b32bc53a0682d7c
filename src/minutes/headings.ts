import { clocksIn } from './dates.ts'
import { looksLikeName } from './names.ts'
import { isWhollyBold, overlaps, type Paragraph, type Span } from './paragraph.ts'
import type { Places } from './places.ts'
import { CLAUSE_START, isRoleWord, LABEL_LINE, labelOf } from './vocabulary.ts'

/** How a heading is marked; the styles a document uses are found before its headings are read. */
export type HeadingStyle =
  | 'PARAGRAPH'
  | 'YEARED'
  | 'NUMBER'
  | 'CLOCK'
  | 'MARKUP'
  | 'BOLD'
  | 'LETTER'
  | 'CAPITAL'
  | 'BULLET'
  | 'PLAIN'

/** A line that begins an agenda item. */
export interface Heading {
  readonly index: number
  readonly paragraph: Paragraph
  readonly style: HeadingStyle
  /** As written, without §, dot or bracket. */
  readonly number: string | null
  readonly time: string | null
  readonly title: Span
  /** Index of the paragraph the title stands in, where it is not the heading's own. */
  readonly titleIndex: number
  /** 0 for an item, 1 for a sub-item, and so on. */
  readonly depth: number
  /** Where the item's text begins on the heading's own line: *3. DAGORDNING: Förslaget godkändes.* */
  readonly runIn: number | null
}

/** A number within a year: *2023:61*, *2023-61*, *61/2023*, *61/23*. */
const YEARED = '(?:19|20)\\d{2}\\s?[:/-]\\s?\\d{1,3}|\\d{1,3}\\s?/\\s?(?:(?:19|20)\\d{2}|\\d{2})'
const PARAGRAPH_SIGN = new RegExp(
  `^(?:\\p{Lu}{1,5}\\s+)?(?:(?:§\\s*|paragraf\\s+)(?<number>${YEARED}|\\d{1,4}\\s?[a-z]?)|(?<before>${YEARED}|\\d{1,4})\\s?§)(?![\\p{L}\\d])\\s*[.:)–-]?\\s*`,
  'iu',
)
/** Such a number with no sign at it: a heading where more of them count on from each other, else perhaps a date. */
const BARE_YEARED = new RegExp(`^(?:punkt\\s+|ärende\\s+)?(?<number>${YEARED})[.:)]?\\s+(?=[\\p{Lu}"”“])`, 'iu')
const NUMBER =
  /^(?:(?:(?:dagordnings|mötes)?punkt|ärende|pkt|p)\.?\s?(?:nr\.?\s|nummer\s)?\s*)?(?<number>\d{1,3}(?:\s?[a-z](?=[.):]\s)|(?:\.\d{1,2}){0,2}))(?:[.):]|\s[–-])?\s+(?=\S)/iu
const CLOCK =
  /^(?:kl(?:ockan|\.)?\s*)?(?<time>\d{1,2}[.:]\d{2})(?:\s*[-–]\s*(?:kl\.?\s*)?\d{1,2}[.:]\d{2})?\s*[.:,–-]?\s+(?=\S)/iu
const CAPITAL = /^(?<number>[A-ZÅÄÖ]|[IVX]{1,5})\s?[).]\s+(?=\p{Lu})/u
const LETTER = /^(?<number>[a-zåäö])\s?[).]\s+(?=\S)/u
const REFERENCE =
  /\s*[([]\p{Lu}{2,6}[\s-]?\d{4}[-/:]\d+[)\]]$|\s*[([]?(?:d\.?nr|diarie\p{L}*|ärende ?nr|ref)(?![\p{L}])[.:]?\s*[\p{L}\d/.\s:-]*[)\]]?$/iu
/** A pause is no item. */
const PAUSE =
  /^(?:(?:kort|gemensam)\s+)?(?:paus|rast|kaffe|kaffepaus|fika|fikapaus|lunch|lunchpaus|bensträckare|förmiddagskaffe|eftermiddagskaffe|kaffe och \p{L}+|lunch och mingel|mingel|kort rast|lunchrast|bensträck|middag)(?:\s.{0,15})?$/iu
/** Headings over a group of items that have no text of their own. */
const SECTION =
  /^(?:ärenden(?: och beredning| för (?:beslut|beredning|information))?|beslutsärenden|informationsärenden|beredningsärenden|anmälningsärenden|dagordning(?:en)?|protokoll|minnesanteckningar|punkter|ärendelista|innehåll|information och dialog)$/iu

export function isPause(text: string): boolean {
  return PAUSE.test(text.replace(CLOCK, '').trim())
}

export function isSection(text: string): boolean {
  return SECTION.test(text.trim())
}

/** *Punkt 4*, *Ärende nr 4:*, *4.*, alone on a line: the title is the next. */
const NUMBER_ALONE =
  /^(?:(?:(?:dagordnings|mötes)?punkt|ärende|pkt)\.?\s?(?:nr\.?\s|nummer\s)?(?<stated>\d{1,3})[.:]?|(?<number>\d{1,2}(?:\.\d{1,2})?)[.)])$/iu

/** Finds the headings of a document's body. `from` is the paragraph the body begins at the earliest. */
export function headingsOf(paragraphs: readonly Paragraph[], from: number, to: number, places: Places): Heading[] {
  const candidates = letteredOf(yearedOf(candidatesOf(paragraphs, from, to, places)))
  const count = (style: HeadingStyle) => candidates.filter((candidate) => candidate.style === style).length
  const paragraphSigns = count('PARAGRAPH')
  if (paragraphSigns >= 1 && (paragraphSigns >= 2 || count('NUMBER') < 2)) {
    const signs = candidates.filter((candidate) => candidate.style === 'PARAGRAPH')
    const belongs = ({ style, number }: Heading) =>
      style === 'LETTER' ||
      style === 'BULLET' ||
      (style === 'NUMBER' && signs.some((sign) => isPart(number!, sign.number!)))
    return depthsOf(candidates.filter((candidate) => candidate.style === 'PARAGRAPH' || belongs(candidate)))
  }
  const capitals = candidates.filter((candidate) => candidate.style === 'CAPITAL')
  const numbers = numberedOf(candidates)
  // A list of A, B, C inside an item of a numbered agenda is no agenda.
  const within = numbers.length >= 2 && numbers[0]!.number === '1' && numbers[0]!.index < (capitals[0]?.index ?? 0)
  if (capitals.length >= 2 && !within && /^(?:A B|I II)$/u.test(`${capitals[0]!.number} ${capitals[1]!.number}`)) {
    return depthsOf(
      candidates.filter(
        (candidate) => candidate.style === 'CAPITAL' || candidate.style === 'LETTER' || candidate.style === 'BULLET',
      ),
    )
  }
  const alone = numbers.length === 1 && numbers[0]!.number === '1' && standsApart(numbers[0]!)
  if (numbers.length >= 2 || alone) {
    const first = numbers[0]!.index
    const marked = new Set(numbers.map((heading) => heading.index))
    const numberedMarkup = numbers.some((heading) => heading.paragraph.heading > 0 || isWhollyBold(heading.paragraph))
    const others = candidates.filter((candidate) => {
      if (marked.has(candidate.index) || candidate.index < first || candidate.style === 'NUMBER') return false
      if (candidate.style === 'LETTER' || candidate.style === 'BULLET') return true
      if (candidate.style === 'MARKUP') return candidate.paragraph.bullet !== null || numberedMarkup
      if (candidate.style === 'PLAIN') return candidate.index > first && plainAmongNumbers(paragraphs, candidate)
      return candidate.style === 'CLOCK'
    })
    return depthsOf([...numbers, ...others].sort((left, right) => left.index - right.index))
  }
  const markup = candidates.filter((candidate) => candidate.style === 'MARKUP')
  const clocks = count('CLOCK')
  if (clocks === 0 && markup.length >= 2) {
    return depthsOf(
      candidates.filter(
        (candidate) => candidate.style === 'MARKUP' || candidate.style === 'LETTER' || candidate.style === 'BULLET',
      ),
    )
  }
  if (clocks === 0 && count('BOLD') >= 2) {
    return depthsOf(
      candidates.filter(
        (candidate) => candidate.style === 'BOLD' || candidate.style === 'MARKUP' || candidate.style === 'LETTER',
      ),
    )
  }
  return depthsOf(candidates.filter((candidate) => candidate.style !== 'NUMBER'))
}

/** Whether a number is of a part of the item with another: *52.1* and *52 a* of 52. */
function isPart(number: string, whole: string): boolean {
  return number.startsWith(`${whole}.`) || (number.startsWith(whole) && /^\s?[a-z]$/iu.test(number.slice(whole.length)))
}

/** In a numbered agenda a plain heading is rare: it must be short and have a paragraph of text below it. */
function plainAmongNumbers(paragraphs: readonly Paragraph[], candidate: Heading): boolean {
  const next = paragraphs[candidate.index + 1]
  return (
    candidate.paragraph.text.length <= 60 &&
    candidate.paragraph.gapBefore &&
    next !== undefined &&
    next.text.length > 100 &&
    next.bullet === null
  )
}

/** Characters of the longest paragraph that a heading may begin, its text included. */
const MAX_HEADING = 1_500

function candidatesOf(paragraphs: readonly Paragraph[], from: number, to: number, places: Places): Heading[] {
  const found: Heading[] = []
  const alone = numbersAlone(paragraphs, from, to)
  for (let index = from; index < to; index++) {
    const paragraph = paragraphs[index]!
    if (alone.has(index)) {
      const title = { start: 0, end: paragraphs[index + 1]!.text.length }
      const { text } = paragraph
      found.push({
        index,
        paragraph,
        style: 'NUMBER',
        number: text,
        time: null,
        title,
        titleIndex: index + 1,
        depth: 0,
        runIn: null,
      })
      continue
    }
    if (paragraph.running || paragraph.cells || paragraph.text.length > MAX_HEADING) continue
    const heading = candidate(paragraphs, index, to, places)
    if (heading && (paragraph.text.length <= 260 || heading.runIn !== null)) found.push(heading)
  }
  return withoutContents(found, paragraphs)
}

/**
 * Numbers with nothing beside them, as a table's column leaves them where its cells were copied one to a line: 1, 2, 3 and
 * so on, each apart from what is above it and right above its title. Numbers of pages do not stand so.
 */
function numbersAlone(paragraphs: readonly Paragraph[], from: number, to: number): Set<number> {
  const found = new Set<number>()
  for (let index = from; index < to; index++) {
    const { text, gapBefore, gapAfter } = paragraphs[index]!
    if (!/^\d{1,2}$/u.test(text)) continue
    if (Number(text) !== found.size + 1 || !gapBefore || gapAfter || !titleBelow(paragraphs, index, to))
      return new Set()
    found.add(index)
  }
  return found.size >= 3 ? found : new Set()
}

function candidate(paragraphs: readonly Paragraph[], index: number, to: number, places: Places): Heading | null {
  const paragraph = paragraphs[index]!
  const { text } = paragraph
  const make = (style: HeadingStyle, number: string | null, lead: number, stated: string | null = null): Heading => {
    const { title: own, time } = timed(paragraph, titleSpan(paragraph, lead), stated)
    const found = { index, paragraph, style, number, time, depth: 0, runIn: null }
    const split = number === null ? null : runInTitle(paragraph, own.start)
    if (split) return { ...found, title: { start: own.start, end: split.end }, titleIndex: index, runIn: split.text }
    const next = own.end > own.start ? null : nextTitle(paragraphs, index, to)
    if (next === null) return { ...found, title: own, titleIndex: index }
    return { ...found, title: titleSpan(paragraphs[next]!, 0), titleIndex: next }
  }
  if (
    CLAUSE_START.test(text) &&
    !/^\d/.test(text) &&
    !CAPITAL.test(text) &&
    paragraph.heading === 0 &&
    !isWhollyBold(paragraph)
  )
    return null
  if (/^(?:d\.?nr|diarie\p{L}*|ärende ?nr(?!\.?\s\d{1,3}[.:)]?\s\p{Lu}))[.:]?\s/iu.test(text)) return null
  const sign = PARAGRAPH_SIGN.exec(text)
  if (sign && !/^\s*(?:[-–,]\s*\d|och\s+\d|i\s+\p{Ll})/u.test(text.slice(sign[0].length - 1)))
    return make('PARAGRAPH', (sign.groups!.number ?? sign.groups!.before)!.replace(/\s(?!\p{L})/gu, ''), sign[0].length)
  const yeared = BARE_YEARED.exec(text)
  if (yeared && paragraph.bullet === null && text.length < 160 && !/[.;,]$/u.test(text))
    return make('YEARED', yeared.groups!.number!.replace(/\s/g, ''), yeared[0].length)
  const clock = CLOCK.exec(text)
  if (clock && paragraph.bullet === null && text.length < 160) {
    const [reading] = clocksIn(`kl ${clock.groups!.time!}`)
    const rest = text.slice(clock[0].length)
    if (isPause(rest)) return null
    if (reading && /^[\p{Lu}"”“\d]/u.test(rest) && !/[.;]$/u.test(rest))
      return make('CLOCK', null, clock[0].length, reading.from)
  }
  const alone = paragraph.bullet === null ? NUMBER_ALONE.exec(text)?.groups : undefined
  if (alone && titleBelow(paragraphs, index, to)) return make('NUMBER', (alone.stated ?? alone.number)!, text.length)
  const number = NUMBER.exec(text)
  if (number && paragraph.bullet === null) {
    const rest = text.slice(number[0].length)
    const marked =
      paragraph.heading > 0 || isWhollyBold(paragraph) || overlaps(paragraph.bold, number[0].length, text.length)
    if (
      /^[\p{Lu}"”“'(\d]/u.test(rest) &&
      (marked || text.length < 200 || runInTitle(paragraph, number[0].length)) &&
      (marked || !/^att\s/iu.test(rest) || labelOf(rest.replace(/[:.\s]+$/u, ''))?.kind === 'TASK')
    )
      return make('NUMBER', number.groups!.number!, number[0].length)
  }
  const capital = CAPITAL.exec(text)
  if (capital && paragraph.bullet === null && text.length < 110 && !/[.;,:]$/u.test(text))
    return make('CAPITAL', capital.groups!.number!, capital[0].length)
  const plain = text.replace(/[:.\s]+$/u, '')
  const rule = labelOf(plain)
  // ## Att göra, of the same rank as the numbered items, is one of them.
  if (rule?.kind === 'TASK' && paragraph.heading > 0 && ranksAsItem(paragraphs, index)) return make('MARKUP', null, 0)
  if (rule || labelOf(plain.replace(LETTER, ''))) return null
  if (isPause(text) || isSection(text)) return null
  const letter = LETTER.exec(text)
  if (
    letter &&
    paragraph.bullet === null &&
    /^[\p{Lu}"”“]/u.test(text.slice(letter[0].length)) &&
    ((text.length < 110 && !/[.;,:]$/u.test(text)) || runInTitle(paragraph, letter[0].length))
  )
    return make('LETTER', letter.groups!.number!, letter[0].length)
  if (paragraph.heading > 0) return make('MARKUP', null, 0)
  if (paragraph.bullet === null && isWhollyBold(paragraph) && text.length < 160 && !/[;,]$/u.test(text))
    return make('BOLD', null, 0)
  if (isBulletHeading(paragraphs, index, to)) return make('BULLET', null, 0)
  if (isPlainHeading(paragraphs, index, to, places)) return make('PLAIN', null, 0)
  return null
}

/** How many paragraphs are looked back over. */
const FAR = 300

/** Whether the items above have the rank of this heading: numbered ones, or at least two of which none is a label. */
function ranksAsItem(paragraphs: readonly Paragraph[], index: number): boolean {
  const { heading } = paragraphs[index]!
  const above = paragraphs.slice(Math.max(0, index - FAR), index).filter((other) => other.heading === heading)
  if (above.some(({ text }) => NUMBER.test(text))) return true
  return above.length >= 2 && above.every(({ text }) => labelOf(text.replace(/[:.\s]+$/u, '')) === null)
}

/** Characters of the longest title that runs into its text. */
const MAX_RUN_IN = 70

/**
 * A title that runs into the item's text on one line: in capitals before a colon or a full stop, set off in bold or
 * italics, or as a short first sentence of a sub-item. Null where the whole line is the title.
 */
function runInTitle({ text, bold, emphasis }: Paragraph, start: number): { end: number; text: number } | null {
  const set = [...bold, ...emphasis].find((span) => span.start <= start && span.end > start && span.end < text.length)
  const mark = /[.:!?]\s+(?=[\p{Lu}\d])/u.exec(text.slice(start, start + MAX_RUN_IN + 2))
  const stop = mark ? start + mark.index : null
  const end = set && set.end - start <= MAX_RUN_IN ? set.end : stop
  if (end === null) return null
  const title = text.slice(start, end).replace(/[\s.:]+$/u, '')
  let from = set && end === set.end ? end : end + 1
  while (from < text.length && /[\s.:]/u.test(text[from]!)) from++
  const rest = text.slice(from)
  const told = /^[\p{Lu}\d]\S*\s/u.test(rest) && (/[.!?:]$/u.test(rest) || (set !== undefined && rest.length > 40))
  if (title.length < 3 || !told || /^(?:d\.?nr|diarie)/iu.test(rest)) return null
  const capitals = title === title.toUpperCase() && /\p{Lu}{3}/u.test(title)
  const sentence = /^\d{1,3}\.\d/u.test(text) && text[end] === '.' && title.split(' ').length <= 7
  return capitals || (set && end === set.end) || sentence ? { end: start + title.length, text: from } : null
}

/** *1. 09.00 Öppnande*, *1. Öppnande (kl. 9.00)*: a clock time is no part of the title. */
function timed(paragraph: Paragraph, title: Span, stated: string | null): { title: Span; time: string | null } {
  if (stated !== null) return { title, time: stated }
  const text = paragraph.text.slice(title.start, title.end)
  const before = CLOCK.exec(text)
  const after =
    /\s*[(,]\s*kl(?:ockan|\.)?\s*(?<time>\d{1,2}(?:[.:]\d{2})?)(?:\s*[-–]\s*\d{1,2}(?:[.:]\d{2})?)?\)?$/iu.exec(text)
  const [clock] = clocksIn(`kl ${before?.groups?.time ?? after?.groups?.time ?? ''}`)
  if (!clock?.from) return { title, time: null }
  if (before) return { title: { start: title.start + before[0].length, end: title.end }, time: clock.from }
  return { title: { start: title.start, end: title.start + after!.index }, time: clock.from }
}

/** The title without a reference number at its end, or one set in a column of its own. */
function titleSpan(paragraph: Paragraph, lead: number): Span {
  let end = paragraph.text.length
  const column = paragraph.gaps.find(
    (gap) =>
      gap > lead &&
      /^\s*(?:d\.?nr|diarie|\p{Lu}{1,5}\s?\d{4}|\d{4}[-/:]\d|bilaga|beslut|information|sida)/iu.test(
        paragraph.text.slice(gap),
      ),
  )
  if (column !== undefined) end = column
  if (/^\s*(?:\p{Lu}{2,6}\s?){1,2}\d{4}[-/:]\d+\s*$/u.test(paragraph.text.slice(lead, end))) return { start: end, end }
  const reference = REFERENCE.exec(paragraph.text.slice(lead, end))
  if (reference) end = lead + reference.index
  let start = lead
  while (start < end && /[\s.:–-]/u.test(paragraph.text[start]!)) start++
  while (end > start && /[\s:]/u.test(paragraph.text[end - 1]!)) end--
  return { start, end }
}

/** *§ 12* alone on its line: the title is the next line that is text. */
function nextTitle(paragraphs: readonly Paragraph[], index: number, to: number): number | null {
  for (let next = index + 1; next < Math.min(to, index + 4); next++) {
    const paragraph = paragraphs[next]!
    if (paragraph.running || /^(?:d\.?nr|diarie)/iu.test(paragraph.text)) continue
    return paragraph.text.length < 220 && !PARAGRAPH_SIGN.test(paragraph.text) ? next : null
  }
  return null
}

/** Whether the line below a number that stands alone can be its title. */
function titleBelow(paragraphs: readonly Paragraph[], index: number, to: number): boolean {
  const next = paragraphs[index + 1]
  return (
    next !== undefined &&
    index + 1 < to &&
    next.bullet === null &&
    !next.cells &&
    /^\p{Lu}/u.test(next.text) &&
    next.text.length < 110 &&
    !/[.;:,]$/u.test(next.text) &&
    labelOf(next.text) === null
  )
}

/** A bullet that heads a paragraph of its own, under *Övriga frågor* and the like. */
function isBulletHeading(paragraphs: readonly Paragraph[], index: number, to: number): boolean {
  const paragraph = paragraphs[index]!
  const next = paragraphs[index + 1]
  if (paragraph.bullet === null || !paragraph.gapBefore || !paragraph.gapAfter || !next || index + 1 >= to) return false
  return (
    /^\p{Lu}/u.test(paragraph.text) &&
    paragraph.text.length < 80 &&
    !/[.;:,]$/u.test(paragraph.text) &&
    next.bullet === null &&
    /[.!?:]$/u.test(next.text) &&
    labelOf(next.text) === null &&
    paragraphs[index - 1]?.bullet === null
  )
}

function isPlainHeading(paragraphs: readonly Paragraph[], index: number, to: number, places: Places): boolean {
  const paragraph = paragraphs[index]!
  const { text } = paragraph
  if (paragraph.bullet !== null || paragraph.gaps.length > 0 || !paragraph.gapBefore || text.length > 110) return false
  if (!/^[\p{Lu}"”“\d]/u.test(text) || /[.:;,!?…]$/u.test(text) || text.split(' ').length > 14) return false
  if (NUMBER.test(text) || LABEL_LINE.test(text) || /(?:beslutar|beslutade|beslöt|föreslår|besluta)$/iu.test(text))
    return false
  if (/@|https?:|www\.|^\d[\d\s./-]*$/u.test(text) || isRoleWord(text)) return false
  if (looksLikeName(text) && places.organizationIn(text) === null && text.split(' ').length <= 3 && index > to - 8)
    return false
  const next = paragraphs[index + 1]
  if (!next || index + 1 >= to) return false
  if (/^nästa (?:\p{Ll}*möte|träff|sammanträde)$/iu.test(text)) return true
  // A heading stands apart, or right above its text or its decision.
  if (paragraph.gapAfter) return true
  return /[.:]$/u.test(next.text) || labelOf(next.text) !== null || LABEL_LINE.test(next.text) || next.text.length > 80
}

/** Takes away an agenda at the start: its titles come again, with text below them. */
function withoutContents(candidates: readonly Heading[], paragraphs: readonly Paragraph[]): Heading[] {
  const key = (heading: Heading) =>
    `${heading.number ?? ''} ${paragraphs[heading.titleIndex]!.text.slice(heading.title.start, heading.title.end).toLowerCase().slice(0, 40)}`
  const last = new Map<string, number>()
  for (const heading of candidates)
    if (heading.number !== null || heading.style === 'CLOCK') last.set(key(heading), heading.index)
  const isEntry = (heading: Heading) => (last.get(key(heading)) ?? heading.index) > heading.index
  const entries = candidates.filter(isEntry)
  if (entries.length < 2) return [...candidates]
  const end = entries.at(-1)!.index
  return candidates.filter((heading) => heading.index > end)
}

/** What counts up in an item's number: 61 of *61*, *2023:61* and *61/23*; null where the number is of another kind. */
export function countOf(number: string): number | null {
  const match = /^(?:(?:19|20)\d{2}[:/-])?(?<count>\d{1,4})(?:\/\d{2,4})?$/u.exec(number)
  return match ? Number(match.groups!.count) : null
}

/** Numbers within a year are the agenda's where each counts on from the one before; a lone one is a date or a reference. */
function yearedOf(candidates: readonly Heading[]): Heading[] {
  const yeared = candidates.filter(({ style }) => style === 'YEARED')
  const counts = yeared.map(({ number }) => countOf(number!))
  const rises = yeared.length >= 2 && counts.every((count, at) => at === 0 || count === counts[at - 1]! + 1)
  return candidates.flatMap((heading) =>
    heading.style !== 'YEARED' ? [heading] : rises ? [{ ...heading, style: 'PARAGRAPH' as const }] : [],
  )
}

/** Letters that head sub-items: lines right below each other are a list, and *b* with no *a* before it heads nothing. */
function letteredOf(candidates: readonly Heading[]): Heading[] {
  const above = new Map<Heading, string>()
  let last: string | null = null
  for (const heading of candidates) {
    if (heading.style === 'LETTER') {
      if (last !== null) above.set(heading, last)
      last = heading.number
    } else if (heading.style === 'PARAGRAPH' || heading.style === 'NUMBER') last = null
  }
  const isEntry = (heading: Heading, other: Heading | undefined, step: number) =>
    other?.style === 'LETTER' &&
    other.index === heading.index + step &&
    !(step > 0 ? other : heading).paragraph.gapBefore
  return candidates.filter((heading, at) => {
    if (heading.style !== 'LETTER') return true
    if (isEntry(heading, candidates[at - 1], -1) || isEntry(heading, candidates[at + 1], 1))
      return heading.runIn !== null
    return heading.number === 'a' || above.has(heading)
  })
}

/** The numbered lines that form the agenda: a sequence that rises, lists within an item left out. */
function numberedOf(candidates: readonly Heading[]): Heading[] {
  const numbered = candidates.filter((candidate) => candidate.style === 'NUMBER')
  if (numbered.length === 0) return []
  const marked = numbered.filter((heading) => heading.paragraph.heading > 0 || heading.paragraph.bold.length > 0)
  // Where the marked numbers make an agenda of their own, the others are lists within items.
  const least = Math.min(...numbered.map((heading) => Number.parseInt(heading.number!, 10)))
  if (
    marked.length >= 2 &&
    marked.length < numbered.length &&
    marked.some((heading) => Number.parseInt(heading.number!, 10) === least)
  )
    return numberedOf(marked)
  const sequence: Heading[] = []
  let expected: number | null = null
  for (let at = 0; at < numbered.length; at++) {
    const heading = numbered[at]!
    const main = Number.parseInt(heading.number!, 10)
    const isSub = !/^\d+$/u.test(heading.number!)
    if (isSub) {
      if (expected !== null && main === expected - 1) sequence.push(heading)
      else if (expected === null || main === expected) {
        sequence.push(heading)
        expected = main + 1
      }
      continue
    }
    if (expected === null) {
      if (main > 1 && numbered.slice(at + 1).some((later) => later.number === '1') && main !== 1) continue
      sequence.push(heading)
      expected = main + 1
      continue
    }
    const isMarked = marked.includes(heading)
    // Lines that count on from 1, 2 right above are entries of a list.
    const above = numbered[at - 1]
    if (
      above &&
      above.index === heading.index - 1 &&
      !standsApart(heading) &&
      (!sequence.includes(above) || !standsApart(above))
    )
      continue
    if (
      main === expected ||
      (main > expected &&
        main <= expected + 3 &&
        standsApart(heading) &&
        !numbered.slice(at + 1, at + 6).some((later) => later.number === String(expected) && standsApart(later)))
    ) {
      // A list inside an item counts on by chance only if it began at 1 just before; a heading stands apart from what is above it.
      if (!standsApart(heading) && !isMarked && main === 2 && listFollows(numbered, at)) continue
      sequence.push(heading)
      expected = main + 1
    } else if (
      main === expected - 1 &&
      isMarked &&
      standsApart(heading) &&
      sequence.length > 0 &&
      marked.length > numbered.length / 2
    ) {
      // The same number twice: a slip of the pen, reported as NUMBERING_BROKEN.
      sequence.push(heading)
    } else if (main === expected - 1 && standsApart(heading) && main > 1 && !heading.paragraph.text.endsWith('.')) {
      sequence.push(heading)
    }
  }
  return sequence
}

function standsApart(heading: Heading): boolean {
  return heading.paragraph.gapBefore || heading.paragraph.heading > 0
}

function listFollows(numbered: readonly Heading[], at: number): boolean {
  return numbered[at - 1]?.index === numbered[at]!.index - 1
}

/** Gives sub-items their depth: 3.1 under 3, a letter or a bulleted heading under the item before it, a lower heading level under a higher. */
function depthsOf(headings: readonly Heading[]): Heading[] {
  const levels = headings
    .filter((heading) => heading.style === 'MARKUP' && heading.paragraph.bullet === null && heading.number === null)
    .map((heading) => heading.paragraph.heading)
  const top = levels.length > 0 ? Math.min(...levels) : 0
  const onlyMarkup = headings.every((heading) => heading.style === 'MARKUP' || heading.style === 'LETTER')
  const numberedLevels = headings
    .filter((heading) => heading.style === 'NUMBER' && heading.paragraph.heading > 0)
    .map((heading) => heading.paragraph.heading)
  const base = numberedLevels.length > 0 ? Math.min(...numberedLevels) : 0
  let seen = false
  return headings.map((heading) => {
    let depth = 0
    if (heading.style === 'NUMBER') depth = /[a-z]$/iu.test(heading.number!) ? 1 : heading.number!.split('.').length - 1
    else if (heading.style === 'LETTER' || heading.style === 'BULLET') depth = seen ? 1 : 0
    else if (heading.style === 'MARKUP' && heading.paragraph.bullet !== null) depth = seen ? 1 : 0
    else if (heading.style === 'MARKUP' && base > 0) depth = seen ? Math.max(0, heading.paragraph.heading - base) : 0
    else if (heading.style === 'MARKUP' && onlyMarkup) depth = Math.max(0, heading.paragraph.heading - top)
    seen = true
    return { ...heading, depth }
  })
}
