/** A stretch of text of one look. */
export interface Run {
  readonly text: string
  readonly bold: boolean
  readonly strike: boolean
}

/** A piece of a document that becomes one line, or one paragraph of several lines. */
export interface Block {
  /** ITEM and ROW stand on consecutive lines; a PARAGRAPH has blank lines around it. */
  readonly kind: 'PARAGRAPH' | 'ITEM' | 'ROW'
  readonly text: string
  /** True where the page shows no air between it and the block before: it stands on the next line. */
  readonly tight?: boolean
}

/**
 * Runs as one text with Markdown's marks: `**bold**`, `~~struck~~`. Neighbours of one look are marked
 * together, white space stays outside of the marks, and a break within a paragraph (`\n`) closes them.
 */
export function markRuns(runs: readonly Run[], keepBold = true): string {
  const merged: { text: string; bold: boolean; strike: boolean }[] = []
  for (const run of splitAtBreaks(runs)) {
    const last = merged.at(-1)
    const bold = keepBold && run.bold
    // White space has no look of its own: it takes its neighbour's, so that no mark ends within a name.
    const same = last && ((last.bold === bold && last.strike === run.strike) || /^[^\S\n]*$/.test(run.text))
    if (same && last.text !== '\n' && run.text !== '\n') last.text += run.text
    else merged.push({ text: run.text, bold, strike: run.strike })
  }
  return merged.map(mark).join('')
}

function* splitAtBreaks(runs: readonly Run[]): Generator<Run> {
  for (const run of runs) {
    if (run.text.includes('\n')) {
      for (const piece of run.text.split(/(\n)/)) if (piece !== '') yield { ...run, text: piece }
    } else if (run.text !== '') yield run
  }
}

function mark({ text, bold, strike }: Run): string {
  const inner = text.trim()
  if (inner === '' || (!bold && !strike)) return text
  // A lone full stop or comma in bold is a slip of the hand, not emphasis.
  const marks = `${strike ? '~~' : ''}${bold && /[\p{L}\p{N}]/u.test(inner) ? '**' : ''}`
  const closing = [...marks].reverse().join('')
  const start = text.indexOf(inner)
  return `${text.slice(0, start)}${marks}${inner}${closing}${text.slice(start + inner.length)}`
}

/** Cells as a row of a Markdown table. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim()).join(' | ')} |`
}

/** The lines of a text tidied: no white space at their ends, none before the first character, no empty line. */
export function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** The lines of a text without white space at their ends and without empty lines; indents are kept. */
export function trimLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n')
}

/** Blocks as a text: items of a list and rows of a table on consecutive lines, all else between blank lines. */
export function joinBlocks(blocks: readonly Block[]): string {
  const parts: string[] = []
  let last: Block | undefined
  for (const block of blocks) {
    if (block.text.trim() === '') continue
    const together = last?.kind === block.kind && block.kind !== 'PARAGRAPH'
    if (last) parts.push(together || block.tight ? '\n' : '\n\n')
    parts.push(block.text)
    last = block
  }
  if (last) parts.push('\n')
  return parts.join('')
}

/**
 * A table's row as one line. A cell that holds several paragraphs does not fit on a line: such a row is
 * a lay-out (a label beside a column of names) and becomes paragraphs, cell by cell; where several
 * cells hold equally many, they are read line by line, as they stand on the page.
 */
export function rowBlocks(cells: readonly (readonly Block[])[]): Block[] {
  const filled = cells.filter((cell) => cell.length > 0)
  if (filled.length === 0) return []
  if (cells.length === 1) return [...cells[0]!]
  const row = (texts: readonly string[]): Block => ({ kind: 'ROW', text: tableRow(texts) })
  const tallest = Math.max(...cells.map((cell) => cell.length))
  const holdsTable = cells.some((cell) => cell.some(({ kind }) => kind === 'ROW'))
  if (tallest === 1 && !holdsTable) return [row(cells.map((cell) => cell[0]?.text ?? ''))]
  const tall = filled.filter((cell) => cell.length > 1)
  const even = tall.length > 1 && tall.every((cell) => cell.length === tallest)
  if (even && !holdsTable) {
    return Array.from({ length: tallest }, (_, index) => row(cells.map((cell) => cell[index]?.text ?? '')))
  }
  // Three columns and more are records (what, who, when): short entries of a cell stay in it.
  const short = tall.every((cell) => cell.length <= 4 && cell.every(({ text }) => text.length <= 80))
  if (filled.length >= 3 && short && !holdsTable) {
    return [row(cells.map((cell) => cell.map(({ text }) => text).join('; ')))]
  }
  return filled.flat()
}
