import type { Decision, Evidence, Finding, Minutes } from '../model/record.ts'
import type { Source } from '../model/source.ts'

/** A half-open range of the decoded text, in UTF-16 units. */
export interface Range {
  readonly start: number
  readonly end: number
}

/**
 * Line accounting: the lines that hold text and belong to nothing, neither to a fact or an item's text of
 * the record nor to known furniture (page headers, signature block, titles of the house). One LINE_UNREAD
 * a run of lines that follow each other, its quote from the first word to the last. A line counts as read
 * where any range touches a character of it that is no white space.
 *
 * @param record what was read; only its evidence is looked at
 * @param furniture ranges of the text that are known not to be facts, in any order
 */
export function unaccountedLines(
  source: Source,
  record: Pick<Minutes, 'meeting' | 'attendance' | 'items' | 'findings'>,
  furniture: readonly Range[],
): Finding[] {
  const read = merged([...rangesOf(record), ...furniture])
  const findings: Finding[] = []
  let run: { line: number; start: number; end: number; count: number } | null = null
  let at = 0
  const flush = () => {
    if (run) findings.push(unread(source, run))
    run = null
  }
  for (const line of source.lines) {
    const text = wordsOf(source.text, line)
    // Blank lines part runs: what stands apart was not read for reasons of its own.
    if (!text) {
      flush()
      continue
    }
    while (at < read.length && read[at]!.end <= text.start) at++
    const isRead = at < read.length && read[at]!.start < text.end
    if (isRead) flush()
    else if (run) {
      run.end = text.end
      run.count += 1
    } else run = { line: line.number, start: text.start, end: text.end, count: 1 }
  }
  flush()
  return findings
}

function unread(source: Source, run: Range & { readonly line: number; readonly count: number }): Finding {
  const { line, start, end, count } = run
  return {
    code: 'LINE_UNREAD',
    severity: 'INFO',
    message: count === 1 ? 'No rule reads this line.' : `No rule reads these ${count} lines.`,
    evidence: { line, start, end, quote: source.text.slice(start, end) },
  }
}

/** Where a line's text begins and ends, white space and ruled lines aside; null for a blank line. */
function wordsOf(text: string, { start, end }: Range): Range | null {
  let from = start
  let to = end
  while (from < to && BLANK.test(text[from]!)) from++
  while (to > from && BLANK.test(text[to - 1]!)) to--
  for (let index = from; index < to; index++) if (!RULE.test(text[index]!)) return { start: from, end: to }
  return null
}

const BLANK = /[\s\u00a0\u00ad\u200b-\u200f\u2060\ufeff]/u
/** Characters of which lines are ruled, and the borders of tables are made. */
const RULE = /[\s\u00a0\u200b\ufeff\-_=–—*.|:+#~]/u

/** Every range that a fact of the record was read from; a finding's place is accounted for as well. */
function rangesOf({
  meeting,
  attendance,
  items,
  findings,
}: Pick<Minutes, 'meeting' | 'attendance' | 'items' | 'findings'>): Evidence[] {
  const ranges: (Evidence | null)[] = [
    meeting?.evidence ?? null,
    ...attendance.map(({ evidence }) => evidence),
    ...findings.map(({ evidence }) => evidence),
  ]
  for (const item of items) {
    ranges.push(item.evidence, item.body, ...evidenceOf(item), ...item.decisions.flatMap(evidenceOf))
    ranges.push(...item.decisions.map(({ evidence }) => evidence))
  }
  return ranges.filter((range) => range !== null)
}

function evidenceOf({ amounts, tasks }: Pick<Decision, 'amounts' | 'tasks'>): Evidence[] {
  return [...amounts, ...tasks].map(({ evidence }) => evidence)
}

/** The ranges in order, those that overlap or touch made one, so that one walk along the lines is enough. */
function merged(ranges: readonly Range[]): Range[] {
  const sorted = ranges.filter(({ start, end }) => end > start).sort((left, right) => left.start - right.start)
  const result: { start: number; end: number }[] = []
  for (const { start, end } of sorted) {
    const last = result.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else result.push({ start, end })
  }
  return result
}
