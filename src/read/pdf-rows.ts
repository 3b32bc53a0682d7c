import type { Piece } from './pdf-page.ts'

/** Pieces that stand close together on one baseline: a line of prose, a cell of a table without borders. */
export interface Segment {
  readonly pieces: readonly Piece[]
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
  /** Left edge of the text after a bullet, a number or a wide gap, where the lines after the first begin. */
  readonly hang: number
  readonly bullet: boolean
  readonly label: boolean
  /** True where a wide gap parts it: its next lines hang under what stands after the gap. */
  readonly tabbed: boolean
  readonly text: string
  /** Width of its first word: what the line before would have needed room for. */
  readonly first: number
}

/** Everything on one baseline, from left to right. */
export interface Row {
  readonly base: number
  readonly size: number
  readonly segments: readonly Segment[]
}

/** A gap of more than this many letter sizes parts two segments: wider than any space of justified text. */
const widestSpace = 1.6

/** As far as this a bullet or a number may stand from its text; farther off, it is a text of its own. */
const widestAfterLabel = 6

/** Gathers pieces into rows from top to bottom, and the pieces of each row into segments. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const sorted = [...pieces].sort((one, other) => other.base - one.base || one.left - other.left)
  const rows: Piece[][] = []
  let base = Number.POSITIVE_INFINITY
  let size = 0
  for (const piece of sorted) {
    // A raised or lowered piece (a footnote's sign, a degree) belongs to the line that it hangs on.
    if (base - piece.base > 0.4 * Math.max(size, piece.size) || rows.length === 0) {
      rows.push([piece])
      base = piece.base
      size = piece.size
    } else {
      rows.at(-1)!.push(piece)
      if (piece.size > size * 1.1) {
        base = piece.base
        size = piece.size
      }
    }
  }
  return rows.map((row) => {
    const segments = segmentsOf(row.sort((one, other) => one.left - other.left))
    const largest = segments.reduce((one, other) => (other.size > one.size ? other : one))
    return { base: largest.base, size: largest.size, segments }
  })
}

function segmentsOf(pieces: readonly Piece[]): Segment[] {
  const groups: Piece[][] = []
  for (const piece of pieces) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (!last || !before) groups.push([piece])
    else {
      const gap = (piece.left - before.right) / Math.max(before.size, piece.size)
      if (gap > widestSpace && !(isLabel(last) && gap < widestAfterLabel)) groups.push([piece])
      else last.push(piece)
    }
  }
  return groups.map(segmentOf)
}

const bullets = /^[•●▪■□◦○‣⁃·∙➢➤►▸✓✔❖◆♦\ue000-\uf8ff]$/u
/** Signs that are bullets only where they stand apart from the text. */
const looseBullets = /^[o*–—-]$/
/** 1. 1.2 1) a) § 12 08.30 */
const labels = /^(§+\s*\d{1,4}[.:]?|\d{1,3}([.:]\d{1,2}){0,3}[.):]?|\p{L}[.)]|\((\p{Ll}|\d{1,2})\))$/u

function isLabel(pieces: readonly Piece[]): boolean {
  const text = pieces
    .map((piece) => piece.text.trim())
    .join(' ')
    .trim()
  return bullets.test(text) || looseBullets.test(text) || labels.test(text)
}

/** Pieces of one line as a segment. */
export function segmentOf(pieces: readonly Piece[]): Segment {
  const [first] = pieces
  const size = pieces.reduce(
    (most, piece) => (piece.text.trim().length > 1 || most === 0 ? Math.max(most, piece.size) : most),
    0,
  )
  const sign = first!.text.trim()
  const gap = pieces[1] ? pieces[1].left - first!.right : 0
  const glued = /^[•●▪■◦○‣⁃∙➢➤►▸❖◆\ue000-\uf8ff]/u.test(sign)
  const bullet = (pieces.length > 1 && (bullets.test(sign) || (looseBullets.test(sign) && gap > 0.35 * size))) || glued
  const label = !bullet && pieces.length > 1 && labels.test(sign) && gap > 0.2 * size && gap < widestAfterLabel * size
  const tabbed = pieces.find((piece, index) => index > 0 && spaceBetween(pieces[index - 1], piece) === '\t')
  return {
    pieces,
    left: first!.left,
    right: Math.max(...pieces.map((piece) => piece.right)),
    base: pieces.reduce((one, other) => (other.size > one.size ? other : one)).base,
    size,
    hang: (bullet || label) && pieces[1] ? pieces[1].left : (tabbed ?? first!).left,
    tabbed: tabbed !== undefined && !bullet && !label,
    bullet,
    label,
    text: joinPieces(pieces),
    first: first!.first,
  }
}

/** The text of pieces with the spaces that their places say; a wide gap is a tab. */
export function joinPieces(pieces: readonly Piece[]): string {
  let text = ''
  let before: Piece | undefined
  for (const piece of pieces) {
    text += spaceBetween(before, piece) + piece.text
    before = piece
  }
  return text.trim()
}

/** What stands between two pieces of a line: nothing, a space, a tab. */
export function spaceBetween(before: Piece | undefined, piece: Piece): string {
  if (!before || /\s$/.test(before.text) || /^\s/.test(piece.text)) return ''
  const gap = (piece.left - before.right) / Math.max(before.size, piece.size)
  return gap > widestSpace ? '\t' : gap > 0.15 ? ' ' : ''
}

/** A segment of all that stands on a row, for rows that are no table's. */
export function wholeRow(row: Row): Segment {
  return row.segments.length === 1 ? row.segments[0]! : segmentOf(row.segments.flatMap((segment) => segment.pieces))
}
