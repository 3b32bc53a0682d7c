import type { Attendance, Evidence, Finding } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import { listParts } from './absence.ts'
import { attend, leadingPlace, OTHER_LABEL, readList } from './attendance.ts'
import { type Column, columnsOf, readRow, tickedColumns } from './attendance-table.ts'
import type { Field, Form } from './form.ts'
import { affiliate, type Entry, isNote, type ListContext } from './list-entry.ts'
import { type Listed, listFindings, presentAndAbsent } from './list-findings.ts'
import { beginsWithGivenName, looksLikeName } from './names.ts'
import { evidenceOf, type Paragraph, type Span } from './paragraph.ts'
import type { Place, Places } from './places.ts'
import { type AttendanceKind, isRoleWord, labelOf } from './vocabulary.ts'

/** Everyone a document lists, with what the lists say of chair and secretary. */
export interface Roster {
  readonly attendance: Attendance[]
  readonly findings: Finding[]
  readonly chair: Officer | null
  readonly secretary: Officer | null
  /** Persons by the initials that their lists give them. */
  readonly initials: ReadonlyMap<string, string>
  /** The organization that the secretary is listed for: the house, where the head does not name it. */
  readonly organization: { readonly name: string; readonly evidence: Evidence } | null
}

/** A person who led the meeting or kept its minutes, and the words that say so. */
export interface Officer {
  readonly name: string
  readonly evidence: Evidence
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
  let columns: Column[] | null = null
  for (const field of form.fields) {
    if (!field.attendance) continue
    // Officials listed beside the members take part as officials; where they are the only list, they are the members.
    const officials = lists.includes(field) && lists.length > 1 && /tjänste(?:män|personer)/iu.test(field.label)
    const kind = officials ? ({ status: 'PRESENT', role: 'OFFICIAL' } as const) : field.attendance
    // *Ersättare* in a row of its own parts a table; its columns stay.
    columns = readField(source, field, kind, context, listed, field.paragraph.cells ? columns : null)
  }
  const named = (kind: 'CHAIR' | 'SECRETARY'): Officer | null => {
    for (const field of form.fields) {
      if (field.kind !== kind) continue
      for (const { paragraph, span } of field.values) {
        // *Antecknar: Nils*: the one of that name who is on a list.
        const first = paragraph.text.slice(span.start, span.end).trim()
        const known = /\s/u.test(first) ? [] : listed.filter(({ entry }) => entry.person?.startsWith(`${first} `))
        if (known.length === 1) return { name: known[0]!.entry.person!, evidence: evidenceOf(source, paragraph, span) }
        const [entry] = readList(paragraph, span, context)
        if (entry?.person) {
          if (kind === 'SECRETARY') entry.secretary = true
          const role = kind === 'SECRETARY' ? 'SECRETARIAT' : 'MEMBER'
          const name = add(source, listed, paragraph, entry, { status: 'PRESENT', role }, context)
          return { name, evidence: evidenceOf(source, paragraph, entry.span) }
        }
      }
    }
    return null
  }
  const chairField = named('CHAIR')
  const secretaryField = named('SECRETARY')
  const chair = listed.find(({ entry, attendance }) => entry.chair && attendance.status === 'PRESENT')
  const secretary = listed.find(({ entry }) => entry.secretary)
  const house = listed.find(({ entry }) => entry.secretary && entry.organization)
  return {
    attendance: listed.map(({ attendance }) => attendance),
    findings: [...listFindings(source, listed), ...presentAndAbsent(listed)],
    chair: chairField ?? listedOfficer(chair),
    secretary: secretaryField ?? listedOfficer(secretary),
    initials: initialsOf(listed),
    organization: house ? { name: house.entry.organization!, evidence: house.attendance.evidence } : null,
  }
}

function listedOfficer(listed: Listed | undefined): Officer | null {
  const name = listed?.entry.person
  return listed && name ? { name, evidence: listed.attendance.evidence } : null
}

/** Initials that the lists give just one person. */
function initialsOf(listed: readonly Listed[]): Map<string, string> {
  const found = new Map<string, string>()
  const twice = new Set<string>()
  for (const { entry } of listed) {
    if (!entry.initials || !entry.person) continue
    if (found.has(entry.initials) && found.get(entry.initials) !== entry.person) twice.add(entry.initials)
    found.set(entry.initials, entry.person)
  }
  for (const initials of twice) found.delete(initials)
  return found
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

/** Reads a list; gives the columns of its table, for a list that goes on in the same table. */
function readField(
  source: Source,
  field: Field,
  kind: AttendanceKind,
  context: ListContext,
  listed: Listed[],
  table: Column[] | null,
): Column[] | null {
  let group: Place | null = null
  let columns = table
  let current = kind
  let deciders = false
  const ticked = tickedColumns(field.values.map(({ paragraph }) => paragraph))
  field.values.forEach(({ paragraph, span: whole }, index) => {
    // Entries may be numbered.
    const number = /^\d{1,2}[.)]\s+/u.exec(paragraph.text.slice(whole.start, whole.end))
    const span = number ? { start: whole.start + number[0].length, end: whole.end } : whole
    if (paragraph.cells && span.start === 0) {
      const header = columnsOf(paragraph)
      if (header) {
        columns = header
        return
      }
      for (const entry of readRow(paragraph, columns, context, group, ticked))
        if (isEntry(entry))
          listed.push({ paragraph, entry, attendance: attend(source, paragraph, entry, current, context) })
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
      group = null
      return
    }
    // *Styrgruppen* over those who decide, *Projektet* over those who work for them.
    const alone = text.replace(/[:\s]+$/u, '')
    if (GROUP_ABOVE.test(alone) && current.status === 'PRESENT' && field.values[index + 1]) {
      deciders = true
      current = kind
      group = null
      return
    }
    if (deciders && STAFF_ABOVE.test(alone) && field.values[index + 1]) {
      current = { status: 'PRESENT', role: 'OFFICIAL' }
      group = null
      return
    }
    const house = houseAbove(text, context)
    if (house && field.values[index + 1]) {
      group = house
      columns = null
      // Whom a house sent stands below those who were away, and was there.
      if (current.status === 'ABSENT') current = { status: 'PRESENT', role: 'OFFICIAL' }
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
        // *Kansliet: Sofie Engblad* is for the house.
        if (field.paragraph === paragraph && OFFICE.test(field.label) && !entry.municipality)
          entry.organization ??= context.organization
        if (isEntry(entry))
          listed.push({ paragraph, entry, attendance: attend(source, paragraph, entry, current, context) })
      }
    }
    if (under && next && next.paragraph.indent > paragraph.indent + 5) group = under
  })
  return columns
}

const OFFICE = /^(?:(?:(?:närvarande|deltagare|deltagande|medverkande) )?från )?(?:kansliet|sekretariatet)$/iu

function isEntry(entry: Entry): boolean {
  return entry.person !== null || entry.municipality !== null
}

/** A line inside a list that turns what follows into another list: *Från sekretariatet*. */
function subheading(text: string): AttendanceKind | null {
  const rule = labelOf(text.replace(/[:\s]+$/u, ''))
  return rule?.attendance ?? null
}

/** *Från Region Skåne*, on a line of its own: whom those below it are for. */
function houseAbove(text: string, { places, organization }: ListContext): Place | null {
  const name = /^(?:från|för)\s+(?<name>\p{Lu}[^,;:(.]{1,60}?)\s*:?$/iu.exec(text)?.groups?.name
  if (!name || !/^\p{Lu}/u.test(name)) return null
  const known = places.lookup(name)
  if (known) return known
  if (organization && /^\p{Lu}{2,6}$/u.test(name) && abbreviates(name, organization))
    return { kind: 'ORGANIZATION', name: organization, corrected: null }
  const isHouse =
    name === organization || /^\p{Lu}{2,6}$/u.test(name) || (HOUSE_NAME.test(name) && !beginsWithGivenName(name))
  return isHouse ? { kind: 'ORGANIZATION', name: places.present(name), corrected: null } : null
}

/** *GR* of Göteborgsregionen: its letters stand in the name in their order, the first of them first. */
function abbreviates(letters: string, name: string): boolean {
  const pattern = new RegExp(`^${[...letters].join('.*')}`, 'iu')
  return pattern.test(name)
}

/** What the name of an organization begins or ends with. */
const HOUSE_NAME =
  /^(?:region|länsstyrelsen|\p{L}*förbundet|leader|samverkan|föreningen|stiftelsen)\s|(?:\sAB|\sHB|kommun|stad|förbund(?:et)?|förening(?:en)?|bolag(?:et)?|verket|myndigheten|universitet(?:et)?|högskola(?:n)?)$/iu

/** A group that decides, alone on its line within a list. */
const GROUP_ABOVE =
  /^(?:styr|lednings|berednings|politiska styr)gruppen$|^(?:styrelsen|direktionen|nämnden|rådet|utskottet|presidiet|kommittén|beredningen)$/iu
/** Those who carry out a project, alone on its line below the group that decides. */
const STAFF_ABOVE = /^(?:från )?(?:projektet|projektledningen|projektgruppen|projektkontoret|projektorganisationen)$/iu

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
