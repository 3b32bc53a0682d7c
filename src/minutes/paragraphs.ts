import type { Source } from '../model/source.ts'
import { type Draft, draftOf, finish } from './draft.ts'
import { continues, endsSentence, isMissingFigure, join, wrapWidth } from './joining.ts'
import { MAX_PARAGRAPH, type Paragraph } from './paragraph.ts'
import { runningLines } from './running.ts'
import { PAGE_FURNITURE } from './vocabulary.ts'

/** Splits a source into its logical lines: markup off, lines that were wrapped or torn by a page break joined again. */
export function paragraphsOf(source: Source): Paragraph[] {
  const width = wrapWidth(source)
  const running = runningLines(source)
  const edgeless = edgelessRows(source)
  const paragraphs: Paragraph[] = []
  let open: Draft | null = null
  let blank = true
  let torn: Draft[] = []
  /** A form feed stood between: the page ended, not the sentence. */
  let broken = false
  const flush = () => {
    if (open) paragraphs.push(finish(open))
    for (const draft of torn) paragraphs.push(finish(draft))
    open = null
    torn = []
  }
  for (const line of source.lines) {
    if (line.end - line.start > MAX_PARAGRAPH) {
      // No prose: the line stays unread, and says so in its finding.
      flush()
      blank = true
      continue
    }
    const draft = draftOf(source.text, line, blank, edgeless.has(line.number))
    if (draft === null) {
      blank = true
      broken ||= source.text.slice(line.start, line.end).includes('\f')
      if (open && torn.length === 0) (open as Draft).gapAfter = true
      continue
    }
    // `- 2 -` loses its first dash as a list's mark: the line itself is looked at too.
    const isPage =
      draft.bullet !== null && /^[-–—]\s*\d{1,3}\s*[-–—]$/u.test(source.text.slice(line.start, line.end).trim())
    const isFigure = open !== null && torn.length === 0 && isMissingFigure(open, draft)
    draft.running = !isFigure && (running.has(line.number) || isPage || PAGE_FURNITURE.test(draft.text))
    if (draft.running && open && !endsSentence((open as Draft).tail)) {
      // A page break may lie inside a sentence: the furniture waits to see whether the sentence goes on.
      torn.push(draft)
    } else if (open && !draft.running && continues(open, draft, width, broken || torn.length > 0)) {
      join(open, draft)
    } else {
      flush()
      open = draft
    }
    blank = false
    if (!draft.running) broken = false
  }
  flush()
  return paragraphs
}

/** Numbers of the lines of tables without edges: neighbours with as many bars, at least two, or one over a ruled line. */
function edgelessRows(source: Source): Set<number> {
  const rows = new Set<number>()
  let above = 0
  let run: number[] = []
  const close = () => {
    if (run.length > 1) for (const number of run) rows.add(number)
    run = []
  }
  for (const line of source.lines) {
    const text = line.end - line.start > 2_000 ? '' : source.text.slice(line.start, line.end).trim()
    const bars = /^[|#>-]\s|^\|/u.test(text) ? 0 : text.split(/\s\|\s/u).length - 1
    const ruled = /^:?-{3,}:?(?:\s*\|\s*:?-{3,}:?)+$/u.test(text)
    if (ruled && run.length === 0 && above === 1) run.push(line.number - 1)
    else if (!ruled && bars !== above) close()
    if (bars >= 2 || (run.length > 0 && (ruled || bars > 0))) run.push(line.number)
    else close()
    if (!ruled) above = bars
  }
  close()
  return rows
}
