import { type Clause, clause, type ItemPlan, item, type Listed, type Passage } from './plan.ts'
import type { Random } from './random.ts'
import { capital, dateOf, dayOf, listed, longDate, money, months, municipalityTitle, weekOf } from './swedish.ts'
import type { TrueAmount, TrueTask } from './truth.ts'
import {
  backgrounds,
  deeds,
  guestTopics,
  plainClauses,
  projectAims,
  raised,
  sources,
  talk,
  wishes,
} from './vocabulary/matters.ts'

/** What items of an agenda say: each function writes one kind of item, with the facts that stand in it. */
export interface Scene {
  readonly random: Random
  readonly date: string
  readonly isElected: boolean
  /** Names of this body and the one it prepares for (or is prepared by), in lower case. */
  readonly body: string
  readonly other: string
  readonly office: string
  readonly members: readonly string[]
  readonly listed: readonly Listed[]
  readonly labelsTasks: boolean
}

/** Past tense in notes of a group, present tense in minutes of an elected body. */
const said = (scene: Scene, past: string, now: string): string => (scene.isElected ? now : past)

/** People at the table whose full name stands for just one of them. */
function speakers({ listed }: Scene): Listed[] {
  const here = listed.filter(
    ({ person, status, role }) => person !== null && status === 'PRESENT' && role !== 'PRESENTER',
  )
  return here.filter(({ person }) => here.filter((other) => other.person === person).length === 1)
}

/** The first name where nobody else at the table bears it, else the full one. */
function shortName({ listed }: Scene, name: string): string {
  const given = name.split(' ')[0]!
  const others = listed.filter(({ person }) => person?.split(/[\s-]/u)[0] === given.split('-')[0])
  return others.length === 1 ? given : name
}

interface Telling {
  readonly presenters: string[]
  readonly text: string
}

/** Someone of the table (or two) tells about a thing; afterwards perhaps by first name, with a comment from another. */
function telling(scene: Scene, about: string, among = speakers(scene).filter(({ role }) => role !== 'GUEST')): Telling {
  const { random } = scene
  const [first, second, third] = random.some(among, 3)
  if (!first) return { presenters: [], text: '' }
  const two = second && random.chance(0.2)
  const names = two ? [first.person!, second.person!] : [first.person!]
  const verb = random.pick([
    said(scene, 'redovisade', 'redovisar'),
    said(scene, 'informerade om', 'informerar om'),
    said(scene, 'berättade om', 'berättar om'),
    said(scene, 'presenterade', 'presenterar'),
    said(scene, 'gick igenom', 'går igenom'),
  ])
  const sentences = [`${listed(names)} ${verb} ${about}.`]
  if (random.chance(0.3))
    sentences.push(
      `${shortName(scene, first.person!)} ${said(scene, 'visade', 'visar')} också en jämförelse mellan kommunerna.`,
    )
  const commenter = two ? third : second
  if (commenter && random.chance(0.25))
    sentences.push(
      `${shortName(scene, commenter.person!)} ${said(scene, 'undrade', 'undrar')} hur kostnaderna ska fördelas.`,
    )
  return { presenters: names, text: sentences.join(' ') }
}

/** By when something is to be done: as written after the deed, and as EDTF. */
function deadline(scene: Scene): { written: string; due: string | null } {
  const { random, date } = scene
  if (random.chance(0.35)) return { written: '', due: null }
  const due = dateOf(dayOf(date) + random.int(20, 200))
  const week = weekOf(due)
  return random.pick([
    { written: ` senast den ${longDate(due)}`, due },
    { written: ` senast den ${longDate(due, false)}`, due },
    { written: ` senast ${due}`, due },
    { written: ` till den ${longDate(due, false)}`, due },
    { written: ` senast i ${months[Number(due.slice(5, 7)) - 1]} ${due.slice(0, 4)}`, due: due.slice(0, 7) },
    { written: ` senast vecka ${week.week}`, due: week.edtf },
  ])
}

/** Who is to do something: as written, and as the record has it. */
function assignees(scene: Scene): { written: string; names: string[]; isMany: boolean } {
  const { random } = scene
  const people = speakers(scene).filter(({ role }) => role === 'MEMBER' || role === 'SECRETARIAT')
  const [one, two] = random.some(people, 2)
  const towns = random.some(scene.members, 2)
  const draw = random.int(0, 9)
  if (draw < 3 && one) return { written: one.person!, names: [one.person!], isMany: false }
  if (draw < 4 && one) return { written: shortName(scene, one.person!), names: [one.person!], isMany: false }
  if (draw < 5 && one && two)
    return { written: listed([one.person!, two.person!]), names: [one.person!, two.person!], isMany: true }
  if (draw < 6) return { written: listed(towns), names: towns, isMany: true }
  if (draw < 7) return { written: scene.other, names: [scene.other], isMany: false }
  return { written: scene.office, names: [scene.office], isMany: false }
}

export function taskClause(scene: Scene): Clause {
  const { random } = scene
  const who = assignees(scene)
  const deed = random.pick(deeds)
  const { written, due } = deadline(scene)
  const task = (names: string[]): { tasks: TrueTask[] } => ({ tasks: [{ assignees: names, due }] })
  switch (random.int(0, 3)) {
    case 0:
      return clause(`att uppdra åt ${who.written} att ${deed.infinitive}${written}`, task(who.names))
    case 1:
      return clause(`att ge ${who.written} i uppdrag att ${deed.infinitive}${written}`, task(who.names))
    case 2:
      return clause(`att uppmana medlemskommunerna att ${deed.infinitive}${written}`, task(['medlemskommunerna']))
    default:
      return clause(`att ${who.written} ${deed.finite}${written}`, task(who.names))
  }
}

/** A task that stands outside any decision, under its label. */
function taskPassage(scene: Scene): { passage: Passage; tasks: TrueTask[] } | null {
  if (!scene.labelsTasks || !scene.random.chance(0.15)) return null
  const who = assignees(scene)
  const { written, due } = deadline(scene)
  const names = who.names.map((one, index) => (index === 0 ? capital(one) : one))
  const deed = scene.random.pick(deeds)
  // In a table the date stands alone: only one that is written as a number does.
  const when = due !== null && /^\d{4}-\d{2}-\d{2}$/u.test(due) ? due : null
  const isRow = !who.isMany && (due === null || when !== null)
  return {
    passage: {
      kind: 'TASK',
      text: `${capital(who.written)} ${deed.finite}${written}.`,
      ...(isRow ? { row: [capital(deed.infinitive), capital(who.written), when ?? ''] as const } : {}),
    },
    tasks: [{ assignees: names, due }],
  }
}

/** Text around a matter: background, talk, papers, motions; none of it decides anything. */
function surroundings(scene: Scene): Passage[] {
  const { random } = scene
  const passages: Passage[] = []
  if (random.chance(0.6))
    passages.push({ kind: 'BACKGROUND', text: random.some(backgrounds, random.int(1, 3)).join(' ') })
  if (random.chance(0.35)) passages.push({ kind: 'DISCUSSION', text: random.some(talk, random.int(1, 2)).join(' ') })
  if (random.chance(0.1)) {
    const wish = random.pick(wishes)
    passages.push({ kind: 'LIST', text: wish.lead, entries: wish.entries })
  }
  if (random.chance(0.12)) passages.push({ kind: 'BACKGROUND', text: history(scene) })
  if (scene.isElected && random.chance(0.15)) {
    const towns = listed(random.some(scene.members, 3))
    passages.push({ kind: 'SENT', text: `Kommunstyrelserna i ${towns}` })
  }
  if (scene.isElected && random.chance(0.3))
    passages.push({ kind: 'BASIS', text: `Tjänsteskrivelse ${dateOf(dayOf(scene.date) - random.int(8, 30))}` })
  const politicians = speakers(scene).filter(({ party }) => party !== null)
  if (scene.isElected && politicians.length > 1 && random.chance(0.2)) {
    const [one, two] = random.some(politicians, 2)
    passages.push({ kind: 'CLAIMS', text: `${one!.person} (${one!.party}) yrkar bifall till förslaget.` })
    if (random.chance(0.4))
      passages.push({ kind: 'RESERVATION', text: `${two!.person} (${two!.party}) reserverar sig mot beslutet.` })
  }
  return passages
}

/** What others decided, and when: no decision of this meeting. */
function history(scene: Scene): string {
  const { random } = scene
  const day = longDate(dateOf(dayOf(scene.date) - random.int(20, 120)))
  const town = random.pick(scene.members)
  return random.pick([
    `Kommunstyrelsen i ${town} beslutade den ${day} att inte ha några synpunkter.`,
    `Regeringen har beslutat att förlänga stödet till kommunerna.`,
    `Frågan väcktes av ${municipalityTitle(town)} i en skrivelse den ${day}.`,
  ])
}

/** A matter goes back to those who prepared it: dealt with, for now. */
export function remittedItem(scene: Scene, title: string): ItemPlan {
  const tale = telling(scene, 'ärendet')
  return item(title, {
    presenters: tale.presenters,
    passages: [{ kind: 'SUMMARY', text: tale.text }],
    clauses: [clause(`att återremittera ärendet till ${scene.other} för en ny kostnadsberäkning`)],
  })
}

export function opening(scene: Scene): ItemPlan {
  return scene.isElected
    ? item('Fastställande av dagordning', { clauses: [clause('att fastställa dagordningen')] })
    : item('Föregående anteckningar', {
        passages: [{ kind: 'SUMMARY', text: 'Anteckningarna lades till handlingarna.' }],
      })
}

export function otherQuestions(scene: Scene): ItemPlan {
  const [one] = scene.random.some(
    speakers(scene).filter(({ role }) => role === 'MEMBER'),
    1,
  )
  if (!one || scene.random.chance(0.3))
    return item('Övriga frågor', { passages: [{ kind: 'SUMMARY', text: 'Inga övriga frågor fanns att behandla.' }] })
  const text = `${one.person} ${said(scene, 'tog upp', 'tar upp')} frågan om ${scene.random.pick(raised)}.`
  return item('Övriga frågor', { presenters: [one.person!], passages: [{ kind: 'SUMMARY', text }] })
}

/** A guest reports; one who is on no list is introduced in the text. */
export function guestItem(scene: Scene, guest: Listed): ItemPlan {
  const topic = scene.random.pick(guestTopics)
  const name = guest.role === 'PRESENTER' ? `${guest.person}, ${guest.affiliation},` : guest.person
  const text = `${name} ${said(scene, 'berättade om', 'berättar om')} ${topic.text}.`
  return item(topic.title, {
    presenters: [guest.person!],
    passages: [{ kind: 'SUMMARY', text }],
    clauses: scene.random.chance(0.6) ? [clause('att notera informationen')] : [],
  })
}

/** A recurring matter is dealt with. `back` names the earlier meeting that set this one for it. */
export function matterItem(scene: Scene, title: string, noun: string, back: string | null): ItemPlan {
  const { random } = scene
  const tale = telling(scene, random.chance(0.5) ? 'ärendet' : 'läget')
  const clauses = random.some(plainClauses, random.int(0, 1)).map((text) => clause(text.replace('NOUN', noun)))
  if (random.chance(0.75)) clauses.push(taskClause(scene))
  if (random.chance(0.3)) clauses.push(taskClause(scene))
  const extra = taskPassage(scene)
  const amounts: TrueAmount[] = []
  const passages: Passage[] = []
  const reference = back ? `Ärendet togs upp på mötet den ${longDate(back)}. ` : ''
  if (tale.text || reference) passages.push({ kind: 'SUMMARY', text: `${reference}${tale.text}`.trim() })
  if (random.chance(0.25)) {
    const sum = money(random.int(2, 60) * 50_000, random)
    amounts.push(sum)
    passages.push({ kind: 'SUMMARY', text: `Prognosen visar ett underskott om ${sum.written} för helåret.` })
  }
  // Nobody moves or opposes what is not decided.
  const around = surroundings(scene).filter(
    ({ kind }) => clauses.length > 0 || (kind !== 'CLAIMS' && kind !== 'RESERVATION'),
  )
  return item(title, {
    presenters: tale.presenters,
    amounts,
    tasks: extra?.tasks ?? [],
    passages: [...passages, ...around, ...(extra ? [extra.passage] : [])],
    clauses,
  })
}

/** A matter that is promised for another meeting: a deadline set for nobody by name. */
export function promisedItem(scene: Scene, title: string, next: string): ItemPlan {
  const tale = telling(scene, 'ärendet')
  return item(title, {
    presenters: tale.presenters,
    passages: [{ kind: 'SUMMARY', text: tale.text }],
    clauses: [
      clause(`att ärendet återredovisas på mötet den ${longDate(next)}`, { tasks: [{ assignees: [], due: next }] }),
    ],
  })
}

/** A matter put off or withdrawn, to a named meeting or to none. */
export function deferredItem(scene: Scene, title: string, next: string | null): ItemPlan {
  const { random } = scene
  const day = next ? longDate(next, random.chance(0.5)) : null
  const meeting = scene.isElected ? 'sammanträdet' : 'mötet'
  if (random.chance(0.35))
    return item(title, {
      status: 'WITHDRAWN',
      deferredTo: next,
      passages: [
        { kind: 'SUMMARY', text: day ? `Ärendet utgick och tas upp på ${meeting} den ${day}.` : 'Ärendet utgick.' },
      ],
    })
  if (random.chance(0.5))
    return item(title, {
      status: 'POSTPONED',
      deferredTo: next,
      clauses: [clause(day ? `att bordlägga ärendet till ${meeting} den ${day}` : 'att bordlägga ärendet')],
    })
  return item(title, {
    status: 'POSTPONED',
    deferredTo: next,
    passages: [
      {
        kind: 'SUMMARY',
        text: day
          ? `Ärendet ${said(scene, 'bordlades', 'bordläggs')} till ${meeting} den ${day}.`
          : 'Ärendet bordlades.',
      },
    ],
  })
}

/** A sum for a project, of the same worth each time it is written. */
export interface Asked {
  readonly value: number
  readonly cap: boolean
}

/** A group hands a project to the board with proposals, proposes within one clause, or proposes outright. */
export function projectProposal(scene: Scene, name: string, asked: Asked): { plan: ItemPlan; amount: TrueAmount } {
  const { random } = scene
  const amount = money(asked.value, random, asked.cap)
  const grant =
    `bevilja ${asked.cap ? random.pick(['högst', 'maximalt']) : ''} ${amount.written} till projektet ${name}`.replace(
      /\s+/gu,
      ' ',
    )
  const source = random.pick(sources)
  const tale = telling(scene, `projektet ${name}`)
  const total = money(asked.value + random.int(1, 20) * 50_000, random)
  const proposals = [clause(`att ${grant}`, { amounts: [amount] }), clause(`att ${source}`)]
  const base = {
    presenters: tale.presenters,
    projects: [name],
    amounts: [total],
    passages: [
      {
        kind: 'SUMMARY' as const,
        text: `${tale.text} ${random.pick(projectAims)} Hela kostnaden beräknas till ${total.written}.`,
      },
      ...surroundings(scene),
    ],
  }
  const title = random.pick([`Projektet ${name}`, `Projektidé: ${name}`])
  const way = random.int(0, 2)
  if (way === 0) {
    const first = clause('att ställa sig bakom projektet')
    const hand = clause(`att överlämna ärendet till ${scene.other} med förslag till beslut:`, {
      proposals,
      handedTo: scene.other,
    })
    return { plan: item(title, { ...base, clauses: random.chance(0.5) ? [first, hand] : [hand] }), amount }
  }
  if (way === 1) {
    const only = clause(`att föreslå ${scene.other} att ${grant}`, { amounts: [amount], to: scene.other })
    return { plan: item(title, { ...base, clauses: [only] }), amount }
  }
  return { plan: item(title, { ...base, clauses: proposals, proposedTo: scene.other }), amount }
}

/** The board grants what was proposed, or says no (amount null). */
export function projectGrant(
  scene: Scene,
  name: string,
  asked: Asked,
  isGranted: boolean,
): { plan: ItemPlan; amount: TrueAmount | null } {
  const { random } = scene
  const tale = telling(scene, `projektet ${name}`)
  const head = {
    presenters: tale.presenters,
    projects: [name],
    passages: [{ kind: 'SUMMARY' as const, text: tale.text }, ...surroundings(scene)],
  }
  if (!isGranted)
    return { plan: item(`Projektet ${name}`, { ...head, clauses: [clause('att avslå ansökan')] }), amount: null }
  const amount = money(asked.value, random, asked.cap)
  const clauses = [
    clause(`att bevilja ${asked.cap ? 'högst ' : ''}${amount.written} till projektet ${name}`, { amounts: [amount] }),
    clause(`att ${random.pick(sources)}`),
  ]
  if (random.chance(0.6)) clauses.push(taskClause(scene))
  return { plan: item(`Projektet ${name}`, { ...head, clauses }), amount }
}

/** A report from a project that has its money. */
export function projectReport(scene: Scene, name: string, asked: Asked): { plan: ItemPlan; spent: TrueAmount | null } {
  const { random } = scene
  const tale = telling(scene, `läget i projektet ${name}`)
  const spent = random.chance(0.4)
    ? money(Math.max(5_000, Math.floor((asked.value * random.int(1, 9)) / 50_000) * 5_000), random)
    : null
  const text = [tale.text, random.pick(projectAims), spent ? `Hittills har ${spent.written} förbrukats.` : null]
  const clauses = random.chance(0.7) ? [clause('att lägga rapporten till handlingarna')] : []
  if (random.chance(0.4)) clauses.push(taskClause(scene))
  return {
    plan: item(random.pick([`Lägesrapport från projektet ${name}`, `Projektet ${name}`]), {
      presenters: tale.presenters,
      projects: [name],
      amounts: spent ? [spent] : [],
      passages: [{ kind: 'SUMMARY', text: text.filter(Boolean).join(' ') }, ...surroundings(scene)],
      clauses,
    }),
    spent,
  }
}

/** A project gets another name. */
export function projectRename(scene: Scene, before: string, after: string): ItemPlan {
  const tale = telling(scene, 'ärendet')
  return item(`Nytt namn på projektet ${before}`, {
    presenters: tale.presenters,
    projects: [before, after],
    passages: [{ kind: 'SUMMARY', text: `${tale.text} Namnet har visat sig svårt att använda.` }],
    clauses: [clause(`att projektet ${before} i fortsättningen kallas projektet ${after}`)],
  })
}

/** The members' fee: proposed by a group, put before the councils by a board. */
export function feeItem(scene: Scene, year: number, fee: TrueAmount): ItemPlan {
  const text = `att medlemsavgiften för ${year} fastställs till ${fee.written}`
  const tale = telling(scene, 'underlaget')
  const head = { presenters: tale.presenters, passages: [{ kind: 'SUMMARY' as const, text: tale.text }] }
  if (!scene.isElected)
    return item(`Medlemsavgift ${year}`, {
      ...head,
      clauses: [clause(text, { amounts: [fee] })],
      proposedTo: scene.other,
    })
  const to = 'medlemskommunernas kommunfullmäktige'
  const proposal = `att föreslå ${to} att fastställa medlemsavgiften för ${year} till ${fee.written}`
  return item(`Medlemsavgift ${year}`, { ...head, clauses: [clause(proposal, { amounts: [fee], to })] })
}

/** Short reports under one heading. */
export function reports(scene: Scene): ItemPlan {
  const children = scene.random.some(scene.members, 2).map((town) => {
    const tale = telling(scene, `läget i ${town}`)
    return item(`Läget i ${town}`, { presenters: tale.presenters, passages: [{ kind: 'SUMMARY', text: tale.text }] })
  })
  return item('Rapporter', { children })
}

/** *Kommunstyrelsen* in the lower case of running text. */
export const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)
