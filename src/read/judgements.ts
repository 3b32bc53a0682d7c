import { parse } from 'csv-parse/sync'
import type { Judgement } from '../model/register.ts'

/** The file of a register that holds them. */
export const JUDGEMENTS_FILE = 'judgements.csv'

const columns = ['left', 'right', 'verdict', 'reason'] as const

/** The text of judgements.csv with one more row at its end; the rest stays as it is. */
export function withJudgement(text: string, judgement: Judgement): string {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n'
  const before = text === '' || text.endsWith('\n') ? text : text + lineBreak
  return `${before}${columns.map((column) => cell(judgement[column])).join(',')}${lineBreak}`
}

/**
 * The text of judgements.csv without the last row that is meant; everything else stays as it is. null where no
 * row is.
 */
export function withoutJudgement(
  text: string,
  isMeant: (judgement: Judgement) => boolean,
): { readonly text: string; readonly judgement: Judgement } | null {
  const rows: { raw: string; record: Judgement }[] = parse(text, {
    columns: true,
    skip_empty_lines: true,
    bom: true,
    comment: '#',
    comment_no_infix: true,
    raw: true,
  })
  const last = rows.findLast(({ record }) => isMeant(record))
  if (!last) return null
  // What the parser gives as a row's text may begin with the remarks before it.
  const row = last.raw.replace(/^(?:[^\S\r\n]*(?:#[^\r\n]*)?[\r\n]+)+/, '').trimEnd()
  const at = text.lastIndexOf(row)
  const after = text.slice(at + row.length).replace(/^[^\S\r\n]*(?:\r\n|\r|\n)?/, '')
  return { text: text.slice(0, at) + after, judgement: last.record }
}

/** A value as a cell: in quotes where it would be read as more than one, or as a comment. */
function cell(value: string): string {
  const plain = value.replace(/\s+/g, ' ').trim()
  return /[",#]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
