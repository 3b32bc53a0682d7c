import type { MeetingQuery, QuoteFragment } from './api/generated.ts'

export type MarkKind =
  | 'meeting'
  | 'attendance'
  | 'item'
  | 'decision'
  | 'proposal'
  | 'task'
  | 'amount'
  | 'presenter'
  | 'project'
  | 'finding'
  | 'unread'

/** A fact's place in the text. Facts read from the same words have the same key. */
export interface Mark {
  readonly key: string
  readonly kind: MarkKind
  readonly start: number
  readonly end: number
}

/** A stretch of text covered by the same facts; the shortest, innermost one comes first. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly marks: readonly Mark[]
}

type Meeting = NonNullable<MeetingQuery['meeting']>
export type MeetingDocument = Meeting['documents'][number]

/** What a place in a text is known by, in addresses and between the two sides of the page. */
export function markKey({ start, end }: Pick<QuoteFragment, 'start' | 'end'>): string {
  return `${start}-${end}`
}

/** Every fact of a meeting that was read from one document. */
export function marksOf(meeting: Meeting, document: MeetingDocument): Mark[] {
  const marks: Mark[] = []
  const add = (kind: MarkKind, evidence: QuoteFragment | null) => {
    if (!evidence?.url.includes(document.sha256)) return
    marks.push({ key: markKey(evidence), kind, start: evidence.start, end: evidence.end })
  }
  add('meeting', meeting.evidence)
  for (const { evidence } of meeting.attendances) add('attendance', evidence)
  for (const item of meeting.items) {
    add('item', item.evidence)
    for (const { evidence } of item.presentations) add('presenter', evidence)
    for (const { evidence } of item.concerns) add('project', evidence)
    for (const { evidence } of item.tasks) add('task', evidence)
    for (const { evidence } of item.amounts) add('amount', evidence)
    for (const decision of item.decisions) {
      add(decision.level === 'PROPOSAL' ? 'proposal' : 'decision', decision.evidence)
      for (const { evidence } of decision.tasks) add('task', evidence)
      for (const { evidence } of decision.amounts) add('amount', evidence)
    }
  }
  // Last, so that the entry of a list by which somebody leads the meeting keeps the look of an entry.
  const { body, organization, number, start, end, place, chair, secretary } = meeting.sources
  for (const evidence of [body, organization, number, start, end, place, chair, secretary]) add('meeting', evidence)
  for (const { code, evidence } of document.findings) add(code === 'LINE_UNREAD' ? 'unread' : 'finding', evidence)
  return marks
}

/** The text in stretches, each with the facts that cover it; together they are the whole text. */
export function segmentsOf(length: number, marks: readonly Mark[]): Segment[] {
  const sound = marks.filter(({ start, end }) => start >= 0 && start < end && end <= length)
  const bounds = [...new Set([0, length, ...sound.flatMap(({ start, end }) => [start, end])])].sort(
    (left, right) => left - right,
  )
  const waiting = [...sound].sort((left, right) => left.start - right.start)
  let open: Mark[] = []
  const segments: Segment[] = []
  for (const [index, start] of bounds.entries()) {
    const end = bounds[index + 1]
    if (end === undefined) break
    open = open.filter((mark) => mark.end > start)
    while (waiting[0] && waiting[0].start <= start) open.push(waiting.shift()!)
    segments.push({
      start,
      end,
      marks: [...open].sort((left, right) => left.end - left.start - (right.end - right.start)),
    })
  }
  return segments
}

/** Segments cut at line ends: one list a line, as the lines are numbered in the evidence. */
export function segmentLines(text: string, segments: readonly Segment[]): Segment[][] {
  const lines: Segment[][] = [[]]
  for (const { start, end, marks } of segments) {
    let from = start
    for (const found of text.slice(start, end).matchAll(/\r\n|\n|\r/gu)) {
      const at = start + found.index
      if (at > from) lines.at(-1)!.push({ start: from, end: at, marks })
      lines.push([])
      from = at + found[0].length
    }
    if (end > from) lines.at(-1)!.push({ start: from, end, marks })
  }
  return lines
}
