import type {
  AmountFact,
  AssigneeFact,
  AttendanceFact,
  Cited,
  DecisionFact,
  Facts,
  FindingFact,
  ItemFact,
  MeetingFact,
  PresentationFact,
  ReplacementFact,
  TaskFact,
} from '../model/facts.ts'
import type { Amount, Decision, Item, Meeting, MeetingSources, Task } from '../model/record.ts'
import type { Register } from '../model/register.ts'
import { resolveFollows } from './follows.ts'
import { meet, nameEvidence, type ReadDocument, shortId, type Usable, usableDocuments } from './meet.ts'
import type { Gathering } from './meetings.ts'
import { linkGrants, saidOf } from './money.ts'
import { byText } from './names.ts'
import { type Directory, directoryOf } from './organizations.ts'
import { type People, resolvePeople, type SeatElsewhere } from './people/index.ts'
import { affiliationOf, type Roster } from './people/sightings.ts'
import { type PlacedItem, type Projects, resolveProjects } from './projects.ts'
import { replacementsOf } from './replacements.ts'
import { concludeOrganizations, representationsOf, type SittingElsewhere } from './representation.ts'

export { isLoadable, type ReadDocument } from './meet.ts'
export * from './scope.ts'

/** What is known of documents that are not given. */
export interface Elsewhere {
  /** Names of organizations that only minutes name, by id. */
  readonly names?: ReadonlyMap<string, string>
  readonly seats?: readonly SeatElsewhere[]
  readonly sittings?: readonly SittingElsewhere[]
}

interface Options extends Elsewhere {
  /** Told how many pairs of persons were compared; for measuring. */
  readonly onCompared?: (pairs: number) => void
}

/**
 * Puts documents together: who is who, which organization is meant, what belongs to which project and
 * what became of it. Pure; the same documents and register give the same facts whatever their
 * order. Documents that are no minutes (no meeting, or an ERROR finding) give nothing.
 */
export function resolve(documents: readonly ReadDocument[], register: Register, options: Options = {}): Facts {
  const usable = usableDocuments(documents)
  const directory = directoryOf(register, options.names)
  const { gatherings, rosters, items, read } = meet(usable, register, directory)
  const byId = new Map(gatherings.map((gathering) => [gathering.id, gathering]))
  const people = resolvePeople(rosters, register, directory, options.seats)
  options.onCompared?.(people.compared)
  const attendances = concludeOrganizations(
    rosters.flatMap((roster) => attendancesOf(roster, people, directory)),
    byId,
    directory.nameOf,
  )
  const projects = resolveProjects(items, register, directory)
  const follows = resolveFollows(items, projects, register, directory)
  const presentations: PresentationFact[] = []
  const replacements: ReplacementFact[] = []
  const decisions: DecisionFact[] = []
  const tasks: TaskFact[] = []
  const amounts: AmountFact[] = []
  for (const [roster, own] of read)
    for (const placed of own) {
      presentations.push(...presentationsOf(placed, roster, people))
      replacements.push(...replacementsOf(placed, roster, people))
      decisions.push(...decisionsOf(placed, directory))
      tasks.push(...tasksOf(placed, roster, people, directory))
      amounts.push(...amountsOf(placed, projects, directory))
    }
  const itemById = new Map(items.map((placed) => [placed.id, placed]))
  const linked = new Set(follows.map(({ from, to }) => `${from} ${to}`))
  const meetings = rosters.map((roster) => meetingOf(roster, people))
  return {
    documents: usable.map(({ fact }) => fact),
    // Last, for everything above may have met an organization or a body.
    organizations: directory.organizationFacts(),
    bodies: directory.bodyFacts(),
    meetings,
    persons: people.facts,
    attendances,
    representations: representationsOf(attendances, byId, options.sittings),
    replacements,
    items: items.map(itemFact),
    presentations,
    decisions,
    tasks,
    amounts: linkGrants(
      amounts,
      ({ item }) => itemById.get(item)!.gathering.date,
      (grant, proposal) => linked.has(`${grant.item} ${proposal.item}`),
    ),
    projects: projects.facts,
    concerns: projects.concerns,
    follows,
    candidates: people.candidates,
    findings: findingsOf(usable, gatherings, people),
  }
}

function meetingOf(roster: Roster, people: People): MeetingFact {
  const { gathering } = roster
  const records = gathering.documents.map(({ id, minutes }) => ({ document: id, meeting: minutes.meeting! }))
  const { dateWritten, dateReason, evidence } = records[0]!.meeting
  const readOf = (field: keyof MeetingSources) => firstOf(field, records)
  const personOf = (field: 'chair' | 'secretary') => {
    const known = records.filter(({ meeting }) => meeting[field] !== null && roster.find(meeting[field]) !== null)
    const { value, source } = firstOf(field, known)
    return { id: value === null ? null : people.idOf(roster.find(value)!), source }
  }
  const [body, organization, number] = [readOf('body'), readOf('organization'), readOf('number')]
  const [start, end, place] = [readOf('start'), readOf('end'), readOf('place')]
  const [chair, secretary] = [personOf('chair'), personOf('secretary')]
  return {
    id: gathering.id,
    body: gathering.body,
    organization: gathering.organization,
    circle: gathering.circle,
    number: number.value,
    date: gathering.date,
    dateWritten,
    dateReason,
    start: start.value,
    end: end.value,
    place: place.value,
    chair: chair.id,
    secretary: secretary.id,
    documents: gathering.documents.map(({ id }) => id),
    evidence,
    sources: {
      body: body.source,
      // Where only the register or the members say whose meeting it was, the body's name led to it.
      organization: organization.source ?? (gathering.organization === null ? null : body.source),
      number: number.source,
      start: start.source,
      end: end.source,
      place: place.source,
      chair: chair.source,
      secretary: secretary.source,
    },
  }
}

/** A value of a meeting by the first document that has it, with where it stands there. */
function firstOf(
  field: keyof MeetingSources,
  records: readonly { readonly document: string; readonly meeting: Meeting }[],
): { value: string | null; source: Cited | null } {
  const found = records.find(({ meeting }) => meeting[field] !== null)
  if (!found) return { value: null, source: null }
  const { document, meeting } = found
  const evidence = meeting.sources[field]
  return { value: meeting[field], source: evidence && { document, evidence } }
}

function attendancesOf(roster: Roster, people: People, directory: Directory): AttendanceFact[] {
  const { gathering } = roster
  const personByRow = new Map<string, string>()
  for (const sighting of roster.sightings)
    for (const { document, index } of sighting.rows) personByRow.set(`${document} ${index}`, people.idOf(sighting))
  const listedBefore = new Set<string>()
  const facts: AttendanceFact[] = []
  for (const given of gathering.documents) {
    const listedHere: string[] = []
    for (const [index, attendance] of given.minutes.attendance.entries()) {
      const person = personByRow.get(`${given.id} ${index}`) ?? null
      const organization = affiliationOf(attendance, gathering, directory)
      const name = person ?? `nobody ${organization}`
      // A second record of the meeting adds whom the first left out.
      if (listedBefore.has(name)) continue
      listedHere.push(name)
      const { status, role, party, from, to, partial, evidence } = attendance
      facts.push({
        id: `${gathering.id}/${facts.length + 1}`,
        meeting: gathering.id,
        person,
        organization,
        organizationReason: null,
        party,
        written: attendance.person,
        status,
        role,
        from,
        to,
        partial,
        document: given.id,
        evidence,
      })
    }
    for (const name of listedHere) listedBefore.add(name)
  }
  return facts
}

function itemFact({ id, given, gathering, item }: PlacedItem): ItemFact {
  const { number, title, time, status, deferredTo, parent, evidence } = item
  return {
    id,
    meeting: gathering.id,
    ordinal: Number(id.slice(id.indexOf('/') + 1)),
    parent: parent === null ? null : `${shortId(given.id)}/${parent + 1}`,
    number,
    title,
    time,
    status,
    deferredTo,
    document: given.id,
    evidence,
  }
}

function presentationsOf(placed: PlacedItem, roster: Roster, people: People): PresentationFact[] {
  const facts = new Map<string, PresentationFact>()
  for (const written of placed.item.presenters) {
    const sighting = roster.find(written)
    const person = sighting ? people.idOf(sighting) : null
    if (person === null || facts.has(person)) continue
    const evidence = nameEvidence(placed, written)
    facts.set(person, { item: placed.id, person, written, document: placed.given.id, evidence })
  }
  return [...facts.values()]
}

const decisionId = (item: string, index: number) => `${item}/${index + 1}`

function decisionsOf({ id, given, gathering, item }: PlacedItem, directory: Directory): DecisionFact[] {
  return item.decisions.map(({ text, level, to, parent, evidence }, index) => ({
    id: decisionId(id, index),
    item: id,
    ordinal: index + 1,
    text,
    level,
    to,
    toBody: to === null ? null : directory.bodyLike(to, gathering.organization),
    parent: parent === null ? null : decisionId(id, parent),
    document: given.id,
    evidence,
  }))
}

function tasksOf(placed: PlacedItem, roster: Roster, people: People, directory: Directory): TaskFact[] {
  return statedIn<Task>(placed, 't', ({ tasks }) => tasks).map(({ id, decision, stated }) => ({
    id,
    item: placed.id,
    decision,
    due: stated.due,
    assignees: stated.assignees.map((written, index) => ({
      written,
      ...assignee(written, placed.gathering, roster, people, directory),
      evidence: stated.assigneeEvidence[index]!,
    })),
    document: placed.given.id,
    evidence: stated.evidence,
  }))
}

interface Stated<What> {
  readonly id: string
  readonly decision: string | null
  readonly in: Decision | null
  readonly stated: What
}

/** What stands in an item's decisions and outside them, each with an id under its place. */
function statedIn<What>(
  placed: PlacedItem,
  letter: string,
  of: (place: Item | Decision) => readonly What[],
): Stated<What>[] {
  const outside = of(placed.item).map((stated, index) => ({
    id: `${placed.id}/${letter}${index + 1}`,
    decision: null,
    in: null,
    stated,
  }))
  const inside = placed.item.decisions.flatMap((decision, place) =>
    of(decision).map((stated, index) => ({
      id: `${decisionId(placed.id, place)}/${letter}${index + 1}`,
      decision: decisionId(placed.id, place),
      in: decision,
      stated,
    })),
  )
  return [...inside, ...outside]
}

/** Who is meant: somebody at the meeting, a body or organization that is known, or nobody that has a node. */
function assignee(
  written: string,
  gathering: Gathering,
  roster: Roster,
  people: People,
  directory: Directory,
): Pick<AssigneeFact, 'kind' | 'id'> {
  const sighting = roster.find(written)
  if (sighting) return { kind: 'PERSON', id: people.idOf(sighting) }
  if (/^(?:\p{L}+s )?sekretariat(?:et)?s?$/iu.test(written.trim()) && gathering.organization !== null)
    return { kind: 'ORGANIZATION', id: directory.organization(directory.nameOf(gathering.organization)) }
  const body = directory.body(written, gathering.organization)
  if (body !== null) return { kind: 'BODY', id: body }
  const organization = directory.known(written)
  return { kind: organization === null ? null : 'ORGANIZATION', id: organization }
}

function amountsOf(placed: PlacedItem, projects: Projects, directory: Directory): AmountFact[] {
  const namings = projects.namingsOf(placed)
  return statedIn<Amount>(placed, 'a', ({ amounts }) => amounts).map(({ id, decision, in: place, stated }) => ({
    id,
    item: placed.id,
    decision,
    value: stated.value,
    currency: stated.currency,
    basis: stated.basis,
    cap: stated.cap,
    written: stated.written,
    ...saidOf(stated, place, placed, namings, directory),
    grants: null,
    document: placed.given.id,
    evidence: stated.evidence,
  }))
}

function findingsOf(usable: readonly Usable[], gatherings: readonly Gathering[], people: People): FindingFact[] {
  const own = usable.flatMap(({ given }) =>
    given.minutes.findings.flatMap((finding, index) =>
      // Who may be whom is said below, where all documents and the judgements are known.
      finding.code === 'POSSIBLE_SAME_PERSON'
        ? []
        : [{ ...finding, id: `${shortId(given.id)}/f${index + 1}`, document: given.id }],
    ),
  )
  const twice = gatherings.flatMap(({ id, documents: [leading, ...others] }) =>
    others.map((given) => ({
      id: `${shortId(given.id)}/MEETING_RECORDED_TWICE`,
      document: given.id,
      code: 'MEETING_RECORDED_TWICE',
      severity: 'WARNING' as const,
      message: `The meeting ${id} is recorded in another document too (${leading!.minutes.document.file.split(/[\\/]/).at(-1)}); its items and sums are counted in both.`,
      evidence: given.minutes.meeting!.evidence,
    })),
  )
  const nameById = new Map(people.facts.map(({ id, name }) => [id, name]))
  const same = people.candidates
    .filter(({ judged }) => judged === null)
    .map(({ left, right, reasons }) => {
      const later = [left, right]
        .map((id) => ({ id, sighting: people.sightingsOf(id)[0]! }))
        .sort(
          (one, two) =>
            Number(one.sighting.listed) - Number(two.sighting.listed) ||
            byText(two.sighting.gathering.date ?? '', one.sighting.gathering.date ?? '') ||
            byText(one.id, two.id),
        )[0]!
      const names = [left, right].map((id) => nameById.get(id)!)
      const { document, evidence } = later.sighting
      return {
        id: `${shortId(document)}/POSSIBLE_SAME_PERSON/${left}/${right}`,
        document,
        code: 'POSSIBLE_SAME_PERSON',
        severity: 'WARNING' as const,
        message: `${names.join(' and ')} may be one person: ${reasons[0]}.`,
        evidence,
      }
    })
  return [...own, ...twice, ...same].sort((left, right) => byText(left.id, right.id))
}
