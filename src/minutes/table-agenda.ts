import { offsetOf, type Paragraph, type Span } from './paragraph.ts'
import { labelOf } from './vocabulary.ts'

const NUMBER = /^(?:nr|nr\.|#|§|punkt|p|p\.|ärende ?nr|nummer)$/iu
const TITLE = /^(?:punkt|ärende|rubrik|fråga|ämne|agenda|dagordning|agendapunkt|ärende\/punkt|område|tema)$/iu
const TEXT =
  /^(?:anteckning(?:ar)?|minnesanteckning(?:ar)?|notering(?:ar)?|diskussion|information|kommentar(?:er)?|sammanfattning|innehåll|beskrivning|referat|redogörelse|beslut|beslut\/åtgärd|diskussion\/beslut|anteckning(?:ar)?\s*(?:\/|och)\s*beslut)$/iu

/** The columns of a table that is the agenda: its numbers (or null), titles, and what the others are. */
interface Columns {
  readonly number: number | null
  readonly title: number
  readonly headers: readonly string[]
}

/**
 * Unfolds a table whose rows are the agenda's items: each row becomes a heading, and a paragraph for each of its other
 * cells, under the label that the column has (*Beslut*, *Ansvarig*, *Klart*).
 */
export function unfolded(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  if (!paragraphs.some((paragraph) => paragraph.cells && columnsOf(paragraph))) return paragraphs
  const result: Paragraph[] = []
  let columns: Columns | null = null
  for (const paragraph of paragraphs) {
    if (!paragraph.cells) {
      if (!paragraph.running) columns = null
      result.push(paragraph)
      continue
    }
    const header: Columns | null = columnsOf(paragraph)
    if (header) {
      columns = header
      result.push({ ...paragraph, running: true })
    } else result.push(...(columns ? rowOf(paragraph, columns) : [paragraph]))
  }
  return result
}

function columnsOf({ text, cells }: Paragraph): Columns | null {
  const headers = cells!.map((cell) => text.slice(cell.start, cell.end).replace(/[\s:]+$/u, ''))
  const number = NUMBER.test(headers[0] ?? '') && headers.length > 2 ? 0 : null
  const title = headers.findIndex((header, index) => index !== number && TITLE.test(header))
  return title >= 0 && title <= 1 && headers.some((header, index) => index > title && TEXT.test(header))
    ? { number, title, headers }
    : null
}

function rowOf(paragraph: Paragraph, { number, title, headers }: Columns): Paragraph[] {
  const cells = paragraph.cells!
  const textOf = (cell: Span | undefined) => (cell ? paragraph.text.slice(cell.start, cell.end) : '')
  const named = cells[title]
  if (!named || textOf(named) === '') return [paragraph]
  const own = number === null ? '' : textOf(cells[number]).replace(/[.):\s]+$/u, '')
  const heading = pieceOf(paragraph, named, /^\d{1,3}(?:\.\d{1,2})*$/u.test(own) ? `${own}. ` : '')
  const others = cells.flatMap((cell, index) => {
    if (index === title || index === number || textOf(cell) === '' || /^[-–—]$/u.test(textOf(cell))) return []
    const rule = labelOf(headers[index] ?? '')
    const labelled = rule && ['DECISION', 'TASK', 'ASSIGNEE', 'DUE', 'PRESENTER'].includes(rule.kind)
    return [{ ...pieceOf(paragraph, cell, labelled ? `${headers[index]}: ` : ''), gapBefore: false }]
  })
  return [{ ...heading, heading: 2, gapBefore: true }, ...others]
}

/** A cell as a paragraph of its own; `lead` is put before it and stands for no text of the source. */
function pieceOf(paragraph: Paragraph, cell: Span, lead: string): Paragraph {
  const shifted = (spans: readonly Span[]) =>
    spans
      .filter(({ start, end }) => start < cell.end && end > cell.start)
      .map(({ start, end }) => ({
        start: Math.max(start, cell.start) - cell.start + lead.length,
        end: Math.min(end, cell.end) - cell.start + lead.length,
      }))
  const source = offsetOf(paragraph, cell.start)
  return {
    ...paragraph,
    text: lead + paragraph.text.slice(cell.start, cell.end),
    runs: [
      ...[...lead].map((_, plain) => ({ plain, source })),
      { plain: lead.length, source },
      ...paragraph.runs
        .filter(({ plain }) => plain > cell.start && plain < cell.end)
        .map((run) => ({ plain: run.plain - cell.start + lead.length, source: run.source })),
    ],
    bold: shifted(paragraph.bold),
    struck: shifted(paragraph.struck),
    emphasis: shifted(paragraph.emphasis),
    cells: null,
    gaps: [],
    gapAfter: false,
  }
}
