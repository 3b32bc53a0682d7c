import type { Attendance, Finding, Minutes } from '../model/record.ts'
import type { Register } from '../model/register.ts'
import type { Source } from '../model/source.ts'
import { type Range, unaccountedLines } from './accounting.ts'
import { affiliationAt, attend } from './attendance.ts'
import type { DecisionContext } from './decisions.ts'
import { type Form, formOf } from './form.ts'
import { concludeDate, headerOf } from './header.ts'
import { type Heading, headingsOf, isPause, isSection } from './headings.ts'
import { itemsOf } from './items.ts'
import { looksLikeName, People } from './names.ts'
import { evidenceOf, offsetOf, type Paragraph, paragraphsOf } from './paragraph.ts'
import { type Places, placesOf } from './places.ts'
import type { Presenter } from './presenters.ts'
import { noteComingAndGoing, type Roster, rosterOf } from './roster.ts'
import { type SignatureBlock, signaturesOf } from './signatures.ts'
import { AGENDA_TITLE, labelOf, TITLE_WORDS } from './vocabulary.ts'

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
  const paragraphs = paragraphsOf(source)
  const structure = structureOf(paragraphs, places)
  const no = notMinutes(source, paragraphs, structure)
  if (no) return { document, meeting: null, attendance: [], items: [], findings: [...source.findings, no] }
  const { head, form, headings, signatures, end } = structure
  const header = headerOf(source, head, form, paragraphs, places)
  const roster = rosterOf(source, form, places, header.organization)
  const organization = header.organization ?? roster.organization
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
  const presenters = presentersOf(source, read.presenters, roster.attendance, places, organization)
  const { chair, secretary } = officers(roster, signatures, paragraphs, people, organization)
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
      chair,
      secretary,
      dateReason: date?.reason ?? null,
      evidence: header.date?.evidence ?? null,
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

interface Structure {
  readonly head: Paragraph[]
  readonly form: Form
  readonly headings: Heading[]
  readonly signatures: SignatureBlock
  /** Index of the paragraph after the last item's text. */
  readonly end: number
  readonly bodyStart: number
}

/** Divides a document into head (title, form, attendance), items and signatures. */
function structureOf(paragraphs: readonly Paragraph[], places: Places): Structure {
  const bodyStart = headEnd(paragraphs)
  const signatures = signaturesOf(paragraphs, bodyStart)
  const lateList = lateListStart(paragraphs, bodyStart)
  const end = Math.max(Math.min(signatures.start, lateList), bodyStart)
  const headings = headingsOf(paragraphs, bodyStart, end, places)
  const first = headings[0]?.index ?? end
  const head = paragraphs.slice(0, first)
  const form = formOf(head)
  if (lateList < paragraphs.length) {
    const after = formOf(paragraphs.slice(lateList))
    form.fields.push(...after.fields.filter((field) => field.attendance))
  }
  return { head, form, headings, signatures, end, bodyStart }
}

/** Some houses list those present after the items: where that list begins, or the number of paragraphs. */
function lateListStart(paragraphs: readonly Paragraph[], from: number): number {
  let start = paragraphs.length
  for (let index = Math.max(from, paragraphs.length - 60); index < paragraphs.length - 1; index++) {
    const { text } = paragraphs[index]!
    if (
      /^(?:närvarolista|deltagarlista|deltagarförteckning|närvaroförteckning|närvarande(?: ledamöter)?|beslutande|deltagare)\s*:?$/iu.test(
        text,
      ) &&
      isListEntry(paragraphs, index + 1)
    ) {
      start = index
      break
    }
  }
  return start
}

/** Where the head's form ends at the earliest: after the last label of the form that stands before any decision. */
function headEnd(paragraphs: readonly Paragraph[]): number {
  let last = 0
  for (let index = 0; index < Math.min(paragraphs.length, 120); index++) {
    const { text, gaps } = paragraphs[index]!
    if (last > 0 && beginsItems(paragraphs[index]!)) break
    if (/^(?:beslut|bakgrund)\s*:?$/iu.test(text)) break
    const head = gaps.length > 0 ? text.slice(0, gaps[0]) : text.includes(':') ? text.slice(0, text.indexOf(':')) : text
    const rule = labelOf(head.replace(/[\s:]+$/u, ''))
    if (rule && (rule.attendance || ['DATE', 'TIME', 'PLACE', 'TIME_AND_PLACE'].includes(rule.kind))) last = index + 1
  }
  if (last === 0) return Math.min(1, paragraphs.length)
  // The entries of the last list belong to it.
  while (last < paragraphs.length && isListEntry(paragraphs, last)) last++
  return last
}

/** A numbered line that is no entry of a list of people: the items begin. */
function beginsItems({ text, heading }: Paragraph): boolean {
  if (/^(?:\p{Lu}{1,5}\s)?§\s*\d/u.test(text)) return true
  const number = /^(?:punkt\s)?\d{1,3}(?:\.\d{1,2})*[.)]?\s+(?=\p{Lu})/iu.exec(text)
  return (
    number !== null &&
    (heading > 0 ||
      !looksLikeName(
        text
          .slice(number[0].length)
          .split(/\s*[,(]/u)[0]!
          .trim(),
      ))
  )
}

function isListEntry(paragraphs: readonly Paragraph[], index: number): boolean {
  const { text, cells, indent, heading, bullet } = paragraphs[index]!
  if (heading > 0) return false
  if (cells || paragraphs[index]!.running) return true
  if (/^(?:§|\d{1,2}[.:]\d{2}\s|\d{1,3}(?:\.|\s)\s?\p{Lu})/u.test(text)) return false
  const rule = labelOf(text.replace(/[\s:]+$/u, ''))
  if (
    rule &&
    !rule.attendance &&
    !['CHAIR', 'SECRETARY', 'ADJUSTER', 'SIGNATURE', 'PARAGRAPHS', 'DATE', 'TIME', 'PLACE', 'NUMBER'].includes(
      rule.kind,
    )
  )
    return false
  if (indent >= 8 || bullet !== null) return true
  if (rule || /^[\p{L}\s/]{3,40}:\s/u.test(text)) return true
  return (
    /^(?:\p{Ll}+\s)?\p{Lu}[\p{L}'’-]+\s(?:(?:von|af|de|da|van)\s)?\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)*\s?(?:[,(–:]|$)/u.test(
      text,
    ) &&
    text.length < 200 &&
    !/[.!?]$/u.test(text)
  )
}

/** Everyone the document names in full: on its lists, among the signatures, in the text. */
function peopleOf(roster: Roster, signatures: SignatureBlock, text: readonly Paragraph[], places: Places): People {
  const people = new People((word) => places.isMunicipality(word))
  for (const { person } of roster.attendance) if (person) people.add(person)
  for (const { name } of signatures.signatures) people.add(name)
  const named = new Set<string>()
  for (const paragraph of text) {
    for (const mention of people.mentions(paragraph.text))
      if (mention.written.includes(' ') && mention.name === mention.written) named.add(mention.name)
  }
  for (const name of named) {
    // A genitive (*Majken Tångs yrkande*) is no other person.
    if (!(name.endsWith('s') && (people.has(name.slice(0, -1)) || named.has(name.slice(0, -1))))) people.add(name)
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
  places: Places,
  organization: string | null,
): Attendance[] {
  const known = new Set(listed.map((entry) => entry.person))
  const added: Attendance[] = []
  for (const presenter of presenters) {
    if (known.has(presenter.name)) continue
    known.add(presenter.name)
    const entry = affiliationAt(presenter.paragraph, presenter.span, presenter.context.end, { places, organization })
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

/** Chair and secretary: from the lists, from labels, from the signatures, from the text; the official who signs where nobody is called secretary. */
function officers(
  roster: Roster,
  block: SignatureBlock,
  paragraphs: readonly Paragraph[],
  people: People,
  organization: string | null,
): { chair: string | null; secretary: string | null } {
  const { signatures } = block
  const role = (pattern: RegExp) =>
    signatures.find((signature) => signature.role && pattern.test(signature.role) && !/vice/iu.test(signature.role))
      ?.name ?? null
  const under = (kind: 'SECRETARY' | 'ADJUSTER' | 'CHAIR') =>
    signatures.find((signature) => signature.under === kind)?.name ?? null
  const full = (name: string | null) => (name ? (people.complete(name) ?? name) : null)
  const secretary =
    roster.secretary ??
    under('SECRETARY') ??
    role(/sekreterare/iu) ??
    statedAs('sekreterare', paragraphs, people) ??
    official(roster, signatures, organization)
  const chair =
    roster.chair ??
    under('CHAIR') ??
    role(/^(?:mötes)?ordf/iu) ??
    statedAs('ordförande', paragraphs, people) ??
    adjusting(signatures, secretary, roster)
  return { chair: full(chair), secretary: full(secretary) }
}

/** *Ordförande Anna Berg öppnade mötet*, *Anna Berg (ordförande)*. */
function statedAs(role: 'ordförande' | 'sekreterare', paragraphs: readonly Paragraph[], people: People): string | null {
  for (const { text } of paragraphs) {
    if (!new RegExp(role, 'iu').test(text)) continue
    const match = new RegExp(`(?<!vice |v\\. )(?<![\\p{L}])(?:mötes)?${role}(?:n)?\\s+(?=\\p{Lu})`, 'iu').exec(text)
    if (!match) continue
    const [mention] = people.mentions(text.slice(match.index + match[0].length))
    if (mention && mention.start === 0 && people.has(mention.name)) return mention.name
  }
  return null
}

/** Where nobody is called secretary: the official of the secretariat who signs. */
function official(
  roster: Roster,
  signatures: SignatureBlock['signatures'],
  organization: string | null,
): string | null {
  const officials = new Set(
    roster.attendance
      .filter((entry) => entry.role === 'SECRETARIAT' || (organization && entry.organization === organization))
      .map((entry) => entry.person),
  )
  return (
    signatures.find((signature) => officials.has(signature.name) || /sekretariat|kansli/iu.test(signature.role ?? ''))
      ?.name ?? null
  )
}

/** Where nobody is called chair, a member who alone adjusts the minutes beside the secretary led the meeting. */
function adjusting(signatures: SignatureBlock['signatures'], secretary: string | null, roster: Roster): string | null {
  const others = signatures.filter((signature) => signature.under === 'ADJUSTER' && signature.name !== secretary)
  const [only] = others
  return only &&
    others.length === 1 &&
    roster.attendance.some((entry) => entry.person === only.name && entry.role === 'MEMBER')
    ? only.name
    : null
}

// ---- refusals and accounting --------------------------------------------------------------------------------------

const TITLE = new RegExp(`(?<![\\p{L}])(?:${TITLE_WORDS})(?![\\p{L}])|möte|sammanträde`, 'iu')

/** Titles that only what calls to a meeting bears. */
const CALL = /^(?:kallelse|föredragningslista|inbjudan)(?![\p{L}])/iu

function notMinutes(source: Source, paragraphs: readonly Paragraph[], structure: Structure): Finding | null {
  const { form, headings } = structure
  const opening = paragraphs.slice(0, 6)
  const agenda = opening.find((paragraph) => AGENDA_TITLE.test(paragraph.text) && paragraph.text.length < 120)
  const titled = opening.some((paragraph) =>
    new RegExp(`(?<![\\p{L}])(?:${TITLE_WORDS})(?![\\p{L}])`, 'iu').test(paragraph.text),
  )
  const attendance = form.fields.some((field) => field.attendance)
  const decides = paragraphs.some((paragraph) =>
    /^(?:beslut\s*:?$|beslut:|.{0,60}beslutar|.{0,60}beslutade)/iu.test(paragraph.text),
  )
  const message = (why: string) =>
    `${why} Minutes name a meeting, those who took part, and its items; give the file of the minutes themselves.`
  const evidence = paragraphs[0] ? evidenceOf(source, agenda ?? paragraphs[0]) : null
  if (agenda && !attendance && !decides)
    return {
      code: 'NOT_MINUTES',
      severity: 'ERROR',
      message: message('This is an agenda (kallelse, dagordning), not minutes.'),
      evidence,
    }
  const calls = opening.slice(0, 2).some((paragraph) => CALL.test(paragraph.text))
  if ((calls && !titled) || (agenda && !titled && !decides))
    return {
      code: 'NOT_MINUTES',
      severity: 'ERROR',
      message: message('This is an agenda (kallelse, dagordning), not minutes.'),
      evidence,
    }
  const signs = [
    titled || opening.some((paragraph) => TITLE.test(paragraph.text)),
    attendance,
    headings.length > 0,
    decides,
    form.fields.some((field) => ['DATE', 'TIME', 'TIME_AND_PLACE'].includes(field.kind)),
  ]
  if (signs.filter(Boolean).length >= 3 && (attendance || decides)) return null
  return {
    code: 'NOT_MINUTES',
    severity: 'ERROR',
    message: message('No meeting with attendance and items was found in this text.'),
    evidence,
  }
}

function missingDate(): Finding {
  return {
    code: 'DATE_MISSING',
    severity: 'WARNING',
    message: 'No date of the meeting was found in the head of the document.',
    evidence: null,
  }
}

const HOUSEKEEPING =
  /@|https?:|^(?:ordföranden?|mötet|sammanträdet|.{3,40}\s(?:hälsa|öppna))\s*(?:hälsa|öppna|inled|avsluta|tacka|förklara|ajournera)?/iu

/** Stretches that are known to hold no facts: page headers, titles, the form, pauses, signatures, words of welcome and thanks. */
function furnitureOf(structure: Structure, paragraphs: readonly Paragraph[]): Range[] {
  const { form, signatures, headings, end } = structure
  const known = new Set<Paragraph>()
  for (const field of form.fields) {
    known.add(field.paragraph)
    if (!field.attendance) for (const { paragraph } of field.values) known.add(paragraph)
  }
  for (const heading of headings) if (heading.titleIndex !== heading.index) known.add(heading.paragraph)
  paragraphs.forEach((paragraph, index) => {
    const title = index < (headings[0]?.index ?? end) && (index < 2 || TITLE.test(paragraph.text))
    if (
      paragraph.running ||
      title ||
      index >= signatures.start ||
      isPause(paragraph.text) ||
      isSection(paragraph.text) ||
      HOUSEKEEPING.test(paragraph.text)
    )
      known.add(paragraph)
  })
  return [...known].map((paragraph) => ({
    start: offsetOf(paragraph, 0),
    end: offsetOf(paragraph, paragraph.text.length - 1) + 1,
  }))
}

function sorted(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((left, right) => (left.evidence?.start ?? -1) - (right.evidence?.start ?? -1))
}
