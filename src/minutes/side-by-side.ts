import { offsetOf, type Paragraph, type Span } from './paragraph.ts'
import { type AttendanceKind, labelOf } from './vocabulary.ts'

/** A stretch of a line set in columns, with the column of the page that it begins at. */
export interface ColumnCell {
  readonly span: Span
  readonly column: number
  readonly text: string
}

/** A list of people that stands beside another: what it is of, and the column it begins at. */
export interface ColumnHead {
  readonly column: number
  readonly attendance: AttendanceKind
}

/** The cells of a line set in columns. */
export function columnCells(paragraph: Paragraph): ColumnCell[] {
  const { text, gaps, indent } = paragraph
  const origin = offsetOf(paragraph, 0)
  return [-1, ...gaps].map((edge, order) => {
    const span = { start: edge + 1, end: gaps[order] ?? text.length }
    return {
      span,
      column: indent + offsetOf(paragraph, span.start) - origin,
      text: text.slice(span.start, span.end).trim(),
    }
  })
}

/** *Ledamöter      Ersättare*: lists that the lines below fill side by side; [] where the line heads none. */
export function columnHeads(paragraph: Paragraph): ColumnHead[] {
  if (paragraph.gaps.length === 0) return []
  const heads = columnCells(paragraph).map(({ column, text }) => ({
    column,
    attendance: labelOf(text.replace(/[\s:]+$/u, ''))?.attendance ?? null,
  }))
  const kinds = new Set(heads.map(({ attendance }) => `${attendance?.status} ${attendance?.role}`))
  return heads.every((head): head is ColumnHead => head.attendance !== null) && kinds.size > 1 ? heads : []
}

/** How far a column's text may begin before its head. */
const LEEWAY = 3

/**
 * Which list each cell of a line belongs to, by where it stands: null for what stands before the first (the label of the
 * row). Undefined where the line is no part of the lists: another label begins.
 */
export function placed(
  paragraph: Paragraph,
  heads: readonly ColumnHead[],
): readonly (readonly [cell: ColumnCell, head: number | null])[] | undefined {
  const cells = columnCells(paragraph)
  const rows = cells.map((cell) => {
    const head = heads.findLastIndex(({ column }) => column <= cell.column + LEEWAY)
    return [cell, head < 0 ? null : head] as const
  })
  for (const [{ text, column }, head] of rows) {
    const rule = labelOf(text.replace(/[\s:]+$/u, ''))
    if (rule && !rule.attendance) return undefined
    if (/:/u.test(text) || (head === null && column === 0 && rule?.attendance?.role === 'OFFICIAL')) return undefined
  }
  // A line of which nothing stands below the heads ends them, unless it is a label broken over two lines.
  const own = cells[0]!.text.replace(/[\s:]+$/u, '')
  if (rows.every(([, head]) => head === null) && !labelOf(own)?.attendance && !/^(?:ej|icke|inte)\s+tjänst/iu.test(own))
    return undefined
  return rows
}
