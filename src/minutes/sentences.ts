import type { Paragraph, Span } from './paragraph.ts'

/** A sentence of a paragraph, by its place in the paragraph's text. */
export interface Sentence extends Span {
  readonly text: string
}

/** Characters of the longest sentence: what has no full stop for so long is no sentence, and rules stay cheap. */
const MAX_SENTENCE = 2_000

const END =
  /(?<!(?:^|[\s(])(?:\p{Lu}|bl\.a|t\.ex|ca|kl|nr|dnr|m\.m|osv|etc|s\.k|t\.o\.m|fr\.o\.m|resp|ev|f\.d|bitr|ordf|inkl|exkl|jan|feb|mar|apr|jun|jul|aug|sep|okt|nov|dec|v|p))[.!?][”"»)]?\s+(?=[\p{Lu}\d"”–-])/gu

/** Splits a part of a paragraph into sentences. */
export function sentencesOf(paragraph: Paragraph, span: Span = { start: 0, end: paragraph.text.length }): Sentence[] {
  const text = paragraph.text.slice(span.start, span.end)
  const sentences: Sentence[] = []
  let start = 0
  const cut = (end: number) => {
    for (; start < end; start = Math.min(end, start + MAX_SENTENCE)) {
      const to = Math.min(end, start + MAX_SENTENCE)
      sentences.push({ start: span.start + start, end: span.start + to, text: text.slice(start, to).trimEnd() })
    }
  }
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length
    if (/\d$/.test(text.slice(0, match.index)) && /^\d/.test(text.slice(end))) continue
    cut(end)
  }
  cut(text.length)
  return sentences
}
