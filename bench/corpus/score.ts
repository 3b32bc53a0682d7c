import type { TrueRecord } from './truth.ts'

/** The facts of one field as comparable strings; a document's own and the true ones are compared as bags. */
type Fields = Readonly<Record<string, readonly string[]>>

type Comparable = Pick<TrueRecord, 'meeting' | 'attendance' | 'items'> | { meeting: null; attendance: []; items: [] }

/** What a record says, field by field. */
export function factsOf(record: Comparable, findings: readonly { readonly code: string }[]): Fields {
  const { meeting, attendance, items } = record
  const header = meeting
    ? (
        [
          'body',
          'organization',
          'number',
          'date',
          'dateWritten',
          'start',
          'end',
          'place',
          'chair',
          'secretary',
        ] as const
      ).map((key) => `${key}: ${meeting[key]}`)
    : []
  const people = (status: string) =>
    attendance
      .filter((entry) => entry.status === status)
      .map(({ person, municipality, organization, party, role, from, to, partial }) =>
        [person, municipality, organization, party, role, from, to, partial].join(' | '),
      )
  const decisions = items.flatMap((item) => item.decisions.map((decision) => ({ item, decision })))
  const level = (wanted: string) =>
    decisions
      .filter(({ decision }) => decision.level === wanted)
      .map(({ decision }) => [decision.text, decision.to, decision.parent].join(' | '))
  const bearers = [
    ...items.map((item) => ({ where: item.title, ...item })),
    ...decisions.map(({ decision }) => ({ where: decision.text.slice(0, 30), ...decision })),
  ]
  return {
    header,
    present: people('PRESENT'),
    absent: people('ABSENT'),
    items: items.map(({ number, title, time, parent, status, deferredTo }) =>
      [number, title, time, parent, status, deferredTo].join(' | '),
    ),
    decisions: level('DECISION'),
    proposals: level('PROPOSAL'),
    tasks: bearers.flatMap(({ where, tasks }) =>
      tasks.map(({ assignees, due }) => `${where} → ${assignees.join(' + ')} by ${due}`),
    ),
    money: bearers.flatMap(({ where, amounts }) =>
      amounts.map(({ value, currency, basis, cap, written }) =>
        [where, value, currency, basis, cap, written].join(' | '),
      ),
    ),
    presenters: items.flatMap(({ title, presenters }) => presenters.map((name) => `${title} → ${name}`)),
    projects: items.flatMap(({ title, projects }) => projects.map((name) => `${title} → ${name}`)),
    findings: findings.map(({ code }) => code).filter((code) => !quiet.has(code)),
  }
}

/** Findings that say how reading went, not what the document holds. */
const quiet = new Set(['LINE_UNREAD', 'ENCODING_CONVERTED', 'POSSIBLE_SAME_PERSON'])

export interface Difference {
  readonly field: string
  readonly right: number
  readonly missing: readonly string[]
  readonly extra: readonly string[]
}

export function compare(truth: Fields, found: Fields): Difference[] {
  return Object.entries(truth).map(([field, expected]) => {
    const missing = [...expected]
    const extra: string[] = []
    for (const fact of found[field] ?? []) {
      const at = missing.indexOf(fact)
      if (at >= 0) missing.splice(at, 1)
      else extra.push(fact)
    }
    return { field, right: expected.length - missing.length, missing, extra }
  })
}
