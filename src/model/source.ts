import type { Finding } from './record.ts'

/** One line of a {@link Source}; offsets are UTF-16 units into `Source.text`, `end` excludes the line break. */
export interface Line {
  /** Counts from 1. */
  readonly number: number
  readonly start: number
  readonly end: number
  /** Page of a paged format (PDF), counted from 1. */
  readonly page?: number
}

/** A decoded file: what the `read` stage hands to `minutes`. All evidence points into `text`. */
export interface Source {
  /** The name that the user gave (a path). */
  readonly file: string
  /** Hex SHA-256 of the bytes as read; null where the file could not be read at all. */
  readonly sha256: string | null
  readonly text: string
  readonly lines: readonly Line[]
  /** What decoding already noticed, such as ENCODING_CONVERTED. */
  readonly findings: readonly Finding[]
}

/** The lines of a text, split at LF, CRLF or CR. A text that ends in a line break has no extra empty last line. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  const breaks = /\r\n|\n|\r/g
  let start = 0
  for (let match = breaks.exec(text); match; match = breaks.exec(text)) {
    lines.push({ number: lines.length + 1, start, end: match.index })
    start = breaks.lastIndex
  }
  if (start < text.length) lines.push({ number: lines.length + 1, start, end: text.length })
  return lines
}
