import stringWidth from 'string-width'

/** A source line for a terminal, and the marks to print below it. */
export interface Excerpt {
  /** The line, or the part of it around the place with … where it was cut. */
  readonly text: string
  /** As many columns as stand before the place. */
  readonly indent: string
  readonly underline: string
}

/** Columns that a tab takes. */
const TAB = '    '
const CUT = '…'
/** Characters, in UTF-16 units, that are looked at on each side for every column: accents and emoji take several. */
const UNITS_A_COLUMN = 4

const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' })

/**
 * A line with a place in it underlined, at most `width` columns wide. Wide characters (emoji, CJK) take two
 * columns, joined ones none; tabs become spaces; what would steer a terminal becomes a replacement character.
 *
 * @param start UTF-16 offsets of the place in the line; where it is empty, one column is marked
 */
export function excerptOf(line: string, start: number, end: number, width: number): Excerpt {
  // Only the surroundings of the place are split: a line may be 50 MB long.
  const from = wholeAt(line, Math.max(0, start - width * UNITS_A_COLUMN))
  const to = wholeAt(line, Math.min(line.length, start + 2 * width * UNITS_A_COLUMN))
  const cells = cellsOf(line.slice(from, to), from)
  const begins = Math.max(
    0,
    cells.findIndex((cell) => cell.at + cell.units > start),
  )
  const first = firstShown(cells, begins, width, from > 0, to < line.length)
  let text = first > 0 || from > 0 ? CUT : ''
  let columns = stringWidth(text)
  let indent = 0
  let marked = 0
  let index = first
  for (; index < cells.length; index++) {
    const cell = cells[index]!
    const isLast = index === cells.length - 1 && to === line.length
    if (columns + cell.columns > (isLast ? width : width - 1)) break
    text += cell.text
    columns += cell.columns
    if (cell.at + cell.units <= start) indent = columns
    else if (cell.at < end) marked = columns
  }
  if (index < cells.length || to < line.length) text += CUT
  if (indent === 0 && first > 0) indent = stringWidth(CUT)
  // The end of a line, or a character without a width, is marked all the same.
  return { text: text.trimEnd(), indent: ' '.repeat(indent), underline: '^'.repeat(Math.max(1, marked - indent)) }
}

interface Cell {
  readonly text: string
  /** UTF-16 offset in the line, and length. */
  readonly at: number
  readonly units: number
  readonly columns: number
}

function cellsOf(text: string, offset: number): Cell[] {
  return Array.from(graphemes.segment(text), ({ segment, index }) => {
    const shown = segment === '\t' ? TAB : segment.replace(UNPRINTABLE, '\ufffd')
    return { text: shown, at: offset + index, units: segment.length, columns: stringWidth(shown) }
  })
}

/** Control characters, marks of writing direction, halves of a pair: they would steer the terminal or break the line. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/gu

/** The first character to show: a quarter of the width before the place, or more where the line ends soon after. */
function firstShown(
  cells: readonly Cell[],
  begins: number,
  width: number,
  cutLeft: boolean,
  cutRight: boolean,
): number {
  const total = cells.reduce((sum, { columns }) => sum + columns, 0)
  if (total <= width && !cutLeft && !cutRight) return 0
  let first = begins
  const isRoom = (room: number) => first > 0 && cells[first - 1]!.columns <= room
  let room = Math.floor(width / 4)
  while (isRoom(room)) room -= cells[--first]!.columns
  const after = cells.slice(first).reduce((sum, { columns }) => sum + columns, 0)
  let spare = cutRight ? 0 : width - 1 - after
  while (isRoom(spare)) spare -= cells[--first]!.columns
  // A single character would not be worth its …
  return first <= 1 && !cutLeft ? 0 : first
}

/** The offset, moved back where it would part a surrogate pair. */
function wholeAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset)
  return code >= 0xdc00 && code < 0xe000 && offset > 0 ? offset - 1 : offset
}
