import { type Form, formOf } from './form.ts'
import { type Heading, headingsOf } from './headings.ts'
import { looksLikeName } from './names.ts'
import type { Paragraph } from './paragraph.ts'
import type { Places } from './places.ts'
import { type SignatureBlock, signaturesOf } from './signatures.ts'
import { labelOf } from './vocabulary.ts'

/** The parts of a document: head with its form, items, signatures. */
export interface Structure {
  readonly head: Paragraph[]
  readonly form: Form
  readonly headings: Heading[]
  readonly signatures: SignatureBlock
  /** Index of the paragraph after the last item's text. */
  readonly end: number
  readonly bodyStart: number
}

/** Divides a document into head (title, form, attendance), items and signatures. */
export function structureOf(paragraphs: readonly Paragraph[], places: Places): Structure {
  const bodyStart = headEnd(paragraphs)
  const signatures = signaturesOf(paragraphs, bodyStart)
  const lateList = lateListStart(paragraphs, bodyStart)
  const end = Math.max(Math.min(signatures.start, lateList), bodyStart)
  const headings = headingsOf(paragraphs, bodyStart, end, places)
  const first = headings[0]?.index ?? end
  const head = paragraphs.slice(0, first)
  const form = formOf(head)
  if (lateList < paragraphs.length) {
    const after = formOf(paragraphs.slice(lateList))
    form.fields.push(...after.fields.filter((field) => field.attendance))
  }
  return { head, form, headings, signatures, end, bodyStart }
}

/** Some houses list those present after the items: where that list begins, or the number of paragraphs. */
function lateListStart(paragraphs: readonly Paragraph[], from: number): number {
  let start = paragraphs.length
  for (let index = Math.max(from, paragraphs.length - 60); index < paragraphs.length - 1; index++) {
    const { text } = paragraphs[index]!
    if (
      /^(?:närvarolista|deltagarlista|deltagarförteckning|närvaroförteckning|närvarande(?: ledamöter)?|beslutande|deltagare)\s*:?$/iu.test(
        text,
      ) &&
      isListEntry(paragraphs, index + 1)
    ) {
      start = index
      break
    }
  }
  return start
}

/** Where the head's form ends at the earliest: after the last label of the form that stands before any decision. */
function headEnd(paragraphs: readonly Paragraph[]): number {
  let last = 0
  for (let index = 0; index < Math.min(paragraphs.length, 120); index++) {
    const { text, gaps } = paragraphs[index]!
    if (last > 0 && beginsItems(paragraphs[index]!)) break
    if (/^(?:beslut|bakgrund)\s*:?$/iu.test(text)) break
    const head = gaps.length > 0 ? text.slice(0, gaps[0]) : text.includes(':') ? text.slice(0, text.indexOf(':')) : text
    const rule = labelOf(head.replace(/[\s:]+$/u, ''))
    if (
      /^(?:i|på|vid) (?:mötet|sammanträdet|träffen) (?:deltog|deltar|närvarade|medverkade)|^(?:förhinder|frånvaro|återbud)\s+(?:hade|har)?\s*(?:anmälts|meddelats|lämnats)/iu.test(
        text,
      )
    )
      last = index + 1
    if (rule && (rule.attendance || ['DATE', 'TIME', 'PLACE', 'TIME_AND_PLACE'].includes(rule.kind))) last = index + 1
  }
  if (last === 0) return Math.min(1, paragraphs.length)
  // The entries of the last list belong to it.
  while (last < paragraphs.length && isListEntry(paragraphs, last)) last++
  return last
}

/** A numbered line that is no entry of a list of people: the items begin. */
function beginsItems({ text, heading }: Paragraph): boolean {
  if (
    /^(?:\p{Lu}{1,5}\s)?§\s*\d|^(?:\d{4}[:/-])?\d{1,4}(?:\/\d{2,4})?\s?§\s|^(?:punkt|ärende)\s(?:nr\.?\s)?\d{1,3}[.:]?$/iu.test(
      text,
    )
  )
    return true
  const number = /^(?:punkt\s)?\d{1,3}(?:\.\d{1,2})*[.)]?\s+(?=\p{Lu})/iu.exec(text)
  return (
    number !== null &&
    (heading > 0 ||
      !looksLikeName(
        text
          .slice(number[0].length)
          .split(/\s*[,(]/u)[0]!
          .trim(),
      ))
  )
}

function isListEntry(paragraphs: readonly Paragraph[], index: number): boolean {
  const { text, cells, indent, heading, bullet } = paragraphs[index]!
  if (heading > 0) return false
  const { running, gapBefore, gapAfter } = paragraphs[index]!
  // The first number of an agenda, alone on its line, is no page's.
  if (running && text === '1' && gapBefore && !gapAfter) return false
  if (cells || running) return true
  if (/^(?:§|(?:punkt|ärende)\s(?:nr\.?\s)?\d|\d{1,2}[.:]\d{2}\s|\d{1,3}(?:\.|\s)\s?\p{Lu})/u.test(text)) return false
  const rule = labelOf(text.replace(/[\s:]+$/u, ''))
  if (
    rule &&
    !rule.attendance &&
    !['CHAIR', 'SECRETARY', 'ADJUSTER', 'SIGNATURE', 'PARAGRAPHS', 'DATE', 'TIME', 'PLACE', 'NUMBER'].includes(
      rule.kind,
    )
  )
    return false
  if (indent >= 8 || bullet !== null) return true
  if (rule || /^[\p{L}\s/]{3,40}:\s/u.test(text)) return true
  return (
    /^(?:\p{Ll}+\s)?\p{Lu}[\p{L}'’-]+\s(?:(?:von|af|de|da|van)\s)?\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)*\s?(?:[,(–:]|$)/u.test(
      text,
    ) &&
    text.length < 200 &&
    !/[.!?]$/u.test(text)
  )
}
