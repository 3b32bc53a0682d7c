import { type Block, rowBlocks } from './markup.ts'
import type { Piece, Rule } from './pdf-page.ts'
import { paragraphsOf, type Setting } from './pdf-paragraphs.ts'
import { rowsOf, wholeRow } from './pdf-rows.ts'

/** A table whose cells are drawn; edges in points, columns left to right, rows top to bottom. */
export interface Grid {
  readonly columns: readonly number[]
  readonly rows: readonly number[]
}

/** Edges that lie this near to each other, in points, are one. */
const near = 3

/** Finds the tables among the lines drawn on a page: groups that touch, with edges both ways. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  const grids: Grid[] = []
  for (const group of touching(rules)) {
    const rows = edges(group.filter((rule) => rule.across).map((rule) => (rule.bottom + rule.top) / 2)).reverse()
    const columns = edges(group.filter((rule) => !rule.across).map((rule) => (rule.left + rule.right) / 2))
    // Sides left open are closed at the ends of the lines that are there.
    const across = group.filter((rule) => rule.across)
    if (columns.length > 0 && across.length > 1) {
      const left = Math.min(...across.map((rule) => rule.left))
      const right = Math.max(...across.map((rule) => rule.right))
      if (columns[0]! - left > 10) columns.unshift(left)
      if (right - columns.at(-1)! > 10) columns.push(right)
    }
    if (rows.length >= 2 && columns.length >= 2) grids.push({ columns, rows })
  }
  return grids
}

function edges(values: number[]): number[] {
  const merged: number[] = []
  for (const value of values.sort((one, other) => one - other)) {
    if (merged.length === 0 || value - merged.at(-1)! > near) merged.push(value)
  }
  return merged
}

/** More lines than this on a page are a drawing or a chart, and no table. */
const mostRules = 4000

function touching(rules: readonly Rule[]): Rule[][] {
  if (rules.length > mostRules) return []
  const owner = rules.map((_, index) => index)
  const find = (index: number): number => {
    let top = index
    while (owner[top] !== top) top = owner[top]!
    owner[index] = top
    return top
  }
  const sorted = rules.map((rule, index) => ({ rule, index })).sort((one, other) => other.rule.top - one.rule.top)
  sorted.forEach(({ rule, index }, at) => {
    for (let next = at + 1; next < sorted.length; next++) {
      const other = sorted[next]!
      if (other.rule.top < rule.bottom - near) break
      const meets = other.rule.left <= rule.right + near && other.rule.right >= rule.left - near
      if (meets) owner[find(other.index)] = find(index)
    }
  })
  const groups = new Map<number, Rule[]>()
  rules.forEach((rule, index) => {
    const top = find(index)
    groups.set(top, [...(groups.get(top) ?? []), rule])
  })
  return [...groups.values()]
}

/** True where a piece stands in a grid. */
export function isInside(piece: Piece, { columns, rows }: Grid): boolean {
  const middle = piece.base + piece.size * 0.3
  const centre = (piece.left + piece.right) / 2
  return centre > columns[0]! && centre < columns.at(-1)! && middle < rows[0]! && middle > rows.at(-1)!
}

/** The rows of a grid as blocks of text, from the pieces that stand in it. */
export function gridBlocks(grid: Grid, pieces: readonly Piece[], page: number, setting: Setting): Block[] {
  const { columns, rows } = grid
  const cells: Piece[][][] = rows.slice(1).map(() => columns.slice(1).map(() => []))
  for (const piece of pieces) {
    const row = place(rows, (edge) => piece.base + piece.size * 0.3 < edge)
    const column = place(columns, (edge) => piece.left + piece.size * 0.3 > edge)
    cells[row]?.[column]?.push(piece)
  }
  return cells.flatMap((row) =>
    rowBlocks(row.map((cell, index) => cellBlocks(cell, page, columns[index + 1]! - 4, setting))),
  )
}

/** How many edges are passed, less one: the index of the cell. */
function place(edges: readonly number[], passed: (edge: number) => boolean): number {
  let index = 0
  while (index < edges.length - 1 && passed(edges[index]!)) index += 1
  return Math.max(0, index - 1)
}

/** The paragraphs of a cell whose right edge is `limit`. */
export function cellBlocks(pieces: readonly Piece[], page: number, limit: number, setting: Setting): Block[] {
  const lines = rowsOf(pieces).map((row) => ({ segment: wholeRow(row), page, limit, column: 'cell' }))
  return paragraphsOf(lines, setting).map(({ text }) => ({
    kind: /^\s*- /.test(text) ? 'ITEM' : 'PARAGRAPH',
    text: text.replace(/^#+ /, ''),
  }))
}
