/**
 * Scores every sample against the record a careful reader expects, per field: precision, recall, F1.
 *
 *   npm run accuracy                  the table of docs/accuracy.md
 *   npm run accuracy -- NAME          only samples whose name contains NAME
 *   npm run accuracy -- --diff NAME   what differs, fact by fact
 */
import { type Expected, type Sample, samples } from './samples.ts'

/** The facts of one field as comparable strings. */
type Facts = readonly string[]

const fields: Readonly<Record<string, (record: Expected) => Facts>> = {
  header: ({ meeting }) =>
    meeting === null
      ? []
      : (
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
        ).map((key) => `${key}: ${meeting[key]}`),
  present: (record) => attendance(record, 'PRESENT'),
  absent: (record) => attendance(record, 'ABSENT'),
  items: ({ items }) =>
    items.map(
      (item) =>
        `${item.number ?? '-'} ${item.title} | ${item.time} | parent ${item.parent} | ${item.status} ${item.deferredTo ?? ''}`,
    ),
  decisions: (record) => decisions(record, 'DECISION'),
  proposals: (record) => decisions(record, 'PROPOSAL'),
  tasks: ({ items }) =>
    items.flatMap((item) =>
      [
        ...item.tasks.map((task) => ({ where: item.title, task })),
        ...item.decisions.flatMap((decision) =>
          decision.tasks.map((task) => ({ where: decision.text.slice(0, 30), task })),
        ),
      ].map(({ where, task }) => `${where} → ${task.assignees.join(' + ') || '(nobody)'} by ${task.due}`),
    ),
  money: ({ items }) =>
    items.flatMap((item) =>
      [
        ...item.amounts.map((amount) => ({ where: item.title, amount })),
        ...item.decisions.flatMap((decision) =>
          decision.amounts.map((amount) => ({ where: decision.text.slice(0, 30), amount })),
        ),
      ].map(
        ({ where, amount }) =>
          `${where} → ${amount.value} ${amount.currency} ${amount.basis}${amount.cap ? ' CAP' : ''} "${amount.written}"`,
      ),
    ),
  presenters: ({ items }) => items.flatMap((item) => item.presenters.map((name) => `${item.title} → ${name}`)),
  projects: ({ items }) => items.flatMap((item) => item.projects.map((name) => `${item.title} → ${name}`)),
  findings: ({ findings }) => findings.map((finding) => `${finding.code}`).filter((code) => !QUIET.has(code)),
}

/** Codes that expected records leave out: they say what was not understood, not what the text holds. */
const QUIET = new Set(['LINE_UNREAD', 'ENCODING_CONVERTED', 'POSSIBLE_SAME_PERSON'])

function attendance({ attendance: list }: Expected, status: string): Facts {
  return list
    .filter((entry) => entry.status === status)
    .map(
      (entry) =>
        `${entry.person} | ${entry.municipality} | ${entry.organization} | ${entry.party} | ${entry.role} | ${entry.from}–${entry.to}${entry.partial ? ' partial' : ''}`,
    )
}

function decisions({ items }: Expected, level: string): Facts {
  return items.flatMap((item) =>
    item.decisions
      .filter((decision) => decision.level === level)
      .map((decision) => `${decision.text} | to ${decision.to} | parent ${decision.parent}`),
  )
}

interface Score {
  right: number
  found: number
  expected: number
}

function compare(expected: Facts, actual: Facts): { score: Score; missing: string[]; extra: string[] } {
  const open = [...expected]
  const extra: string[] = []
  for (const fact of actual) {
    const at = open.indexOf(fact)
    if (at >= 0) open.splice(at, 1)
    else extra.push(fact)
  }
  return {
    score: { right: expected.length - open.length, found: actual.length, expected: expected.length },
    missing: open,
    extra,
  }
}

function actualOf(sample: Sample): Expected {
  return { ...sample.actual, findings: sample.actual.findings }
}

function totals(list: readonly Sample[]): Map<string, Score> {
  const sums = new Map<string, Score>()
  for (const sample of list) {
    for (const [name, facts] of Object.entries(fields)) {
      const { score } = compare(facts(sample.expected), facts(actualOf(sample)))
      const sum = sums.get(name) ?? { right: 0, found: 0, expected: 0 }
      sums.set(name, {
        right: sum.right + score.right,
        found: sum.found + score.found,
        expected: sum.expected + score.expected,
      })
    }
  }
  return sums
}

function row(name: string, { right, found, expected }: Score): string {
  const precision = found === 0 ? 1 : right / found
  const recall = expected === 0 ? 1 : right / expected
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  const cell = (value: number) => value.toFixed(3)
  return `| ${name} | ${expected} | ${cell(precision)} | ${cell(recall)} | ${cell(f1)} |`
}

function print(title: string, list: readonly Sample[]): void {
  console.log(`\n### ${title} (${list.length} documents)\n`)
  console.log('| field | expected | precision | recall | F1 |')
  console.log('|---|---|---|---|---|')
  for (const [name, score] of totals(list)) console.log(row(name, score))
  const quotes = list.flatMap((sample) =>
    evidences(sample.actual).map((evidence) => sample.text.slice(evidence.start, evidence.end) === evidence.quote),
  )
  console.log(row('quotes', { right: quotes.filter(Boolean).length, found: quotes.length, expected: quotes.length }))
}

function evidences(value: unknown): { start: number; end: number; quote: string }[] {
  if (Array.isArray(value)) return value.flatMap(evidences)
  if (value === null || typeof value !== 'object') return []
  if ('quote' in value && 'start' in value) return [value as { start: number; end: number; quote: string }]
  return Object.values(value).flatMap(evidences)
}

function difference(sample: Sample): void {
  console.log(`\n== ${sample.name}`)
  for (const [name, facts] of Object.entries(fields)) {
    const { missing, extra } = compare(facts(sample.expected), facts(actualOf(sample)))
    for (const fact of missing) console.log(`  ${name}  - ${fact}`)
    for (const fact of extra) console.log(`  ${name}  + ${fact}`)
  }
}

const args = process.argv.slice(2)
const filter = args.find((arg) => !arg.startsWith('--')) ?? ''
const all = await samples(filter)
if (args.includes('--diff')) all.forEach(difference)
else {
  const groups = new Map<string, Sample[]>()
  for (const sample of all) {
    const group = sample.name.split('/')[0]!
    groups.set(group, [...(groups.get(group) ?? []), sample])
  }
  for (const [group, list] of groups) print(group, list)
  print('all', all)
}
