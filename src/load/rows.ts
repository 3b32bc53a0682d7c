import { createHash } from 'node:crypto'
import type { Cited, Facts, MeetingFact } from '../model/facts.ts'
import { folded } from '../model/folded.ts'
import type { Evidence } from '../model/record.ts'
import { namedSort, sortsOf } from './sorts.ts'

/** Property values as Neo4j takes them; null is a property that is not there. */
export type Properties = Readonly<Record<string, string | number | boolean | readonly (string | number)[] | null>>

interface Row {
  readonly properties: Properties
  /** The meeting, or the document without one, that it comes and goes with; null where it belongs to no single one. */
  readonly owner: string | null
}

export interface NodeRow extends Row {
  readonly id: string
}

export interface RelationRow extends Row {
  readonly from: string
  readonly to: string
  /** Tells relations of one type between the same two nodes apart; null where there is only one. */
  readonly key: string | null
}

/**
 * When rows are written where one transaction cannot hold all: first what meetings share, then each
 * meeting with all that is its own, last what holds between meetings.
 */
export type Phase = 'SHARED' | 'OWN' | 'BETWEEN'

/** All nodes of one label, and the statement that writes them. */
export interface NodeKind {
  readonly statement: string
  readonly phase: Phase
  readonly label: string
  readonly rows: readonly NodeRow[]
}

/** All relations of one type between two labels, and the statement that writes them. */
export interface RelationKind {
  readonly statement: string
  readonly phase: Phase
  readonly type: string
  readonly rows: readonly RelationRow[]
}

/** The meeting that each document records, by the document's id; a document without one is its own owner. */
export function ownersOf(facts: Facts): Map<string, string> {
  const owners = new Map(facts.documents.map(({ id }) => [id, id]))
  for (const { id, documents } of facts.meetings) for (const document of documents) owners.set(document, id)
  return owners
}

/** Facts as nodes of the graph (docs/graph.md). */
export function nodesOf(facts: Facts): NodeKind[] {
  const owners = ownersOf(facts)
  const sorts = sortsOf(facts)
  const owned = (id: string, document: string, properties: Properties): NodeRow => ({
    id,
    properties: marked({ id, ...properties }),
    owner: owners.get(document)!,
  })
  const shared = (id: string, properties: Properties): NodeRow => ({
    id,
    properties: marked({ id, ...properties }),
    owner: null,
  })
  const municipalities = facts.organizations.filter(({ kind }) => kind === 'MUNICIPALITY')
  const organizations = facts.organizations.filter(({ kind }) => kind !== 'MUNICIPALITY')
  return [
    kind('SHARED', 'Body', facts.bodies, ({ id, name, names }) =>
      shared(id, { name, names, sort: namedSort(name, id) }),
    ),
    kind('SHARED', 'Organization', organizations, ({ id, name, names, kind: what }) =>
      shared(id, { name, names, kind: what, sort: namedSort(name, id) }),
    ),
    kind('SHARED', 'Municipality', municipalities, ({ id, name, names, kind: what, code }) =>
      shared(id, { name, names, kind: what, code, sort: namedSort(name, id) }),
    ),
    kind('SHARED', 'Person', facts.persons, ({ id, name, names, reasons }) =>
      shared(id, { name, names, reasons, sort: namedSort(name, id) }),
    ),
    kind('SHARED', 'Project', facts.projects, ({ id, name, names, known }) =>
      shared(id, { name, names, known, sort: namedSort(name, id) }),
    ),
    kind('OWN', 'Document', facts.documents, (document) => {
      const { id, fileName, lines, text, importer, pages, readFindings, record } = document
      const told = { fileName, lines, text, importer, pages, readFindings, record }
      return owned(id, id, { ...told, sort: namedSort(fileName, id) })
    }),
    kind('OWN', 'Meeting', facts.meetings, (meeting) => {
      const { id, circle, number, date, dateWritten, dateReason, start, end, place, evidence, documents } = meeting
      const [document] = documents
      return owned(id, document!, {
        circle,
        number,
        date,
        dateWritten,
        dateReason,
        start,
        end,
        place,
        year: date === null ? null : Number(date.slice(0, 4)),
        document: document!,
        line: evidence?.line ?? null,
        evidenceStart: evidence?.start ?? null,
        evidenceEnd: evidence?.end ?? null,
        quote: evidence?.quote ?? null,
        ...placesOf(meeting),
        sort: sorts.meeting(id),
      })
    }),
    kind('OWN', 'AgendaItem', facts.items, (item) => {
      const { id, ordinal, number, title, time, status, deferredTo, document } = item
      const told = { ordinal, number, title, time, status, deferredTo }
      return owned(id, document, { ...told, ...citation(item), sort: sorts.item(id), folded: folded(title) })
    }),
    kind('OWN', 'Decision', facts.decisions, (decision) => {
      const { id, ordinal, text, level, to, document } = decision
      const told = { ordinal, text, level, to }
      const sort = sorts.decision(decision)
      return owned(id, document, { ...told, ...citation(decision), sort, folded: folded(text) })
    }),
    kind('OWN', 'Task', facts.tasks, (task) => {
      const { id, due, assignees, document } = task
      const written = assignees.map((assignee) => assignee.written)
      const assigneesAt = assignees.flatMap((assignee) => placeOf(assignee.evidence))
      const assigneeQuotes = assignees.map((assignee) => assignee.evidence.quote)
      const named = { due, assignees: written, assigneesAt, assigneeQuotes }
      return owned(id, document, { ...named, ...citation(task), sort: sorts.within(task) })
    }),
    kind('OWN', 'Amount', facts.amounts, (amount) => {
      const { id, value, currency, basis, cap, written, state, decider, source, purpose } = amount
      const sum = { value, currency, basis, cap, written, state, decider, source, purpose }
      return owned(id, amount.document, { ...sum, ...citation(amount), sort: sorts.within(amount) })
    }),
    kind('OWN', 'Finding', facts.findings, (finding) => {
      const { id, code, severity, message, document } = finding
      return owned(id, document, { code, severity, message, ...citation(finding), sort: sorts.finding(finding) })
    }),
  ]
}

/** Facts as relations of the graph; their nodes are to be there before. */
export function relationsOf(facts: Facts): RelationKind[] {
  const owners = ownersOf(facts)
  const sorts = sortsOf(facts)
  const ownerOf = ({ document }: { readonly document: string }) => owners.get(document)!
  const named = facts.attendances.filter(({ person }) => person !== null)
  const unnamed = facts.attendances.filter(({ person, organization }) => person === null && organization !== null)
  const ofDecision = <Fact extends { decision: string | null }>(rows: readonly Fact[]) =>
    rows.filter(({ decision }) => decision !== null)
  const ofItem = <Fact extends { decision: string | null }>(rows: readonly Fact[]) =>
    rows.filter(({ decision }) => decision === null)
  const ofProject = facts.amounts.filter(({ project }) => project !== null)

  /** Relations of one meeting that hold nothing but their ends; a pair with null is none. */
  function links<Fact>(
    file: string,
    type: string,
    rows: readonly Fact[],
    owner: (fact: Fact) => string | null,
    pairsOf: (fact: Fact) => (readonly [string | null, string | null])[],
  ): RelationKind {
    const made = rows.flatMap((fact) =>
      pairsOf(fact).flatMap(([from, to]) =>
        from === null || to === null ? [] : [relation(from, to, null, owner(fact), {})],
      ),
    )
    return { statement: `load/${file}`, phase: 'OWN', type, rows: made }
  }
  /** Relations of meetings that say where they were read; one with null at an end is none. */
  function read(
    file: string,
    type: string,
    endsOf: (meeting: MeetingFact) => readonly [string | null, string | null, Cited | null],
  ): RelationKind {
    const made = facts.meetings.flatMap((meeting) => {
      const [from, to, source] = endsOf(meeting)
      if (from === null || to === null) return []
      return [relation(from, to, null, meeting.id, source ? citation(source) : {})]
    })
    return { statement: `load/${file}`, phase: 'OWN', type, rows: made }
  }
  const byId = ({ id }: { readonly id: string }) => id
  const shared = () => null

  return [
    {
      ...links('body-part-of', 'PART_OF', facts.bodies, shared, ({ id, organization }) => [[id, organization]]),
      phase: 'SHARED',
    },
    {
      ...links('member-of', 'MEMBER_OF', facts.organizations, shared, ({ id, members }) =>
        members.map((member) => [member, id]),
      ),
      phase: 'SHARED',
    },
    links('records', 'RECORDS', facts.meetings, byId, ({ id, documents }) =>
      documents.map((document) => [document, id]),
    ),
    links('has-finding', 'HAS_FINDING', facts.findings, ownerOf, ({ id, document }) => [[document, id]]),
    read('held-by', 'HELD_BY', ({ id, body, sources }) => [id, body, sources.body]),
    read('chaired', 'CHAIRED', ({ id, chair, sources }) => [chair, id, sources.chair]),
    read('kept-minutes-of', 'KEPT_MINUTES_OF', ({ id, secretary, sources }) => [secretary, id, sources.secretary]),
    relations('OWN', 'attended', 'ATTENDED', named, (attendance) => {
      const { id, meeting, person, organization, organizationReason, party, written } = attendance
      const { status, role, from, to, partial } = attendance
      const listed = { id, status, role, organization, organizationReason, party, written, from, to, partial }
      const sort = sorts.attendance(attendance)
      return relation(person!, meeting, id, meeting, { ...listed, ...citation(attendance), sort })
    }),
    relations('OWN', 'listed-without-person', 'LISTED_WITHOUT_PERSON', unnamed, (attendance) => {
      const { id, meeting, organization, status, role } = attendance
      const sort = sorts.attendance(attendance)
      return relation(organization!, meeting, id, meeting, { id, status, role, ...citation(attendance), sort })
    }),
    links('item-part-of', 'PART_OF', facts.items, ownerOf, ({ id, parent }) => [[id, parent]]),
    links('on-agenda', 'ON_AGENDA', facts.items, ownerOf, ({ id, meeting }) => [[id, meeting]]),
    relations('OWN', 'presented', 'PRESENTED', facts.presentations, (presentation) => {
      const { person, item, written } = presentation
      return relation(person, item, null, ownerOf(presentation), { written, ...citation(presentation) })
    }),
    relations('OWN', 'replaces', 'REPLACES', facts.replacements, (replacement) => {
      const { id, person, replaces, item } = replacement
      return relation(person, replaces, id, ownerOf(replacement), { id, item, ...citation(replacement) })
    }),
    relations('OWN', 'concerns', 'CONCERNS', facts.concerns, (concern) => {
      const { item, project, how } = concern
      return relation(item, project, null, ownerOf(concern), { how, ...citation(concern) })
    }),
    links('taken-under', 'TAKEN_UNDER', facts.decisions, ownerOf, ({ id, item }) => [[id, item]]),
    links('hangs-on', 'HANGS_ON', facts.decisions, ownerOf, ({ id, parent }) => [[id, parent]]),
    links('proposed-to', 'PROPOSED_TO', facts.decisions, ownerOf, ({ id, toBody }) => [[id, toBody]]),
    links('item-has-task', 'HAS_TASK', ofItem(facts.tasks), ownerOf, ({ id, item }) => [[item, id]]),
    links('decision-has-task', 'HAS_TASK', ofDecision(facts.tasks), ownerOf, ({ id, decision }) => [[decision, id]]),
    ...(['PERSON', 'ORGANIZATION', 'BODY'] as const).map((what) =>
      relations(
        'OWN',
        `assigns-${what.toLowerCase()}`,
        'ASSIGNS',
        assignmentsOf(facts).filter((assignment) => assignment.kind === what),
        ({ task, to, written }) => relation(task.id, to, null, ownerOf(task), { written }),
      ),
    ),
    links('item-states', 'STATES', ofItem(facts.amounts), ownerOf, ({ id, item }) => [[item, id]]),
    links('decision-states', 'STATES', ofDecision(facts.amounts), ownerOf, ({ id, decision }) => [[decision, id]]),
    relations('OWN', 'funds', 'FUNDS', ofDecision(ofProject), (amount) => {
      const { id, decision, project, value, currency, basis, cap, state, source } = amount
      const sum = { amount: id, value, currency, basis, cap, state, source }
      return relation(decision!, project!, id, ownerOf(amount), { ...sum, ...citation(amount) })
    }),
    links('meant-for', 'MEANT_FOR', ofItem(ofProject), ownerOf, ({ id, project }) => [[id, project]]),
    links('decided-by', 'DECIDED_BY', facts.amounts, ownerOf, ({ id, deciderBody }) => [[id, deciderBody]]),
    relations('BETWEEN', 'represents', 'REPRESENTS', facts.representations, ({ person, organization, ...period }) =>
      relation(person, organization, period.id, null, period),
    ),
    { ...links('grants', 'GRANTS', facts.amounts, shared, ({ id, grants }) => [[id, grants]]), phase: 'BETWEEN' },
    relations('BETWEEN', 'follows', 'FOLLOWS', facts.follows, ({ from, to, reason, because, ...cited }) =>
      relation(from, to, null, null, { reason, because, ...citation(cited) }),
    ),
    relations('BETWEEN', 'may-be-same', 'MAY_BE_SAME', facts.candidates, (candidate) => {
      const { left, right, score, reasons, judged } = candidate
      return relation(left, right, null, null, { score, reasons, judged, sort: sorts.candidate(candidate) })
    }),
  ]
}

/** Who has which task; two writings of one assignee are one. */
function assignmentsOf({ tasks }: Facts) {
  return tasks.flatMap((task) => {
    const byTarget = new Map<string, { task: typeof task; to: string; kind: string; written: string }>()
    for (const { kind: what, id: to, written } of task.assignees) {
      if (what === null || to === null || byTarget.has(`${what} ${to}`)) continue
      byTarget.set(`${what} ${to}`, { task, to, kind: what, written })
    }
    return [...byTarget.values()]
  })
}

const fileOf = (label: string) => label.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()

function kind<Fact>(phase: Phase, label: string, facts: readonly Fact[], rowOf: (fact: Fact) => NodeRow): NodeKind {
  return { statement: `load/${fileOf(label)}`, phase, label, rows: facts.map(rowOf) }
}

function relations<Fact>(
  phase: Phase,
  file: string,
  type: string,
  facts: readonly Fact[],
  rowOf: (fact: Fact) => RelationRow,
): RelationKind {
  return { statement: `load/${file}`, phase, type, rows: facts.map(rowOf) }
}

function relation(
  from: string,
  to: string,
  key: string | null,
  owner: string | null,
  properties: Properties,
): RelationRow {
  return { from, to, key, owner, properties: marked(properties) }
}

/** A node with more names than its own, in its place among the others. */
export function withNames(
  { properties: { fingerprint: _, ...properties }, ...row }: NodeRow,
  name: string,
  names: readonly string[],
): NodeRow {
  const others = [...new Set(names)].filter((other) => other !== name).sort()
  return { ...row, properties: marked({ ...properties, name, names: others, sort: namedSort(name, row.id) }) }
}

/** Properties with a fingerprint of them, by which the next import sees that nothing changed. */
function marked(properties: Properties): Properties {
  const written = JSON.stringify(Object.entries(properties).filter(([, value]) => value !== null))
  return { ...properties, fingerprint: createHash('sha1').update(written).digest('base64url') }
}

/** Where the values of a meeting that are no relations stand: line, start and end, and the quote. */
function placesOf({ documents, sources }: MeetingFact): Properties {
  const fields = ['organization', 'number', 'start', 'end', 'place'] as const
  const entries = fields.flatMap((field) => {
    const source = sources[field]
    return [
      [`${field}At`, source && placeOf(source.evidence)],
      [`${field}Quote`, source?.evidence.quote ?? null],
      // Of a meeting that several documents record, what is not in the first.
      [`${field}Document`, source && source.document !== documents[0] ? source.document : null],
    ]
  })
  return Object.fromEntries(entries)
}

function placeOf({ line, start, end }: Evidence): [line: number, start: number, end: number] {
  return [line, start, end]
}

function citation({ document, evidence }: { document: string; evidence: Evidence | null }): Properties {
  if (evidence === null) return { document, line: null, start: null, end: null, quote: null }
  const { line, start, end, quote } = evidence
  return { document, line, start, end, quote }
}
