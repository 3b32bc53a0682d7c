import type { Source } from '../model/source.ts'
import { type Draft, TAIL } from './draft.ts'
import { MAX_PARAGRAPH, offsetOf } from './paragraph.ts'
import { CLAUSE_START, LABEL_LINE } from './vocabulary.ts'

/**
 * The width at which a hard-wrapped text breaks its lines, or null for a text whose lines are
 * paragraphs. A wrapped text has many lines that go on in lower case on the next line.
 */
export function wrapWidth(source: Source): number | null {
  const widths: number[] = []
  let longest = 0
  let carried = 0
  let pairs = 0
  const lengths: number[] = []
  for (let index = 0; index + 1 < source.lines.length; index++) {
    const line = source.lines[index]!
    if (line.end - line.start > 400) return null
    const below = source.lines[index + 1]!
    const here = source.text.slice(line.start, line.end).trimEnd()
    const next = source.text.slice(below.start, Math.min(below.end, below.start + 400)).trim()
    if (here.trim() === '' || next === '') continue
    if (here.length > 150) return null
    pairs++
    longest = Math.max(longest, here.length)
    if (/[.:;!?|]$/u.test(here) || CLAUSE_START.test(next) || LABEL_LINE.test(next) || /^[-–•*|#]/u.test(next)) continue
    if (/^[\p{Ll}(]/u.test(next)) {
      carried++
      widths.push(here.length)
    }
    lengths.push(here.length)
  }
  // Lines as long as the longest that end in the middle of a sentence: the margin broke them.
  const full = longest >= 60 ? lengths.filter((length) => length >= longest * 0.85).length : 0
  if ((carried < 3 || carried < pairs * 0.12) && full < 4) return null
  if (widths.length < 3) return longest
  widths.sort((left, right) => left - right)
  return widths[Math.floor(widths.length * 0.9)]!
}

export function endsSentence(text: string): boolean {
  return /[.!?:;…”"»)]$/u.test(text)
}

/** Whether a line goes on with the paragraph above it. */
export function continues(open: Draft, next: Draft, width: number | null, afterFurniture: boolean): boolean {
  const { text } = next
  const before = open.tail
  if (open.text.length + text.length > MAX_PARAGRAPH) return false
  if (open.heading > 0 || next.heading > 0 || open.cells || next.cells || next.bullet) return false
  if (open.hardBreak && !afterFurniture) return false
  // A clause set in goes on set in: *att godkänna /    budgeten*.
  if (
    !next.gapBefore &&
    next.gaps.length === 0 &&
    next.indent > open.indent &&
    next.indent < 12 &&
    /^\p{Ll}/u.test(text) &&
    CLAUSE_START.test(open.text) &&
    !CLAUSE_START.test(text) &&
    !/[.:;,]$/u.test(before)
  )
    return true
  if (next.gaps.length > 0 || (open.gaps.length === 0 && next.indent >= open.indent + 6)) return false
  if (
    open.gaps.length === 0 &&
    open.width >= (width ?? 60) * 0.5 &&
    !next.gapBefore &&
    /^\d(?!\d?[.)]\s)/u.test(text) &&
    WANTS_FIGURE.test(before)
  )
    return true
  if (
    !next.gapBefore &&
    open.gaps.length === 0 &&
    next.gaps.length === 0 &&
    LABEL_LINE.test(open.text) &&
    INLINE_LIST.test(open.text) &&
    open.width >= (width ?? 100) * 0.6 &&
    open.width <= 120 &&
    !/[.:]$/u.test(before)
  )
    return !LABEL_LINE.test(text) && !/^(?:§(?!§)|\d)/u.test(text)
  if (isEntry(next.text) && (isEntry(open.text.slice(0, 200)) || open.gaps.length > 0)) return false
  if (open.gaps.length > 0) {
    // A form in columns: only what goes on in the value's own column is its continuation.
    if (next.gapBefore || Math.abs(next.indent - open.column) > 2 || LABEL_LINE.test(text)) return false
    if (/^(?:[a-z]|\d{1,2})[.)]\s/u.test(text)) return false
    return (
      /^\p{Ll}/u.test(text) ||
      /[,-]$/u.test(before) ||
      (width !== null && open.width >= width * 0.8 && !/[.;:]$/u.test(before))
    )
  }
  // *senast den* / *12 maj*: no sentence ends there, however short the line or whatever the page put between.
  if (isAwaitedFigure(before, text) && (!next.gapBefore || afterFurniture)) return true
  const lower = /^\p{Ll}/u.test(text)
  // A list broken after a comma goes on.
  if (
    width !== null &&
    /,$/u.test(before) &&
    !next.gapBefore &&
    !CLAUSE_START.test(text) &&
    (lower || !LABEL_LINE.test(text)) &&
    !/^(?:§|\d)/u.test(text)
  )
    return true
  if (/^(?:[a-z]|\d{1,2})[.)]\s/u.test(text)) return false
  const hyphen = /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(text)
  if (hyphen) return true
  if (CLAUSE_START.test(text) || LABEL_LINE.test(text)) {
    if (next.gapBefore || !CLAUSE_START.test(text)) return false
    return (
      (width !== null && open.width >= width * 0.8 && leadsToClause(before)) ||
      (open.width >= (width ?? 75) * 0.8 && decidesWithin(before))
    )
  }
  if (afterFurniture) return lower && !endsSentence(before)
  if (next.gapBefore) return false
  if (/:$/u.test(before) && open.width < 60 && LABEL_LINE.test(before)) return false
  if (boldEnds(open) !== boldStarts(next) && !lower) return false
  // A text that is not wrapped has its paragraphs in one line each; a short line is a line of its own.
  if (lower && (wantsMore(open, next) || (boldThrough(open) && boldThrough(next)))) return true
  if (lower)
    return (
      open.width >= (width ?? 100) * 0.6 && (!/[.!?:]$/u.test(before) || (width !== null && ABBREVIATED.test(before)))
    )
  if (width === null || LEAD_LINE.test(text)) return false
  if (/^(?:§|\d+[.)]?\s|\d\d[.:]\d\d)/u.test(text) && /[.!?:]$/u.test(before)) return false
  return open.width >= width * 0.82
}

const ABBREVIATED = /(?:^|\s)(?:ca|kl|bl\.a|t\.ex|dvs|m\.m|nr|ev|resp|inkl|exkl|t\.o\.m|fr\.o\.m)\.$/u

/** A label with a list of people on the same line: *Närvarande: Anna Berg, Mora, Bo …*. */
const INLINE_LIST = /^\p{L}[\p{L}\s]{3,40}:\s*\p{L}[^:]*,/u

/** A line that leads in a decision stands on its own. */
const LEAD_LINE = /^\p{Lu}[^.!?]{3,90}\s(?:beslutar|beslutade|beslöt|besluta)\s*:?$/u

/** Whether a line that holds a number alone is the figure that the line above it ends for, and no page's: *senast vecka / 15*. */
export function isMissingFigure(open: Draft, next: Draft): boolean {
  return !next.gapBefore && /^\d{1,3}\.?$/u.test(next.text) && WANTS_ITS_FIGURE.test(open.tail)
}

/** A day with its month, a year, a clock time or a week right after the word that it belongs to. */
function isAwaitedFigure(before: string, text: string): boolean {
  return (
    (/(?:^|\s)den$/iu.test(before) && new RegExp(`^\\d{1,2}\\s${MONTH}(?![\\p{L}])`, 'iu').test(text)) ||
    (AFTER_MONTH.test(before) && /^(?:19|20)\d{2}(?=[.,;)]*$|[.,;)]*\s\p{Ll})/u.test(text)) ||
    (/(?:^|\s)(?:kl\.?|klockan)$/iu.test(before) && /^\d{1,2}[.:]\d{2}(?!\d)/u.test(text)) ||
    (/\p{L}\s(?:v\.|veckan?)$/iu.test(before) &&
      /^\d{1,2}(?:[.,;]?$|[,;]?\s\p{Ll})/u.test(text) &&
      Number.parseInt(text, 10) <= 53)
  )
}

const MONTH = '(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)'
/** *senast i juli* / *2019*. */
const AFTER_MONTH = new RegExp(`\\s${MONTH}$`, 'iu')

const WANTS_ITS_FIGURE = /(?:^|\s)(?:den|veckan?|v\.|kl\.?|nr|§|punkt|bilaga)$/iu

/** A word after which a figure must follow: *senast den / 15 april*. */
const WANTS_FIGURE =
  /(?:^|\s)(?:den|senast|vecka|v\.|för|till|om|i|på|av|och|med|från|under|inför|vid|per|max|högst|maximalt|cirka|ca|§|nr|kl|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)$/iu

/** An entry of a list of people: a name, then a comma, a bracket or nothing. */
function isEntry(text: string): boolean {
  return /^\p{Lu}[\p{L}'’-]+(?:\s(?:von|af|de|da|van))?(?:\s\p{Lu}[\p{L}'’-]+){1,3}(?:\s*[,(]|$)|^(?:för|från)\s\p{Lu}[\p{L}-]+\s(?:kommun|stad|region)/u.test(
    text,
  )
}

/** *… före årsskiftet. Gruppen beslutade* / *att uppdra …*: the margin parted the second sentence from its clause. */
function decidesWithin(before: string): boolean {
  return /[.!?]\s\p{Lu}[\p{L}\s-]{2,60}\s(?:beslutar|beslutade|beslöt)$/u.test(before)
}

/** A wrapped clause such as *uppdra åt sekretariatet / att ta fram …* goes on; a finished one does not. */
function leadsToClause(before: string): boolean {
  return (
    /(?:uppdra(?:ga)?|uppmana|föreslå|rekommendera|ge|be|för|om|så|genom|på|innebär\p{L}*|anser|menar|konstaterar|och|eller)(?:\s+(?:åt\s+)?[\p{L}\s-]{1,60})?$/u.test(
      before.slice(-80),
    ) && !/[.,;:]$/u.test(before)
  )
}

/** A numbered title that breaks at a word that needs another: *Avtal om upphandling av / lokalvård*. */
function wantsMore(open: Draft, next: Draft): boolean {
  return (
    NUMBERED_LINE.test(open.text) &&
    (/\s(?:av|och|för|till|i|på|om|med|samt|eller|från|vid|inom|mellan|under|kring|mot|enligt|den|det|de|ett|en|per)$/iu.test(
      open.tail,
    ) ||
      next.indent > open.indent) &&
    !/[.:;,!?]$/u.test(open.tail)
  )
}

const NUMBERED_LINE = /^(?:§\s*\d|(?:punkt\s|ärende\s)?\d{1,3}(?:\.\d{1,2})*[.)]?\s\p{Lu}|\d{1,3}\s?§)/iu

function boldThrough(draft: Draft): boolean {
  return boldStarts(draft) && boldEnds(draft) && draft.bold.length === 1
}

function boldEnds(draft: Draft): boolean {
  return draft.bold.some((span) => span.end >= draft.text.length)
}

function boldStarts(draft: Draft): boolean {
  return draft.bold.some((span) => span.start === 0)
}

/** Takes a line into the paragraph above it. */
export function join(open: Draft, next: Draft): void {
  // A hyphen at a line's end is the printer's, unless it belongs to the word: e-tjänst, närings- och.
  const hyphen = /(?<!:)-$/u.test(open.tail) && /^\p{Ll}/u.test(next.text)
  const linked = /^(?:och|eller|samt|respektive)\s/u.test(next.text)
  const printers = hyphen && !linked && /\p{L}{2,}-$/u.test(open.tail)
  if (printers) {
    open.text = open.text.slice(0, -1)
    open.tail = open.tail.slice(0, -1)
  } else if (!hyphen || linked) {
    const last = open.text.length
    open.runs.push({ plain: last, source: offsetOf(open, last - 1) + 1 })
    open.text += ' '
    open.tail += ' '
  }
  const shift = open.text.length
  for (const run of next.runs) open.runs.push({ plain: run.plain + shift, source: run.source })
  for (const span of next.bold) open.bold.push({ start: span.start + shift, end: span.end + shift })
  for (const span of next.emphasis) open.emphasis.push({ start: span.start + shift, end: span.end + shift })
  for (const span of next.struck) open.struck.push({ start: span.start + shift, end: span.end + shift })
  open.text += next.text
  open.tail = `${open.tail}${next.tail}`.slice(-TAIL)
  open.lastLine = next.lastLine
  open.gapAfter = next.gapAfter
  open.hardBreak = next.hardBreak
  open.width = next.width
  if (open.gaps.length > 0) open.column = next.indent
}
