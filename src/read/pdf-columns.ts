import { type Block, rowBlocks } from './markup.ts'
import type { Piece } from './pdf-page.ts'
import { paragraphsOf, type Setting } from './pdf-paragraphs.ts'
import { type Row, type Segment, segmentOf, wholeRow } from './pdf-rows.ts'

/** A stretch of a page in reading order: lines of one column, or the rows of a table without borders. */
export type Stretch =
  | { readonly kind: 'LINES'; readonly segments: readonly Segment[]; readonly limit: number | null }
  | { readonly kind: 'TABLE'; readonly rows: readonly Row[]; readonly columns: readonly number[] }

/** Puts the rows of a page in reading order: columns of prose one after the other, tables and plain lines as they come. */
export function stretchesOf(rows: readonly Row[], limit: number, setting: Setting): Stretch[] {
  const stretches: Stretch[] = []
  let rest: readonly Row[] = rows
  for (const band of proseBands(rows, setting)) {
    const start = rest.indexOf(band.rows[0]!)
    stretches.push(...plainStretches(rest.slice(0, start), limit, setting))
    const sides = band.rows.flatMap((row) => row.segments)
    for (const side of [
      sides.filter((one) => one.right <= band.gutter),
      sides.filter((one) => one.right > band.gutter),
    ]) {
      stretches.push({ kind: 'LINES', segments: side, limit: Math.max(...side.map((one) => one.right)) })
    }
    rest = rest.slice(start + band.rows.length)
  }
  stretches.push(...plainStretches(rest, limit, setting))
  return stretches
}

interface Band {
  readonly rows: readonly Row[]
  readonly gutter: number
}

/** Fewer lines than this on either side are no column of prose. */
const fewestLines = 5

/**
 * Bands of rows with two columns of running text: no line crosses the gutter, and the lines on both
 * sides mostly reach their column's end, as wrapped lines do and the entries of a table do not.
 */
function proseBands(rows: readonly Row[], setting: Setting): Band[] {
  const votes = new Map<number, number>()
  for (const { segments } of rows) {
    // The lines of the right column begin at one place; those of the left one end where they end.
    for (const { left } of segments.slice(1)) {
      const gutter = Math.round(left) - 2
      votes.set(gutter, (votes.get(gutter) ?? 0) + 1)
    }
  }
  const candidates = [...votes].filter(([, count]) => count >= 3).sort((one, other) => other[1] - one[1])
  for (const [gutter] of candidates.slice(0, 8)) {
    const bands: Band[] = []
    let start = 0
    const close = (end: number) => {
      const band = trimmed({ rows: rows.slice(start, end), gutter }, setting)
      if (isProse(band)) bands.push(band)
    }
    rows.forEach((row, index) => {
      if (row.segments.every((segment) => segment.right < gutter || segment.left > gutter)) return
      close(index)
      start = index + 1
    })
    close(rows.length)
    if (bands.length > 0) return bands
  }
  return []
}

/** A band without the few rows that stand apart at its ends: a heading above, a line of signatures below. */
function trimmed({ rows, gutter }: Band, setting: Setting): Band {
  const chunks: Row[][] = []
  let before: Row | undefined
  for (const row of rows) {
    const distance = before ? (before.base - row.base) / row.size : Number.POSITIVE_INFINITY
    if (distance > setting.leading * 1.5) chunks.push([])
    chunks.at(-1)!.push(row)
    before = row
  }
  const isShort = (chunk: readonly Row[] | undefined) => chunk !== undefined && chunk.length < fewestLines
  while (isShort(chunks[0])) chunks.shift()
  while (isShort(chunks.at(-1))) chunks.pop()
  return { rows: chunks.flat(), gutter }
}

function isProse({ rows, gutter }: Band): boolean {
  const all = rows.flatMap((row) => row.segments)
  return [all.filter((one) => one.right < gutter), all.filter((one) => one.left > gutter)].every((side) => {
    if (side.length < fewestLines) return false
    const left = Math.min(...side.map((one) => one.left))
    const width = Math.max(...side.map((one) => one.right)) - left
    const filled = side.filter((one) => one.right - left >= width * 0.8).length
    const words = side.map((one) => one.text.split(/\s+/).length).sort((one, other) => one - other)
    return filled >= side.length * 0.5 && words[side.length >> 1]! >= 4
  })
}

function plainStretches(rows: readonly Row[], limit: number, setting: Setting): Stretch[] {
  const stretches: Stretch[] = []
  let lines: Segment[] = []
  const flush = () => {
    if (lines.length > 0) stretches.push({ kind: 'LINES', segments: lines, limit: null })
    lines = []
  }
  for (let index = 0; index < rows.length; ) {
    const table = tableAt(rows, index, limit, setting)
    if (table) {
      flush()
      stretches.push({ kind: 'TABLE', ...table })
      index += table.rows.length
    } else {
      lines.push(wholeRow(rows[index]!))
      index += 1
    }
  }
  flush()
  return stretches
}

/** The table without borders that begins at a row: rows whose segments begin at the same places. */
function tableAt(
  rows: readonly Row[],
  start: number,
  limit: number,
  setting: Setting,
): { rows: Row[]; columns: number[] } | null {
  const first = rows[start]!
  if (first.segments.length < 2) return null
  const columns = first.segments.map((segment) => segment.left)
  const taken: Row[] = [first]
  let full = 1
  for (let index = start + 1; index < rows.length; index++) {
    const before = taken.at(-1)!
    const row = underLast(before, splitAt(rows[index]!, columns), columns, limit, setting)
    const distance = (before.base - row.base) / Math.max(row.size, before.size)
    if (distance > setting.leading * 2.6) break
    const places = row.segments.map((segment) => columnOf(segment, columns))
    if (places.some((place) => place < 0) || new Set(places).size < places.length) break
    // A line at the left edge alone is prose again, unless it only wraps the first cell.
    if (places.length === 1 && places[0] === 0 && !wraps(before, row, columns, setting)) break
    if (places.length > 1) full += 1
    taken.push(row)
  }
  return full > 1 || taken.length > 1 ? { rows: taken, columns } : null
}

/** A row parted anew where a column of the table begins: cells may come close to the next column. */
function splitAt(row: Row, columns: readonly number[]): Row {
  const pieces = row.segments.flatMap((segment) => segment.pieces)
  const groups: Piece[][] = []
  for (const piece of pieces) {
    const before = groups.at(-1)?.at(-1)
    const begins = columns.some((left) => Math.abs(left - piece.left) <= 0.5 * piece.size)
    const segment = row.segments.some((one) => one.pieces[0] === piece)
    if (!before || segment || (begins && piece.left - before.right > 0.15 * piece.size)) groups.push([piece])
    else groups.at(-1)!.push(piece)
  }
  return { ...row, segments: groups.map(segmentOf) }
}

/**
 * A line at the left edge that goes on with the last cell of the row before, which was full: a row set with
 * spaces is wrapped as plain text is. It is put where that cell begins.
 */
function underLast(before: Row, row: Row, columns: readonly number[], limit: number, setting: Setting): Row {
  const [one, other] = [before.segments.at(-1)!, row.segments[0]!]
  const near = (before.base - row.base) / Math.max(row.size, before.size) <= setting.leading * 1.18
  const last = columnOf(one, columns)
  const isWrapped = near && row.segments.length === 1 && columnOf(other, columns) === 0 && last > 0
  // A short text at the right edge (a number, a page) was set there; a long one was wrapped.
  if (!isWrapped || last !== columns.length - 1 || one.right - one.left < 12 * one.size) return row
  if (one.right + 0.25 * one.size + other.first <= limit - 0.1 * one.size) return row
  return { ...row, segments: [{ ...other, left: columns[last]!, hang: columns[last]! }] }
}

/** True where a line at the left edge goes on with the first cell of the row before, which had no room for it. */
function wraps(before: Row, row: Row, columns: readonly number[], setting: Setting): boolean {
  const [one, other] = [before.segments[0]!, row.segments[0]!]
  const near = (before.base - row.base) / Math.max(row.size, before.size) <= setting.leading * 1.18
  return near && columnOf(one, columns) === 0 && one.right + other.first > columns[1]! - 0.6 * other.size
}

function columnOf(segment: Segment, columns: readonly number[]): number {
  const place = columns.findIndex((left) => Math.abs(left - segment.left) <= 0.7 * segment.size)
  // A cell may not reach into the next column.
  return place >= 0 && segment.right > (columns[place + 1] ?? Number.POSITIVE_INFINITY) ? -1 : place
}

/** A table without borders as blocks, its last column reaching to `limit`; lines of the same cell are told by their distance. */
export function tableBlocks(
  { rows, columns }: { readonly rows: readonly Row[]; readonly columns: readonly number[] },
  page: number,
  limit: number,
  setting: Setting,
): Block[] {
  const records: Segment[][][] = []
  let before: Row | undefined
  for (const row of rows) {
    const places = row.segments.map((segment) => columnOf(segment, columns))
    const distance = before ? (before.base - row.base) / Math.max(row.size, before.size) : Number.POSITIVE_INFINITY
    const continues = (places[0] !== 0 || places.length === 1) && distance <= setting.leading * 2.6
    if (!continues || records.length === 0) records.push(columns.map(() => []))
    row.segments.forEach((segment, index) => {
      records.at(-1)![Math.max(0, places[index]!)]!.push(segment)
    })
    before = row
  }
  // One line of three texts and more is no table but a line with gaps, such as date, time and place.
  if (records.length === 1 && columns.length > 2) {
    const cells = records[0]!.map((segments) => segments.map((segment) => segment.text).join(' '))
    return [{ kind: 'PARAGRAPH', text: cells.filter((cell) => cell !== '').join('\t') }]
  }
  const rights = columns.map((_, index) => {
    const next = columns[index + 1]
    if (next !== undefined) return next - setting.size
    return Math.max(limit, ...rows.flatMap((row) => row.segments.map((segment) => segment.right)))
  })
  return records.flatMap((record) =>
    rowBlocks(
      record.map((segments, index) =>
        paragraphsOf(
          segments.map((segment) => ({ segment, page, limit: rights[index]!, column: 'cell' })),
          setting,
        ).map(({ text }) => ({ kind: /^\s*- /.test(text) ? 'ITEM' : 'PARAGRAPH', text })),
      ),
    ),
  )
}
