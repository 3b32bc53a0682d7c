import type { Evidence, Minutes } from '../../src/model/record.ts'
import type { Source } from '../../src/model/source.ts'

/** Where a piece of evidence stands in a record: "items.2.decisions.0.evidence". */
export interface Cited {
  readonly path: string
  readonly evidence: Evidence
}

/** Every evidence of a record. */
export function evidencesOf(value: unknown, path = ''): Cited[] {
  if (value === null || typeof value !== 'object') return []
  if ('quote' in value && 'start' in value) return [{ path, evidence: value as Evidence }]
  return Object.entries(value).flatMap(([key, part]) => evidencesOf(part, path ? `${path}.${key}` : key))
}

/** What does not hold of a record's evidence and order, each as a sentence; [] where all is well. */
export function wrongEvidence(source: Source, record: Minutes): string[] {
  const { text, lines } = source
  const wrong: string[] = []
  for (const { path, evidence } of evidencesOf(record)) {
    const { line, start, end, quote } = evidence
    if (start < 0 || end > text.length || start > end) wrong.push(`${path}: ${start}–${end} is outside the document`)
    else if (text.slice(start, end) !== quote) wrong.push(`${path}: the quote is not the text at ${start}–${end}`)
    const own = lines[line - 1]
    if (!own || start < own.start || start > own.end) wrong.push(`${path}: ${start} is not on line ${line}`)
  }
  wrong.push(...wrongSources(record.meeting))
  record.items.forEach((item, index) => {
    for (const [where, { tasks }] of [['', item] as const, ...item.decisions.entries()])
      for (const { assignees, assigneeEvidence, evidence } of tasks) {
        const outside = assigneeEvidence.filter(({ start, end }) => start < evidence.start || end > evidence.end)
        if (assignees.length !== assigneeEvidence.length || outside.length > 0)
          wrong.push(`items.${index}.${where}: not each of ${assignees.join(', ')} has a place in "${evidence.quote}"`)
      }
    if (item.parent !== null && item.parent >= index) wrong.push(`items.${index}: its parent ${item.parent} follows it`)
    item.decisions.forEach((decision, ordinal) => {
      const where = `items.${index}.decisions.${ordinal}`
      if (decision.parent !== null && decision.parent >= ordinal) wrong.push(`${where}: its parent follows it`)
      if (!standsIn(decision.text, decision.evidence.quote))
        wrong.push(`${where}: "${decision.text}" does not stand in its quote`)
    })
  })
  return wrong
}

/** What a meeting's values do not have in the words that they were read from. */
function wrongSources(meeting: Minutes['meeting']): string[] {
  if (!meeting) return []
  const { sources } = meeting
  const wrong = FIELDS.filter((field) => (meeting[field] === null) !== (sources[field] === null)).map(
    (field) => `meeting.sources.${field}: "${meeting[field]}" and where it was read do not go together`,
  )
  const digits = (words: string | undefined) => words?.replace(/\D/gu, '').replace(/^0|00$/gu, '')
  if (digits(meeting.number ?? undefined) !== digits(sources.number?.quote))
    wrong.push(`meeting.sources.number: "${sources.number?.quote}" is not ${meeting.number}`)
  for (const field of ['start', 'end'] as const)
    if (digits(meeting[field] ?? undefined) !== digits(sources[field]?.quote))
      wrong.push(`meeting.sources.${field}: "${sources[field]?.quote}" is not ${meeting[field]}`)
  if (meeting.place !== null && !standsIn(meeting.place, sources.place?.quote ?? ''))
    wrong.push(`meeting.sources.place: "${meeting.place}" does not stand in its quote`)
  return wrong
}

const FIELDS = ['body', 'organization', 'number', 'start', 'end', 'place', 'chair', 'secretary'] as const

/** Whether a text's words stand in a quote, in order; a page header may stand between them, a line end in a word. */
function standsIn(text: string, quote: string): boolean {
  const folded = quote.replace(/[^\p{L}\p{N}]/gu, '')
  let at = 0
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
    const found = folded.indexOf(word, at)
    if (found < 0) return false
    at = found + word.length
  }
  return true
}

/** Everyone a record names. */
export function peopleOf({ meeting, attendance, items }: Minutes): string[] {
  const tasks = items.flatMap((item) => [...item.tasks, ...item.decisions.flatMap((decision) => decision.tasks)])
  return [
    ...attendance.flatMap(({ person }) => person ?? []),
    ...items.flatMap(({ presenters }) => presenters),
    ...tasks.flatMap(({ assignees }) => assignees),
    ...(meeting ? [meeting.chair, meeting.secretary].filter((name) => name !== null) : []),
  ]
}
