import { createHash } from 'node:crypto'
import type { Facts } from '../model/facts.ts'
import type { Evidence } from '../model/record.ts'

/** Property values as Neo4j takes them; null is a property that is not there. */
export type Properties = Readonly<Record<string, string | number | boolean | readonly (string | number)[] | null>>

export interface NodeRow {
  readonly id: string
  readonly properties: Properties
}

export interface RelationRow {
  readonly from: string
  readonly to: string
  /** Tells relations of one type between the same two nodes apart; null where there is only one. */
  readonly key: string | null
  readonly properties: Properties
}

/** All nodes of one label, and the statement that writes them. */
export interface NodeKind {
  readonly statement: string
  readonly label: string
  readonly rows: readonly NodeRow[]
}

/** All relations of one type between two labels, and the statement that writes them. */
export interface RelationKind {
  readonly statement: string
  readonly type: string
  readonly rows: readonly RelationRow[]
}

/** Facts as the graph holds them (docs/graph.md): nodes first, then the relations between them. */
export function nodesOf(facts: Facts): NodeKind[] {
  const municipalities = facts.organizations.filter(({ kind }) => kind === 'MUNICIPALITY')
  const organizations = facts.organizations.filter(({ kind }) => kind !== 'MUNICIPALITY')
  return [
    kind('Document', facts.documents, ({ id, fileName, lines, text, importer, pages, readFindings }) =>
      node(id, { fileName, lines, text, importer, pages, readFindings }),
    ),
    kind('Meeting', facts.meetings, (meeting) => {
      const { id, number, date, dateWritten, dateReason, start, end, place, evidence, documents } = meeting
      return node(id, {
        number,
        date,
        dateWritten,
        dateReason,
        start,
        end,
        place,
        year: date === null ? null : Number(date.slice(0, 4)),
        document: documents[0] ?? null,
        line: evidence?.line ?? null,
        evidenceStart: evidence?.start ?? null,
        evidenceEnd: evidence?.end ?? null,
        quote: evidence?.quote ?? null,
      })
    }),
    kind('Body', facts.bodies, ({ id, name, names }) => node(id, { name, names })),
    kind('Organization', organizations, ({ id, name, names, kind: what }) => node(id, { name, names, kind: what })),
    kind('Municipality', municipalities, ({ id, name, names, kind: what, code }) =>
      node(id, { name, names, kind: what, code }),
    ),
    kind('Person', facts.persons, ({ id, name, names, reasons }) => node(id, { name, names, reasons })),
    kind('AgendaItem', facts.items, ({ id, ordinal, number, title, time, status, deferredTo, ...cited }) =>
      node(id, { ordinal, number, title, time, status, deferredTo, ...citation(cited) }),
    ),
    kind('Decision', facts.decisions, ({ id, ordinal, text, level, to, ...cited }) =>
      node(id, { ordinal, text, level, to, ...citation(cited) }),
    ),
    kind('Task', facts.tasks, ({ id, due, assignees, ...cited }) =>
      node(id, { due, assignees: assignees.map(({ written }) => written), ...citation(cited) }),
    ),
    kind('Amount', facts.amounts, (amount) => {
      const { id, value, currency, basis, cap, written, state, decider, source, purpose } = amount
      return node(id, {
        value,
        currency,
        basis,
        cap,
        written,
        state,
        decider,
        source,
        purpose,
        ...citation(amount),
      })
    }),
    kind('Project', facts.projects, ({ id, name, names, known }) => node(id, { name, names, known })),
    kind('Finding', facts.findings, ({ id, code, severity, message, ...cited }) =>
      node(id, { code, severity, message, ...citation(cited) }),
    ),
  ]
}

export function relationsOf(facts: Facts): RelationKind[] {
  const named = facts.attendances.filter(({ person }) => person !== null)
  const unnamed = facts.attendances.filter(({ person, organization }) => person === null && organization !== null)
  const assignments = facts.tasks.flatMap(({ id, assignees }) => {
    const byTarget = new Map<string, { from: string; to: string; kind: string; written: string }>()
    for (const { kind: what, id: to, written } of assignees) {
      if (what === null || to === null || byTarget.has(`${what} ${to}`)) continue
      byTarget.set(`${what} ${to}`, { from: id, to, kind: what, written })
    }
    return [...byTarget.values()]
  })
  const assigns = (what: string) => assignments.filter((assignment) => assignment.kind === what)
  const ofDecision = <Row extends { decision: string | null }>(rows: readonly Row[]) =>
    rows.filter(({ decision }) => decision !== null)
  const ofItem = <Row extends { decision: string | null }>(rows: readonly Row[]) =>
    rows.filter(({ decision }) => decision === null)
  return [
    links('records', 'RECORDS', facts.meetings, ({ id, documents }) => documents.map((document) => [document, id])),
    links('has-finding', 'HAS_FINDING', facts.findings, ({ id, document }) => [[document, id]]),
    links('held-by', 'HELD_BY', facts.meetings, ({ id, body }) => [[id, body]]),
    links('body-part-of', 'PART_OF', facts.bodies, ({ id, organization }) => [[id, organization]]),
    links('item-part-of', 'PART_OF', facts.items, ({ id, parent }) => [[id, parent]]),
    links('member-of', 'MEMBER_OF', facts.organizations, ({ id, members }) => members.map((member) => [member, id])),
    links('chaired', 'CHAIRED', facts.meetings, ({ id, chair }) => [[chair, id]]),
    links('kept-minutes-of', 'KEPT_MINUTES_OF', facts.meetings, ({ id, secretary }) => [[secretary, id]]),
    relations('attended', 'ATTENDED', named, (attendance) => {
      const { id, meeting, person, organization, organizationReason, party, written } = attendance
      const { status, role, from, to, partial } = attendance
      const listed = { id, status, role, organization, organizationReason, party, written, from, to, partial }
      return relation(person!, meeting, id, { ...listed, ...citation(attendance) })
    }),
    relations('listed-without-person', 'LISTED_WITHOUT_PERSON', unnamed, (attendance) => {
      const { id, meeting, organization, status, role } = attendance
      return relation(organization!, meeting, id, { id, status, role, ...citation(attendance) })
    }),
    relations('represents', 'REPRESENTS', facts.representations, ({ person, organization, ...period }) =>
      relation(person, organization, period.id, period),
    ),
    links('on-agenda', 'ON_AGENDA', facts.items, ({ id, meeting }) => [[id, meeting]]),
    relations('presented', 'PRESENTED', facts.presentations, ({ person, item, written, ...cited }) =>
      relation(person, item, null, { written, ...citation(cited) }),
    ),
    relations('concerns', 'CONCERNS', facts.concerns, ({ item, project, how, ...cited }) =>
      relation(item, project, null, { how, ...citation(cited) }),
    ),
    links('taken-under', 'TAKEN_UNDER', facts.decisions, ({ id, item }) => [[id, item]]),
    links('hangs-on', 'HANGS_ON', facts.decisions, ({ id, parent }) => [[id, parent]]),
    links('proposed-to', 'PROPOSED_TO', facts.decisions, ({ id, toBody }) => [[id, toBody]]),
    links('item-has-task', 'HAS_TASK', ofItem(facts.tasks), ({ id, item }) => [[item, id]]),
    links('decision-has-task', 'HAS_TASK', ofDecision(facts.tasks), ({ id, decision }) => [[decision, id]]),
    ...(['person', 'organization', 'body'] as const).map((what) =>
      relations(`assigns-${what}`, 'ASSIGNS', assigns(what.toUpperCase()), ({ from, to, written }) =>
        relation(from, to, null, { written }),
      ),
    ),
    links('item-states', 'STATES', ofItem(facts.amounts), ({ id, item }) => [[item, id]]),
    links('decision-states', 'STATES', ofDecision(facts.amounts), ({ id, decision }) => [[decision, id]]),
    relations(
      'funds',
      'FUNDS',
      ofDecision(facts.amounts).filter(({ project }) => project !== null),
      (amount) => {
        const { id, decision, project, value, currency, basis, cap, state, source } = amount
        const sum = { amount: id, value, currency, basis, cap, state, source }
        return relation(decision!, project!, id, { ...sum, ...citation(amount) })
      },
    ),
    links('decided-by', 'DECIDED_BY', facts.amounts, ({ id, deciderBody }) => [[id, deciderBody]]),
    links('grants', 'GRANTS', facts.amounts, ({ id, grants }) => [[id, grants]]),
    relations('follows', 'FOLLOWS', facts.follows, ({ from, to, reason, because, ...cited }) =>
      relation(from, to, null, { reason, because, ...citation(cited) }),
    ),
    relations('may-be-same', 'MAY_BE_SAME', facts.candidates, ({ left, right, score, reasons, judged }) =>
      relation(left, right, null, { score, reasons, judged }),
    ),
  ]
}

const fileOf = (label: string) => label.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()

function kind<Fact>(label: string, facts: readonly Fact[], rowOf: (fact: Fact) => NodeRow): NodeKind {
  return { statement: `load/${fileOf(label)}`, label, rows: facts.map(rowOf) }
}

function relations<Fact>(
  file: string,
  type: string,
  facts: readonly Fact[],
  rowOf: (fact: Fact) => RelationRow,
): RelationKind {
  return { statement: `load/${file}`, type, rows: facts.map(rowOf) }
}

/** Relations that hold nothing but their ends; a pair with null is none. */
function links<Fact>(
  file: string,
  type: string,
  facts: readonly Fact[],
  pairsOf: (fact: Fact) => (readonly [string | null, string | null])[],
): RelationKind {
  const pairs = facts.flatMap(pairsOf)
  const rows = pairs.flatMap(([from, to]) => (from === null || to === null ? [] : [relation(from, to, null, {})]))
  return { statement: `load/${file}`, type, rows }
}

function node(id: string, properties: Properties): NodeRow {
  return { id, properties: marked({ id, ...properties }) }
}

function relation(from: string, to: string, key: string | null, properties: Properties): RelationRow {
  return { from, to, key, properties: marked(properties) }
}

/** Properties with a fingerprint of them, by which the next import sees that nothing changed. */
function marked(properties: Properties): Properties {
  const written = JSON.stringify(Object.entries(properties).filter(([, value]) => value !== null))
  return { ...properties, fingerprint: createHash('sha1').update(written).digest('base64url') }
}

function citation({ document, evidence }: { document: string; evidence: Evidence | null }): Properties {
  if (evidence === null) return { document, line: null, start: null, end: null, quote: null }
  const { line, start, end, quote } = evidence
  return { document, line, start, end, quote }
}
