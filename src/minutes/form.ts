import { headsPeople } from './attendance-table.ts'
import { clocksIn, datesIn } from './dates.ts'
import { isCertainName, looksLikeName } from './names.ts'
import type { Paragraph, Span } from './paragraph.ts'
import { type ColumnHead, columnHeads, placed } from './side-by-side.ts'
import { type AttendanceKind, type LabelKind, labelOf, listLabelOf, TITLE } from './vocabulary.ts'

/** A labelled field of the form at a protocol's head: its label and the lines below or beside it. */
export interface Field {
  readonly kind: LabelKind
  readonly label: string
  readonly attendance: AttendanceKind | null
  readonly paragraph: Paragraph
  readonly values: { readonly paragraph: Paragraph; readonly span: Span }[]
}

export interface Form {
  readonly fields: Field[]
  /** Lines under no label: titles, names of houses. */
  readonly free: Paragraph[]
}

/**
 * Reads the head of a protocol as a form: `Label: value`, a label on a line of its own with values
 * below it, or a label in a column with values in the next. A label may be broken over two lines.
 */
export function formOf(paragraphs: readonly Paragraph[]): Form {
  const fields: Field[] = []
  const free: Paragraph[] = []
  let current = null as Field | null
  let half: string | null = null
  let lists: readonly ColumnHead[] = []
  let columns: Field[] = []
  /** The value beside the first half of a label: it belongs to the label that the next line completes. */
  let waiting = null as Field['values'][number] | null
  for (const paragraph of paragraphs) {
    if (paragraph.running) continue
    // *Ledamöter      Ersättare*: two lists side by side.
    const beside = paragraph.cells ? [] : columnHeads(paragraph)
    if (beside.length > 1) {
      lists = beside
      columns = beside.map(({ attendance }) => ({
        kind: 'ATTENDANCE',
        label: '',
        attendance,
        paragraph,
        values: [],
      }))
      fields.push(...columns)
      current = null
      continue
    }
    const rows = lists.length > 0 ? placed(paragraph, lists) : undefined
    if (rows) {
      for (const [{ span }, list] of rows)
        if (list !== null && span.end > span.start) columns[list]!.values.push({ paragraph, span })
      continue
    }
    lists = []
    if (paragraph.cells && headsPeople(paragraph)) {
      const own = labelOf(firstCell(paragraph))?.attendance ?? null
      if (own || !current?.attendance) {
        const attendance = own ?? { status: 'PRESENT', role: 'MEMBER' }
        current = { kind: 'ATTENDANCE', label: '', attendance, paragraph, values: [] }
        fields.push(current)
      }
      current.values.push({ paragraph, span: whole(paragraph) })
      continue
    }
    let pieces: Pieces = paragraph.cells ? rowPieces(paragraph) : piecesOf(paragraph, half)
    // *Plats* over *Digitalt*: where they met, not a list of those who joined so.
    const [onlyPiece] = pieces.labelled
    if (onlyPiece && current?.kind === 'PLACE' && current.values.length === 0 && REMOTE.test(paragraph.text))
      pieces = { labelled: [], rest: null, half: null }
    half = pieces.half
    // Exports of text lose the columns: *Tid 13–15.30*, *Plats Stadshuset*.
    const plain =
      pieces.labelled.length === 0 && !paragraph.cells
        ? unmarkedOf(paragraph, current?.attendance !== undefined && current?.attendance !== null)
        : null
    if (plain) pieces = { labelled: [plain], rest: null, half: null }
    // Below those who were away stands who kept the minutes: *Sekreterare Tove Ros*.
    const signed =
      current?.attendance?.status === 'ABSENT' && pieces.labelled.length === 0 ? officerOf(paragraph) : null
    if (signed) pieces = { labelled: [signed], rest: null, half: null }
    // In a list a role on a line of its own (*ordförande*) is the last person's, no label.
    const roleOnly = current?.attendance && !paragraph.gapBefore && /^\p{Ll}[\p{L}\s]*$/u.test(paragraph.text)
    if (roleOnly) pieces = { labelled: [], rest: null, half: null }
    const completes = pieces.labelled[0]?.continues === true
    if (waiting && !completes) {
      if (current) current.values.push(waiting)
      else free.push(waiting.paragraph)
      waiting = null
    }
    if (pieces.labelled.length === 0 && half !== null && pieces.rest) {
      waiting = { paragraph, span: pieces.rest }
      continue
    }
    if (pieces.labelled.length === 0) {
      // Under *Dagordning* stand its numbered points; anything else is the head going on.
      if (current?.kind === 'AGENDA' && paragraph.bullet === null && !/^(?:§|\d)/u.test(paragraph.text)) current = null
      const apart = paragraph.gapBefore && current !== null && isProse(paragraph.text)
      if (current && !apart) current.values.push({ paragraph, span: pieces.rest ?? whole(paragraph) })
      else free.push(paragraph)
      continue
    }
    if (pieces.rest && pieces.rest.end > pieces.rest.start) {
      if (current) current.values.push({ paragraph, span: pieces.rest })
      else free.push(paragraph)
    }
    for (const piece of pieces.labelled) {
      if (piece.continues && waiting) {
        current = { kind: piece.kind, label: piece.label, attendance: piece.attendance, paragraph, values: [waiting] }
        fields.push(current)
        waiting = null
      } else if (piece.continues && current) {
        const renamed = { ...current, kind: piece.kind, label: piece.label, attendance: piece.attendance }
        fields[fields.length - 1] = renamed
        current = renamed
      } else {
        current = { kind: piece.kind, label: piece.label, attendance: piece.attendance, paragraph, values: [] }
        fields.push(current)
      }
      if (piece.value.end > piece.value.start) current.values.push({ paragraph, span: piece.value })
    }
    // A list told in a sentence ends with it, and so does a label with no mark.
    if (
      (plain && !plain.attendance && plain.kind !== 'TIME_AND_PLACE') ||
      SENTENCE_LISTS.some(({ lead }) => lead.test(paragraph.text))
    )
      current = null
  }
  if (waiting && current) current.values.push(waiting)
  return { fields, free }
}

/** The values of a form's fields of some kinds, in order. */
export function valuesOf(
  form: Form,
  ...kinds: readonly string[]
): { field: Field; paragraph: Paragraph; span: Span; text: string }[] {
  return form.fields
    .filter((field) => kinds.includes(field.kind))
    .flatMap((field) =>
      field.values.map(({ paragraph, span }) => ({
        field,
        paragraph,
        span,
        text: paragraph.text.slice(span.start, span.end),
      })),
    )
}

interface Piece {
  readonly kind: LabelKind
  readonly label: string
  readonly attendance: AttendanceKind | null
  readonly value: Span
  /** The label goes on from the line above. */
  readonly continues: boolean
}

interface Pieces {
  readonly labelled: Piece[]
  /** What stands before the first label. */
  readonly rest: Span | null
  /** First half of a label that the next line may complete. */
  readonly half: string | null
}

function whole(paragraph: Paragraph): Span {
  return { start: 0, end: paragraph.text.length }
}

/** What says of a meeting where it was, and of some of its people how they took part. */
const REMOTE = /^(?:digitalt|på distans|(?:via|på) (?:teams|länk|zoom|skype))$/iu

/** A sentence of the meeting's story, which ends a list: *Ordföranden hälsade alla välkomna.* */
function isProse(text: string): boolean {
  if (
    /\s(?:hälsa|öppna|förklara|inled|tacka|konstatera|redovisa|informera|beslut)\p{L}*\s/u.test(text) &&
    /[.!]$/u.test(text)
  )
    return true
  return text.length > 60 && /[.!]$/u.test(text) && !/^\p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+[ ,(]/u.test(text)
}

/** Labels that a narrow column breaks in two: *Ej tjänstgörande / ersättare*, *Justeringens / plats och tid*. */
const HALF_LABEL =
  /^(?:(?:ej|icke|inte)\s+tjänst\p{L}*|tjänstgörande|justeringens|övriga|plats och|tid och|datum och|närvarande|anmält|meddelat|inbjudna|särskilt|protokoll\p{L}*|utses|sammanträdes|mötes|ansvarig|ordinarie|beslutande)(?:\s\p{L}+)?$/iu

/** Lists told in a sentence: *I mötet deltog Anna Berg (Mora), …*. */
const SENTENCE_LISTS: readonly { readonly lead: RegExp; readonly attendance: AttendanceKind }[] = [
  {
    lead: /^(?:i|på|vid) (?:mötet|sammanträdet|träffen) (?:deltog|deltar|närvarade|medverkade)\s*:?\s+/iu,
    attendance: { status: 'PRESENT', role: 'MEMBER' },
  },
  { lead: /^närvarande var\s*:?\s+/iu, attendance: { status: 'PRESENT', role: 'MEMBER' } },
  {
    lead: /^(?:förhinder|frånvaro|återbud)\s+(?:hade\s+|har\s+)?(?:anmälts|meddelats|lämnats|anmäldes|lämnades)\s+av\s+/iu,
    attendance: { status: 'ABSENT', role: 'MEMBER' },
  },
]

const INLINE_LABEL = /(?<=^|[.;,|]\s|\s{1})(?<label>\p{L}[\p{L}\s/&,§-]{0,58}?)\s?:\s*/gu

function piecesOf(paragraph: Paragraph, half: string | null): Pieces {
  const { text, gaps } = paragraph
  const told = SENTENCE_LISTS.find(({ lead }) => lead.test(text))
  if (told) {
    const value: Span = { start: told.lead.exec(text)![0].length, end: text.length }
    return {
      labelled: [
        { kind: 'ATTENDANCE', label: text.slice(0, value.start), attendance: told.attendance, value, continues: false },
      ],
      rest: null,
      half: null,
    }
  }
  const starts: {
    label: string
    rule: NonNullable<ReturnType<typeof labelOf>>
    at: number
    value: number
    continues: boolean
  }[] = []
  const joined = half ? labelOf(`${half} ${text.replace(/[\s:]+$/u, '')}`) : null
  if (joined && gaps.length === 0)
    return {
      labelled: [
        {
          kind: joined.kind,
          label: `${half} ${text}`,
          attendance: joined.attendance ?? null,
          value: { start: text.length, end: text.length },
          continues: true,
        },
      ],
      rest: null,
      half: null,
    }
  // A whole line that is a label.
  const bare = text.replace(/[\s:]+$/u, '')
  // *Anteckningar* alone is a title, not who took them.
  const ruled = labelOf(bare)
  // So is *Styrelsemöte*.
  const isTitle = ['SECRETARY', 'BODY'].includes(ruled?.kind ?? '') && !text.endsWith(':') && TITLE.test(bare)
  const alone = isTitle ? null : ruled
  if (alone && gaps.length === 0)
    return {
      labelled: [
        {
          kind: alone.kind,
          label: bare,
          attendance: alone.attendance ?? null,
          value: { start: text.length, end: text.length },
          continues: false,
        },
      ],
      rest: null,
      half: null,
    }
  // A label set in bold, no colon needed: **Datum** 241004 **Tid** 9.00
  for (const span of paragraph.bold) {
    const label = text.slice(span.start, span.end).replace(/[\s:]+$/u, '')
    const rule = labelOf(label)
    if (rule) starts.push({ label, rule, at: span.start, value: span.end, continues: false })
  }
  // Columns: label, gap, value; the label may be the second half of one.
  const edges = [-1, ...gaps]
  edges.forEach((edge, order) => {
    const start = edge + 1
    const end = gaps[order] ?? text.length
    const cell = text.slice(start, end).replace(/[\s:]+$/u, '')
    const rule = order === 0 && half && labelOf(`${half} ${cell}`) ? null : labelOf(cell)
    if (starts.some((known) => known.at === start)) return
    if (rule && gaps.length > 0 && end < text.length)
      starts.push({ label: cell, rule, at: start, value: end + 1, continues: false })
    // *Degerfors    förhinder*: in small letters it says something of the first column.
    else if (
      rule &&
      gaps.length > 0 &&
      order > 0 &&
      /^\p{Lu}/u.test(cell) &&
      !(REMOTE.test(cell) && starts.at(-1)?.rule.kind === 'PLACE')
    )
      starts.push({ label: cell, rule, at: start, value: end, continues: false })
    else if (order === 0 && half && labelOf(`${half} ${cell}`)) {
      const joined = labelOf(`${half} ${cell}`)!
      starts.push({
        label: `${half} ${cell}`,
        rule: joined,
        at: start,
        value: Math.min(end + 1, text.length),
        continues: true,
      })
    }
  })
  for (const match of text.matchAll(INLINE_LABEL)) {
    const lead = match.groups!.label!
    // The label is the longest run of words before the colon that is one.
    const words = lead.split(' ')
    for (let from = 0; from < words.length; from++) {
      const label = words.slice(from).join(' ')
      const rule = labelOf(label) ?? (from === 0 && match.index === 0 ? listLabelOf(label) : null)
      if (!rule) continue
      const at = match.index + lead.length - label.length
      const open =
        at === 0 || gaps.includes(at - 1) || /[.;,|)\]]\s$/u.test(text.slice(0, at)) || /^[\p{Lu}]/u.test(label)
      if (!open || starts.some((start) => start.at === at)) break
      starts.push({ label, rule, at, value: match.index + match[0].length, continues: false })
      break
    }
  }
  starts.sort((left, right) => left.at - right.at)
  const labelled = starts.map((start, order) => ({
    kind: start.rule.kind,
    label: start.label,
    attendance: start.rule.attendance ?? null,
    value: trim(text, { start: start.value, end: starts[order + 1]?.at ?? text.length }),
    continues: start.continues,
  }))
  const first = starts[0]
  const cell = gaps.length > 0 ? text.slice(0, gaps[0]) : text
  const hasHalf = gaps.length > 0 && labelled.length === 0 && HALF_LABEL.test(cell)
  return {
    labelled,
    rest: first
      ? trim(text, { start: 0, end: first.at })
      : hasHalf
        ? trim(text, { start: gaps[0]! + 1, end: text.length })
        : null,
    half:
      gaps.length > 0
        ? first?.at === 0
          ? first.label
          : hasHalf
            ? cell
            : null
        : text.length < 30 && labelled.length > 0
          ? text
          : null,
  }
}

/** Words that a label of the form begins with; most lines of a head do not, and are passed by at once. */
const FORM_WORD =
  /^(?:Datum|Dag|Tid|Kl|Plats|Lokal|När|Var|Sammanträdes|Mötes|Protokolls|Paragraf|Ord|Sekr|Vid|Juster|Att justera|Utses|Närv|Delt|Beslut|Ledamöter|Medlemmar|Representanter|Ersättare|Suppleant|Tjänst|Övriga|Gäst|Inbjud|Adjung|Frånv|Förhind|Anmält|Ej|Inte|Återbud|På|Via|Med)/u

/** A label of the form with one space between it and a value that can be its own. */
function unmarkedOf({ text, gaps, bullet }: Paragraph, listed: boolean): Piece | null {
  if (gaps.length > 0 || bullet !== null || text.length > 400 || !FORM_WORD.test(text)) return null
  const words = text.split(' ')
  for (let take = Math.min(4, words.length - 1); take >= 1; take--) {
    const label = words.slice(0, take).join(' ')
    const rule = labelOf(label)
    if (!rule) continue
    const value = text.slice(label.length + 1)
    if (!fits(rule.kind, value, listed)) return null
    return {
      kind: rule.kind,
      label,
      attendance: rule.attendance ?? null,
      value: { start: label.length + 1, end: text.length },
      continues: false,
    }
  }
  return null
}

function fits(kind: LabelKind, value: string, listed: boolean): boolean {
  const first = value.split(/\s*[,(]/u)[0]!
  switch (kind) {
    case 'DATE':
      return datesIn(value)[0]?.start === 0
    case 'TIME':
      return clocksIn(value, true)[0]?.start === 0
    case 'TIME_AND_PLACE':
      return datesIn(value).some(({ day }) => day !== null) || clocksIn(value).length > 0
    case 'PLACE':
      return /^[\p{Lu}\d]/u.test(value) && value.length < 80 && !/[.!?]$/u.test(value)
    case 'PARAGRAPHS':
      return /^§*\s?\d/u.test(value)
    case 'CHAIR':
    case 'SECRETARY':
    case 'ADJUSTER':
      return !listed && isCertainName(first)
    case 'ATTENDANCE':
      return isCertainName(first) && /[,(]/u.test(value)
    default:
      return false
  }
}

/** A role before a name, with no colon between them. */
function officerOf({ text, gaps }: Paragraph): Piece | null {
  const words =
    gaps.length > 0 ? null : /^(?<label>\p{Lu}\p{Ll}+(?:\s\p{Ll}+)?)\s+(?<name>\p{Lu}.*)$/u.exec(text)?.groups
  const rule = words ? labelOf(words.label!) : null
  if (!words || !rule || !['SECRETARY', 'CHAIR', 'ADJUSTER'].includes(rule.kind)) return null
  if (!looksLikeName(words.name!.split(/\s*[,(]/u)[0]!)) return null
  const value: Span = { start: text.length - words.name!.length, end: text.length }
  return { kind: rule.kind, label: words.label!, attendance: null, value, continues: false }
}

function firstCell({ text, cells }: Paragraph): string {
  const [first] = cells ?? []
  return first ? text.slice(first.start, first.end).replace(/[\s:]+$/u, '') : ''
}

function rowPieces(paragraph: Paragraph): Pieces {
  const [, ...others] = paragraph.cells!
  const label = firstCell(paragraph)
  const rule = labelOf(label)
  if (!rule || others.length === 0 || others.every((cell) => labelOf(paragraph.text.slice(cell.start, cell.end))))
    return { labelled: [], rest: whole(paragraph), half: null }
  return {
    labelled: [
      {
        kind: rule.kind,
        label,
        attendance: rule.attendance ?? null,
        value: { start: others[0]!.start, end: others.at(-1)!.end },
        continues: false,
      },
    ],
    rest: null,
    half: null,
  }
}

function trim(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /[\s:|]/u.test(text[start]!)) start++
  while (end > start && /[\s|]/u.test(text[end - 1]!)) end--
  return { start, end }
}
