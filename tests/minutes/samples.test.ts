import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Expected, type Sample, samples } from '../../bench/samples.ts'
import { linesOf } from '../../src/model/source.ts'
import { wrongEvidence } from './invariants.ts'

// Every sample's record against the one a careful reader expects (tests/samples/README.md). What is not yet read as
// expected stands in tests/samples/known-gaps.json, and is checked too: UPDATE=1 renews it, and a person reads the diff.

const GAPS = new URL('../samples/known-gaps.json', import.meta.url)
const all = await samples()

/** Samples that are held out are measured (npm run accuracy) and never looked at, so that the measure stays honest. */
const compared = all.filter(({ name }) => !/^held-out\//u.test(name))

describe('the record of', () => {
  const gaps = Object.fromEntries(
    compared.map((sample) => [sample.name, differences(sample)] as const).filter(([, list]) => list.length > 0),
  )
  if (process.env.UPDATE) writeFileSync(GAPS, `${JSON.stringify(gaps, null, 2)}\n`)
  const known: Record<string, string[]> = JSON.parse(readFileSync(GAPS, 'utf8'))

  it.each(compared.map(({ name }) => name))('%s is the expected one, known gaps aside', (name) => {
    expect(gaps[name] ?? []).toEqual(known[name] ?? [])
  })

  it('no sample that is not there is excused', () => {
    const names = new Set(compared.map(({ name }) => name))
    expect(Object.keys(known).filter((name) => !names.has(name))).toEqual([])
  })
})

describe('the evidence of', () => {
  it.each(all)('$name stands where it says, and decisions in their quotes', ({ text, actual }) => {
    const source = { file: actual.document.file, sha256: null, text, lines: linesOf(text), findings: [] }
    expect(wrongEvidence(source, actual)).toEqual([])
  })
})

/** What differs from the expectation, a fact a line: `- …` is missing, `+ …` should not be there. */
function differences({ expected, actual }: Sample): string[] {
  const open = factsOf(expected)
  const extra: string[] = []
  for (const fact of factsOf(actual)) {
    const at = open.indexOf(fact)
    if (at >= 0) open.splice(at, 1)
    else extra.push(fact)
  }
  return [...open.map((fact) => `- ${fact}`), ...extra.map((fact) => `+ ${fact}`)]
}

type Item = Expected['items'][number]

/** A record as comparable lines: the contract's fields alone, without evidence. */
function factsOf({ meeting, attendance, items, findings }: Expected): string[] {
  const header = HEADER.map((key) => `meeting ${key}: ${meeting?.[key] ?? null}`)
  const rows = attendance.map((row) => {
    const { person, municipality, organization, party, status, role, from, to, partial } = row
    return `${status} ${role}: ${[person, municipality, organization, party, from, to, partial].join(' | ')}`
  })
  const codes = findings.map(({ code }) => code).filter((code) => !UNEXPECTED.has(code))
  return [...header, ...rows, ...items.flatMap(itemFacts), ...codes.map((code) => `finding ${code}`)]
}

function itemFacts(item: Item): string[] {
  const { number, title, time, parent, status, deferredTo, presenters, projects, decisions } = item
  const where = `item ${number ?? '-'} "${title}"`
  return [
    `${where}: ${[time, parent, status, deferredTo].join(' | ')}`,
    ...presenters.map((name) => `${where} presenter: ${name}`),
    ...projects.map((name) => `${where} project: ${name}`),
    ...moneyAndTasks(where, item),
    ...decisions.flatMap((decision, index) => {
      const own = `${where} decision ${index}`
      const { text, level, to, parent: hangsOn } = decision
      return [`${own}: ${[level, to, hangsOn].join(' | ')}: ${text}`, ...moneyAndTasks(own, decision)]
    }),
  ]
}

function moneyAndTasks(where: string, { amounts, tasks }: Pick<Item, 'amounts' | 'tasks'>): string[] {
  return [
    ...amounts.map(
      ({ value, currency, basis, cap, written }) =>
        `${where} money: ${value} ${currency} ${basis}${cap ? ' at most' : ''} "${written}"`,
    ),
    ...tasks.map(({ assignees, due }) => `${where} task: ${assignees.join(' + ') || '(nobody)'} by ${due}`),
  ]
}

const HEADER = [
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

/** Codes that expectations leave out: they speak of what is not understood, or are found across documents. */
const UNEXPECTED = new Set(['LINE_UNREAD', 'ENCODING_CONVERTED', 'POSSIBLE_SAME_PERSON'])
