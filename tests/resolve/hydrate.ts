import { meetingAt, taskAt } from '../../bench/corpus/hydrate.ts'
import type { Evidence, Minutes } from '../../src/model/record.ts'
import { linesOf } from '../../src/model/source.ts'

/**
 * A sample's expected record with evidence: each value is looked for in the text, so that the resolver can be
 * tested on records that were read by hand.
 */
export function hydrate(expected: unknown, text: string, sha256: string, file: string): Minutes {
  const record = structuredClone(expected) as Minutes
  const lines = linesOf(text)
  const at = (start: number, end: number): Evidence => {
    const line = lines.findLast((candidate) => candidate.start <= start)?.number ?? 1
    return { line, start, end, quote: text.slice(start, end) }
  }
  /** The first place of some words between two offsets, whatever white space and markup is between them. */
  const find = (words: string, from: number, to = text.length): Evidence | null => {
    const parts = words.match(/[\p{L}\p{N}]+/gu) ?? []
    const pattern = new RegExp(parts.join('[^\\p{L}\\p{N}]*'), 'u')
    const match = pattern.exec(text.slice(from, to))
    return match ? at(from + match.index, from + match.index + match[0].length) : null
  }
  const start = at(0, 0)
  const attendance = record.attendance.map((row) => ({
    ...row,
    evidence: find(row.person ?? row.municipality ?? '', 0) ?? start,
  }))
  let cursor = 0
  const headings = record.items.map((item) => {
    const heading = find(item.title, cursor) ?? at(cursor, cursor)
    cursor = heading.end
    return heading
  })
  const items = record.items.map((item, index) => {
    const heading = headings[index]!
    const end = headings[index + 1]?.start ?? text.length
    const body = at(heading.start, end)
    let after = heading.end
    const decisions = item.decisions.map((decision) => {
      const evidence = find(decision.text, after, end) ?? at(after, after)
      after = evidence.end
      return {
        ...decision,
        evidence,
        tasks: decision.tasks.map((task) => taskAt(task, evidence)),
        amounts: decision.amounts.map((amount) => ({
          ...amount,
          evidence: find(amount.written, evidence.start, evidence.end) ?? evidence,
        })),
      }
    })
    return {
      ...item,
      decisions,
      tasks: item.tasks.map((task) => taskAt(task, heading)),
      amounts: item.amounts.map((amount) => ({
        ...amount,
        evidence: find(amount.written, heading.end, end) ?? heading,
      })),
      evidence: heading,
      body,
    }
  })
  const evidence = record.meeting?.dateWritten ? find(record.meeting.dateWritten, 0) : null
  return {
    document: { file, sha256, lines: lines.length },
    meeting:
      record.meeting && meetingAt({ ...record.meeting, dateReason: record.meeting.dateReason ?? null }, evidence),
    attendance,
    items,
    findings: record.findings.map((finding) => ({ ...finding, message: finding.message ?? '', evidence: null })),
  }
}
