import { looksLikeName } from './names.ts'
import type { Paragraph, Span } from './paragraph.ts'
import { sentencesOf } from './sentences.ts'

/** A part of a list's text, and whether it tells of those who were not there. */
export interface ListPart {
  readonly span: Span
  readonly absent: boolean
}

const TOLD = '(?:förhinder|frånvaro|återbud|sjukdom|frånvarande|förhindrade?|sjuka?|bortresta?)'
/** *Bo Lind, Åstorp, hade anmält förhinder.*, *Bo Lind och Per Ek var frånvarande.* */
const THEY_WERE = new RegExp(
  `,?\\s+(?:(?:hade|har|är|var|hade tyvärr|var tyvärr)\\s+(?:(?:anmält|meddelat|lämnat|inkommit med|fått)\\s+)?${TOLD}|(?:anmälde|meddelade|lämnade)\\s+${TOLD}|kunde (?:tyvärr )?inte (?:delta|närvara|komma|medverka)|(?:deltog|närvarade|medverkade) (?:ej|inte)|saknades)\\s*[.!]?$`,
  'iu',
)
/** *Förhinder hade anmälts av Bo Lind.*, *Frånvarande var Bo Lind.*, *Förhinder: Bo Lind.* */
const WERE_AWAY =
  /^(?:(?:förhinder|frånvaro|återbud)(?:\s+(?:hade|har))?\s+(?:anmälts|meddelats|lämnats|anmäldes|meddelades|lämnades|anmälda|inkommit)\s+(?:av|från)|(?:anmält |anmälda )?(?:förhinder|återbud|frånvaro|frånvarande|förhindrade?)\s+(?:hade|har|var|är)(?:\s+(?:anmält|lämnat|meddelat))?)\s*:?\s+(?=\p{Lu})/iu
/** *(ej Bo Lind, Åstorp)* behind those who were. */
const BRACKETED =
  /\s*\((?:ej|inte|utom|förutom|ej närvarande|frånvarande|förhinder|anmält förhinder|återbud)\s*:?\s+(?<who>\p{Lu}[^()]*)\)/gu

/**
 * Parts a list told in sentences: who was there, and who was not. The first sentence is the list itself, so that a word
 * of absence at its end is about its last person only.
 */
export function listParts(paragraph: Paragraph, span: Span, first: boolean): ListPart[] {
  const { text } = paragraph
  const parts: ListPart[] = []
  for (const [order, sentence] of sentencesOf(paragraph, span).entries()) {
    const words = text.slice(sentence.start, sentence.end).trimEnd()
    const end = sentence.start + words.length
    const away = WERE_AWAY.exec(words)
    if (away) {
      parts.push({ span: { start: sentence.start + away[0].length, end }, absent: true })
      continue
    }
    const were = THEY_WERE.exec(words)
    if (were && (order > 0 || !first) && !words.includes(';')) {
      parts.push({ span: { start: sentence.start, end: sentence.start + were.index }, absent: true })
      continue
    }
    const whole = parts.at(-1)
    const kept = { start: sentence.start, end: sentence.end }
    // A list that full stops part is still one list.
    if (whole && !whole.absent) parts[parts.length - 1] = { span: { ...whole.span, end: kept.end }, absent: false }
    else parts.push({ span: kept, absent: false })
  }
  return parts.flatMap((part) => (part.absent ? [part] : bracketed(text, part.span)))
}

function bracketed(text: string, span: Span): ListPart[] {
  const parts: ListPart[] = []
  let { start } = span
  for (const match of text.slice(span.start, span.end).matchAll(BRACKETED)) {
    const who = match.groups!.who!
    if (!looksLikeName(who.split(/\s*(?:,|\s(?:och|samt)\s)/u)[0]!.trim())) continue
    const at = span.start + match.index
    if (at > start) parts.push({ span: { start, end: at }, absent: false })
    const close = at + match[0].length - 1
    parts.push({ span: { start: close - who.length, end: close }, absent: true })
    start = close + 1
  }
  if (/[\p{L}\d]/u.test(text.slice(start, span.end))) parts.push({ span: { start, end: span.end }, absent: false })
  return parts
}
