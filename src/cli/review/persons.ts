import { distance } from 'fastest-levenshtein'
import type { Facts } from '../../model/facts.ts'
import { Problem } from '../../model/problem.ts'
import { nameKey, slug } from '../../resolve/names.ts'
import { referenceParts } from '../../resolve/people/judgements.ts'

/** A person as a judgement can point at: by a spelling, and where others bear it too by whom the person was seen for. */
export interface Named {
  readonly id: string
  readonly name: string
  readonly names: readonly string[]
  /** Names of organizations: whom the person was seen for, or whose meetings where that is unknown. */
  readonly places: readonly string[]
  /** The days on which the person was met; only where another bears the name. */
  readonly dates?: readonly string[]
}

/** The ids of those whose name, accents aside, is another's too. */
export function namesakes(persons: readonly Named[]): Set<string> {
  const bearers = new Map<string, Set<string>>()
  for (const { id, names } of persons)
    for (const name of names) {
      const key = slug(nameKey(name))
      bearers.set(key, (bearers.get(key) ?? new Set()).add(id))
    }
  return new Set([...bearers.values()].flatMap((ids) => (ids.size > 1 ? [...ids] : [])))
}

/** The persons that a name, a name with a place, or an id can mean. */
export function personsMeant(written: string, persons: readonly Named[]): Named[] {
  const byId = persons.filter(({ id }) => id === written)
  if (byId.length > 0) return byId
  const { name, place, date } = referenceParts(written)
  return spelled(name, persons).filter(
    ({ places, dates }) =>
      (place === null || places.some((known) => slug(known) === slug(place))) &&
      (date === null || dates === undefined || dates.includes(date)),
  )
}

/** Those of that name as it is written; where there are none, those whose names differ in accents alone. */
function spelled(name: string, persons: readonly Named[]): Named[] {
  const key = nameKey(name)
  const exact = persons.filter(({ names }) => names.some((other) => nameKey(other) === key))
  return exact.length > 0
    ? exact
    : persons.filter(({ names }) => names.some((other) => slug(nameKey(other)) === slug(key)))
}

/**
 * What a judgement writes for a name or id that a user gave: the name as minutes have it, with whom the person was
 * seen for where the user said so or others bear the name.
 * @throws Problem PERSON_UNKNOWN, PERSON_AMBIGUOUS
 */
export function referenceTo(written: string, persons: readonly Named[]): string {
  const person = personMeant(written, persons)
  const { name, place, date } = referenceParts(written)
  const spelling =
    person.id === written
      ? person.name
      : [person.name, ...person.names].find((other) => slug(nameKey(other)) === slug(nameKey(name)))!
  if ((place !== null || date !== null) && person.id !== written) {
    const known = place === null ? [] : [person.places.find((other) => slug(other) === slug(place))!]
    return [spelling, ...known, ...(date === null ? [] : [date])].join(', ')
  }
  return referenceOf(person, spelling, persons)
}

/**
 * The one person meant.
 * @throws Problem PERSON_UNKNOWN, PERSON_AMBIGUOUS
 */
export function personMeant(written: string, persons: readonly Named[]): Named {
  const found = personsMeant(written, persons)
  if (found.length === 1) return found[0]!
  if (found.length === 0)
    throw new Problem('PERSON_UNKNOWN', `Nobody in the graph is called "${written}".`, nearest(written, persons))
  throw new Problem('PERSON_AMBIGUOUS', `"${written}" is the name of ${found.length} persons. Say which one:`, [
    ...found.map((person) => `"${referenceOf(person, person.name, persons)}" (${person.id})`),
  ])
}

/**
 * A spelling alone where one person bears it, else with the first place that only this bearer has, else with a place
 * and the first day that only this bearer was met; else the id.
 */
export function referenceOf(person: Named, spelling: string, persons: readonly Named[]): string {
  const others = spelled(spelling, persons).filter(({ id }) => id !== person.id)
  if (others.length === 0) return spelling
  const own = person.places.find((place) => !others.some(({ places }) => places.includes(place)))
  if (own !== undefined) return `${spelling}, ${own}`
  const [place] = person.places
  const beside = others.filter(({ places }) => place === undefined || places.includes(place))
  const day = person.dates?.toSorted().find((date) => !beside.some(({ dates = [] }) => dates.includes(date)))
  return day === undefined ? person.id : [spelling, ...(place === undefined ? [] : [place]), day].join(', ')
}

function nearest(written: string, persons: readonly Named[]): string[] {
  const key = nameKey(referenceParts(written).name)
  const near = persons
    .map(({ name }) => ({ name, letters: distance(nameKey(name), key) }))
    .filter(({ name, letters }) => letters <= 3 || nameKey(name).split(' ').includes(key))
    .sort((left, right) => left.letters - right.letters)
    .slice(0, 5)
  if (near.length === 0) return ['Give a name as the minutes have it, or an id; protokollgraf review shows both.']
  return [`Did you mean ${near.map(({ name }) => `"${name}"`).join(' or ')}?`]
}

/** The persons of facts that are not in the graph yet. */
export function namedIn(facts: Facts): Named[] {
  const nameById = new Map(facts.organizations.map(({ id, name }) => [id, name]))
  const ownerByMeeting = new Map(facts.meetings.map(({ id, organization }) => [id, organization]))
  const meetingByItem = new Map(facts.items.map(({ id, meeting }) => [id, meeting]))
  const places = new Map<string, Set<string>>(facts.persons.map(({ id }) => [id, new Set()]))
  const see = (person: string | null, organization: string | null | undefined) => {
    const name = organization ? nameById.get(organization) : undefined
    if (person !== null && name !== undefined) places.get(person)!.add(name)
  }
  for (const { person, organization, organizationReason, meeting } of facts.attendances)
    see(person, organizationReason === null && organization !== null ? organization : ownerByMeeting.get(meeting))
  for (const { person, item } of facts.presentations)
    if (places.get(person)!.size === 0) see(person, ownerByMeeting.get(meetingByItem.get(item)!))
  const persons = facts.persons.map(({ id, name, names }) => ({ id, name, names, places: [...places.get(id)!].sort() }))
  return withDates(persons, datesIn(facts, namesakes(persons)))
}

/** Gives namesakes the days on which each was met. */
export function withDates(persons: readonly Named[], dates: ReadonlyMap<string, readonly string[]>): Named[] {
  return persons.map((person) => {
    const own = dates.get(person.id)
    return own ? { ...person, dates: own } : person
  })
}

function datesIn(facts: Facts, ids: ReadonlySet<string>): Map<string, string[]> {
  const dates = new Map([...ids].map((id) => [id, new Set<string>()]))
  const dateByMeeting = new Map(facts.meetings.map(({ id, date }) => [id, date]))
  const meetingByItem = new Map(facts.items.map(({ id, meeting }) => [id, meeting]))
  const see = (person: string | null, meeting: string) => {
    const date = dateByMeeting.get(meeting)
    if (person !== null && date) dates.get(person)?.add(date)
  }
  for (const { id, chair, secretary } of facts.meetings) for (const person of [chair, secretary]) see(person, id)
  for (const { person, meeting } of facts.attendances) see(person, meeting)
  for (const { person, item } of facts.presentations) see(person, meetingByItem.get(item)!)
  for (const { assignees, item } of facts.tasks)
    for (const { kind, id } of assignees) if (kind === 'PERSON') see(id, meetingByItem.get(item)!)
  return new Map([...dates].map(([id, own]) => [id, [...own]]))
}
