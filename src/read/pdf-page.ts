import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { OPS } from './pdfjs.ts'

/** A stretch of text where a page shows it; points, y upwards from the bottom of the page. */
export interface Piece {
  readonly text: string
  /** Left edge, right edge and baseline. */
  readonly left: number
  readonly right: number
  readonly base: number
  /** Font size. */
  readonly size: number
  /** Width of the first word, up to a hyphen in it. */
  readonly first: number
  readonly bold: boolean
  readonly strike: boolean
  /** True for text that runs up, down or upside down. */
  readonly turned: boolean
}

/** A straight line that is drawn on a page, however it was made: stroked, or a thin filled box. */
export interface Rule {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
  readonly across: boolean
}

export interface Page {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly pieces: readonly Piece[]
  readonly rules: readonly Rule[]
  /** True where a picture is painted. */
  readonly pictures: boolean
}

interface Operators {
  readonly fnArray: number[]
  readonly argsArray: unknown[]
}

type Matrix = readonly [number, number, number, number, number, number]

/** Reads what a page shows: its text with look and place, and the lines drawn on it. */
export async function readPage(page: PDFPageProxy, number: number): Promise<Page> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  // From the file's own space to the page as it is shown (turned, cropped), y upwards.
  const view = multiply([1, 0, 0, -1, 0, height], transform as unknown as Matrix)
  // The operators come first: with them the fonts are loaded, and their names say what is bold.
  const operators = await page.getOperatorList()
  const content = await page.getTextContent()
  const { rules, pictures } = drawn(operators, view)
  const struck = [...rules.filter((rule) => rule.across), ...struckOut(await page.getAnnotations(), view)]
  const fonts = new Map<string, boolean>()
  const widths = glyphWidths(operators)
  const pieces: Piece[] = []
  let last: Piece | undefined
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [a, b, c, d, left, base] = multiply(view, item.transform as unknown as Matrix)
    const size = Math.hypot(c, d) || item.height || 1
    const text = item.str.replace(/[^\P{Cc}\t]/gu, '')
    const piece: Piece = {
      text,
      left,
      right: left + item.width,
      base,
      size,
      first: firstWidth(text, item.width, size, widths.get(item.fontName)),
      bold: isBold(page, item.fontName, fonts),
      strike: false,
      turned: Math.abs(b) > Math.abs(a) * 0.2 || a < 0,
    }
    // Some programs make letters bold by setting them twice, a hair apart.
    if (last?.text === piece.text && Math.abs(last.left - left) < size / 10 && Math.abs(last.base - base) < size / 10) {
      last = { ...last, bold: true }
      pieces.splice(-1, 1, last)
    } else {
      pieces.push(piece)
      last = piece
    }
  }
  return { number, width, height, pieces: strikeThrough(pieces, struck), rules, pictures }
}

/** Widths of letters per font, in thousandths of its size, from the glyphs that a page shows. */
function glyphWidths({ fnArray, argsArray }: Operators): Map<string, Map<string, number>> {
  const fonts = new Map<string, Map<string, number>>()
  let font = new Map<string, number>()
  fnArray.forEach((operator, index) => {
    const args = argsArray[index] as unknown[]
    if (operator === OPS.setFont) {
      const name = String(args[0])
      font = fonts.get(name) ?? new Map()
      fonts.set(name, font)
    } else if (operator === OPS.showText) {
      for (const glyph of args[0] as ({ unicode?: string; width?: number } | number | null)[]) {
        if (typeof glyph === 'object' && glyph?.unicode && glyph.width) font.set(glyph.unicode, glyph.width)
      }
    }
  })
  return fonts
}

function firstWidth(text: string, width: number, size: number, letters: Map<string, number> | undefined): number {
  const [word] = /^\s*\S+?(?:-(?=\S)|(?=\s|$))/.exec(text) ?? ['']
  let sum = 0
  for (const letter of word) {
    const known = letters?.get(letter)
    // A letter that no glyph was found for (a ligature taken apart): by its share of the whole.
    if (known === undefined) return (width * weigh(word)) / (weigh(text) || 1)
    sum += known
  }
  return (sum / 1000) * size
}

function isBold(page: PDFPageProxy, font: string, known: Map<string, boolean>): boolean {
  let bold = known.get(font)
  if (bold === undefined) {
    const loaded = page.commonObjs.has(font) ? (page.commonObjs.get(font) as { name?: string; bold?: boolean }) : {}
    bold = loaded.bold === true || /bold|black|heavy|demi/i.test(loaded.name ?? '')
    known.set(font, bold)
  }
  return bold
}

/** Thicker than this, in points, a filled box is no line. */
const thickest = 2.5
/** Shorter than this, a line is a dot or a part of a drawing. */
const shortest = 3

function drawn({ fnArray, argsArray }: Operators, view: Matrix): { rules: Rule[]; pictures: boolean } {
  const rules: Rule[] = []
  let pictures = false
  let matrix = view
  const saved: Matrix[] = []
  fnArray.forEach((operator, index) => {
    const args = argsArray[index] as unknown[]
    switch (operator) {
      case OPS.save:
        saved.push(matrix)
        break
      case OPS.restore:
        matrix = saved.pop() ?? matrix
        break
      case OPS.transform:
        matrix = multiply(matrix, args as unknown as Matrix)
        break
      case OPS.paintFormXObjectBegin:
        saved.push(matrix)
        if (Array.isArray(args[0])) matrix = multiply(matrix, args[0] as unknown as Matrix)
        break
      case OPS.paintFormXObjectEnd:
        matrix = saved.pop() ?? matrix
        break
      case OPS.constructPath:
        rules.push(...pathRules(args[0] as number, (args[1] as unknown[])[0], matrix))
        break
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
        pictures = true
        break
    }
  })
  return { rules, pictures }
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

const stroking = new Set<number>([OPS.stroke, OPS.closeStroke])
const filling = new Set<number>([OPS.fill, OPS.eoFill])
const both = new Set<number>([OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke])

/** Steps of a path as pdf.js packs them: the step, then its coordinates. */
const moveTo = 0
const lineTo = 1
const coordinates = [2, 2, 6, 4, 0]

function pathRules(operator: number, path: unknown, matrix: Matrix): Rule[] {
  if (!(path instanceof Float32Array) && !Array.isArray(path)) return []
  const strokes = stroking.has(operator) || both.has(operator)
  if (!strokes && !filling.has(operator)) return []
  const rules: Rule[] = []
  const add = (points: readonly (readonly [number, number])[], thick: number) => {
    const xs = points.map(([x]) => x)
    const ys = points.map(([, y]) => y)
    const box = { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) }
    const [wide, high] = [box.right - box.left, box.top - box.bottom]
    if (high <= thick && wide >= shortest && wide > high * 2) rules.push({ ...box, across: true })
    else if (wide <= thick && high >= shortest && high > wide * 2) rules.push({ ...box, across: false })
  }
  const [a, b, c, d, e, f] = matrix
  let points: [number, number][] = []
  const finish = () => {
    if (points.length < 2) return
    if (!strokes) add(points, thickest)
    else {
      for (let index = 1; index < points.length; index++) add([points[index - 1]!, points[index]!], 0.5)
    }
  }
  for (let index = 0; index < path.length; ) {
    const step = path[index] as number
    const count = coordinates[step] ?? 0
    if (step === moveTo) {
      finish()
      points = []
    }
    if (step === moveTo || step === lineTo) {
      const [x, y] = [path[index + 1] as number, path[index + 2] as number]
      points.push([a * x + c * y + e, b * x + d * y + f])
    } else if (count > 0) {
      // A curve is no straight line; its outline is left out.
      points = []
    } else if (points.length > 2) points.push(points[0]!)
    index += 1 + count
  }
  finish()
  return rules
}

/** The mid-lines of a reader's own strike-out marks. */
function struckOut(annotations: readonly Record<string, unknown>[], [a, b, c, d, e, f]: Matrix): Rule[] {
  const rules: Rule[] = []
  for (const { subtype, quadPoints } of annotations) {
    if (subtype !== 'StrikeOut' || !(quadPoints instanceof Float32Array)) continue
    for (let index = 0; index + 7 < quadPoints.length; index += 8) {
      const corners = [...quadPoints.subarray(index, index + 8)]
      const points = [0, 2, 4, 6].map((at) => [corners[at]!, corners[at + 1]!] as const)
      const xs = points.map(([x, y]) => a * x + c * y + e)
      const ys = points.map(([x, y]) => b * x + d * y + f)
      const bottom = Math.min(...ys)
      // The marked box reaches from descent to ascent; the middle of small letters is a little below its middle.
      const middle = bottom + (Math.max(...ys) - bottom) * 0.45
      rules.push({ left: Math.min(...xs), right: Math.max(...xs), bottom: middle, top: middle, across: true })
    }
  }
  return rules
}

/** Pieces cut where a line through their middle begins or ends, and those under it marked as struck. */
function strikeThrough(pieces: readonly Piece[], rules: readonly Rule[]): Piece[] {
  if (rules.length === 0) return [...pieces]
  // By height, so that each piece looks only at the rules near it.
  const sorted = rules.map((rule) => ({ ...rule, middle: (rule.bottom + rule.top) / 2 })).sort(byMiddle)
  const result: Piece[] = []
  for (const piece of pieces) {
    const [low, high] = [piece.base + piece.size * 0.14, piece.base + piece.size * 0.5]
    let from = 0
    let to = sorted.length
    while (from < to) {
      const half = (from + to) >> 1
      if (sorted[half]!.middle < low) from = half + 1
      else to = half
    }
    const spans: (readonly [number, number])[] = []
    for (; from < sorted.length && sorted[from]!.middle <= high; from++) {
      const { left, right } = sorted[from]!
      if (right > piece.left + piece.size * 0.2 && left < piece.right - piece.size * 0.2) spans.push([left, right])
    }
    if (piece.turned || spans.length === 0) result.push(piece)
    else result.push(...cut(piece, spans))
  }
  return result
}

function byMiddle(one: { middle: number }, other: { middle: number }): number {
  return one.middle - other.middle
}

/** Rough widths of letters, for finding the letter at a place within a piece. */
function breadth(letter: string): number {
  if (/[iljtfrI.,:;'|()[\]!\s-]/.test(letter)) return 0.5
  return /[mwMW—]/.test(letter) ? 1.45 : /\p{Lu}/u.test(letter) ? 1.2 : 1
}

function weigh(text: string): number {
  let sum = 0
  for (const letter of text) sum += breadth(letter)
  return sum
}

/** A piece as words, each struck where at least half of it is under a span. */
function cut(piece: Piece, spans: readonly (readonly [number, number])[]): Piece[] {
  const words = piece.text.match(/\s*[^\s,;()]+|\s*[,;()]+|\s+/g) ?? [piece.text]
  const unit = (piece.right - piece.left) / (weigh(piece.text) || 1)
  const parts: Piece[] = []
  let left = piece.left
  for (const word of words) {
    const right = left + weigh(word) * unit
    const covered = spans.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, right) - Math.max(from, left)), 0)
    const strike = covered >= (right - left) / 2
    const last = parts.at(-1)
    if (last && last.strike === strike) parts.splice(-1, 1, { ...last, text: last.text + word, right })
    else parts.push({ ...piece, text: word, left, right, strike })
    left = right
  }
  return parts
}
