import { createHash } from 'node:crypto'
import { meetingAt, taskAt } from '../../bench/corpus/hydrate.ts'
import type { Amount, Attendance, Decision, Evidence, Finding, Item, Minutes, Task } from '../../src/model/record.ts'
import type { Register } from '../../src/model/register.ts'
import type { ReadDocument } from '../../src/resolve/index.ts'

/** `Name`, `Name, Municipality`, `Name, =Organization`, `Name (S), Municipality`. */
type Listed = string

interface ItemSpec {
  readonly title: string
  readonly text?: string
  readonly presenters?: readonly string[]
  readonly projects?: readonly string[]
  readonly deferredTo?: string
  readonly status?: Item['status']
  readonly amounts?: readonly SumSpec[]
  readonly decisions?: readonly DecisionSpec[]
}

interface DecisionSpec {
  readonly text: string
  readonly level?: Decision['level']
  readonly to?: string
  readonly parent?: number
  readonly assignees?: readonly string[]
  readonly due?: string
  readonly amounts?: readonly SumSpec[]
}

interface SumSpec {
  readonly written: string
  readonly value: number
}

export interface MeetingSpec {
  readonly date: string | null
  readonly body?: string | null
  readonly organization?: string | null
  readonly number?: string | null
  readonly file?: string
  readonly chair?: string
  readonly secretary?: string
  readonly members?: readonly Listed[]
  readonly absent?: readonly Listed[]
  readonly guests?: readonly Listed[]
  readonly secretariat?: readonly Listed[]
  /** Named in the text only. */
  readonly presenters?: readonly Listed[]
  readonly items?: readonly ItemSpec[]
  readonly findings?: readonly Finding[]
}

/** A document with its record, written from a short description; every quote is the slice of its text. */
export function documentOf(spec: MeetingSpec): ReadDocument {
  let text = ''
  const write = (words: string): Evidence => {
    const start = text.length
    const line = text.split('\n').length
    text += words
    const evidence = { line, start, end: text.length, quote: words }
    text += '\n'
    return evidence
  }
  const within = (evidence: Evidence, words: string): Evidence => {
    const start = evidence.start + evidence.quote.indexOf(words)
    return { line: evidence.line, start, end: start + words.length, quote: words }
  }
  const heading = write(`Protokoll ${spec.organization ?? ''} ${spec.body ?? ''} ${spec.number ?? ''} ${spec.date}`)
  const list = (entries: readonly Listed[] | undefined, role: Attendance['role'], status: Attendance['status']) =>
    (entries ?? []).map((entry): Attendance => {
      const [name = '', place] = entry.split(', ')
      const isMunicipality = place !== undefined && !place.startsWith('=')
      const evidence = write(entry)
      return {
        person: name.replace(/ \(.*\)$/, ''),
        municipality: isMunicipality ? place : null,
        organization: place !== undefined && !isMunicipality ? place.slice(1) : null,
        party: /\((.*)\)$/.exec(name)?.[1] ?? null,
        status,
        role,
        from: null,
        to: null,
        partial: false,
        evidence,
      }
    })
  const attendance = [
    ...list(spec.members, 'MEMBER', 'PRESENT'),
    ...list(spec.secretariat, 'SECRETARIAT', 'PRESENT'),
    ...list(spec.absent, 'MEMBER', 'ABSENT'),
    ...list(spec.guests, 'GUEST', 'PRESENT'),
    ...list(spec.presenters, 'PRESENTER', 'PRESENT'),
  ]
  const items = (spec.items ?? []).map((item, index): Item => {
    const evidence = write(item.title)
    const amount =
      (place: Evidence) =>
      (sum: SumSpec): Amount => ({
        value: sum.value,
        currency: 'SEK',
        basis: 'TOTAL',
        cap: false,
        written: sum.written,
        evidence: within(place, sum.written),
      })
    const plain = write(item.text ?? '')
    const decisions = (item.decisions ?? []).map((decision): Decision => {
      const place = write(decision.text)
      const tasks: Task[] =
        decision.assignees || decision.due
          ? [taskAt({ assignees: [...(decision.assignees ?? [])], due: decision.due ?? null }, place)]
          : []
      return {
        text: decision.text,
        level: decision.level ?? 'DECISION',
        to: decision.to ?? null,
        parent: decision.parent ?? null,
        tasks,
        amounts: (decision.amounts ?? []).map(amount(place)),
        evidence: place,
      }
    })
    return {
      number: String(index + 1),
      title: item.title,
      time: null,
      parent: null,
      status: item.status ?? 'HANDLED',
      deferredTo: item.deferredTo ?? null,
      presenters: [...(item.presenters ?? [])],
      projects: [...(item.projects ?? [])],
      amounts: (item.amounts ?? []).map(amount(plain)),
      tasks: [],
      decisions,
      evidence,
      body: { line: evidence.line, start: evidence.start, end: text.length, quote: text.slice(evidence.start) },
    }
  })
  const sha256 = createHash('sha256').update(text).digest('hex')
  const minutes: Minutes = {
    document: { file: spec.file ?? `${sha256.slice(0, 6)}.txt`, sha256, lines: text.split('\n').length - 1 },
    meeting: meetingAt(
      {
        body: spec.body === undefined ? 'Chefsgruppen' : spec.body,
        organization: spec.organization === undefined ? 'Samverkan Nordslätt' : spec.organization,
        number: spec.number ?? null,
        date: spec.date,
        dateWritten: spec.date,
        start: null,
        end: null,
        place: null,
        chair: spec.chair ?? null,
        secretary: spec.secretary ?? null,
        dateReason: null,
      },
      heading,
    ),
    attendance,
    items,
    findings: [...(spec.findings ?? [])],
  }
  return { minutes, text }
}

/** A register of a few municipalities and one cooperation. */
export const register: Register = {
  municipalities: [
    { code: '1260', name: 'Bjuv', county: 'Skåne län' },
    { code: '1276', name: 'Klippan', county: 'Skåne län' },
    { code: '1282', name: 'Landskrona', county: 'Skåne län' },
    { code: '1257', name: 'Örkelljunga', county: 'Skåne län' },
    { code: '1283', name: 'Helsingborg', county: 'Skåne län' },
    { code: '2584', name: 'Kiruna', county: 'Norrbottens län' },
  ],
  organizations: [
    {
      id: 'nordslatt',
      name: 'Samverkan Nordslätt',
      formerNames: [{ name: 'Slättens Råd', until: '2012' }],
      aliases: [],
      members: ['Bjuv', 'Klippan', 'Landskrona', 'Örkelljunga'],
      bodies: [
        { id: 'nordslatt-chefsgruppen', name: 'Chefsgruppen', aliases: ['Chefsmötet'] },
        { id: 'nordslatt-styrelsen', name: 'Styrelsen', aliases: [] },
        { id: 'nordslatt-natverket-vatten', name: 'Nätverket Vatten', aliases: [] },
      ],
    },
  ],
  projects: [{ id: 'slattbanan', name: 'Slättbanan', aliases: ['projekt Slättbanan', 'banprojektet'] }],
  matters: [{ id: 'planen', name: 'Verksamhetsplan', aliases: ['utvecklingsplan'] }],
  judgements: [],
}
