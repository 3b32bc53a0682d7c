import type { Source } from '../model/source.ts'
import { type Draft, draftOf, finish } from './draft.ts'
import { continues, endsSentence, join, wrapWidth } from './joining.ts'
import { MAX_PARAGRAPH, type Paragraph } from './paragraph.ts'
import { runningLines } from './running.ts'
import { PAGE_FURNITURE } from './vocabulary.ts'

/** Splits a source into its logical lines: markup off, lines that were wrapped or torn by a page break joined again. */
export function paragraphsOf(source: Source): Paragraph[] {
  const width = wrapWidth(source)
  const running = runningLines(source)
  const paragraphs: Paragraph[] = []
  let open: Draft | null = null
  let blank = true
  let torn: Draft[] = []
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
    const draft = draftOf(source.text, line.start, line.end, line.number, blank)
    if (draft === null) {
      blank = true
      if (open && torn.length === 0) (open as Draft).gapAfter = true
      continue
    }
    // `- 2 -` loses its first dash as a list's mark: the line itself is looked at too.
    const isPage =
      draft.bullet !== null && /^[-–—]\s*\d{1,3}\s*[-–—]$/u.test(source.text.slice(line.start, line.end).trim())
    draft.running = running.has(line.number) || isPage || PAGE_FURNITURE.test(draft.text)
    if (draft.running && open && !endsSentence((open as Draft).tail)) {
      // A page break may lie inside a sentence: the furniture waits to see whether the sentence goes on.
      torn.push(draft)
    } else if (open && !draft.running && continues(open, draft, width, torn.length > 0)) {
      join(open, draft)
    } else {
      flush()
      open = draft
    }
    blank = false
  }
  flush()
  return paragraphs
}
