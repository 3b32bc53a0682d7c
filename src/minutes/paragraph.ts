import type { Evidence } from '../model/record.ts'
import type { Source } from '../model/source.ts'

/** A half-open range of a paragraph's plain text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One run of characters taken over unchanged: `plain` in the paragraph's text is `source` in the source. */
export interface Run {
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
export const MAX_PARAGRAPH = 10_000

/** The part of a paragraph from a character on, as a paragraph of its own. */
export function tailOf(paragraph: Paragraph, from: number): Paragraph {
  const shifted = (spans: readonly Span[]) =>
    spans
      .filter(({ end }) => end > from)
      .map(({ start, end }) => ({ start: Math.max(0, start - from), end: end - from }))
  return {
    ...paragraph,
    text: paragraph.text.slice(from),
    runs: [
      { plain: 0, source: offsetOf(paragraph, from) },
      ...paragraph.runs
        .filter(({ plain }) => plain > from)
        .map(({ plain, source }) => ({ plain: plain - from, source })),
    ],
    heading: 0,
    bullet: null,
    bold: shifted(paragraph.bold),
    struck: shifted(paragraph.struck),
    emphasis: shifted(paragraph.emphasis),
    gaps: paragraph.gaps.filter((gap) => gap >= from).map((gap) => gap - from),
    gapBefore: false,
  }
}
