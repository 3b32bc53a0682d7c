import type { Page } from './pdf-page.ts'
import { type Row, rowsOf, wholeRow } from './pdf-rows.ts'

/** A page's rows, those that recur on every page told from the rest. */
export interface Parts {
  readonly header: readonly Row[]
  readonly body: readonly Row[]
  readonly footer: readonly Row[]
}

/** The share of a page's height, at its top and bottom, in which headers and footers stand. */
const zone = 0.14
/** Rows of different pages whose distance is less than this, in points, are at the same place. */
const samePlace = 6

/** A number of a page, alone or of how many: 3, 1 (4), Sida 2 av 7, 1(3). */
const pageNumber = /^(sida|sid|s|page)?\.?\s*[-–]?\s*\d{1,4}\s*((\(|\/|av|of)\s*\d{1,4}\s*\)?)?\s*[-–]?$/i

/**
 * Tells running headers and footers: the outermost rows of pages that say the same, numbers aside, at the
 * same place on at least half of them; and page numbers. A document of one page has only the latter.
 */
export function partPages(pages: readonly Page[]): Parts[] {
  const all = pages.map((page) => rowsOf(page.pieces.filter((piece) => !piece.turned)))
  // Pages by what a row says and about where; places next to each other are looked at together.
  const seen = new Map<string, Set<number>>()
  const placeOf = (base: number): number => Math.round(base / samePlace)
  const keyOf = (row: Row): string => {
    const text = wholeRow(row).text.replace(/\s+/g, ' ').toLowerCase()
    // The number of an item tells it from the next; that of a page, in the midst of a header, does not.
    return /^(§|\d+[.)]?\s)/.test(text) ? text : text.replace(/\d+/g, '#')
  }
  const keys = all.map((rows) => rows.map(keyOf))
  all.forEach((rows, index) => {
    const { height } = pages[index]!
    rows.forEach((row, at) => {
      if (row.base < height * (1 - zone) && row.base > height * zone) return
      const key = `${placeOf(row.base)} ${keys[index]![at]!}`
      const known = seen.get(key)
      if (known) known.add(index)
      else seen.set(key, new Set([index]))
    })
  })
  const recurs = (key: string, base: number): boolean => {
    const places = [-1, 0, 1].map((step) => seen.get(`${placeOf(base) + step} ${key}`)?.size ?? 0)
    return places.reduce((sum, size) => sum + size) >= Math.max(2, (pages.length - 1) / 2)
  }
  return all.map((rows, index) => {
    const { height } = pages[index]!
    const isFurniture = (at: number): boolean =>
      pageNumber.test(wholeRow(rows[at]!).text) || recurs(keys[index]![at]!, rows[at]!.base)
    let top = 0
    while (top < rows.length && rows[top]!.base > height * (1 - zone) && isFurniture(top)) top += 1
    let bottom = rows.length
    while (bottom > top && rows[bottom - 1]!.base < height * zone && isFurniture(bottom - 1)) bottom -= 1
    return { header: rows.slice(0, top), body: rows.slice(top, bottom), footer: rows.slice(bottom) }
  })
}
