import {
  type Asked,
  deferredItem,
  feeItem,
  guestItem,
  lower,
  matterItem,
  opening,
  otherQuestions,
  projectGrant,
  projectProposal,
  projectRename,
  projectReport,
  promisedItem,
  remittedItem,
  reports,
  type Scene,
} from './agenda.ts'
import type { Style } from './layout.ts'
import {
  type Crowd,
  changePeople,
  closeOrganization,
  type Municipality,
  type Organization,
  organizationOf,
  regionNames,
  type Seat,
  type Sitting,
} from './organization.ts'
import { nameOf, type Person, peopleOf, slipOf, truthOf } from './people.ts'
import type { ItemPlan, Listed, MeetingPlan, Passage } from './plan.ts'
import { type Random, randomOf, seedFor } from './random.ts'
import { municipalityTitle, perInhabitant, weekdayOf, weekdays } from './swedish.ts'
import type { Output, Place, Slip, TrueAmount, TrueFollows, TrueItem, TrueProject } from './truth.ts'
import { guests, places } from './vocabulary/houses.ts'
import { matters, projectName, projectNames } from './vocabulary/matters.ts'

export interface Options {
  readonly meetings: number
  readonly seed: number
  readonly municipalities: readonly Municipality[]
  /** Share of meetings with a typing error. */
  readonly slips?: number
}

/** Meetings that one organization leaves at the most: two bodies over some twenty years. */
const perOrganization = 240
/** So many organizations at the least, that every style is met. */
const fewest = 6

/**
 * An invented Sweden and its minutes, one document after another with its truth. Organizations come one by one, each
 * through its years; what is kept between them does not grow.
 */
export function* generate({ meetings, seed, municipalities, slips = 0.03 }: Options): Generator<Output> {
  const regions = regionNames(municipalities)
  const count = Math.min(meetings, Math.max(fewest, Math.ceil(meetings / perOrganization)))
  const told: Output[] = []
  const crowd: Crowd = {
    people: peopleOf(seed),
    travellers: [],
    done: (person) => {
      if (person.documents.length > 0) told.push({ kind: 'person', truth: truthOf(person) })
    },
  }
  for (let number = 0; number < count; number++) {
    const share = Math.floor(((number + 1) * meetings) / count) - Math.floor((number * meetings) / count)
    const random = randomOf(seedFor(seed, number))
    const organization = organizationOf(number, share, municipalities, regions, crowd, random)
    const life = lifeOf(organization, crowd, random, slips)
    for (const sitting of organization.schedule) {
      yield life.meet(sitting)
      yield* told.splice(0)
    }
    closeOrganization(organization, crowd, random)
    yield* life.projects().map((truth) => ({ kind: 'project' as const, truth }))
    yield* told.splice(0)
  }
  for (const { person } of crowd.travellers) crowd.done(person)
  yield* told
}

interface Project {
  readonly id: string
  names: { name: string; from: string }[]
  asked: Asked
  state: 'NEW' | 'PROPOSED' | 'GRANTED' | 'REFUSED' | 'ENDED'
  proposal: Place | null
  readonly mentions: (Place & { name: string })[]
  readonly amounts: TrueProject['amounts'][number][]
  readonly grants: TrueProject['grants'][number][]
}

/** What an item is about, beside its text. */
interface Note {
  /** Items of one thread follow each other: a title, a project. */
  readonly thread?: string
  readonly reason?: TrueFollows['reason']
  readonly project?: Project
  readonly amount?: TrueAmount | null
  readonly state?: 'PROPOSED' | 'GRANTED' | 'SPENT'
}

interface Entry {
  readonly plan: ItemPlan
  readonly note: Note
}

interface Returning {
  readonly title: string
  readonly noun: string
  readonly from: string
  readonly reason: 'DEFERRED' | 'REFERENCE'
}

/** An organization's life, meeting by meeting. */
function lifeOf(organization: Organization, crowd: Crowd, random: Random, slipRate: number) {
  const { house, group, board, schedule } = organization
  const projects: Project[] = []
  /** What comes back at a body's meeting, by body and date. */
  const returning = new Map<string, Returning[]>()
  const fees = new Map<number, TrueAmount>()
  /** The latest item of each thread, by any body and (with the body's name before) by each. */
  const threads = new Map<string, { place: Place; title: string }>()
  let last = schedule[0]!.date
  let paragraphs = { year: '', board: 0, group: 0 }

  function nextOf(sitting: Sitting): string | null {
    return schedule.find(({ date, isBoard }) => isBoard === sitting.isBoard && date > sitting.date)?.date ?? null
  }

  function newProject(date: string): Project {
    const number = projects.length
    const name = projectName((organization.number * 37 + number * 11) % projectNames)
    const project: Project = {
      id: `${organization.slug}/project-${number + 1}`,
      names: [{ name, from: date }],
      asked: { value: random.int(4, 90) * 10_000, cap: random.chance(0.2) },
      state: 'NEW',
      proposal: null,
      mentions: [],
      amounts: [],
      grants: [],
    }
    projects.push(project)
    return project
  }

  const current = (project: Project) => project.names.at(-1)!.name

  function agenda(sitting: Sitting, scene: Scene, style: Style, guest: Listed | null): Entry[] {
    const entries: Entry[] = []
    const add = (plan: ItemPlan, note: Note = {}) => entries.push({ plan, note })
    const next = nextOf(sitting)
    const year = Number(sitting.date.slice(0, 4))
    const queue = (title: string, noun: string, reason: Returning['reason']) => {
      const key = `${sitting.isBoard} ${next}`
      returning.set(key, [...(returning.get(key) ?? []), { title, noun, from: sitting.date, reason }])
    }
    if (random.chance(0.7)) add(opening(scene))
    const back = returning.get(`${sitting.isBoard} ${sitting.date}`) ?? []
    returning.delete(`${sitting.isBoard} ${sitting.date}`)
    for (const { title, noun, from, reason } of back)
      add(matterItem(scene, title, noun, reason === 'REFERENCE' ? from : null), { thread: noun, reason })
    const taken = new Set(back.map(({ title }) => title))
    projectItems(sitting, scene, add)
    for (const matter of random.some(matters, random.int(1, 3))) {
      const title = matter.title.replace('YYYY', String(year + matter.ahead))
      if (taken.has(title)) continue
      const draw = random.int(0, 99)
      if (draw < 8 && next) {
        add(deferredItem(scene, title, next), { thread: matter.noun, reason: 'SAME_TITLE' })
        queue(title, matter.noun, 'DEFERRED')
      } else if (draw < 10) add(deferredItem(scene, title, null), { thread: matter.noun, reason: 'SAME_TITLE' })
      else if (draw < 16 && next) {
        add(promisedItem(scene, title, next), { thread: matter.noun, reason: 'SAME_TITLE' })
        queue(title, matter.noun, 'REFERENCE')
      } else if (draw < 19 && sitting.isBoard)
        add(remittedItem(scene, title), { thread: matter.noun, reason: 'SAME_TITLE' })
      else add(matterItem(scene, title, matter.noun, null), { thread: matter.noun, reason: 'SAME_TITLE' })
    }
    if (!sitting.isBoard && sitting.ordinal === 2) {
      fees.set(year + 1, perInhabitant(random.int(8, 60) / 2, random))
      add(feeItem(scene, year + 1, fees.get(year + 1)!), { thread: 'medlemsavgiften', reason: 'SAME_TITLE' })
    }
    if (sitting.isBoard && fees.has(year + 1)) {
      const fee = perInhabitant(fees.get(year + 1)!.value, random)
      add(feeItem(scene, year + 1, fee), { thread: 'medlemsavgiften', reason: 'SAME_TITLE' })
      fees.delete(year + 1)
    }
    if (guest) {
      const plan = guestItem(scene, guest)
      add(plan, { thread: plan.title, reason: 'SAME_TITLE' })
    }
    if (style.nests && random.chance(0.4)) add(reports(scene))
    if (random.chance(0.5)) add(otherQuestions(scene))
    return entries
  }

  function projectItems(sitting: Sitting, scene: Scene, add: (plan: ItemPlan, note: Note) => void): void {
    const running = projects.filter(({ state }) => state === 'GRANTED')
    if (sitting.isBoard) {
      for (const project of projects.filter(({ state }) => state === 'PROPOSED')) {
        const isGranted = random.chance(0.8)
        const { plan, amount } = projectGrant(scene, current(project), project.asked, isGranted)
        project.state = isGranted ? 'GRANTED' : 'REFUSED'
        add(plan, { thread: project.id, reason: 'SAME_PROJECT', project, amount, state: 'GRANTED' })
      }
    } else if (random.chance(0.3) && projects.filter(({ state }) => state === 'PROPOSED').length < 2) {
      const project = newProject(sitting.date)
      const { plan, amount } = projectProposal(scene, current(project), project.asked)
      project.state = 'PROPOSED'
      add(plan, { thread: project.id, reason: 'SAME_PROJECT', project, amount, state: 'PROPOSED' })
    }
    for (const project of random.some(running, 2)) {
      const draw = random.int(0, 99)
      if (draw < 6 && project.names.length === 1 && project.mentions.length > 2) {
        const after = projectName((organization.number * 53 + projects.length * 29 + 7) % projectNames)
        if (projects.some(({ names }) => names.some(({ name }) => name === after))) continue
        add(projectRename(scene, current(project), after), { thread: project.id, reason: 'SAME_PROJECT', project })
        project.names.push({ name: after, from: sitting.date })
      } else if (draw < 40) {
        const { plan, spent } = projectReport(scene, current(project), project.asked)
        add(plan, { thread: project.id, reason: 'SAME_PROJECT', project, amount: spent, state: 'SPENT' })
        if (random.chance(0.15)) project.state = 'ENDED'
      }
    }
  }

  /** Who is listed, in the order of the list; a guest last. */
  function table(
    sitting: Sitting,
    slips: Slip[],
  ): { listed: Listed[]; chair: Listed; secretary: Listed; adjuster: Listed } {
    const seats = sitting.isBoard ? organization.boardSeats : organization.groupSeats
    const isBare = !sitting.isBoard && organization.isAbsentBare
    const town = (name: string) =>
      !sitting.isBoard && organization.writesKommun && !isBare ? municipalityTitle(name) : name
    const listed: Listed[] = []
    const entry = (seat: Seat, more: Partial<Listed>): Listed => ({
      person: nameOf(seat.holder),
      title: seat.title,
      affiliation: seat.municipality ?? house.name,
      affiliationWritten: seat.municipality ? town(seat.municipality) : house.name,
      party: seat.party,
      status: 'PRESENT',
      role: 'MEMBER',
      isMunicipality: seat.municipality !== null,
      from: null,
      to: null,
      partly: null,
      disqualified: null,
      remote: false,
      deputyFor: null,
      key: seat.holder.key,
      ...more,
    })
    const away = seats.filter((_, index) => index > 1 && random.chance(0.12))
    const deputies: Listed[] = []
    const missing: Listed[] = []
    for (const seat of seats) {
      if (away.includes(seat)) {
        const nobody = isBare ? { affiliation: null, affiliationWritten: null, isMunicipality: false } : {}
        missing.push(entry(seat, { status: 'ABSENT', ...nobody }))
        const deputy = organization.deputySeats.find(({ municipality }) => municipality === seat.municipality)
        if (sitting.isBoard && deputy)
          deputies.push(entry(deputy, { role: 'SUBSTITUTE', deputyFor: nameOf(seat.holder) }))
        continue
      }
      const draw = random.int(0, 99)
      const isLater = seat !== seats[0] && seat !== seats[1]
      listed.push(
        entry(seat, {
          from: isLater && draw < 4 ? '10:15' : null,
          to: isLater && draw >= 4 && draw < 8 ? '10:40' : null,
          partly: isLater && draw === 8 && !sitting.isBoard ? 'PART' : null,
          remote: draw === 9 && sitting.date > '2012' && !sitting.isBoard,
        }),
      )
    }
    if (!sitting.isBoard && listed.length > 4 && random.chance(0.02)) {
      const at = listed.length - 1
      listed[at] = {
        ...listed[at]!,
        person: null,
        key: null,
        title: null,
        from: null,
        to: null,
        partly: null,
        remote: false,
      }
    }
    const office = organization.officeSeats.map((seat) => entry(seat, { role: 'SECRETARIAT' }))
    const all = [...listed, ...deputies, ...office, ...missing]
    slipInNames(all, slips)
    const at = (index: number) => all.filter(({ status, role }) => status === 'PRESENT' && role === 'MEMBER')[index]!
    const secretary = all.filter(({ role }) => role === 'SECRETARIAT').at(-1)!
    return { listed: all, chair: at(0), secretary, adjuster: at(1) }
  }

  /** Misspells a name or a municipality throughout the document, where the meeting has such a slip. */
  function slipInNames(listed: Listed[], slips: Slip[]): void {
    if (!random.chance(slipRate)) return
    const kind = random.pick(['NAME', 'MUNICIPALITY'] as const)
    const index = random.int(2, Math.max(2, listed.length - 1))
    const entry = listed[index]
    if (!entry?.person || entry.role === 'SECRETARIAT') return
    const meant = kind === 'NAME' ? entry.person : entry.affiliationWritten
    if (!meant || (kind === 'MUNICIPALITY' && (meant.length < 6 || meant.includes(' ')))) return
    const written = kind === 'NAME' ? slipOf(meant, random) : misspelt(meant)
    if (written === null || listed.some(({ person }) => person === written)) return
    listed[index] = kind === 'NAME' ? { ...entry, person: written } : { ...entry, affiliationWritten: written }
    listed.forEach((other, at) => {
      if (kind === 'NAME' && other.deputyFor === meant) listed[at] = { ...other, deputyFor: written }
    })
    slips.push({ kind, written, meant })
  }

  function guestOf(): { listed: Listed; person: Person } | null {
    if (!random.chance(0.25)) return null
    const person = crowd.people.newcomer()
    const organization = random.pick(guests)
    const isListed = random.chance(0.7)
    const listed: Listed = {
      person: nameOf(person),
      title: null,
      affiliation: organization,
      affiliationWritten: organization,
      party: null,
      status: 'PRESENT',
      role: isListed ? 'GUEST' : 'PRESENTER',
      isMunicipality: false,
      from: null,
      to: null,
      partly: null,
      disqualified: null,
      remote: false,
      deputyFor: null,
      key: person.key,
    }
    return { listed, person }
  }

  function meet(sitting: Sitting): Output {
    changePeople(organization, sitting.date, last, crowd, random)
    last = sitting.date
    const year = sitting.date.slice(0, 4)
    if (paragraphs.year !== year) paragraphs = { year, board: 1, group: 1 }
    const style = sitting.isBoard
      ? organization.boardStyle
      : organization.groupStyles[Number(year) < organization.changesStyleIn ? 0 : 1]
    const slips: Slip[] = []
    const body = sitting.isBoard ? board : group
    const other = sitting.isBoard ? group : board
    const { listed, chair, secretary, adjuster } = table(sitting, slips)
    const guest = guestOf()
    if (guest) listed.push(guest.listed)
    const scene: Scene = {
      random,
      date: sitting.date,
      isElected: sitting.isBoard,
      body: lower(body.name),
      other: lower(other.name),
      office: house.office,
      members: organization.municipalities,
      listed,
      labelsTasks: style.labelsTasks,
    }
    const entries = agenda(sitting, scene, style, guest?.listed ?? null)
    if (sitting.isBoard) disqualify(entries, listed, chair, adjuster)
    slipInText(entries, style, sitting.date, slips)
    const items = entries.map(({ plan }) => plan)
    const start = random.pick(['08:30', '09:00', '09:15', '13:00'])
    const end = start === '13:00' ? random.pick(['15:30', '16:00', '16:45']) : random.pick(['11:45', '12:00', '12:30'])
    const plan: MeetingPlan = {
      house,
      body,
      other,
      date: sitting.date,
      ordinal: sitting.ordinal,
      firstParagraph: sitting.isBoard ? paragraphs.board : paragraphs.group,
      start,
      end,
      place: random.pick(places).replace('NN', random.pick(organization.municipalities)),
      chair,
      secretary,
      adjuster,
      listed: withinHours(listed, start, end),
      items,
      nextMeeting: nextOf(sitting),
      breakBefore: random.chance(0.2) && items.length > 3 ? 2 : null,
      slips,
    }
    const officers = plan.listed
    const same = (one: Listed) => officers[listed.indexOf(one)] ?? one
    const written = style.write({ ...plan, chair: same(chair), secretary: same(secretary), adjuster: same(adjuster) })
    if (sitting.isBoard) paragraphs.board += items.length
    else paragraphs.group += items.length
    const file = `protocols/${organization.slug}/${sitting.date}-${lower(body.name)
      .normalize('NFD')
      .replace(/[^a-z]/gu, '')}.${style.extension}`
    const record = {
      document: { file, lines: written.text.split('\n').length - 1 },
      ...written.record,
    }
    people(plan.listed, record.attendance, file, guest?.person ?? null, sitting.date)
    const follows = threadItems(entries, record.items, file, body.name)
    return { kind: 'document', text: written.text, truth: { file, style: style.id, record, slips }, follows }
  }

  /** Someone has an interest in a matter and leaves the table for it. */
  function disqualify(entries: Entry[], listed: Listed[], chair: Listed, adjuster: Listed): void {
    if (!random.chance(0.12)) return
    const members = listed.filter(
      (entry) => entry.role === 'MEMBER' && entry.status === 'PRESENT' && entry !== chair && entry !== adjuster,
    )
    const [who] = random.some(members, 1)
    const [item] = random.some([...entries.keys()].slice(1), 1)
    if (!who || item === undefined) return
    const { plan } = entries[item]!
    if (plan.presenters.includes(who.person!) || plan.clauses.length === 0) return
    listed[listed.indexOf(who)] = { ...who, disqualified: item, from: null, to: null }
    const passage: Passage = {
      kind: 'SUMMARY',
      text: `${who.person} (${who.party}) anmäler jäv och deltar inte i handläggning eller beslut.`,
    }
    entries[item] = { ...entries[item]!, plan: { ...plan, passages: [passage, ...plan.passages] } }
  }

  /** Slips that touch no fact but its writing: a number, a weekday, two letters of a word. */
  function slipInText(entries: Entry[], style: Style, date: string, slips: Slip[]): void {
    if (!random.chance(slipRate)) return
    const kind = random.pick(style.slips.filter((slip) => slip !== 'NAME' && slip !== 'MUNICIPALITY'))
    if (kind === 'WEEKDAY') {
      const meant = weekdayOf(date)
      const written = random.pick(weekdays.slice(1, 6).filter((other) => other !== meant))
      slips.push({ kind, written, meant })
    } else if (kind === 'NUMBERING' && entries.length > 2) slips.push({ kind, written: '4', meant: '3' })
    else if (kind === 'WORD') {
      const index = entries.findIndex(({ plan }) => plan.passages.some((passage) => passage.kind === 'BACKGROUND'))
      if (index < 0) return
      const { plan, note } = entries[index]!
      const passages = plan.passages.map((passage) => {
        if (passage.kind !== 'BACKGROUND' || slips.some((slip) => slip.kind === 'WORD')) return passage
        const meant = passage.text.split(' ').find((word) => /^[a-zåäö]{6,}$/u.test(word))
        if (!meant) return passage
        const written = `${meant.slice(0, 2)}${meant[3]}${meant[2]}${meant.slice(4)}`
        slips.push({ kind, written, meant })
        return { ...passage, text: passage.text.replace(meant, written) }
      })
      entries[index] = { plan: { ...plan, passages }, note }
    }
  }

  function people(
    listed: readonly Listed[],
    attendance: readonly { person: string | null; municipality: string | null }[],
    file: string,
    guest: Person | null,
    date: string,
  ): void {
    const holders = new Map(
      [
        ...organization.groupSeats,
        ...organization.boardSeats,
        ...organization.deputySeats,
        ...organization.officeSeats,
      ].map((seat) => [seat.holder.key, seat] as const),
    )
    // Two of one name may both be absent under it alone: each gets the next row that is still free.
    const free = new Set(attendance.keys())
    for (const entry of listed) {
      if (entry.key === null || entry.person === null) continue
      const municipality = entry.isMunicipality ? entry.affiliation : null
      const row = [...free].find(
        (index) => attendance[index]!.person === entry.person && attendance[index]!.municipality === municipality,
      )
      if (row === undefined) throw new Error(`${entry.person} is listed in ${file}, but its record has no such row.`)
      free.delete(row)
      const seen = { file, name: entry.person, attendance: [row] }
      const seat = holders.get(entry.key)
      if (seat) {
        seat.holder.documents.push(seen)
        seat.post.to = date
      } else if (guest && guest.key === entry.key) {
        guest.documents.push(seen)
        guest.posts.push({
          municipality: null,
          organization: entry.affiliation,
          role: entry.role,
          from: date,
          to: date,
        })
        crowd.done(guest)
      }
    }
  }

  /** Links this meeting's items to earlier ones, and keeps what they say of projects. */
  function threadItems(
    entries: readonly Entry[],
    items: readonly TrueItem[],
    file: string,
    body: string,
  ): TrueFollows[] {
    const follows: TrueFollows[] = []
    let index = 0
    for (const { plan, note } of entries) {
      const place: Place = { file, item: index }
      const { thread, reason, project, amount, state } = note
      if (thread) {
        const isSent = reason === 'DEFERRED' || reason === 'REFERENCE'
        const before = threads.get(thread)
        // What the body itself put off or promised, and what any body dealt with last.
        const sender = isSent ? threads.get(`${body} ${thread}`) : undefined
        if (sender && isSent) follows.push({ from: place, to: sender.place, reason })
        if (before && before.place.file !== file && reason && before.place !== sender?.place) {
          const title: TrueFollows['reason'] = before.title === plan.title ? 'SAME_TITLE' : 'SAME_MATTER'
          follows.push({ from: place, to: before.place, reason: reason === 'SAME_PROJECT' ? reason : title })
        }
        threads.set(thread, { place, title: plan.title })
        threads.set(`${body} ${thread}`, { place, title: plan.title })
      }
      if (project) {
        for (const name of plan.projects) project.mentions.push({ ...place, name })
        if (amount && state) keepAmount(project, amount, state, place, items[index]!, body)
      }
      index += 1 + plan.children.length
    }
    return follows
  }

  function keepAmount(
    project: Project,
    amount: TrueAmount,
    state: 'PROPOSED' | 'GRANTED' | 'SPENT',
    place: Place,
    item: TrueItem,
    body: string,
  ): void {
    const at = item.decisions.findIndex(({ amounts }) => amounts.includes(amount))
    const where: Place = { ...place, decision: at < 0 ? null : at }
    const by = state === 'PROPOSED' ? board.name : state === 'GRANTED' ? body : null
    project.amounts.push({ ...where, value: amount.value, currency: amount.currency, state, by })
    if (state === 'PROPOSED') project.proposal = where
    if (state === 'GRANTED' && project.proposal)
      project.grants.push({ proposal: project.proposal, grant: where, value: amount.value })
  }

  return {
    meet,
    projects: (): TrueProject[] =>
      projects.map(({ id, names, mentions, amounts, grants }) => ({
        id,
        organization: house.name,
        names,
        mentions,
        amounts,
        grants,
      })),
  }
}

/** Times of coming and going that lie within the meeting. */
function withinHours(listed: readonly Listed[], start: string, end: string): Listed[] {
  const shift = (time: string | null) => (time && start >= '13:00' ? time.replace(/^10/u, '14') : time)
  return listed.map((entry) => {
    const from = shift(entry.from)
    const to = shift(entry.to)
    return { ...entry, from: from && from < end ? from : null, to: to && to < end ? to : null }
  })
}

/** A municipality with a letter too few or too many. */
function misspelt(name: string): string {
  const double = /(\p{Ll})\1/u
  return double.test(name) ? name.replace(double, '$1') : name.replace(/(?<=.{2})([lnrts])/u, '$1$1')
}
