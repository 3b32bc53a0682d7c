import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { StoredDocument } from '../load/index.ts'
import type { Minutes } from '../model/record.ts'
import type { Register } from '../model/register.ts'
import { linesOf, type Source } from '../model/source.ts'
import type { ReadDocument } from '../resolve/index.ts'
import { recordOf } from './record.ts'

/**
 * A document as the resolver takes it.
 * @param rules revision of what read it
 */
export function readDocument(source: Source, minutes: Minutes, rules: string): ReadDocument {
  const pages = source.lines.map(({ page }) => page ?? 0)
  return {
    minutes,
    text: source.text,
    importer: rules,
    pages: pages.some((page) => page > 0) ? pages : [],
    readFindings: JSON.stringify(source.findings),
    record: packed(minutes, source.text),
  }
}

/** A document of the graph, as it was read where the rules are those of now, else read again from its text. */
export function storedDocument(stored: StoredDocument, register: Register, rules: string): ReadDocument {
  const { id, fileName, text, pages, readFindings, record, importer } = stored
  if (record && importer === rules) {
    const minutes = unpacked(record, text)
    const named = { ...minutes, document: { ...minutes.document, file: fileName } }
    return { minutes: named, text, importer, pages, readFindings, record, isKept: true }
  }
  const lines = linesOf(text).map((line, index) => {
    const page = pages[index]
    return page ? { ...line, page } : line
  })
  const source: Source = { file: fileName, sha256: id, text, lines, findings: JSON.parse(readFindings) }
  return { ...readDocument(source, recordOf(source, register), rules), isKept: true }
}

interface Span {
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** A record without its quotes, which the text has, and compressed: a sixth of the size. */
function packed(minutes: Minutes, text: string): string {
  const isQuote = ({ start, end, quote }: Span) => typeof quote === 'string' && text.slice(start, end) === quote
  const json = JSON.stringify({ ...minutes, document: { ...minutes.document, file: '' } }, (_, value: unknown) =>
    value !== null && typeof value === 'object' && isQuote(value as Span) ? { ...value, quote: undefined } : value,
  )
  return deflateRawSync(json).toString('base64')
}

function unpacked(record: string, text: string): Minutes {
  const json = inflateRawSync(Buffer.from(record, 'base64')).toString()
  return JSON.parse(json, (_, value: unknown) => {
    const span = value as Span
    const isPlace = span !== null && typeof span === 'object' && 'line' in span && 'start' in span
    return isPlace && span.quote === undefined ? { ...span, quote: text.slice(span.start, span.end) } : value
  })
}
