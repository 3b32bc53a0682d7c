import { basename } from 'node:path'
import type { Facts, FollowsFact } from '../../model/facts.ts'
import type { Register } from '../../model/register.ts'
import { groupBy } from '../../resolve/group.ts'
import {
  alike,
  circlesOf,
  type Elsewhere,
  idsOfNames,
  isNamed,
  metIn,
  type Named,
  type NamedThere,
  organizationsIn,
  peopleOf,
  type ReadDocument,
  resolve,
  type SeatOf,
  touchedBy,
} from '../../resolve/index.ts'

/** What comes into the graph, and what goes out of it. */
export interface Coming {
  /** Documents, some of which may be there already, under the names they shall have. */
  readonly add: readonly ReadDocument[]
  /** Ids of documents that are there. */
  readonly remove: readonly string[]
}

/** Asks the graph for what stands near. */
export interface Lookup {
  documentsOfCircles(circles: readonly string[]): Promise<string[]>
  documentsOfPersons(persons: readonly string[]): Promise<string[]>
  /** Of the nearest meetings before and after that concern a project in a title or a decision. */
  documentsOfProjects(rows: readonly { readonly project: string; readonly date: string }[]): Promise<string[]>
  /** With sums of one value that one body decides on. */
  documentsOfSums(rows: readonly { readonly body: string; readonly value: number }[]): Promise<string[]>
  /** Documents, with all others that record the same meetings. */
  documents(ids: readonly string[]): Promise<ReadDocument[]>
  /** Persons whose ids begin so. */
  persons(starts: readonly string[]): Promise<Named[]>
  personsAt(circles: readonly string[], organizations: readonly string[]): Promise<NamedThere[]>
  seats(rows: readonly SeatOf[]): Promise<NonNullable<Elsewhere['seats']>>
  sittings(rows: readonly SeatOf[]): Promise<NonNullable<Elsewhere['sittings']>>
  /** Names of organizations, by id. */
  names(organizations: readonly string[]): Promise<ReadonlyMap<string, string>>
}

/**
 * What the documents near a change say without it and with it: where the two differ, the graph changes. Near are the
 * documents that who is who, what follows what and which sum grants which can depend on; the others stay unread.
 */
export async function resolveNear(
  { add, remove }: Coming,
  register: Register,
  lookup: Lookup,
  resolved: typeof resolve = resolve,
): Promise<{ readonly before: Facts; readonly after: Facts }> {
  const held = new Map<string, ReadDocument>()
  /** Documents that are near by their people alone, which are most of them: the rest of what they say is left out. */
  const ofPeople = new Map<string, ReadDocument>()
  const missing = async (ids: readonly string[], isThere: (id: string) => boolean): Promise<ReadDocument[]> => {
    const wanted = [...new Set(ids)].filter((id) => !isThere(id))
    const found = wanted.length === 0 ? [] : await lookup.documents(wanted)
    return found.filter((document) => !isThere(idOf(document)))
  }
  const fetch = async (ids: readonly string[]): Promise<ReadDocument[]> => {
    const fresh = await missing(ids, (id) => held.has(id))
    for (const document of fresh) {
      held.set(idOf(document), document)
      ofPeople.delete(idOf(document))
    }
    return fresh
  }
  const fetchPeople = async (ids: readonly string[]): Promise<ReadDocument[]> => {
    const fresh = (await missing(ids, (id) => held.has(id) || ofPeople.has(id))).map(peopleOf)
    for (const document of fresh) ofPeople.set(idOf(document), document)
    return fresh
  }
  const gone = new Set(remove)
  const changed = new Set([...add.map(idOf), ...gone])
  await fetch([...changed])
  const added = new Map<string, ReadDocument>()
  for (const document of add) {
    const id = idOf(document)
    added.set(id, underFirstName(document, held.get(id)?.minutes.document.file, added.get(id)?.minutes.document.file))
  }
  const all = () => [...new Map([...ofPeople, ...held, ...added]).values()]
  const circles = circlesOf(all(), register)
  await fetch(await lookup.documentsOfCircles(circles))

  const met = metIn(all(), register)
  const fetchNamed = async (names: ReadonlySet<string>) => {
    const ids = idsOfNames(names, register)
    const persons = (await lookup.persons([...ids])).filter((person) => isNamed(person, ids))
    met.push(...metIn(await fetchPeople(await lookup.documentsOfPersons(persons.map(({ id }) => id))), register))
  }
  await fetchNamed(touchedBy(met, changed, register).names)
  const touched = touchedBy(met, changed, register)
  const similar = alike(touched, await lookup.personsAt(touched.circles, touched.organizations), register)
  await fetchNamed(similar)
  const { seats } = touchedBy(met, changed, register, similar)
  const inside = new Set(circles)
  // An organization that a document which goes had named may lose its name with it.
  const unsure = new Set(organizationsIn(remove.flatMap((id) => held.get(id) ?? [])))
  const elsewhere = {
    names: await lookup.names(organizationsIn(all()).filter((id) => !unsure.has(id))),
    seats: await lookup.seats(seats.filter(({ circle }) => !inside.has(circle))),
    sittings: await lookup.sittings(touched.sittings.filter(({ circle }) => !inside.has(circle))),
  }

  const compared = () => ({
    before: resolved([...ofPeople.values(), ...held.values()], register, elsewhere),
    after: resolved(
      all().filter((document) => !gone.has(idOf(document))),
      register,
      elsewhere,
    ),
  })
  for (;;) {
    const { before, after } = compared()
    const named = [before, after].flatMap((facts) => projectsOf(facts, changed))
    const sums = [before, after].flatMap((facts) => sumsOf(facts, changed))
    const around = circlesAround(before, named).filter((circle) => !inside.has(circle))
    const more = [
      ...(await lookup.documentsOfProjects([...named, ...relinked(before, after), ...relinked(after, before)])),
      ...(await lookup.documentsOfSums(sums)),
      ...(around.length === 0 ? [] : await lookup.documentsOfCircles(around)),
    ]
    if ((await fetch(more)).length === 0) return { before, after }
  }
}

/** A document under the first by the alphabet of its name and the others it is known by. */
export function underFirstName(document: ReadDocument, ...others: (string | undefined)[]): ReadDocument {
  const { minutes } = document
  const names = [basename(minutes.document.file), ...others.filter((name) => name !== undefined)]
  return { ...document, minutes: { ...minutes, document: { ...minutes.document, file: names.sort()[0]! } } }
}

/** The id under which a document stands in the graph. */
export function idOf({ minutes }: ReadDocument): string {
  return minutes.document.sha256!
}

interface NamedThen {
  readonly project: string
  readonly date: string
}

/** The projects that are one in all circles and that some documents name plainly, each with the day. */
function projectsOf(facts: Facts, documents: ReadonlySet<string>): NamedThen[] {
  return plainNamings(facts).flatMap(({ document, project, meeting: { date } }) =>
    documents.has(document) && date !== null ? [{ project, date }] : [],
  )
}

/** What names a project plainly that is one in all circles, with the meeting. */
function plainNamings({ projects, concerns, items, meetings }: Facts) {
  const everywhere = new Set(projects.filter(({ known }) => known === 'REGISTER').map(({ id }) => id))
  const meetingOf = new Map(items.map(({ id, meeting }) => [id, meeting]))
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  return concerns
    .filter(({ how, project }) => how !== 'TEXT' && everywhere.has(project))
    .map(({ document, project, item }) => ({ document, project, item, meeting: byId.get(meetingOf.get(item)!)! }))
}

/** What else may link items than what the others say of them: the projects that both name, with the day of the later. */
function relinked(facts: Facts, others: Facts): NamedThen[] {
  const nameOf = ({ from, to, reason, because }: FollowsFact) => [from, to, reason, because].join(' ')
  const same = new Set(others.follows.map(nameOf))
  const moved = facts.follows.filter((link) => !same.has(nameOf(link)))
  if (moved.length === 0) return []
  const byItem = groupBy(plainNamings(facts), ({ item }) => item)
  return moved.flatMap(({ from, to }) => {
    const too = new Set(byItem.get(to)?.map(({ project }) => project))
    return (byItem.get(from) ?? []).flatMap(({ project, meeting: { date } }) =>
      date !== null && too.has(project) ? [{ project, date }] : [],
    )
  })
}

/**
 * The circles that named a project last before a day and next after it: a meeting of that day comes between the two, and
 * what else links them, which then counts, only their whole circle tells.
 */
function circlesAround(facts: Facts, named: readonly NamedThen[]): string[] {
  const byProject = groupBy(plainNamings(facts), ({ project }) => project)
  return [
    ...new Set(
      named.flatMap(({ project, date }) => {
        const dated = (byProject.get(project) ?? []).flatMap(({ meeting: { circle, date: day } }) =>
          day === null ? [] : [{ circle, day }],
        )
        const days = [...new Set(dated.map(({ day }) => day))].sort()
        const [last, next] = [days.findLast((day) => day < date), days.find((day) => day > date)]
        const circlesOn = (...on: (string | undefined)[]) =>
          new Set(dated.flatMap(({ circle, day }) => (on.includes(day) ? [circle] : [])))
        const before = circlesOn(last, date)
        return [...circlesOn(date, next)].filter((circle) => before.has(circle))
      }),
    ),
  ]
}

function sumsOf({ amounts }: Facts, documents: ReadonlySet<string>) {
  return amounts
    .filter(({ document, state }) => documents.has(document) && (state === 'PROPOSED' || state === 'GRANTED'))
    .flatMap(({ deciderBody, value }) => (deciderBody === null ? [] : [{ body: deciderBody, value }]))
}
