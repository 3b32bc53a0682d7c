import type { AttendanceFact, RepresentationFact } from '../model/facts.ts'
import { groupBy } from './group.ts'
import type { Gathering } from './meetings.ts'
import { byText } from './names.ts'

type Seen = AttendanceFact & { readonly person: string; readonly organization: string }

/**
 * Fills in whom an absentee stood for where the list does not say and the person is known: seen for
 * one organization at the nearest meetings of the body before and after.
 */
export function concludeOrganizations(
  attendances: readonly AttendanceFact[],
  gatherings: ReadonlyMap<string, Gathering>,
  nameOf: (organization: string) => string,
): AttendanceFact[] {
  const byPerson = groupBy(attendances, ({ person }) => person)
  return attendances.map((attendance) => {
    if (attendance.organization !== null || attendance.person === null) return attendance
    const { date, body } = gatherings.get(attendance.meeting)!
    if (date === null || body === null) return attendance
    let before: readonly [string, string] | null = null
    let after: readonly [string, string] | null = null
    for (const { organization, meeting } of byPerson.get(attendance.person) ?? []) {
      const other = gatherings.get(meeting)!
      if (organization === null || other.date === null || other.body !== body) continue
      if (other.date < date && (before === null || other.date > before[0])) before = [other.date, organization]
      if (other.date > date && (after === null || other.date < after[0])) after = [other.date, organization]
    }
    if (before === null || after === null || before[1] !== after[1]) return attendance
    return {
      ...attendance,
      organization: before[1],
      organizationReason: `seen for ${nameOf(before[1])} on ${before[0]} and again on ${after[0]}`,
    }
  })
}

/** Somebody who was MEMBER for an organization at a meeting that is not given. */
export interface SittingElsewhere {
  readonly meeting: string
  readonly date: string
  readonly body: string | null
  readonly organization: string
  readonly person: string
}

/**
 * The unbroken periods in which a person was seen for an organization. A period ends where the person is seen for another
 * organization, or where somebody else has the seat at a meeting of the same body without the person.
 */
export function representationsOf(
  attendances: readonly AttendanceFact[],
  gatherings: ReadonlyMap<string, Gathering>,
  elsewhere: readonly SittingElsewhere[] = [],
): RepresentationFact[] {
  const seen = attendances.filter((attendance): attendance is Seen => {
    const isPlaced = attendance.person !== null && attendance.organization !== null
    return isPlaced && gatherings.get(attendance.meeting)?.date != null
  })
  const dateOf = (attendance: AttendanceFact) => gatherings.get(attendance.meeting)!.date!
  const seats = seatsOf(seen, gatherings, elsewhere)
  const facts: RepresentationFact[] = []
  for (const [person, own] of groupBy(seen, (attendance) => attendance.person)) {
    const sorted = own.toSorted((left, right) => byText(dateOf(left), dateOf(right)) || byText(left.id, right.id))
    const open = new Map<string, Seen[]>()
    for (const today of groupBy(sorted, dateOf).values()) {
      const organizations = new Set(today.map(({ organization }) => organization))
      for (const [organization, period] of open)
        if (!organizations.has(organization)) {
          facts.push(periodFact(person, period, dateOf))
          open.delete(organization)
        }
      for (const attendance of today) {
        const period = open.get(attendance.organization)
        if (period && !seats.isTaken(period.at(-1)!, attendance)) {
          period.push(attendance)
          continue
        }
        if (period) facts.push(periodFact(person, period, dateOf))
        open.set(attendance.organization, [attendance])
      }
    }
    for (const period of open.values()) facts.push(periodFact(person, period, dateOf))
  }
  return facts.sort((left, right) => byText(left.id, right.id))
}

function periodFact(person: string, period: readonly Seen[], dateOf: (attendance: Seen) => string): RepresentationFact {
  const [first] = period
  const meetings = groupBy(period, ({ meeting }) => meeting)
  const states = [...meetings.values()].map((rows) => rows.find(({ status }) => status === 'PRESENT') ?? rows[0]!)
  const from = dateOf(first!)
  return {
    id: `${person}/${first!.organization}/${from}`,
    person,
    organization: first!.organization,
    from,
    to: dateOf(period.at(-1)!),
    meetings: states.length,
    present: states.filter(({ status }) => status === 'PRESENT').length,
    absent: states.filter(({ status }) => status === 'ABSENT').length,
    partial: states.filter(({ partial, status }) => partial && status === 'PRESENT').length,
    roles: [...new Set(period.map(({ role }) => role))].sort(byText),
  }
}

interface Seat {
  readonly meeting: string
  readonly date: string
  readonly members: ReadonlySet<string>
}

/** Who had an organization's seats in each body, meeting by meeting. */
function seatsOf(
  seen: readonly Seen[],
  gatherings: ReadonlyMap<string, Gathering>,
  elsewhere: readonly SittingElsewhere[],
) {
  const bySeat = new Map<string, Map<string, { date: string; members: Set<string> }>>()
  const sit = ({ body, organization, meeting, date, person }: SittingElsewhere) => {
    const name = `${body} ${organization}`
    const meetings = bySeat.get(name) ?? new Map<string, { date: string; members: Set<string> }>()
    bySeat.set(name, meetings)
    const seat = meetings.get(meeting) ?? { date, members: new Set() }
    meetings.set(meeting, seat)
    seat.members.add(person)
  }
  for (const { organization, meeting, person, role } of seen) {
    const { body, date } = gatherings.get(meeting)!
    if (role === 'MEMBER') sit({ body, organization, meeting, date: date!, person })
  }
  for (const sitting of elsewhere) if (!gatherings.has(sitting.meeting)) sit(sitting)
  const sorted = new Map<string, Seat[]>()
  for (const [name, meetings] of bySeat) {
    const seats = [...meetings].map(([meeting, seat]) => ({ meeting, ...seat }))
    sorted.set(
      name,
      seats.sort((left, right) => byText(left.date, right.date) || byText(left.meeting, right.meeting)),
    )
  }

  /** Whether somebody who did not sit beside the person before or after had the seat between two sightings. */
  function isTaken(before: Seen, after: Seen): boolean {
    if (before.role !== 'MEMBER' || after.role !== 'MEMBER') return false
    const bodyBefore = gatherings.get(before.meeting)!.body
    if (bodyBefore !== gatherings.get(after.meeting)!.body) return false
    const seats = sorted.get(`${bodyBefore} ${before.organization}`) ?? []
    const from = seats.findIndex(({ meeting }) => meeting === before.meeting)
    const to = seats.findIndex(({ meeting }) => meeting === after.meeting)
    if (to - from < 2) return false
    const beside = new Set([...seats[from]!.members, ...seats[to]!.members])
    return seats
      .slice(from + 1, to)
      .some(({ members }) => !members.has(before.person) && [...members].some((member) => !beside.has(member)))
  }

  return { isTaken }
}
