import type { Item } from '../model/record.ts'
import type { Register } from '../model/register.ts'
import { isLoadable, meet, type ReadDocument, usableDocuments } from './meet.ts'
import { gather } from './meetings.ts'
import { fold, nameKey } from './names.ts'
import { derivedId, directoryOf } from './organizations.ts'
import { idStart } from './people/index.ts'
import { nearName } from './people/score.ts'
import type { Sighting } from './people/sightings.ts'
import { largestBlock, nameBlocks } from './people/similar.ts'
import { statedReplacement } from './replacements.ts'

/*
 * What has to be resolved again when documents come or go: nobody outside of these circles, names and places can
 * become another. Whoever resolves only a part asks here what the part must hold.
 */

/**
 * The circles of documents, with those of their members and of what they are members of: within them names without a
 * municipality, matters, projects and bodies are recognized.
 */
export function circlesOf(documents: readonly ReadDocument[], register: Register): string[] {
  const minutes = usableDocuments(documents).map(({ given }) => given)
  const gatherings = gather(
    minutes.filter((given) => isLoadable(given.minutes)),
    directoryOf(register),
    register,
  )
  const circles = new Set(gatherings.map(({ circle }) => circle))
  const codes = new Map(register.municipalities.map(({ code, name }) => [fold(name), `municipality-${code}`]))
  for (const { id, members } of register.organizations) {
    const own = members.map((name) => codes.get(fold(name))!)
    if (circles.has(id)) for (const member of own) circles.add(member)
    else if (own.some((member) => circles.has(member))) circles.add(id)
  }
  return [...circles]
}

/**
 * A document with what it says of people, and of its other items nothing but that they are there, as ids tell the place:
 * enough to tell who is who, wherever it is not about matters, projects and sums.
 */
export function peopleOf(document: ReadDocument): ReadDocument {
  const { minutes, text } = document
  const isOfPeople = (item: Item) =>
    item.presenters.length > 0 ||
    [item, ...item.decisions].some(({ tasks }) => tasks.some(({ assignees }) => assignees.length > 0)) ||
    statedReplacement(text, item) !== null
  const items = minutes.items.map((item) =>
    isOfPeople(item) ? item : { ...item, title: '', body: null, projects: [], decisions: [], tasks: [], amounts: [] },
  )
  return { ...document, minutes: { ...minutes, items } }
}

/** Ids of the organizations that documents would make by the names written there. */
export function organizationsIn(documents: readonly ReadDocument[]): string[] {
  const ids = new Set<string>()
  for (const { minutes } of documents) {
    if (minutes.meeting?.organization) ids.add(derivedId(minutes.meeting.organization))
    for (const { municipality, organization } of minutes.attendance)
      for (const name of [municipality, organization]) if (name) ids.add(derivedId(name))
  }
  return [...ids]
}

/** Somebody that the graph knows, by all names met. */
export interface Named {
  readonly id: string
  readonly names: readonly string[]
}

export interface SeatOf {
  readonly circle: string
  readonly organization: string
}

/** The persons that may become others, and where they are met. */
export interface Touched {
  /** Name keys. */
  readonly names: ReadonlySet<string>
  /** The circles and organizations that each name is met in: there a like name could be one of them. */
  readonly places: ReadonlyMap<string, ReadonlySet<string>>
  readonly circles: readonly string[]
  readonly organizations: readonly string[]
  /** Seats whose holders tell whether one of them moved. */
  readonly seats: readonly SeatOf[]
  /** All seats that they were seen in: whoever else had one parts the periods in which they did. */
  readonly sittings: readonly SeatOf[]
}

/** Everybody who is met in documents; these hold all that is known of each of their meetings. */
export function metIn(documents: readonly ReadDocument[], register: Register): Sighting[] {
  const { rosters } = meet(usableDocuments(documents), register, directoryOf(register))
  return rosters.flatMap((roster) => roster.sightings)
}

/**
 * Whom a change of some documents touches: everybody met at their meetings; in their circles everybody met for several
 * organizations, of whom another seat may tell that it was one person who moved; whoever had one of the seats before and
 * after, as it may be another's between; and whoever shares an id with one of
 * these by another name (*Hallgren* and *Hällgren*), as the first of them seen has it alone.
 * @param sightings whoever is met in what is known: in the changed documents, and at best in all of their circles
 * @param changed ids of the documents that come or go
 * @param more names that are touched too
 */
export function touchedBy(
  sightings: readonly Sighting[],
  changed: ReadonlySet<string>,
  register: Register,
  more: ReadonlySet<string> = new Set(),
): Touched {
  const names = new Set<string>(more)
  const circles = new Set<string>()
  for (const { key, gathering } of sightings) {
    if (!gathering.documents.some(({ id }) => changed.has(id))) continue
    circles.add(gathering.circle)
    names.add(key)
  }
  for (const [, name] of movers(sightings.filter(({ gathering }) => circles.has(gathering.circle))).keys())
    names.add(name)
  for (const name of sittersAround(sightings, changed)) names.add(name)
  const ids = idsOfNames(names, register)
  for (const { key } of sightings) if (ids.has(idStart(key))) names.add(key)
  const own = sightings.filter(({ key }) => names.has(key))
  const places = new Map<string, Set<string>>()
  for (const { key, gathering, affiliation } of own) {
    const there = places.get(key) ?? new Set()
    places.set(key, there.add(gathering.circle))
    if (affiliation !== null) there.add(affiliation)
  }
  return {
    names,
    places,
    circles: [...new Set(own.map(({ gathering }) => gathering.circle))],
    organizations: [...new Set(own.flatMap(({ affiliation }) => (affiliation === null ? [] : [affiliation])))],
    seats: [...movers(own)].flatMap(([[circle], organizations]) =>
      [...organizations].map((organization) => ({ circle, organization })),
    ),
    sittings: [
      ...new Map(
        own.flatMap(({ gathering: { circle }, affiliation }) =>
          affiliation === null ? [] : [[`${circle} ${affiliation}`, { circle, organization: affiliation }] as const],
        ),
      ).values(),
    ],
  }
}

/** Names of those who had a seat of a changed meeting at meetings of the body before it and after it. */
function sittersAround(sightings: readonly Sighting[], changed: ReadonlySet<string>): string[] {
  const seatsOf = ({ rows, gathering: { body, date } }: Sighting) =>
    rows.flatMap(({ affiliation, attendance }) =>
      attendance.role === 'MEMBER' && affiliation !== null && date !== null
        ? [{ seat: `${body} ${affiliation}`, date }]
        : [],
    )
  const days = new Map<string, Set<string>>()
  for (const sighting of sightings)
    if (sighting.gathering.documents.some(({ id }) => changed.has(id)))
      for (const { seat, date } of seatsOf(sighting)) days.set(seat, (days.get(seat) ?? new Set()).add(date))
  const sat = new Map<string, { key: string; seat: string; first: string; last: string }>()
  for (const sighting of sightings)
    for (const { seat, date } of seatsOf(sighting)) {
      if (!days.has(seat)) continue
      const { key } = sighting
      const known = sat.get(`${seat} ${key}`)
      if (known === undefined) sat.set(`${seat} ${key}`, { key, seat, first: date, last: date })
      else if (date < known.first) known.first = date
      else if (date > known.last) known.last = date
    }
  const isAround = ({ seat, first, last }: { seat: string; first: string; last: string }) =>
    [...days.get(seat)!].some((day) => first < day && day < last)
  return [...sat.values()].filter(isAround).map(({ key }) => key)
}

/** The organizations of everybody who is met for several of them in one circle, by circle and name. */
function movers(sightings: readonly Sighting[]): Map<readonly [circle: string, name: string], ReadonlySet<string>> {
  const byPlace = new Map<string, { place: readonly [string, string]; organizations: Set<string> }>()
  for (const { key, affiliation, gathering } of sightings) {
    if (affiliation === null) continue
    const name = `${gathering.circle} ${key}`
    const seen = byPlace.get(name) ?? { place: [gathering.circle, key], organizations: new Set() }
    byPlace.set(name, seen)
    seen.organizations.add(affiliation)
  }
  const several = [...byPlace.values()].filter(({ organizations }) => organizations.size > 1)
  return new Map(several.map(({ place, organizations }) => [place, organizations]))
}

/** Somebody at a place. */
export interface NamedThere extends Named {
  /** A circle, or an organization. */
  readonly place: string
}

/** In a larger block than this, who is compared with whom hangs on all who are in it. */
const FEW = largestBlock / 2

interface Block {
  /** The touched names in it. */
  readonly touched: string[]
  /** Who else is in it by a name, with all of their names. */
  readonly others: { readonly key: string; readonly keys: readonly string[] }[]
}

/** Name keys of those whose name could be taken for one of the touched ones at a place where both are met. */
export function alike({ names, places }: Touched, persons: readonly NamedThere[], register: Register): Set<string> {
  const blocks = new Map<string, Map<string, Block>>()
  for (const name of names)
    for (const block of nameBlocks(name)) {
      const byPlace = blocks.get(block) ?? new Map<string, Block>()
      blocks.set(block, byPlace)
      for (const place of places.get(name) ?? []) {
        const there = byPlace.get(place) ?? { touched: [], others: [] }
        byPlace.set(place, there)
        there.touched.push(name)
      }
    }
  for (const { place, names: written } of persons) {
    const keys = written.map(nameKey)
    for (const key of keys)
      for (const block of nameBlocks(key)) blocks.get(block)?.get(place)?.others.push({ key, keys })
  }
  // By a ruling somebody may be like another by a name that is not asked about here.
  const ruled = new Set([...names].filter((name) => idsOfNames(new Set([name]), register).size > 1))
  const found = new Set<string>()
  for (const byPlace of blocks.values())
    for (const { touched, others } of byPlace.values()) {
      const isAny = others.length > FEW || touched.some((name) => ruled.has(name))
      const isLike = (key: string) => touched.some((name) => name === key || nearName(name, key) !== null)
      for (const { key, keys } of others) if (isAny || keys.some(isLike)) found.add(key)
    }
  return found
}

/**
 * What the ids of all persons begin with who bear one of the names, or are one with its bearer by a judgement.
 */
export function idsOfNames(names: ReadonlySet<string>, register: Register): Set<string> {
  const ids = new Set([...names].map(idStart))
  const sames = register.judgements.filter(({ verdict }) => verdict === 'SAME')
  const pairs = sames.map(({ left, right }) =>
    [left, right].map((reference) => idStart(nameKey(reference.split(',')[0]!))),
  )
  for (let size = 0; size < ids.size; ) {
    size = ids.size
    for (const pair of pairs) if (pair.some((id) => ids.has(id))) for (const id of pair) ids.add(id)
  }
  return ids
}

/** Whether somebody bears a name with one of these ids. */
export function isNamed({ names }: Named, ids: ReadonlySet<string>): boolean {
  return names.some((name) => ids.has(idStart(nameKey(name))))
}
