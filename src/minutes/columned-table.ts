import { columnsOf } from './attendance-table.ts'
import type { Paragraph, Span } from './paragraph.ts'
import { columnCells } from './side-by-side.ts'
import { labelOf } from './vocabulary.ts'

/** How far a cell may begin before its column's head. */
const LEEWAY = 3
const NAMES = /^(?:namn|person|ledamot|deltagare|representant)$/iu
/** Columns that only a table of people has beside its names. */
const OF_PEOPLE =
  /^(?:kommun|organisation|parti|titel|roll|befattning|funktion|närvaro|närvarande|status|anm(?:ärkning|\.)?)$/iu

/**
 * Tables of people that are set in columns by spaces or tabs, as tables with cells: each cell in the column that it stands
 * below, an empty one where nothing stands (*Namn     Kommun     Närvarande     Ej närvarande*, with crosses).
 */
export function withColumnedTables(paragraphs: readonly Paragraph[]): Paragraph[] {
  let columns: number[] | null = null
  return paragraphs.map((paragraph) => {
    if (paragraph.running) return paragraph
    const heads = headsOf(paragraph)
    if (heads) {
      columns = heads
      return { ...paragraph, cells: columnCells(paragraph).map(({ span }) => trimmed(paragraph, span)), gaps: [] }
    }
    const cells = columns && rowOf(paragraph, columns)
    if (!cells) {
      columns = null
      return paragraph
    }
    return { ...paragraph, cells, gaps: [] }
  })
}

/** Where the columns of a table of people begin on the page, or null for a line that heads none. */
function headsOf(paragraph: Paragraph): number[] | null {
  if (paragraph.cells || paragraph.gaps.length === 0) return null
  const cells = columnCells(paragraph)
  const [first, ...others] = cells.map(({ text }) => text)
  if (!NAMES.test(first!) || !others.some((text) => OF_PEOPLE.test(text))) return null
  const columns = columnsOf({ ...paragraph, cells: cells.map(({ span }) => span) })
  return columns && !columns.includes('NOTE') ? cells.map(({ column }) => column) : null
}

/** A line's cells in the columns they stand below, or null for one that is no row: another label, or prose. */
function rowOf(paragraph: Paragraph, columns: readonly number[]): Span[] | null {
  if (paragraph.cells || paragraph.gaps.length === 0 || paragraph.bullet !== null) return null
  const found = columnCells(paragraph)
  if (Math.abs(found[0]!.column - columns[0]!) > LEEWAY || labelOf(found[0]!.text.replace(/[\s:]+$/u, ''))) return null
  const cells: Span[] = columns.map(() => ({ start: paragraph.text.length, end: paragraph.text.length }))
  let last = -1
  for (const { column, span } of found) {
    const at = columns.findLastIndex((head) => head <= column + LEEWAY)
    if (at <= last) return null
    cells[at] = trimmed(paragraph, span)
    last = at
  }
  return cells
}

function trimmed({ text }: Paragraph, { start, end }: Span): Span {
  let [from, to] = [start, end]
  while (from < to && text[from] === ' ') from++
  while (to > from && text[to - 1] === ' ') to--
  return { start: from, end: to }
}
