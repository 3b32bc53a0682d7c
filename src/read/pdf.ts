import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Finding } from '../model/record.ts'
import type { Block } from './markup.ts'
import { stretchesOf, tableBlocks } from './pdf-columns.ts'
import { type Parts, partPages } from './pdf-furniture.ts'
import { type Page, readPage } from './pdf-page.ts'
import { type Line, paragraphsOf, type Setting } from './pdf-paragraphs.ts'
import { joinPieces, type Row, rowsOf, type Segment, wholeRow } from './pdf-rows.ts'
import { type Grid, gridBlocks, gridsOf, isInside } from './pdf-table.ts'
import { getDocument, VerbosityLevel } from './pdfjs.ts'
import { type Decoded, error, refuse, warning } from './refuse.ts'

/**
 * Reads a PDF's text layer as Markdown-like text, in reading order: a paragraph is one line, its wrapped
 * lines and broken words joined; tables as `| a | b |`; bold, struck and larger text marked. Running
 * headers and footers stay, on lines of their own. Without a text layer: ERROR NO_TEXT_LAYER.
 */
export async function decodePdf(bytes: Uint8Array): Promise<Decoded> {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const task = getDocument({
    // A copy, since the library takes the bytes for itself.
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: join(folder, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts') + sep,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
  })
  try {
    return await readDocument(await task.promise)
  } catch (failure) {
    return whyFailed(failure)
  } finally {
    await task.destroy()
  }
}

function whyFailed(failure: unknown): Decoded {
  const name = failure instanceof Error ? failure.name : ''
  if (name === 'PasswordException') {
    return refuse('ENCRYPTED', 'The PDF is locked by a password; save a copy without it and read that.')
  }
  const message = failure instanceof Error ? failure.message.replace(/\.$/, '') : String(failure)
  return refuse('DAMAGED', `The PDF is damaged and cannot be read: ${message}.`)
}

async function readDocument(document: PDFDocumentProxy): Promise<Decoded> {
  const pages: Page[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    pages.push(await readPage(page, number))
    page.cleanup()
  }
  const findings: Finding[] = []
  const silent = pages.filter((page) => page.pieces.length === 0)
  if (silent.length === pages.length) {
    const scan = pages.some((page) => page.pictures)
    return scan
      ? refuse('NO_TEXT_LAYER', 'The PDF is a scan: it holds pictures of pages and no text. Run OCR on it first.')
      : refuse('EMPTY', 'The PDF holds no text.')
  }
  const scanned = silent.filter((page) => page.pictures).map((page) => page.number)
  if (scanned.length > 0) {
    const which = `page${scanned.length > 1 ? 's' : ''} ${scanned.join(', ')}`
    findings.push(
      warning('PAGE_WITHOUT_TEXT', `The PDF has pictures and no text on ${which}; run OCR to have it read.`),
    )
  }
  const letters = pages.flatMap((page) => page.pieces.map((piece) => piece.text)).join('')
  const unknown = letters.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0
  if (unknown > letters.length / 4) {
    return refuse('NO_TEXT_LAYER', 'The PDF does not say which letters its signs are. Run OCR on it first.')
  }
  const { lines, numbers } = layOut(pages)
  if (lines.length === 0) findings.push(error('EMPTY', 'The PDF holds no text.'))
  return { text: lines.length === 0 ? '' : `${lines.join('\n')}\n`, findings, pages: numbers }
}

/** What a page shows, in reading order. */
type Flow =
  | { readonly kind: 'LINE'; readonly line: Line }
  | { readonly kind: 'BLOCKS'; readonly blocks: readonly Block[]; readonly page: number }
  | { readonly kind: 'MARGIN'; readonly rows: readonly string[]; readonly page: number }

/** The document's lines and the page of each, blank lines included. */
function layOut(pages: readonly Page[]): { lines: string[]; numbers: number[] } {
  const parts = partPages(pages)
  const setting = settingOf(parts)
  const limits = limitsOf(pages, parts)
  const flow = pages.flatMap((page, index) => flowOf(page, parts[index]!, limits.get(key(page))!, setting))
  const lines: string[] = []
  const numbers: number[] = []
  let afterRow = false
  const put = (text: string, page: number, apart: boolean) => {
    const clean = text.normalize('NFC')
    if (apart && lines.length > 0) {
      lines.push('')
      numbers.push(numbers.at(-1)!)
    }
    lines.push(clean)
    numbers.push(page)
  }
  let waiting: Line[] = []
  let margins: { readonly before: number; readonly rows: readonly string[]; readonly page: number }[] = []
  const flush = () => {
    let apart = afterRow
    const putMargins = (upTo: number) => {
      while (margins.length > 0 && margins[0]!.before <= upTo) {
        const { rows, page } = margins.shift()!
        for (const row of rows) put(row, page, true)
        apart = true
      }
    }
    putMargins(0)
    for (const entry of paragraphsOf(waiting, setting)) {
      put(entry.text, entry.page, entry.apart || apart)
      apart = false
      putMargins(entry.last + 1)
    }
    putMargins(Number.POSITIVE_INFINITY)
    waiting = []
    margins = []
    afterRow = true
  }
  for (const part of flow) {
    if (part.kind === 'LINE') waiting.push(part.line)
    else if (part.kind === 'MARGIN') margins.push({ before: waiting.length, rows: part.rows, page: part.page })
    else {
      flush()
      let last: Block['kind'] = 'PARAGRAPH'
      for (const block of part.blocks) {
        for (const [index, text] of block.text.split('\n').entries()) {
          put(text, part.page, index === 0 && (block.kind === 'PARAGRAPH' || block.kind !== last))
        }
        last = block.kind
      }
    }
  }
  flush()
  return { lines, numbers }
}

function flowOf(page: Page, parts: Parts, limit: number, setting: Setting): Flow[] {
  const flow: Flow[] = []
  const margin = (rows: readonly Row[]) => {
    if (rows.length === 0) return
    flow.push({ kind: 'MARGIN', rows: rows.map((row) => wholeRow(row).text), page: page.number })
  }
  margin(parts.header)
  const grids = gridsOf(page.rules)
    .map((grid) => ({ grid, pieces: inside(parts.body, grid) }))
    .filter(({ pieces }) => pieces.length > 0)
    .sort((one, other) => other.grid.rows[0]! - one.grid.rows[0]!)
  const taken = new Set(grids.flatMap(({ pieces }) => pieces))
  const free = parts.body
    .flatMap((row) => row.segments.flatMap((segment) => segment.pieces))
    .filter((one) => !taken.has(one))
  let rest = rowsOf(free)
  const lines = (rows: readonly Row[]) => {
    for (const [index, stretch] of stretchesOf(rows, limit, setting).entries()) {
      if (stretch.kind === 'TABLE') {
        flow.push({ kind: 'BLOCKS', blocks: tableBlocks(stretch, page.number, limit, setting), page: page.number })
        continue
      }
      const column = stretch.limit === null ? `${page.number}` : `${page.number}/${flow.length}/${index}`
      for (const segment of stretch.segments) {
        const line: Line = { segment, page: page.number, limit: stretch.limit ?? limit, column }
        flow.push({ kind: 'LINE', line })
      }
    }
  }
  for (const { grid, pieces } of grids) {
    const above = rest.filter((row) => row.base > grid.rows[0]!)
    lines(above)
    rest = rest.slice(above.length)
    flow.push({ kind: 'BLOCKS', blocks: gridBlocks(grid, pieces, page.number, setting), page: page.number })
  }
  lines(rest)
  const turned = page.pieces.filter((piece) => piece.turned)
  if (turned.length > 0) flow.push({ kind: 'MARGIN', rows: [joinPieces(turned)], page: page.number })
  margin(parts.footer)
  return flow
}

function inside(rows: readonly Row[], grid: Grid) {
  return rows
    .flatMap((row) => row.segments.flatMap((segment) => segment.pieces))
    .filter((piece) => isInside(piece, grid))
}

/** Pages of one width share their margins. */
function key(page: Page): number {
  return Math.round(page.width)
}

/** Neighbouring lines of plain text of a page. */
function* neighbours(parts: readonly Parts[]): Generator<readonly [Segment, Segment, number]> {
  for (const [page, { body }] of parts.entries()) {
    for (let index = 1; index < body.length; index++) {
      const [one, other] = [body[index - 1]!, body[index]!]
      if (one.segments.length === 1 && other.segments.length === 1) yield [one.segments[0]!, other.segments[0]!, page]
    }
  }
}

/** The distance of two lines in font sizes. */
function distanceOf(one: Segment, other: Segment): number {
  return (one.base - other.base) / Math.max(one.size, other.size)
}

function settingOf(parts: readonly Parts[]): Setting {
  const sizes = new Map<number, number>()
  const leadings = new Map<number, number>()
  const words = new Set<string>()
  const segments = parts.flatMap(({ body }) => body.flatMap((row) => row.segments))
  const widest = segments.reduce((most, segment) => Math.max(most, segment.right), 0)
  for (const { text, size } of segments) {
    const rounded = Math.round(size * 2) / 2
    sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length)
    // The word at a line's end may be a half.
    for (const [word] of text.matchAll(/\p{L}+(?:-\p{L}+)*(?=[^\p{L}-])/gu)) words.add(word.toLowerCase())
  }
  let wrapped = 0
  let broken = 0
  for (const [one, other] of neighbours(parts)) {
    const distance = distanceOf(one, other)
    // Only a line that goes on in lower case is surely one of the same paragraph.
    if (distance < 0.9 || distance > 3 || one.right < widest * 0.75 || !/^\p{Ll}/u.test(other.text)) continue
    const rounded = Math.round(distance * 20) / 20
    leadings.set(rounded, (leadings.get(rounded) ?? 0) + 1)
    wrapped += 1
    if (/\p{Ll}[-\u2010]$/u.test(one.text)) broken += 1
  }
  return {
    size: commonest(sizes) ?? 11,
    leading: commonest(leadings) ?? 1.3,
    words,
    hyphenates: broken >= 2 && broken > wrapped * 0.04,
  }
}

function commonest(counts: ReadonlyMap<number, number>): number | undefined {
  let best: readonly [number, number] | undefined
  for (const entry of counts) if (!best || entry[1] > best[1]) best = entry
  return best?.[0]
}

/** Right edges of the text per page width: where lines that go on in lower case end. */
function limitsOf(pages: readonly Page[], parts: readonly Parts[]): Map<number, number> {
  const rights = new Map<number, number[]>()
  for (const [one, other, page] of neighbours(parts)) {
    const goesOn = distanceOf(one, other) < 1.9 && /^\p{Ll}/u.test(other.text) && !/[.:!?]$/.test(one.text)
    if (!goesOn) continue
    const width = key(pages[page]!)
    const known = rights.get(width)
    if (known) known.push(one.right)
    else rights.set(width, [one.right])
  }
  const limits = new Map<number, number>()
  for (const [index, page] of pages.entries()) {
    const width = key(page)
    if (limits.has(width)) continue
    const ends = (rights.get(width) ?? []).sort((one, other) => one - other)
    const left = Math.min(...parts[index]!.body.map((row) => row.segments[0]!.left), page.width / 4)
    // With no wrapped line to tell by, the right margin is taken to be as wide as the left one.
    limits.set(width, ends.length >= 2 ? ends[Math.floor((ends.length - 1) * 0.99)]! : page.width - left)
  }
  return limits
}
