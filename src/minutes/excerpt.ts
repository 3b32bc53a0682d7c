import type { Evidence } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import { lineAt, offsetOf, type Paragraph, type Run, type Span } from './paragraph.ts'

/** A piece of a paragraph's text, cut, folded and stripped, with the way back to the source for every character. */
export type Excerpt = Pick<Paragraph, 'text' | 'runs'>

/** A value, and the words it was read from: its own, or those that led to it. */
export interface Named {
  readonly name: string
  readonly from: Excerpt
}

/** The part of an excerpt from a character on, up to another. */
export function cut({ text, runs }: Excerpt, start: number, end = text.length): Excerpt {
  if (start === 0 && end === text.length) return { text, runs }
  const own: Run[] = [{ plain: 0, source: offsetOf({ runs }, start) }]
  for (const { plain, source } of runs) if (plain > start && plain < end) own.push({ plain: plain - start, source })
  return { text: text.slice(start, end), runs: own }
}

/** An excerpt with something else in the place of spans of it, which are in order and apart. */
export function spliced(excerpt: Excerpt, spans: readonly Span[], by: string): Excerpt {
  if (spans.length === 0) return excerpt
  const parts: Excerpt[] = []
  let from = 0
  for (const { start, end } of spans) {
    parts.push(cut(excerpt, from, start))
    parts.push({ text: by, runs: [{ plain: 0, source: offsetOf(excerpt, start) }] })
    from = end
  }
  parts.push(cut(excerpt, from))
  return joined(parts)
}

/** As `text.replace(pattern, by)`; `by` is taken as it stands. */
export function replaced(excerpt: Excerpt, pattern: RegExp, by: string): Excerpt {
  const first = pattern.global ? null : pattern.exec(excerpt.text)
  const matches = pattern.global ? [...excerpt.text.matchAll(pattern)] : first ? [first] : []
  const spans = matches.map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
  return spliced(excerpt, spans, by)
}

/** Excerpts one after the other as one, with `between` between them, which stands for no text of the source. */
export function joined(excerpts: readonly Excerpt[], between = ''): Excerpt {
  const runs: Run[] = []
  const texts: string[] = []
  let length = 0
  const add = ({ text, runs: own }: Excerpt) => {
    if (text !== '') for (const { plain, source } of own) runs.push({ plain: length + plain, source })
    texts.push(text)
    length += text.length
  }
  for (const [index, excerpt] of excerpts.entries()) {
    if (index > 0 && between !== '')
      add({ text: between, runs: [{ plain: 0, source: runs.length > 0 ? offsetOf({ runs }, length - 1) : 0 }] })
    add(excerpt)
  }
  return { text: texts.join(''), runs }
}

/** As `text.trim()`. */
export function trimmed(excerpt: Excerpt): Excerpt {
  const { text } = excerpt
  const start = text.length - text.trimStart().length
  return cut(excerpt, start, Math.max(start, text.trimEnd().length))
}

/** As `text.split(pattern)`, which is global and has no groups. */
export function split(excerpt: Excerpt, pattern: RegExp): Excerpt[] {
  const parts: Excerpt[] = []
  let from = 0
  for (const { index, 0: found } of excerpt.text.matchAll(pattern)) {
    parts.push(cut(excerpt, from, index))
    from = index + found.length
  }
  return [...parts, cut(excerpt, from)]
}

/** What a named group of a match took of the excerpt's text; the pattern has the `d` flag. */
export function groupOf(excerpt: Excerpt, match: RegExpExecArray | null, name: string): Excerpt | null {
  const span = match?.indices?.groups?.[name]
  return span ? cut(excerpt, span[0], span[1]) : null
}

/** The slice of the source from an excerpt's first character to its last: up to where the text goes back, if it does. */
export function quoted(source: Source, { text, runs }: Excerpt): Evidence {
  const start = offsetOf({ runs }, 0)
  const back = runs.findIndex(({ source: at }, index) => index > 0 && at < runs[index - 1]!.source)
  const length = back < 0 ? text.length : runs[back]!.plain
  const end = length > 0 ? offsetOf({ runs }, length - 1) + 1 : start
  return { line: lineAt(source, start), start, end, quote: source.text.slice(start, end) }
}
