import type { Evidence } from '../model/record.ts'
import type { Line, Source } from '../model/source.ts'
import { CLAUSE_START, LABEL_LINE, PAGE_FURNITURE } from './vocabulary.ts'

/** A half-open range of a paragraph's plain text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One run of characters taken over unchanged: `plain` in the paragraph's text is `source` in the source. */
interface Run {
  readonly plain: number
  readonly source: number
}

/**
 * A logical line: what the author wrote as one line or paragraph, markup removed and white space
 * folded, with the way back to the source for every character.
 */
export interface Paragraph {
  readonly text: string
  /** The way back to the source, in order; see {@link offsetOf}. */
  readonly runs: readonly Run[]
  readonly firstLine: number
  readonly lastLine: number
  /** Markdown heading level; 0 where it is none. */
  readonly heading: number
  /** The list marker that was taken off (`-`, `•`), or null. */
  readonly bullet: string | null
  /** White space before the first character, in characters. */
  readonly indent: number
  readonly bold: readonly Span[]
  readonly struck: readonly Span[]
  /** Cells of a table row, or null. */
  readonly cells: readonly Span[] | null
  /** Where the author set columns: indexes of the spaces that stand for three or more, or a tab. */
  readonly gaps: readonly number[]
  /** Emphasised words (italics or bold): a name may be set off so. */
  readonly emphasis: readonly Span[]
  /** A header or footer that the pages repeat. */
  readonly running: boolean
  /** A blank line, or the start of the document, stands before it. */
  readonly gapBefore: boolean
  /** A blank line, or the end of the document, follows. */
  readonly gapAfter: boolean
}

/** Source offset of the character at `index` of a paragraph's text. */
export function offsetOf(paragraph: Pick<Paragraph, 'runs'>, index: number): number {
  const { runs } = paragraph
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (runs[middle]!.plain <= index) low = middle
    else high = middle - 1
  }
  const run = runs[low]
  return run ? run.source + index - run.plain : 0
}

/** Evidence for a range of a paragraph: the slice of the source it was read from. */
export function evidenceOf(source: Source, paragraph: Paragraph, span?: Span): Evidence {
  const from = span?.start ?? 0
  const to = span?.end ?? paragraph.text.length
  const start = offsetOf(paragraph, from)
  const end = to > from ? offsetOf(paragraph, to - 1) + 1 : start
  return { line: lineAt(source, start), start, end, quote: source.text.slice(start, end) }
}

/** Number of the line that holds a source offset. */
export function lineAt(source: Source, offset: number): number {
  let low = 0
  let high = source.lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (source.lines[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return source.lines[low]?.number ?? 1
}

export function isWhollyBold(paragraph: Paragraph): boolean {
  return covers(paragraph.bold, paragraph.text)
}

export function isWhollyStruck(paragraph: Paragraph): boolean {
  return covers(paragraph.struck, paragraph.text)
}

export function overlaps(spans: readonly Span[], start: number, end: number): boolean {
  return spans.some((span) => span.start < end && span.end > start)
}

function covers(spans: readonly Span[], text: string): boolean {
  if (text.length === 0 || spans.length === 0) return false
  let open = 0
  for (const span of spans) open += text.slice(span.start, span.end).replace(/[^\p{L}\p{N}]/gu, '').length
  return open > 0 && open >= text.replace(/[^\p{L}\p{N}]/gu, '').length
}

/** Characters of the longest paragraph that rules look at: their cost is bounded by it, whatever the text. */
const MAX_PARAGRAPH = 10_000

/** Splits a source into its logical lines: markup off, lines that were wrapped or torn by a page break joined again. */
export function paragraphsOf(source: Source): Paragraph[] {
  const width = wrapWidth(source)
  const running = runningLines(source)
  const paragraphs: Paragraph[] = []
  let open: Draft | null = null
  let blank = true
  let torn: Draft[] = []
  const flush = () => {
    if (open) paragraphs.push(finish(open))
    for (const draft of torn) paragraphs.push(finish(draft))
    open = null
    torn = []
  }
  for (const line of source.lines) {
    if (line.end - line.start > MAX_PARAGRAPH) {
      // No prose: the line stays unread, and says so in its finding.
      flush()
      blank = true
      continue
    }
    const draft = draftOf(source.text, line.start, line.end, line.number, blank)
    if (draft === null) {
      blank = true
      if (open && torn.length === 0) (open as Draft).gapAfter = true
      continue
    }
    // `- 2 -` loses its first dash as a list's mark: the line itself is looked at too.
    const isPage =
      draft.bullet !== null && /^[-–—]\s*\d{1,3}\s*[-–—]$/u.test(source.text.slice(line.start, line.end).trim())
    draft.running = running.has(line.number) || isPage || PAGE_FURNITURE.test(draft.text)
    if (draft.running && open && !endsSentence((open as Draft).tail)) {
      // A page break may lie inside a sentence: the furniture waits to see whether the sentence goes on.
      torn.push(draft)
    } else if (open && !draft.running && continues(open, draft, width, torn.length > 0)) {
      join(open, draft)
    } else {
      flush()
      open = draft
    }
    blank = false
  }
  flush()
  return paragraphs
}

/**
 * Numbers of the lines that pages repeat: the same text (numbers aside) again where a page number
 * stands close by, or again as the document's own first lines. The first of each is kept as text.
 */
function runningLines(source: Source): Set<number> {
  const seen = new Map<string, { first: number; again: number[] }>()
  const paged: number[] = []
  for (const line of source.lines) {
    const text = source.text.slice(line.start, Math.min(line.end, line.start + 200)).trim()
    if (text === '' || line.end - line.start > 160) continue
    if (PAGE_FURNITURE.test(text.replace(/\s+/g, ' '))) paged.push(line.number)
    const shape = text
      .replace(/[#*_~]/g, '')
      .replace(/\d+/g, '0')
      .replace(/\s+/g, ' ')
      .replace(/(?<=\p{L})s(?=\p{L})/gu, '')
      .trim()
      .toLowerCase()
    if (
      shape.length < 6 ||
      /^(?:#+\s)?(?:§|\d+[.)\s]|punkt\s)/iu.test(text) ||
      LABEL_LINE.test(text.replace(/[#*_~]/g, '').trim()) ||
      CLAUSE_START.test(text)
    )
      continue
    const known = seen.get(shape)
    if (known) known.again.push(line.number)
    else seen.set(shape, { first: line.number, again: [] })
  }
  const running = new Set<number>()
  let at = 0
  const nearPage = (line: number): boolean => {
    while (at < paged.length && paged[at]! < line - 3) at++
    return at < paged.length && paged[at]! <= line + 3
  }
  const opening = openingLines(source)
  const repeated = [...seen.values()].flatMap(({ first, again }) =>
    again.map((line) => ({ line, title: first <= opening })),
  )
  repeated.sort((left, right) => left.line - right.line)
  for (const { line, title } of repeated) if (title || nearPage(line)) running.add(line)
  for (const line of headerRows(source, paged, opening)) running.add(line)
  return running
}

/** Lines beside a page number that hold nothing but what the first lines hold, and dates: *Samverkansrådet   2015-03-18*. */
function headerRows(source: Source, paged: readonly number[], opening: number): number[] {
  const cellsOfLine = (line: Line) =>
    source.text
      .slice(line.start, line.end)
      .split(/\s{3,}|\t|\|/u)
      .map((cell) => cell.replace(/[#*_]/gu, '').trim())
      .filter(Boolean)
  const known = new Set(
    source.lines
      .slice(0, opening + 2)
      .filter((line) => line.end - line.start < 160)
      .flatMap(cellsOfLine),
  )
  const rows: number[] = []
  for (const page of paged) {
    for (const number of [page - 2, page - 1, page + 1, page + 2]) {
      const line = source.lines[number - 1]
      if (!line || number <= opening || line.end - line.start > 160) continue
      const cells = cellsOfLine(line)
      if (
        cells.length > 0 &&
        cells.every((cell) => known.has(cell) || /^\d{4}-\d{2}-\d{2}$/u.test(cell) || PAGE_FURNITURE.test(cell)) &&
        cells.some((cell) => known.has(cell))
      )
        rows.push(number)
    }
  }
  return rows
}

/** Number of the last of the first four lines that hold text. */
function openingLines(source: Source): number {
  let texts = 0
  for (const line of source.lines) {
    if (!BLANK.test(source.text.slice(line.start, line.end)) && ++texts === 4) return line.number
  }
  return source.lines.length
}

interface Draft {
  text: string
  /** The last piece of `text`, for looking back without copying a long paragraph. */
  tail: string
  runs: Run[]
  firstLine: number
  lastLine: number
  heading: number
  bullet: string | null
  indent: number
  bold: Span[]
  struck: Span[]
  cells: Span[] | null
  gaps: number[]
  emphasis: Span[]
  /** Column of the source that the last column's text begins at. */
  column: number
  running: boolean
  gapBefore: boolean
  gapAfter: boolean
  /** Two spaces at the line's end: Markdown's own line break. */
  hardBreak: boolean
  /** Length of the last physical line. */
  width: number
}

function finish(draft: Draft): Paragraph {
  const { tail: _, hardBreak: __, width: ___, column: ____, ...paragraph } = draft
  return paragraph
}

/** Empty, or a ruled line. */
const BLANK = /^[\s\u00a0\u200b\ufeff]*(?:[-_=–—*.]{4,}[\s\u00a0]*|(?:\*\s?){3}|-{3})?$/u

const LEAD = /^(?<indent>[\s\u00a0]*)(?:>\s?)*(?:(?<heading>#{1,6})\s+)?/u
const BULLET = /^(?<bullet>[-–—•·▪●◦*+]|\u2022|\uf0b7|o(?=\s{2,}))[\s\u00a0]+/u

function draftOf(text: string, start: number, end: number, number: number, gapBefore: boolean): Draft | null {
  const raw = text.slice(start, end)
  if (BLANK.test(raw)) return null
  const lead = LEAD.exec(raw)!
  let position = lead[0].length
  const heading = lead.groups?.heading?.length ?? 0
  const draft: Draft = {
    text: '',
    tail: '',
    runs: [],
    firstLine: number,
    lastLine: number,
    heading,
    bullet: null,
    indent: lead.groups?.indent?.length ?? 0,
    bold: [],
    struck: [],
    cells: null,
    gaps: [],
    emphasis: [],
    column: lead.groups?.indent?.length ?? 0,
    running: false,
    gapBefore,
    gapAfter: false,
    hardBreak: raw.endsWith('  '),
    width: raw.trimEnd().length,
  }
  const row = /^\|.*\|\s*$/u.test(raw.slice(position))
  if (row && /^[|\s:-]+$/u.test(raw.slice(position))) return null
  let emphasis = ''
  if (!row) {
    // `*- title*`: the list marker may stand inside the emphasis.
    const open = /^[*_~]{1,3}(?=\S)/.exec(raw.slice(position))?.[0] ?? ''
    const bullet = BULLET.exec(raw.slice(position + open.length, position + open.length + 20))
    if (bullet && !(open === '' && bullet[0].startsWith('**'))) {
      draft.bullet = bullet.groups!.bullet!
      emphasis = open
      position += open.length + bullet[0].length
    }
  }
  strip(draft, raw, position, start, emphasis)
  if (row) draft.cells = cellsOf(draft)
  return draft.text === '' ? null : draft
}

/** Takes over the raw text without its markup, run by run, remembering what was bold or struck. */
function strip(draft: Draft, raw: string, from: number, base: number, open: string): void {
  const { runs } = draft
  const pieces: string[] = []
  let length = 0
  let since = from
  let bold = open.startsWith('**') || open.startsWith('__') ? 0 : -1
  let struck = open.startsWith('~~') ? 0 : -1
  let italic = -1
  const take = (until: number) => {
    if (until <= since) return
    runs.push({ plain: length, source: base + since })
    pieces.push(raw.slice(since, until))
    length += until - since
  }
  const close = (spans: Span[], start: number) => {
    if (start >= 0 && length > start) spans.push({ start, end: length })
  }
  let end = raw.length
  while (end > from && SPACE.test(raw[end - 1]!)) end--
  MARKUP.lastIndex = from
  for (let match = MARKUP.exec(raw); match && match.index < end; match = MARKUP.exec(raw)) {
    const index = match.index
    const mark = match[0]
    const before = raw[index - 1] ?? ' '
    const after = raw[index + mark.length] ?? ' '
    if (SPACE.test(mark[0]!)) {
      if (mark === ' ' && index > since) continue
      take(index)
      if (length > 0) {
        runs.push({ plain: length, source: base + index })
        pieces.push(' ')
        if (mark.length >= 3 || mark.includes('\t')) {
          draft.gaps.push(length)
          draft.column = index + mark.length
        }
        length++
      }
      since = index + mark.length
    } else if (mark === '~~') {
      take(index)
      since = index + mark.length
      close(draft.struck, struck)
      struck = struck >= 0 ? -1 : length
    } else if (mark === '\u00ad') {
      take(index)
      since = index + 1
    } else if (mark.startsWith('\\')) {
      take(index)
      since = index + 1
      MARKUP.lastIndex = index + 2
    } else {
      const inWord = mark.startsWith('_') && WORD.test(before) && WORD.test(after)
      if (inWord || (SPACE.test(before) && SPACE.test(after))) continue
      take(index)
      since = index + mark.length
      close(draft.emphasis, italic)
      italic = italic >= 0 ? -1 : length
      if (mark.length < 2) continue
      close(draft.bold, bold)
      bold = bold >= 0 ? -1 : length
    }
  }
  take(end)
  close(draft.bold, bold)
  close(draft.struck, struck)
  draft.text = pieces.join('').trimEnd()
  // A column that held nothing but a ruled line is none.
  while (draft.gaps.length > 0 && draft.gaps.at(-1)! >= draft.text.length) draft.gaps.pop()
  draft.tail = draft.text.slice(-TAIL)
}

const TAIL = 120
const SPACE = /[\s\u00a0\u200b]/u
const WORD = /[\p{L}\p{N}]/u
const MARKUP = /[\s\u00a0\u200b]+|~~|\*{1,3}|_{1,3}|\u00ad|\\[\\*_#~.\-[\]()|+]/gu

function cellsOf(draft: Draft): Span[] {
  const cells: Span[] = []
  let start = -1
  for (let index = draft.text.indexOf('|'); index >= 0; index = draft.text.indexOf('|', index + 1)) {
    if (start >= 0) {
      let from = start
      let to = index
      while (from < to && draft.text[from] === ' ') from++
      while (to > from && draft.text[to - 1] === ' ') to--
      cells.push({ start: from, end: to })
    }
    start = index + 1
  }
  return cells
}

/**
 * The width at which a hard-wrapped text breaks its lines, or null for a text whose lines are
 * paragraphs. A wrapped text has many lines that go on in lower case on the next line.
 */
function wrapWidth(source: Source): number | null {
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

function endsSentence(text: string): boolean {
  return /[.!?:;…”"»)]$/u.test(text)
}

function continues(open: Draft, next: Draft, width: number | null, afterFurniture: boolean): boolean {
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
    return (
      /^\p{Ll}/u.test(text) ||
      /[,-]$/u.test(before) ||
      (width !== null && open.width >= width * 0.8 && !/[.;:]$/u.test(before))
    )
  }
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
  if (
    open.width >= (width ?? 60) * 0.5 &&
    !next.gapBefore &&
    /^\d(?!\d?[.)]\s)/u.test(text) &&
    WANTS_FIGURE.test(before)
  )
    return true
  if (/^(?:[a-z]|\d{1,2})[.)]\s/u.test(text)) return false
  const hyphen = /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(text)
  if (hyphen) return true
  if (CLAUSE_START.test(text) || LABEL_LINE.test(text)) {
    return (
      width !== null && !next.gapBefore && open.width >= width * 0.8 && leadsToClause(before) && CLAUSE_START.test(text)
    )
  }
  if (afterFurniture) return lower && !endsSentence(before)
  if (next.gapBefore) return false
  if (/:$/u.test(before) && open.width < 60 && LABEL_LINE.test(before)) return false
  if (boldEnds(open) !== boldStarts(next) && !lower) return false
  // A text that is not wrapped has its paragraphs in one line each; a short line is a line of its own.
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

/** A word after which a figure must follow: *senast den / 15 april*. */
const WANTS_FIGURE =
  /(?:^|\s)(?:den|senast|vecka|v\.|för|till|om|i|på|av|och|med|från|under|inför|vid|per|max|högst|maximalt|cirka|ca|§|nr|kl|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)$/iu

/** An entry of a list of people: a name, then a comma, a bracket or nothing. */
function isEntry(text: string): boolean {
  return /^\p{Lu}[\p{L}'’-]+(?:\s(?:von|af|de|da|van))?(?:\s\p{Lu}[\p{L}'’-]+){1,3}(?:\s*[,(]|$)|^(?:för|från)\s\p{Lu}[\p{L}-]+\s(?:kommun|stad|region)/u.test(
    text,
  )
}

/** A wrapped clause such as *uppdra åt sekretariatet / att ta fram …* goes on; a finished one does not. */
function leadsToClause(before: string): boolean {
  return (
    /(?:uppdra(?:ga)?|uppmana|föreslå|rekommendera|ge|be|för|om|så|genom|på|innebär\p{L}*|anser|menar|konstaterar|och|eller)(?:\s+(?:åt\s+)?[\p{L}\s-]{1,60})?$/u.test(
      before.slice(-80),
    ) && !/[.,;:]$/u.test(before)
  )
}

function boldEnds(draft: Draft): boolean {
  return draft.bold.some((span) => span.end >= draft.text.length)
}

function boldStarts(draft: Draft): boolean {
  return draft.bold.some((span) => span.start === 0)
}

function join(open: Draft, next: Draft): void {
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
