import type { Source } from '../model/source.ts'
import { columnsOf } from './attendance-table.ts'
import { offsetOf, type Paragraph, type Span } from './paragraph.ts'
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
export function withColumnedTables(source: Source, paragraphs: readonly Paragraph[]): Paragraph[] {
  let columns: Columns | null = null
  return paragraphs.map((paragraph) => {
    if (paragraph.running) return paragraph
    const heads = headsOf(source, paragraph)
    if (heads) {
      columns = heads
      return { ...paragraph, cells: columnCells(paragraph).map(({ span }) => trimmed(paragraph, span)), gaps: [] }
    }
    const cells = columns && rowOf(source, paragraph, columns)
    if (!cells) {
      columns = null
      return paragraph
    }
    return { ...paragraph, cells, gaps: [] }
  })
}

interface Columns {
  /** Parted by single tabs: `starts` counts them; else the columns of the page. */
  readonly tabbed: boolean
  readonly starts: readonly number[]
}

/** How many tabs stand before each cell of a line set in columns. */
function tabsBefore({ text }: Source, paragraph: Paragraph): number[] {
  let count = 0
  let end = offsetOf(paragraph, 0)
  return columnCells(paragraph).map(({ span }) => {
    const start = offsetOf(paragraph, span.start)
    count += text.slice(end, start).split('\t').length - 1
    end = offsetOf(paragraph, Math.max(span.start, span.end - 1)) + 1
    return count
  })
}

/** Where the columns of a table of people begin on the page, or null for a line that heads none. */
function headsOf(source: Source, paragraph: Paragraph): Columns | null {
  if (paragraph.cells || paragraph.gaps.length === 0) return null
  const cells = columnCells(paragraph)
  if (!cells.some(({ text }) => NAMES.test(text)) || !cells.some(({ text }) => OF_PEOPLE.test(text))) return null
  const columns = columnsOf({ ...paragraph, cells: cells.map(({ span }) => span) })
  if (!columns || columns.includes('NOTE')) return null
  const tabs = tabsBefore(source, paragraph)
  // One tab from each head to the next: the cells are counted, wherever the tabs would put them on paper.
  return tabs.every((count, index) => count === index)
    ? { tabbed: true, starts: tabs }
    : { tabbed: false, starts: cells.map(({ column }) => column) }
}

/** A line's cells in the columns they stand below, or null for one that is no row: another label, or prose. */
function rowOf(source: Source, paragraph: Paragraph, { tabbed, starts }: Columns): Span[] | null {
  if (paragraph.cells || paragraph.gaps.length === 0 || paragraph.bullet !== null) return null
  const found = columnCells(paragraph)
  const tabs = tabbed ? tabsBefore(source, paragraph) : null
  if ((!tabs && Math.abs(found[0]!.column - starts[0]!) > LEEWAY) || labelOf(found[0]!.text.replace(/[\s:]+$/u, '')))
    return null
  const cells: Span[] = starts.map(() => ({ start: paragraph.text.length, end: paragraph.text.length }))
  let last = -1
  for (const [order, { column, span }] of found.entries()) {
    const at = tabs ? tabs[order]! : starts.findLastIndex((head) => head <= column + LEEWAY)
    if (at <= last || at >= starts.length) return null
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
