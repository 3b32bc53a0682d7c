import { datesIn, edtf } from './dates.ts'
import { cut, type Excerpt, trimmed } from './excerpt.ts'
import { looksLikeName } from './names.ts'
import type { Paragraph, Span } from './paragraph.ts'
import { isRoleWord, labelOf } from './vocabulary.ts'

/** A name at the end of a protocol, with what stands at it. */
export interface Signature {
  readonly name: string
  /** What stands under or beside the name: *ordförande*, *sekretariatschef*. */
  readonly role: string | null
  /** The label it stands under: SECRETARY for *Vid protokollet*, ADJUSTER for *Justeras*. */
  readonly under: 'SECRETARY' | 'ADJUSTER' | 'CHAIR' | null
  /** The line or column that it stands in. */
  readonly from: Excerpt
}

export interface SignatureBlock {
  /** Index of the first paragraph of the block. */
  readonly start: number
  readonly signatures: Signature[]
  /** The day written beside the signatures (YYYY-MM-DD), or null. */
  readonly signed: string | null
}

const SIGNING =
  /^(?:underskriftssida|underskrifter|signatursida|signaturer|digitala? (?:signatur|underskrift)\p{L}*|elektroniska? (?:signatur|underskrift)\p{L}*|dokumentet (?:har|är) (?:skrivits|signerat|undertecknat)\p{L}*.*|detta dokument (?:har|är).*signer.*)/iu
const DECOR =
  /^(?:[\s._…-]{3,}|ort och datum.*|datum(?: för justering)?[:\s\d-]*|(?!.*(?:skrivelse|protokoll|rapport|utlåtande|underlag|beslut|PM|yttrande|missiv))\p{Lu}[\p{L}\s]{2,25},?\s(?:den\s)?\d{4}-\d{2}-\d{2}|\d{4}-\d{2}-\d{2}|.{0,40}\bdag som ovan.*|[\w.+-]+@[\w.-]+|.*(?:org\.?\s?nr|tel(?:efon)?[.:]|postadress|besöksadress|www\.).*|\/\s?\p{L}.*)$/iu

const LABELLED = /^(?<label>[\p{L}\s]{3,40})\s*(?::|[.…_]{3,})\s*(?<rest>.*)$/u
/** *Antecknat av Anna Berg*, *Sekreterare Anna Berg*: a label with no colon between it and the name. */
const UNMARKED = /^(?<label>\p{L}+(?:\s\p{Ll}+){0,3})\s+(?<rest>\p{Lu}.*)$/u

/** A label with what stands beside it. */
function labelledIn(text: string): { label: string; rest: string } | null {
  const marked = LABELLED.exec(text)?.groups
  if (marked) return { label: marked.label!, rest: marked.rest! }
  const plain = UNMARKED.exec(text)?.groups
  return plain && kindOf(plain.label!) !== null && nameOf(plain.rest!)
    ? { label: plain.label!, rest: plain.rest! }
    : null
}

/** Finds the block of signatures at a document's end and reads who signs as what. */
export function signaturesOf(paragraphs: readonly Paragraph[], from: number): SignatureBlock {
  let start = paragraphs.length
  for (let index = paragraphs.length - 1; index >= from; index--) {
    const paragraph = paragraphs[index]!
    if (SIGNING.test(paragraph.text)) {
      start = index
      continue
    }
    // A page about signing (validity, eIDAS) may follow its own heading.
    if (!paragraph.running && !isSigning(paragraph)) {
      const heading = paragraphs
        .slice(Math.max(from, index - 8), index)
        .findIndex((before) => SIGNING.test(before.text))
      if (heading < 0 || index - heading > 12) break
      start = Math.max(from, index - 8) + heading
      index = start
      continue
    }
    start = index
  }
  while (start < paragraphs.length && paragraphs[start]!.running) start++
  const block = paragraphs.slice(start)
  return { start, signatures: read(block), signed: signedOn(block) }
}

/** The first full date of the block that stands on a line of its own or after a place. */
function signedOn(block: readonly Paragraph[]): string | null {
  for (const { text } of block) {
    const mention = text.length < 60 ? datesIn(text).find((date) => date.year !== null && date.day !== null) : undefined
    if (mention) return edtf(mention, null)
  }
  return null
}

function isSigning(paragraph: Paragraph): boolean {
  if (DECOR.test(paragraph.text)) return true
  return cellsOf(paragraph).every((cell) => {
    const text = paragraph.text
      .slice(cell.start, cell.end)
      .replace(/[.…_]{3,}/gu, '')
      .replace(/[\s:]+$/u, '')
      .trim()
    if (text === '') return true
    const labelled = labelledIn(text)
    if (labelled && kindOf(labelled.label) !== null && (labelled.rest === '' || nameOf(labelled.rest))) return true
    return kindOf(text) !== null || nameOf(text) !== null || isRoleWord(text) || DECOR.test(text)
  })
}

function cellsOf(paragraph: Paragraph): Span[] {
  if (paragraph.cells) return [...paragraph.cells]
  const cells: Span[] = []
  let start = 0
  for (const gap of [...paragraph.gaps, paragraph.text.length]) {
    if (gap > start) cells.push({ start, end: gap })
    start = gap + 1
  }
  return cells
}

function kindOf(text: string): Signature['under'] | 'SIGNATURE' | null {
  const rule = labelOf(text.replace(/[\s:.]+$/u, ''))
  if (!rule) return null
  if (rule.kind === 'SECRETARY' || rule.kind === 'ADJUSTER' || rule.kind === 'CHAIR' || rule.kind === 'SIGNATURE')
    return rule.kind
  return rule.kind === 'PARAGRAPHS' ? 'SIGNATURE' : null
}

/** The name in a cell such as *Nils Fors*, *Nils Fors, sekreterare*, *Göran Hällström (S)*. */
function nameOf(text: string): { name: string; role: string | null } | null {
  const clean = text
    .replace(/\((?:\p{Lu}{1,4})\)/gu, '')
    .replace(/[.…_]{3,}/gu, '')
    .trim()
  const [first, ...rest] = clean.split(/\s*[,/]\s*/u)
  const role = rest.join(', ')
  if (!first || !looksLikeName(first)) return null
  return role === '' || isRoleWord(role) || (role.length < 40 && !/[.!?]$/u.test(role))
    ? { name: first, role: role || null }
    : null
}

function read(paragraphs: readonly Paragraph[]): Signature[] {
  const found: (Signature & { role: string | null; readonly column: number; readonly row: number })[] = []
  let labels: Signature['under'][] = []
  paragraphs.forEach((paragraph, row) => {
    if (paragraph.running) return
    const cells = cellsOf(paragraph)
    const rowLabels: Signature['under'][] = []
    let inline: Signature['under'] = null
    cells.forEach((cell, column) => {
      let text = paragraph.text.slice(cell.start, cell.end).trim()
      const labelled = labelledIn(text)
      const own = labelled ? kindOf(labelled.label) : kindOf(text)
      // *ordförande* right below a name is that person's role, not a label for the next.
      const below =
        own === 'CHAIR' || own === 'SECRETARY'
          ? !headsName(paragraphs, row) &&
            found.some((signature) => signature.role === null && signature.row >= row - 2)
          : false
      if (own && own !== 'SIGNATURE' && !(below && !labelled && /^\p{Ll}|^(?:Ordförande|Sekreterare)$/u.test(text))) {
        rowLabels.push(own)
        inline = own
        text = labelled?.rest ?? ''
      }
      const person = nameOf(text)
      if (person) {
        const under = inline ?? labels[Math.min(column, labels.length - 1)] ?? null
        found.push({ ...person, under, from: trimmed(cut(paragraph, cell.start, cell.end)), column, row })
      } else if (text !== '' && (isRoleWord(text) || /^(?:ordförande|sekreterare|justerare)$/iu.test(text))) {
        // A role stands under its name: in the same column, or under the last name that has none.
        const above = found.filter((signature) => signature.role === null && signature.row >= row - 3)
        const owner =
          (cells.length > 1 ? above.find((signature) => signature.column === column) : undefined) ??
          pickOwner(above, paragraph)
        if (owner) owner.role = text
      }
    })
    if (rowLabels.length > 0) labels = rowLabels
  })
  return found
}

/** Whether a label set apart stands right above a name: it is that name's, not the one's above. */
function headsName(paragraphs: readonly Paragraph[], row: number): boolean {
  const next = paragraphs[row + 1]
  return paragraphs[row]!.gapBefore && next !== undefined && !next.gapBefore && nameOf(next.text) !== null
}

/** A lone role on a line: it belongs to the last name, or to the second of two columns where it is set far in. */
function pickOwner<T extends { column: number; row: number }>(
  above: readonly T[],
  paragraph: Paragraph,
): T | undefined {
  if (above.length === 0) return undefined
  const row = above.at(-1)!.row
  const last = above.filter((signature) => signature.row === row)
  return paragraph.indent > 4 && last.length > 1 ? last[1] : last[0]
}
