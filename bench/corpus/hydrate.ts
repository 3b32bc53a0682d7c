import { createHash } from 'node:crypto'
import type { Evidence, Meeting, Minutes, Task } from '../../src/model/record.ts'
import type { ReadDocument } from '../../src/resolve/index.ts'
import type { TrueDocument } from './truth.ts'

/**
 * A true record as a document that the resolver can take: a short text of the record's own words, with each value's
 * place in it. What the reader makes of the real text is left out on purpose.
 */
export function documentOf({ file, record }: TrueDocument): ReadDocument {
  const parts: string[] = []
  let length = 0
  let line = 1
  const write = (words: string): Evidence => {
    const quote = words.replace(/\s+/g, ' ')
    const evidence = { line, start: length, end: length + quote.length, quote }
    parts.push(quote, '\n')
    length = evidence.end + 1
    line += 1
    return evidence
  }
  const heading = write(`${record.meeting.body} ${record.meeting.date}`)
  const attendance = record.attendance.map((row) => ({
    ...row,
    evidence: write(`${row.person ?? ''}, ${row.municipality ?? row.organization ?? ''}`),
  }))
  const items = record.items.map((item) => {
    const start = length
    const evidence = write(item.title)
    const placed = <Value extends object>(value: Value, place: Evidence) => ({ ...value, evidence: place })
    const amounts = item.amounts.map((amount) => placed(amount, write(amount.written)))
    const tasks = item.tasks.map((task) => taskAt(task, write(task.assignees.join(', '))))
    const named = write([...item.presenters, ...item.projects.map((name) => `projektet ${name}`)].join('. '))
    const decisions = item.decisions.map((decision) => {
      const place = write(decision.text)
      return {
        ...decision,
        tasks: decision.tasks.map((task) => taskAt(task, place)),
        amounts: decision.amounts.map((amount) => placed(amount, within(place, amount.written))),
        evidence: place,
      }
    })
    const quote = parts.join('').slice(start)
    return { ...item, amounts, tasks, decisions, evidence, body: { line: named.line, start, end: length, quote } }
  })
  const text = parts.join('')
  const sha256 = createHash('sha256').update(file).digest('hex')
  const minutes: Minutes = {
    document: { file, sha256, lines: line - 1 },
    meeting: meetingAt({ ...record.meeting, dateReason: null }, heading),
    attendance,
    items,
    findings: [],
  }
  return { minutes, text }
}

/** A meeting all of whose values stand in one place. */
export function meetingAt(meeting: Omit<Meeting, 'evidence' | 'sources'>, evidence: Evidence | null): Meeting {
  const { body, organization, number, start, end, place, chair, secretary } = meeting
  const values = { body, organization, number, start, end, place, chair, secretary }
  const sources = Object.entries(values).map(([name, value]) => [name, value === null ? null : evidence])
  return { ...meeting, evidence, sources: Object.fromEntries(sources) }
}

/** A task that stands in one place with those it names. */
export function taskAt(task: Omit<Task, 'evidence' | 'assigneeEvidence'>, evidence: Evidence): Task {
  return { ...task, assigneeEvidence: task.assignees.map(() => evidence), evidence }
}

/** The place of some words in a quote; the whole quote where they are not in it. */
function within(place: Evidence, words: string): Evidence {
  const at = place.quote.indexOf(words)
  if (at < 0) return place
  return { ...place, start: place.start + at, end: place.start + at + words.length, quote: words }
}
