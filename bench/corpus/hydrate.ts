import { createHash } from 'node:crypto'
import type { Evidence, Minutes } from '../../src/model/record.ts'
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
    const tasks = item.tasks.map((task) => placed(task, write(task.assignees.join(', '))))
    const named = write([...item.presenters, ...item.projects.map((name) => `projektet ${name}`)].join('. '))
    const decisions = item.decisions.map((decision) => {
      const place = write(decision.text)
      return {
        ...decision,
        tasks: decision.tasks.map((task) => placed(task, place)),
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
    meeting: { ...record.meeting, dateReason: null, evidence: heading },
    attendance,
    items,
    findings: [],
  }
  return { minutes, text }
}

/** The place of some words in a quote; the whole quote where they are not in it. */
function within(place: Evidence, words: string): Evidence {
  const at = place.quote.indexOf(words)
  if (at < 0) return place
  return { ...place, start: place.start + at, end: place.start + at + words.length, quote: words }
}
