import type { Attendance, Finding, Minutes } from '../model/record.ts'
import type { Register } from '../model/register.ts'
import type { Source } from '../model/source.ts'
import { unaccountedLines } from './accounting.ts'
import { affiliationAt, attend } from './attendance.ts'
import { withColumnedTables } from './columned-table.ts'
import { noteComingAndGoing } from './coming-and-going.ts'
import { concludeDate } from './contradictions.ts'
import type { DecisionContext } from './decisions.ts'
import { furnitureOf } from './furniture.ts'
import { headerOf } from './header.ts'
import { itemsOf } from './items.ts'
import { isInitialed, People } from './names.ts'
import { officers } from './officers.ts'
import type { Paragraph } from './paragraph.ts'
import { paragraphsOf } from './paragraphs.ts'
import { type Places, placesOf } from './places.ts'
import type { Presenter } from './presenters.ts'
import { notMinutes } from './refusal.ts'
import { type Roster, rosterOf } from './roster.ts'
import type { SignatureBlock } from './signatures.ts'
import { structureOf } from './structure.ts'
import { unfolded } from './table-agenda.ts'

/**
 * Reads what one document says: the minutes record of docs/record.schema.json. Pure: the same
 * source and register give the same record. Where the source holds no minutes the meeting is null,
 * the lists are empty and a finding says why.
 */
export function minutes(source: Source, register: Register): Minutes {
  const document = { file: source.file, sha256: source.sha256, lines: source.lines.length }
  const refused = source.findings.some((finding) => finding.severity === 'ERROR')
  if (refused) return { document, meeting: null, attendance: [], items: [], findings: [...source.findings] }
  const places = placesOf(register)
  const paragraphs = withColumnedTables(source, unfolded(paragraphsOf(source)))
  const structure = structureOf(paragraphs, places)
  const no = notMinutes(source, paragraphs, structure)
  if (no) return { document, meeting: null, attendance: [], items: [], findings: [...source.findings, no] }
  const { head, form, headings, signatures, end } = structure
  const header = headerOf(source, head, form, paragraphs, places)
  const roster = rosterOf(source, form, places, header.organization)
  const organization = header.organization ?? roster.organization?.name ?? null
  const date = concludeDate(source, header, paragraphs, signatures.signed)
  const people = peopleOf(roster, signatures, paragraphs.slice(structure.bodyStart, end), places)
  const context: DecisionContext = {
    source,
    people,
    places,
    date: date?.date ?? null,
    body: header.body?.toLowerCase() ?? null,
  }
  const read = itemsOf(paragraphs, headings, end, context, register)
  noteComingAndGoing(paragraphs.slice(structure.bodyStart, end), roster.attendance, people)
  const away = absentees(roster)
  for (const item of read.items) item.presenters = item.presenters.filter((name) => !away.has(name))
  const said = paragraphs.slice(structure.bodyStart, end)
  const presenters = presentersOf(source, read.presenters, roster.attendance, said, places, organization)
  const { chair, secretary } = officers(source, roster, signatures, paragraphs, people, organization)
  const record = {
    document,
    meeting: {
      body: header.body,
      organization,
      number: header.number,
      date: date?.date ?? null,
      dateWritten: header.date?.written ?? null,
      start: header.start,
      end: header.end,
      place: header.place,
      chair: chair?.name ?? null,
      secretary: secretary?.name ?? null,
      dateReason: date?.reason ?? null,
      evidence: header.date?.evidence ?? null,
      sources: {
        ...header.sources,
        organization: header.organization ? header.sources.organization : (roster.organization?.evidence ?? null),
        chair: chair?.evidence ?? null,
        secretary: secretary?.evidence ?? null,
      },
    },
    attendance: [...roster.attendance, ...presenters],
    items: read.items,
    findings: [
      ...source.findings,
      ...header.findings,
      ...(date?.findings ?? [missingDate()]),
      ...roster.findings,
      ...read.findings,
    ],
  }
  const unread = unaccountedLines(source, { ...record, findings: [] }, furnitureOf(structure, paragraphs))
  return { ...record, findings: sorted([...record.findings, ...unread]) }
}

/** Everyone the document names in full: on its lists, among the signatures, in the text. */
function peopleOf(roster: Roster, signatures: SignatureBlock, text: readonly Paragraph[], places: Places): People {
  const people = new People((word) => places.isMunicipality(word))
  for (const { person } of roster.attendance) if (person) people.add(person)
  for (const { name } of signatures.signatures) people.add(name)
  for (const [initials, name] of roster.initials) people.abbreviate(initials, name)
  const named = new Set<string>()
  for (const paragraph of text) {
    // A name does not go over from one column into the next.
    const words = [...paragraph.text]
    for (const gap of paragraph.gaps) words[gap] = '|'
    for (const mention of people.mentions(paragraph.gaps.length > 0 ? words.join('') : paragraph.text))
      if (mention.written.includes(' ') && mention.name === mention.written) named.add(mention.name)
  }
  for (const name of named) {
    if (isInitialed(name)) continue
    // A genitive (*Majken Tångs yrkande*) is no other person.
    if (!(name.endsWith('s') && (people.has(name.slice(0, -1)) || named.has(name.slice(0, -1)))))
      people.addMentioned(name)
  }
  return people
}

/** Those listed as absent and nowhere as present: their question may be raised, but not by them. */
function absentees(roster: Roster): Set<string> {
  const away = new Set<string>()
  for (const { person, status } of roster.attendance) if (person && status === 'ABSENT') away.add(person)
  for (const { person, status } of roster.attendance) if (person && status === 'PRESENT') away.delete(person)
  return away
}

/** Presenters on no list get an entry of their own, with the affiliation that stands at their name. */
function presentersOf(
  source: Source,
  presenters: readonly Presenter[],
  listed: readonly Attendance[],
  paragraphs: readonly Paragraph[],
  places: Places,
  organization: string | null,
): Attendance[] {
  const known = new Set(listed.map((entry) => entry.person))
  const added: Attendance[] = []
  for (const presenter of presenters) {
    if (known.has(presenter.name)) continue
    known.add(presenter.name)
    const entry = affiliationAt(presenter.paragraph, presenter.span, presenter.context.end, { places, organization })
    // *Gäst: Eva Ström, Högskolan Väst* / *Eva presenterar …*: the affiliation stands where the name is whole.
    if (presenter.written !== presenter.name && !entry.municipality && !entry.organization) {
      const whole = paragraphs.find(({ text }) => text.includes(presenter.name))
      const start = whole?.text.indexOf(presenter.name) ?? 0
      const stop = whole ? /[.;(]|\s(?:som|att|där|när|och)\s/u.exec(whole.text.slice(start)) : null
      if (whole) {
        const span = { start, end: start + presenter.name.length }
        const there = affiliationAt(whole, span, stop ? start + stop.index : whole.text.length, {
          places,
          organization,
        })
        entry.municipality = there.municipality
        entry.organization = there.organization
      }
    }
    entry.person = presenter.name
    added.push({
      ...attend(source, presenter.paragraph, entry, { status: 'PRESENT', role: 'GUEST' }, { places, organization }),
      role: 'PRESENTER',
    })
  }
  // *A Mora och B Orsa från nätverket*: what is stated after the last holds for the one that *och* joins to it.
  for (let index = added.length - 2; index >= 0; index--) {
    const [entry, next] = [added[index]!, added[index + 1]!]
    const between = source.text.slice(entry.evidence.end, next.evidence.start)
    if (next.organization && !entry.organization && between.length < 60 && /\soch\s$/u.test(between))
      entry.organization = next.organization
  }
  return added
}

function missingDate(): Finding {
  return {
    code: 'DATE_MISSING',
    severity: 'WARNING',
    message: 'No date of the meeting was found in the head of the document.',
    evidence: null,
  }
}

function sorted(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((left, right) => (left.evidence?.start ?? -1) - (right.evidence?.start ?? -1))
}
