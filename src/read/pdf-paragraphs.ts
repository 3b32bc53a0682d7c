import { markRuns, type Run } from './markup.ts'
import { type Segment, spaceBetween } from './pdf-rows.ts'
import { clauseGovernors, clauseStart, innerBefore, suspended } from './vocabulary.ts'

/** A line of a page on its way into a paragraph. */
export interface Line {
  readonly segment: Segment
  readonly page: number
  /** Where the column ends: a line that stops short of it was ended by the writer. */
  readonly limit: number
  /** Lines of one column of one page share it. */
  readonly column: string
}

/** A line of the text that comes out. */
export interface Entry {
  readonly text: string
  readonly page: number
  /** True where a blank line goes before it. */
  readonly apart: boolean
  /** Index of the last of the lines it was made of. */
  readonly last: number
}

/** What is known of a whole document's type-setting. */
export interface Setting {
  /** Font size of most letters, in points. */
  readonly size: number
  /** Distance of baselines within a paragraph, in font sizes. */
  readonly leading: number
  /** Every word of the document, lower-case; tells a word broken at a line's end from a compound. */
  readonly words: ReadonlySet<string>
  /** True where so many lines end in a hyphen that the program must have broken words. */
  readonly hyphenates: boolean
}

/**
 * Joins lines into paragraphs, one line of text each. A line goes on in the next where it reached the
 * column's end, the distance is that of lines and not of paragraphs, and nothing (a bullet, a number,
 * another look) says that something new begins. Between two pages or columns only the words tell.
 */
export function paragraphsOf(lines: readonly Line[], setting: Setting): Entry[] {
  const entries: Entry[] = []
  let paragraph: Line[] = []
  let levels: number[] = []
  let apart = true
  const flush = (last: number) => {
    const first = paragraph[0]
    if (!first) return
    if (!first.segment.bullet) levels = []
    else {
      levels = levels.filter((left) => left < first.segment.left - 0.8 * first.segment.size)
      levels.push(first.segment.left)
    }
    const text = textOf(paragraph, setting, Math.max(0, levels.length - 1))
    if (text.trim() !== '') entries.push({ text, page: first.page, apart, last })
    paragraph = []
  }
  for (const [index, line] of lines.entries()) {
    const before = paragraph.at(-1)
    const bond = before ? bondOf(paragraph, before, line, setting) : 'APART'
    if (bond !== 'SAME') {
      flush(index - 1)
      apart = bond === 'APART'
    }
    paragraph.push(line)
  }
  flush(lines.length - 1)
  return entries
}

type Bond = 'SAME' | 'NEXT' | 'APART'

function bondOf(paragraph: readonly Line[], before: Line, line: Line, setting: Setting): Bond {
  const [one, other] = [before.segment, line.segment]
  const elsewhere = before.column !== line.column
  const distance = (one.base - other.base) / Math.max(one.size, other.size)
  const far = !elsewhere && (distance > setting.leading * 1.18 || distance <= 0.3)
  const bothItems = one.bullet && other.bullet
  // Entries of one list stand on consecutive lines, whatever air the writer gave them.
  const listed = (paragraph[0]!.segment.bullet && other.bullet) || bothItems
  if (listed && !elsewhere && distance < setting.leading * 2.2) return 'NEXT'
  if (far) return 'APART'
  const broken: Bond = elsewhere ? 'APART' : 'NEXT'
  if (Math.abs(one.size - other.size) > 0.1 * Math.max(one.size, other.size)) return 'APART'
  if (looksChange(paragraph, other)) return broken
  if (other.bullet || beginsItem(paragraph, line)) return broken
  if (!isAligned(paragraph, line, elsewhere)) return broken
  if (!isFull(before, line)) return broken
  if (beginsClause(paragraph, other.text)) return broken
  if (elsewhere && /[.:!?]["”»)]?$/.test(one.text) && !/^\p{Ll}/u.test(other.text)) return 'APART'
  return 'SAME'
}

function allBold(segment: Segment): boolean {
  return segment.pieces.every((piece) => piece.bold || !/[\p{L}\p{N}]/u.test(piece.text))
}

/** A bold line before a plain one is a heading, and so is a bold one after a plain. */
function looksChange(paragraph: readonly Line[], next: Segment): boolean {
  const last = paragraph.at(-1)!.segment
  if (allBold(last)) return !next.pieces[0]!.bold && allBold(paragraph[0]!.segment)
  return allBold(next) && !last.pieces.at(-1)!.bold
}

const numbered = /^(§+\s*\d+|\d{1,3}(\.\d{1,2})*[.)]|\d{1,2}(\.\d{1,2})+|\p{L}\))\s+\p{Lu}/u

/** The number of an item and its text may be set as one piece; the lines after it hang somewhat under the text. */
const startsWithLabel = /^(§+\s*\d+|\d{1,3}([.:]\d{1,2})*[.)]?|\p{L}[.)])\s/u

/** Anna Ek, Vikby: an entry of a list of people. */
const personEntry = /^\p{Lu}[\p{L}-]+(\s\p{Lu}[\p{L}-]+){1,3}(\s\(\p{L}+\))?,[^,]*(,[^,]*)?$/u

/** Plats: …, Övriga deltagare: … */
const labelled = /^\p{Lu}[\p{L} /-]{2,34}:/u

/** True where two lines begin as neighbours of one list do: with the same sign, with b) after a), with a person each. */
function isNextEntry(first: string, next: string): boolean {
  const sign = /^[-–*]\s/.exec(first)?.[0]
  if (sign !== undefined) return next.startsWith(sign)
  const [one, other] = [first, next].map((text) => /^(\p{Ll}|\d{1,2})([.)])\s/u.exec(text))
  if (one && other && one[2] === other[2]) {
    const follows = /\d/.test(one[1]!)
      ? Number(other[1]) === Number(one[1]) + 1
      : other[1]!.charCodeAt(0) === one[1]!.charCodeAt(0) + 1
    if (follows) return true
  }
  return (personEntry.test(first) && personEntry.test(next)) || (labelled.test(first) && labelled.test(next))
}

/** A number that stands out at the left edge begins an item; within a wrapped line it is only a number. */
function beginsItem(paragraph: readonly Line[], { segment }: Line): boolean {
  const first = paragraph[0]!.segment
  if (segment.text.startsWith('|') || isNextEntry(first.text, segment.text)) return true
  // Ansvarig: Siv Lundh. One word and a colon begin a line of their own, also under a clause that filled its line.
  if (/^\p{Lu}\p{L}+:\s/u.test(segment.text)) return true
  if (segment.left > first.left + 0.5 * segment.size) return false
  if (segment.label) return first.label || first.left - segment.left > 0.5 * segment.size || /^\D/.test(segment.text)
  return numbered.test(segment.text) && (numbered.test(first.text) || allBold(segment))
}

function isAligned(paragraph: readonly Line[], { segment }: Line, elsewhere: boolean): boolean {
  const first = paragraph[0]!.segment
  const slack = 0.6 * segment.size
  // The other page or column has its own left edge.
  if (elsewhere) return true
  if (paragraph.length > 1) return Math.abs(paragraph.at(-1)!.segment.left - segment.left) <= slack
  const offset = segment.left - first.left
  if (startsWithLabel.test(first.text) && offset > 0 && offset < 4.5 * segment.size) return true
  // A label and its text: what stands under the label is something else, unless the words go on.
  const goesOn = /^\p{Ll}/u.test(segment.text) || /[,;]$/.test(first.text)
  if (first.tabbed && Math.abs(segment.left - first.hang) > slack && !goesOn) return false
  // A first line may be indented; the lines of a list's entry hang under its text.
  return Math.abs(segment.left - first.hang) <= slack || (offset < slack && offset > -3.5 * segment.size)
}

/** Beginnings in lower case that are no middle of a sentence: a clause, an entry. */
const isListed = /^(samt\s+|och\s+)?att\s|^\p{Ll}[.)]\s/u

/** In a list of att-clauses, an *att* that no word before it asks for begins the next clause. */
function beginsClause(paragraph: readonly Line[], next: string): boolean {
  if (!clauseStart.test(next) || !clauseStart.test(paragraph[0]!.segment.text)) return false
  if (/^samt/i.test(next)) return true
  const text = paragraph.map(({ segment }) => segment.text).join(' ')
  const governor = [...text.matchAll(clauseGovernors)].at(-1)
  if (governor && !/\satt\s/.test(text.slice(governor.index))) return false
  return !innerBefore.test(text)
}

/** True where the next line's first word would not have fitted on the line: it was wrapped, not ended. */
function isFull({ segment, limit }: Line, next: Line): boolean {
  if (/\p{L}[-\u00ad\u2010]$/u.test(segment.text) && /^\p{Ll}/u.test(next.segment.text)) {
    return segment.right > segment.left + (limit - segment.left) * 0.6
  }
  if (segment.right + 0.25 * segment.size + next.segment.first > limit - 0.1 * segment.size) return true
  // Text that was wrapped before it was set falls short of the column; its words go on in the middle of a sentence.
  const isLong = segment.right - segment.left > (limit - segment.left) * 0.75
  return (
    isLong && !/[.:;!?)]$/.test(segment.text) && /^\p{Ll}/u.test(next.segment.text) && !isListed.test(next.segment.text)
  )
}

/** A size this many times the body's makes a heading; longer texts than this are prose, whatever their size. */
const headingSizes = [1.5, 1.12] as const
const longestHeading = 250

function textOf(paragraph: readonly Line[], setting: Setting, level: number): string {
  const first = paragraph[0]!.segment
  const runs: Run[] = []
  const push = (text: string, { bold, strike }: Omit<Run, 'text'>) => runs.push({ text, bold, strike })
  paragraph.forEach(({ segment }, index) => {
    if (index > 0) joinLines(runs, segment.text, setting)
    segment.pieces.forEach((piece, at) => {
      if (at > 0) push(spaceBetween(segment.pieces[at - 1], piece), { bold: false, strike: false })
      const isBullet = index === 0 && at === 0 && segment.bullet
      push(isBullet ? piece.text.trim().replace(/^.\s*/u, '') : piece.text, piece)
    })
  })
  const length = runs.reduce((sum, run) => sum + run.text.length, 0)
  const heading = headingOf(first.size / setting.size, length, first.bullet)
  const text = markRuns(runs, heading === 0)
    .replace(/[^\S\t]+/g, ' ')
    .trim()
  if (text === '') return ''
  return first.bullet ? `${'  '.repeat(level)}- ${text}` : `${'#'.repeat(heading)}${heading > 0 ? ' ' : ''}${text}`
}

function headingOf(ratio: number, length: number, bullet: boolean): number {
  if (bullet || length > longestHeading) return 0
  return headingSizes.findIndex((size) => ratio >= size) + 1
}

/** Ends the last run so that the next line's text can follow: with a space, or as one word. */
function joinLines(runs: Run[], next: string, setting: Setting): void {
  const last = runs.at(-1)
  if (!last) return
  const text = last.text.trimEnd()
  // 2016-2019: a span of years or days that was wrapped.
  if (/\d[-–]$/.test(text) && /^\d/.test(next)) {
    runs.splice(-1, 1, { ...last, text })
    return
  }
  const hyphen = /(\p{L}*)([-\u00ad\u2010])$/u.exec(text)
  if (!hyphen || !/^\p{L}/u.test(next)) {
    runs.splice(-1, 1, { ...last, text: `${text} ` })
    return
  }
  const [, stem = '', sign] = hyphen
  const [rest = ''] = /^\p{L}+/u.exec(next) ?? []
  runs.splice(-1, 1, { ...last, text: text.slice(0, -1) + hyphenBetween(stem, sign!, rest, setting) })
}

/** What stands between the two halves of a word whose line ended in a hyphen. */
export function hyphenBetween(stem: string, sign: string, rest: string, { words, hyphenates }: Setting): string {
  if (sign === '\u00ad') return ''
  // närings- och turistchef: the hyphen stands for the word's end.
  if (suspended.test(rest)) return '- '
  // 2000-talet, 15-åring
  if (stem === '') return '-'
  const whole = (stem + rest).toLowerCase()
  const compound = `${stem}-${rest}`.toLowerCase()
  if (words.has(compound) && !words.has(whole)) return '-'
  if (words.has(whole)) return ''
  // e-tjänst, HR-chef, Lilian-Anna: no program breaks a word there.
  if (stem.length < 2 || !/^\p{Ll}/u.test(rest) || /\p{Lu}$/u.test(stem)) return '-'
  return hyphenates ? '' : '-'
}
