import type { Attendance, Finding } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import { listParts } from './absence.ts'
import { attend, leadingPlace, OTHER_LABEL, readList } from './attendance.ts'
import { clocksIn } from './dates.ts'
import type { Field, Form } from './form.ts'
import { affiliate, type Entry, isNote, type ListContext } from './list-entry.ts'
import { type Listed, listFindings, presentAndAbsent } from './list-findings.ts'
import { looksLikeName, type People } from './names.ts'
import type { Paragraph, Span } from './paragraph.ts'
import type { Place, Places } from './places.ts'
import { type AttendanceKind, isRoleWord, labelOf } from './vocabulary.ts'

/** Everyone a document lists, with what the lists say of chair and secretary. */
export interface Roster {
  readonly attendance: Attendance[]
  readonly findings: Finding[]
  readonly chair: string | null
  readonly secretary: string | null
  /** The organization that the secretary is listed for: the house, where the head does not name it. */
  readonly organization: string | null
}

/** Reads the attendance lists of the form, and the chair and the secretary where it names them. */
export function rosterOf(source: Source, form: Form, places: Places, organization: string | null): Roster {
  const listed: Listed[] = []
  const context: ListContext = {
    places,
    organization,
    ofMunicipality: organization !== null && places.isMunicipality(organization),
  }
  const lists = form.fields.filter(
    (field) => field.attendance?.status === 'PRESENT' && field.attendance.role === 'MEMBER',
  )
  for (const field of form.fields) {
    if (!field.attendance) continue
    // Officials listed beside the members take part as officials; where they are the only list, they are the members.
    const officials = lists.includes(field) && lists.length > 1 && /tjänste(?:män|personer)/iu.test(field.label)
    readField(source, field, officials ? { status: 'PRESENT', role: 'OFFICIAL' } : field.attendance, context, listed)
  }
  const named = (kind: 'CHAIR' | 'SECRETARY'): string | null => {
    for (const field of form.fields) {
      if (field.kind !== kind) continue
      for (const { paragraph, span } of field.values) {
        const [entry] = readList(paragraph, span, context)
        if (entry?.person) {
          if (kind === 'SECRETARY') entry.secretary = true
          return add(
            source,
            listed,
            paragraph,
            entry,
            {
              status: 'PRESENT',
              role: kind === 'SECRETARY' ? 'SECRETARIAT' : 'MEMBER',
            },
            context,
          )
        }
      }
    }
    return null
  }
  const chairField = named('CHAIR')
  const secretaryField = named('SECRETARY')
  const chair =
    listed.find(({ entry, attendance }) => entry.chair && attendance.status === 'PRESENT')?.entry.person ?? null
  const secretary = listed.find(({ entry }) => entry.secretary)?.entry.person ?? null
  return {
    attendance: listed.map(({ attendance }) => attendance),
    findings: [...listFindings(source, listed), ...presentAndAbsent(listed)],
    chair: chairField ?? chair,
    secretary: secretaryField ?? secretary,
    organization: listed.find(({ entry }) => entry.secretary && entry.organization)?.entry.organization ?? null,
  }
}

/** Adds a person whom a label names (*Sekreterare: …*) unless a list has them already; the name in full where a list has it. */
function add(
  source: Source,
  listed: Listed[],
  paragraph: Paragraph,
  entry: Entry,
  kind: AttendanceKind,
  context: ListContext,
): string {
  const known = listed.find((other) => other.entry.person === entry.person)
  if (known) {
    if (
      kind.role === 'SECRETARIAT' &&
      known.attendance.role !== 'GUEST' &&
      known.entry.title === null &&
      known.attendance.role === 'OFFICIAL'
    )
      known.attendance.role = 'SECRETARIAT'
    return known.entry.person!
  }
  listed.push({ paragraph, entry, attendance: attend(source, paragraph, entry, kind, context) })
  return entry.person!
}

function readField(source: Source, field: Field, kind: AttendanceKind, context: ListContext, listed: Listed[]): void {
  let group: Place | null = null
  let columns: Column[] | null = null
  let current = kind
  field.values.forEach(({ paragraph, span: whole }, index) => {
    // Entries may be numbered.
    const number = /^\d{1,2}[.)]\s+/u.exec(paragraph.text.slice(whole.start, whole.end))
    const span = number ? { start: whole.start + number[0].length, end: whole.end } : whole
    if (paragraph.cells && span.start === 0) {
      const header = headerColumns(paragraph)
      if (header) {
        columns = header
        return
      }
      readRow(source, paragraph, columns, current, context, listed)
      return
    }
    const text = paragraph.text.slice(span.start, span.end)
    if (/^(?:ingen|inga|-|–|—|alla|samtliga|se|enligt)(?:\s.{0,60})?$/iu.test(text.trim().replace(/\.$/, ''))) return
    // A label that no rule knows ends nothing and adds nobody: its line stays unread and says so.
    const unknown = /^(?<label>\p{L}[\p{L}\s]{3,40}):\s/u.exec(text)?.groups?.label
    const apart =
      unknown !== undefined &&
      index > 0 &&
      paragraph.gapBefore &&
      context.places.lookup(unknown, true) === null &&
      !/kansli|sekretariat/iu.test(unknown)
    if (unknown && (OTHER_LABEL.test(unknown) || apart)) return
    const sub = subheading(text)
    if (sub) {
      current = sub
      return
    }
    // Emmaboda kommun:  Yvonne … / Lars-Gunnar …, further in: the municipality heads the lines below it.
    const lead = leadingPlace(text, context)
    if (lead) group = null
    const under = lead ? lead.place : null
    const place = context.places.lookup(text.replace(/[:\s]+$/u, ''), false)
    const next = field.values[index + 1]
    if (/^(?:kommun|organisation|kommun\s*\/\s*organisation|namn|titel|roll)$/iu.test(text.trim())) return
    // A table's cells on lines of their own: the name, then the place it stands for.
    const before = listed.at(-1)
    const last = field.values[index - 1]
    if (
      place &&
      before &&
      last &&
      before.paragraph === last.paragraph &&
      !paragraph.gapBefore &&
      before.entry.person &&
      !before.entry.municipality &&
      !before.entry.organization &&
      group === null
    ) {
      affiliate(before.entry, place)
      listed[listed.length - 1] = {
        ...before,
        attendance: {
          ...attend(source, before.paragraph, before.entry, current, context),
          evidence: before.attendance.evidence,
        },
      }
      return
    }
    if (place && next && startsBareName(next.paragraph, next.span)) {
      group = place
      return
    }
    if (place) group = null
    for (const part of listParts(paragraph, span, index === 0)) {
      for (const entry of readList(paragraph, part.span, context, group)) {
        if (part.absent) entry.absent = true
        if (isEntry(entry))
          listed.push({ paragraph, entry, attendance: attend(source, paragraph, entry, current, context) })
      }
    }
    if (under && next && next.paragraph.indent > paragraph.indent + 5) group = under
  })
}

const VERB =
  '(?<verb>lämna(?:r|de)|avvek|avviker|gick|anlän(?:der|de)|anslut(?:er)?|anslöt|ansluter|kom(?:mer)?|inträ(?:der|dde))'
/** *Anna Berg lämnar mötet kl. 10.45*; *Kl. 10.15 anslöt Anna Berg*. */
const COMES_OR_GOES = new RegExp(
  `${VERB}\\s+(?:till\\s+|från\\s+)?(?:mötet|sammanträdet|lokalen)?\\s*(?=(?:kl|klockan)?\\.?\\s*\\d{1,2}[.:]\\d{2})`,
  'iu',
)
const THEN_COMES = new RegExp(
  `(?:^|[.!?]\\s)kl(?:ockan)?\\.?\\s*(?<clock>\\d{1,2}[.:]\\d{2})\\s+${VERB}\\s+(?=\\p{Lu})`,
  'iu',
)

/** *Ronny Källsby lämnar mötet kl. 10.45* in the text: from when or until when somebody on a list took part. */
export function noteComingAndGoing(
  paragraphs: readonly Paragraph[],
  attendance: readonly Attendance[],
  people: People,
): void {
  for (const { text } of paragraphs) {
    const before = COMES_OR_GOES.exec(text)
    const match = before ?? THEN_COMES.exec(text)
    if (!match) continue
    const behind = match.index + match[0].length
    const mention = before
      ? people.mentions(text.slice(Math.max(0, match.index - 80), match.index)).at(-1)
      : people.mentions(text.slice(behind, behind + 60)).find((found) => found.start === 0)
    const written = match.groups!.clock ?? text.slice(behind, behind + 12).replace(/^kl(?:ockan)?\.?\s*/iu, '')
    const [clock] = clocksIn(`kl ${written}`)
    const entry = mention && attendance.find((listed) => listed.person === mention.name && listed.status === 'PRESENT')
    if (!entry || !clock?.from) continue
    entry.partial = true
    if (/^(?:lämna|avv|gick)/iu.test(match.groups!.verb!)) entry.to ??= clock.from
    else entry.from ??= clock.from
  }
}

function isEntry(entry: Entry): boolean {
  return entry.person !== null || entry.municipality !== null
}

/** A line inside a list that turns what follows into another list: *Från sekretariatet*. */
function subheading(text: string): AttendanceKind | null {
  const rule = labelOf(text.replace(/[:\s]+$/u, ''))
  return rule?.attendance ?? null
}

/** Whether the next line is a name with no affiliation of its own, so that a place above it heads a group. */
function startsBareName(paragraph: Paragraph, span: Span): boolean {
  const text = paragraph.text.slice(span.start, span.end)
  const first = text
    .split(',')[0]!
    .replace(/\([^)]*\)/gu, '')
    .trim()
  if (!looksLikeName(first)) return false
  const rest = text
    .slice(first.length)
    .replace(/\([^)]*\)/gu, '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  return rest.every((part) => isNote(part) || (isRoleWord(part) && !/\s\p{Lu}/u.test(part)))
}

type Column = 'PERSON' | 'PLACE' | 'ROLE' | 'PARTY' | 'PRESENCE' | 'NOTE' | 'DEPUTY'

function headerColumns(paragraph: Paragraph): Column[] | null {
  const cells = paragraph.cells!.map((cell) => paragraph.text.slice(cell.start, cell.end).trim().toLowerCase())
  const named = cells.some((cell) => /^(?:namn|person|ledamot|deltagare|representant)$/u.test(cell))
  const kinds = cells.map((cell): Column | null => {
    // Beside a column of names *Närvarande* is one of crosses.
    if (named && cell === 'närvarande') return 'PRESENCE'
    if (/^(?:namn|person|ledamot|deltagare|ordinarie(?: ledamot)?|representant|närvarande|ledamöter)$/u.test(cell))
      return 'PERSON'
    if (
      /^(?:kommun|organisation|kommun\s*\/\s*organisation|representerar|från|kommun eller organisation|huvudman|företrädare för|för|medlem|myndighet)$/u.test(
        cell,
      )
    )
      return 'PLACE'
    if (/^(?:titel|roll|befattning|funktion|uppdrag|tjänst)$/u.test(cell)) return 'ROLE'
    if (/^(?:parti|parti(?:beteckning)?)$/u.test(cell)) return 'PARTY'
    if (
      /^(?:närvaro|status|på plats|deltog|när\.?|närv\.?|§|anm(?:ärkning|\.)?|kommentar|tid|notering|övrigt|tjg\.?|närvarande §§)$/u.test(
        cell,
      )
    )
      return 'PRESENCE'
    if (/^ersättare(?: för)?$/u.test(cell)) return 'DEPUTY'
    return null
  })
  return kinds.filter((kind) => kind !== null).length >= Math.min(2, cells.length) &&
    kinds.some((kind) => kind === 'PERSON' || kind === 'PLACE')
    ? kinds.map((kind) => kind ?? 'NOTE')
    : null
}

function readRow(
  source: Source,
  paragraph: Paragraph,
  columns: readonly Column[] | null,
  kind: AttendanceKind,
  context: ListContext,
  listed: Listed[],
): void {
  const cells = paragraph.cells!
  const textOf = (cell: Span) => paragraph.text.slice(cell.start, cell.end)
  const order: Span[] = []
  let absent = false
  cells.forEach((cell, index) => {
    const text = textOf(cell)
    // A dash in the column of presence crosses somebody out.
    if (columns?.[index] === 'PRESENCE' && /^[-–—]$/u.test(text)) {
      absent = true
      return
    }
    if (text === '' || /^(?:[-–—]|x|ja|närvarande|på plats|n)$/iu.test(text)) {
      return
    }
    if (/^(?:nej|frånvarande|förhinder|anmält förhinder|f|frånv\.?|återbud|ej närvarande|sjuk)$/iu.test(text)) {
      absent = true
      return
    }
    const said = /^(?<said>ja|nej|x)\s*[,;(]\s*/iu.exec(text)
    if (said) {
      if (/nej/iu.test(said.groups!.said!)) absent = true
      order.push({ start: cell.start + said[0].length, end: text.endsWith(')') ? cell.end - 1 : cell.end })
      return
    }
    if (columns?.[index] === 'DEPUTY') return
    order.push(cell)
  })
  // The name first, wherever its column stands, so that what follows describes it.
  const nameAt = order.findIndex(
    (cell) => looksLikeName(textOf(cell).split(/[,(]/u)[0]!.trim()) && !context.places.lookup(textOf(cell)),
  )
  const span: Span = { start: order[0]?.start ?? 0, end: order.at(-1)?.end ?? 0 }
  const arranged = nameAt > 0 ? [order[nameAt]!, ...order.filter((_, index) => index !== nameAt)] : order
  const text = arranged.map(textOf).join(', ')
  if (text === '') return
  const row: Paragraph = { ...paragraph, text, runs: [], bold: [], struck: [], gaps: [], cells: null }
  const entries = readList(row, { start: 0, end: text.length }, context)
  for (const entry of entries) {
    if (!isEntry(entry)) continue
    entry.span = span
    if (absent) entry.absent = true
    listed.push({ paragraph, entry, attendance: attend(source, paragraph, entry, kind, context) })
  }
}
