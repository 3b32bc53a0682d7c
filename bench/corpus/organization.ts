import { distance } from 'fastest-levenshtein'
import type { Style } from './layout.ts'
import { type People, type Person, type Post, rename } from './people.ts'
import type { Body, House } from './plan.ts'
import type { Random } from './random.ts'
import { boardStyles, groupStyles } from './styles/index.ts'
import { dateOf, dayOf, nextWeekday } from './swedish.ts'
import { cooperations, municipalTitles, officeTitles, parties, regionFirst, regionSecond } from './vocabulary/houses.ts'

export interface Municipality {
  readonly name: string
  readonly county: string
}

/** A place at the table, and who sits there now. */
export interface Seat {
  readonly municipality: string | null
  readonly kind: 'GROUP' | 'BOARD' | 'DEPUTY' | 'OFFICE'
  readonly title: string
  readonly party: string | null
  holder: Person
  post: Post
  /** Nobody leaves the seat before this day. */
  keptUntil: string
}

/** One cooperation of municipalities through its years. */
export interface Organization {
  readonly number: number
  readonly slug: string
  readonly house: House
  readonly group: Body
  readonly board: Body
  readonly municipalities: readonly string[]
  readonly groupSeats: Seat[]
  readonly boardSeats: Seat[]
  readonly deputySeats: Seat[]
  readonly officeSeats: Seat[]
  /** Style of the group's notes until (and from) a year: houses change their templates. */
  readonly groupStyles: readonly [Style, Style]
  readonly changesStyleIn: number
  readonly boardStyle: Style
  /** The group's lists name the absent without their municipality. */
  readonly isAbsentBare: boolean
  /** *Mora kommun* rather than *Mora* in lists. */
  readonly writesKommun: boolean
  readonly schedule: readonly Sitting[]
}

export interface Sitting {
  readonly date: string
  readonly isBoard: boolean
  /** Number of the meeting in its year. */
  readonly ordinal: number
}

/** What all organizations share: who may turn up elsewhere. Kept short, so that memory stays the same. */
export interface Crowd {
  readonly people: People
  /** Left one organization and may come to another. */
  readonly travellers: { person: Person; left: string }[]
  /** Told of when nothing more can happen to them. */
  done(person: Person): void
}

const groupMonths = [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12]
const boardMonths = [3, 5, 9, 12]

/** Dates of an organization's meetings, the first `count` of its life. */
function scheduleOf(count: number, random: Random): Sitting[] {
  const years = Math.ceil(count / 11)
  const first = 2024 - Math.min(26, years) - random.int(0, Math.max(0, 25 - years))
  const weekday = random.int(1, 5)
  const sittings: Sitting[] = []
  for (let year = first; sittings.length < count; year++) {
    const months = random.some(groupMonths, 7).sort((left, right) => left - right)
    const ofYear = [
      ...months.map((month, index) => ({ month, day: random.int(1, 10), isBoard: false, ordinal: index + 1 })),
      ...boardMonths.map((month, index) => ({ month, day: random.int(14, 20), isBoard: true, ordinal: index + 1 })),
    ].map(({ month, day, isBoard, ordinal }) => {
      const earliest = dayOf(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
      return { date: dateOf(nextWeekday(earliest, weekday)), isBoard, ordinal }
    })
    sittings.push(...ofYear.sort((left, right) => (left.date < right.date ? -1 : 1)))
  }
  return sittings.slice(0, count)
}

/** A region's name that no municipality has or nearly has. */
export function regionNames(municipalities: readonly Municipality[]): string[] {
  const real = municipalities.map(({ name }) => name.toLowerCase())
  const names = regionFirst.flatMap((first) => regionSecond.map((second) => `${first}${second}`))
  return names.filter((name) => real.every((other) => distance(name.toLowerCase(), other) > 2))
}

export function organizationOf(
  number: number,
  count: number,
  municipalities: readonly Municipality[],
  regions: readonly string[],
  crowd: Crowd,
  random: Random,
): Organization {
  const county = random.pick(municipalities.filter(({ county }) => county !== '09')).county
  const near = municipalities.filter((other) => other.county === county)
  const start = random.int(0, Math.max(0, near.length - 6))
  const members = near.slice(start, start + random.int(5, 9)).map(({ name }) => name)
  const kind = cooperations[number % cooperations.length]!
  const name = `${kind.prefix} ${regions[(number * 97) % regions.length]!}`
  const schedule = scheduleOf(count, random)
  const from = schedule[0]!.date
  const elected = (body: string): Body => ({ name: body, isElected: true })
  const seat = (municipality: string | null, what: Seat['kind'], title: string, party: string | null): Seat => {
    const holder = crowd.people.newcomer()
    const post: Post = {
      municipality,
      organization: municipality === null ? name : null,
      role: what === 'OFFICE' ? 'SECRETARIAT' : what === 'DEPUTY' ? 'SUBSTITUTE' : 'MEMBER',
      from,
      to: from,
    }
    holder.posts.push(post)
    return { municipality, kind: what, title, party, holder, post, keptUntil: from }
  }
  return {
    number,
    slug: `${String(number + 1).padStart(4, '0')}-${name
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z ]/gu, '')
      .replaceAll(' ', '-')}`,
    house: { name, office: kind.office },
    group: { name: kind.group, isElected: false },
    board: elected(kind.board),
    municipalities: members,
    groupSeats: members.map((town) => seat(town, 'GROUP', random.pick(municipalTitles.slice(0, 4)), null)),
    boardSeats: members.map((town) => seat(town, 'BOARD', 'ledamot', random.pick(parties))),
    deputySeats: random.some(members, 3).map((town) => seat(town, 'DEPUTY', 'ersättare', random.pick(parties))),
    officeSeats: [seat(null, 'OFFICE', 'förbundschef', null), seat(null, 'OFFICE', random.pick(officeTitles), null)],
    groupStyles: [groupStyles[number % groupStyles.length]!, random.pick(groupStyles)],
    changesStyleIn: Number(from.slice(0, 4)) + random.int(3, 15),
    boardStyle: boardStyles[number % boardStyles.length]!,
    isAbsentBare: random.chance(0.25),
    writesKommun: random.chance(0.4),
    schedule,
  }
}

const allSeats = (organization: Organization): Seat[] => [
  ...organization.groupSeats,
  ...organization.boardSeats,
  ...organization.deputySeats,
  ...organization.officeSeats,
]

const electionYears = new Set(['1999', '2003', '2007', '2011', '2015', '2019', '2023'])

/** People come and go between two meetings: turnover, moves, namesakes, marriages. */
export function changePeople(
  organization: Organization,
  date: string,
  last: string,
  crowd: Crowd,
  random: Random,
): void {
  const isNewTerm = electionYears.has(date.slice(0, 4)) && last.slice(0, 4) !== date.slice(0, 4)
  for (const seat of allSeats(organization)) {
    const isPolitician = seat.kind === 'BOARD' || seat.kind === 'DEPUTY'
    if (random.chance(0.0015)) rename(seat.holder, date, random)
    if (date < seat.keptUntil) continue
    if (random.chance(isPolitician ? (isNewTerm ? 0.5 : 0.008) : 0.02))
      replace(organization, seat, date, last, crowd, random)
  }
}

function replace(
  organization: Organization,
  seat: Seat,
  date: string,
  last: string,
  crowd: Crowd,
  random: Random,
): void {
  const leaving = seat.holder
  const colleagues = allSeats(organization).filter((other) => other !== seat)
  const isOfficial = seat.kind === 'GROUP'
  let next: Person | null = null
  if (isOfficial && random.chance(0.25)) next = traveller(crowd, date, leaving)
  // A namesake needs some meetings to be met at.
  const ahead = organization.schedule.filter(
    (sitting) => sitting.date >= date && sitting.isBoard === (seat.kind === 'BOARD'),
  ).length
  const isMet = (seat.kind === 'GROUP' || seat.kind === 'BOARD') && ahead > 3
  if (isMet && next === null && random.chance(0.03)) {
    // Two of one name are told apart by sitting at one table: both stay for a while, so that some list has both.
    const table = colleagues.filter(({ kind }) => kind === seat.kind && kind !== 'DEPUTY')
    const twin = table.length > 0 ? random.pick(table) : null
    next = twin ? crowd.people.namesakeOf(twin.holder) : null
    if (twin && next) for (const one of [twin, seat]) one.keptUntil = dateOf(dayOf(date) + 2 * 365)
  }
  if (isMet && next === null && random.chance(0.08))
    for (const other of random.some(
      colleagues.filter(({ kind }) => kind !== 'DEPUTY'),
      5,
    ))
      next ??= crowd.people.nearNamesakeOf(other.holder)
  // An official who leaves one municipality may be the next one's.
  if (isOfficial && random.chance(0.3)) crowd.travellers.push({ person: leaving, left: last })
  else crowd.done(leaving)
  while (crowd.travellers.length > 40) crowd.done(crowd.travellers.shift()!.person)
  sit(organization, seat, next ?? crowd.people.newcomer(), date)
}

/** Somebody who left a municipality lately and has not been seen since. */
function traveller(crowd: Crowd, date: string, leaving: Person): Person | null {
  const at = crowd.travellers.findIndex(
    ({ person, left }) => person !== leaving && left < date && dayOf(date) - dayOf(left) < 3 * 365,
  )
  return at < 0 ? null : crowd.travellers.splice(at, 1)[0]!.person
}

function sit(organization: Organization, seat: Seat, person: Person, date: string): void {
  seat.holder = person
  seat.post = {
    municipality: seat.municipality,
    organization: seat.municipality === null ? organization.house.name : null,
    role: seat.post.role,
    from: date,
    to: date,
  }
  person.posts.push(seat.post)
}

/** When an organization's minutes end: everybody is told of, but those who may still turn up elsewhere. */
export function closeOrganization(organization: Organization, crowd: Crowd, random: Random): void {
  const last = organization.schedule.at(-1)!.date
  for (const seat of allSeats(organization)) {
    if (seat.kind === 'GROUP' && random.chance(0.1)) crowd.travellers.push({ person: seat.holder, left: last })
    else crowd.done(seat.holder)
  }
}
