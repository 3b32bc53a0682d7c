import type { Line, Source } from '../model/source.ts'
import { BLANK } from './draft.ts'
import { CLAUSE_START, LABEL_LINE, PAGE_FURNITURE } from './vocabulary.ts'

/**
 * Numbers of the lines that pages repeat: the same text (numbers aside) again where a page number
 * stands close by, or again as the document's own first lines. The first of each is kept as text.
 */
export function runningLines(source: Source): Set<number> {
  const seen = new Map<string, { first: number; again: number[] }>()
  const paged: number[] = []
  for (const line of source.lines) {
    const text = source.text.slice(line.start, Math.min(line.end, line.start + 200)).trim()
    if (text === '' || line.end - line.start > 160) continue
    if (PAGE_FURNITURE.test(text.replace(/\s+/g, ' '))) paged.push(line.number)
    const shape = text
      .replace(/[#*_~]/g, '')
      .replace(/\d+/g, '0')
      .replace(/\s+/g, ' ')
      .replace(/(?<=\p{L})s(?=\p{L})/gu, '')
      .trim()
      .toLowerCase()
    if (
      shape.length < 6 ||
      /^(?:#+\s)?(?:§|\d+[.)\s]|punkt\s)/iu.test(text) ||
      LABEL_LINE.test(text.replace(/[#*_~]/g, '').trim()) ||
      CLAUSE_START.test(text.replace(/^[-–•*·▪●◦]\s*/u, ''))
    )
      continue
    const known = seen.get(shape)
    if (known) known.again.push(line.number)
    else seen.set(shape, { first: line.number, again: [] })
  }
  const running = new Set<number>()
  let at = 0
  const nearPage = (line: number): boolean => {
    while (at < paged.length && paged[at]! < line - 3) at++
    return at < paged.length && paged[at]! <= line + 3
  }
  const opening = openingLines(source)
  const repeated = [...seen.values()].flatMap(({ first, again }) =>
    again.map((line) => ({ line, title: first <= opening })),
  )
  repeated.sort((left, right) => left.line - right.line)
  for (const { line, title } of repeated) if (title || nearPage(line)) running.add(line)
  for (const line of headerRows(source, paged, opening)) running.add(line)
  return running
}

/** Lines beside a page number that hold nothing but what the first lines hold, and dates: *Samverkansrådet   2015-03-18*. */
function headerRows(source: Source, paged: readonly number[], opening: number): number[] {
  const cellsOfLine = (line: Line) =>
    source.text
      .slice(line.start, line.end)
      .split(/\s{3,}|\t|\|/u)
      .map((cell) => cell.replace(/[#*_]/gu, '').trim())
      .filter(Boolean)
  const known = new Set(
    source.lines
      .slice(0, opening + 2)
      .filter((line) => line.end - line.start < 160)
      .flatMap(cellsOfLine),
  )
  const rows: number[] = []
  for (const page of paged) {
    for (const number of [page - 2, page - 1, page + 1, page + 2]) {
      const line = source.lines[number - 1]
      if (!line || number <= opening || line.end - line.start > 160) continue
      const cells = cellsOfLine(line)
      if (
        cells.length > 0 &&
        cells.every((cell) => known.has(cell) || /^\d{4}-\d{2}-\d{2}$/u.test(cell) || PAGE_FURNITURE.test(cell)) &&
        cells.some((cell) => known.has(cell))
      )
        rows.push(number)
    }
  }
  return rows
}

/** Number of the last of the first four lines that hold text. */
function openingLines(source: Source): number {
  let texts = 0
  for (const line of source.lines) {
    if (!BLANK.test(source.text.slice(line.start, line.end)) && ++texts === 4) return line.number
  }
  return source.lines.length
}
