import { readList } from './attendance.ts'
import type { Entry, ListContext } from './list-entry.ts'
import { looksLikeName } from './names.ts'
import type { Paragraph, Span } from './paragraph.ts'
import type { Place } from './places.ts'

/** What a column of a table of people says. ABSENT holds the names, or the crosses, of those who were away. */
export type Column =
  | 'PERSON'
  | 'PLACE'
  | 'ROLE'
  | 'PARTY'
  | 'PRESENCE'
  | 'ABSENT'
  | 'SUBSTITUTE'
  | 'INSTEAD_OF'
  | 'OTHER'
  | 'NOTE'

const COLUMNS: readonly (readonly [pattern: RegExp, column: Column])[] = [
  [/^(?:namn|person|ledamot|deltagare|ordinarie(?: ledamot)?|representant|närvarande|ledamöter|ersättare)$/u, 'PERSON'],
  [
    /^(?:kommun|organisation|kommun\s*\/\s*organisation|representerar|från|kommun eller organisation|huvudman|företrädare för|för|medlem|myndighet)$/u,
    'PLACE',
  ],
  [/^(?:titel|roll|befattning|funktion|uppdrag|tjänst)$/u, 'ROLE'],
  [/^(?:parti|parti(?:beteckning)?)$/u, 'PARTY'],
  [
    /^(?:närvaro|status|på plats|deltog|när\.?|närv\.?|§|anm(?:ärkning|\.)?|kommentar|tid|notering|övrigt|tjg\.?|närvarande §§|ja)$/u,
    'PRESENCE',
  ],
  [/^(?:frånvarande|frånvaro|förhinder|anmält förhinder|ej närvarande|återbud|frånv\.?|nej)$/u, 'ABSENT'],
  [
    /^(?:sektor\p{L}*|intresse|kön|e-?post\p{L}*|mejl|mail|telefon|tel\.?|mobil|mandat(?:tid|period)?|signatur|underskrift|nr|nr\.)$/u,
    'OTHER',
  ],
  [/^(?:ersättare för|ersätter|tjänstgör(?:ande)? för|tjg\.? för|i stället för|istället för)$/u, 'INSTEAD_OF'],
]
/** Columns that hold a name in each row, whatever the others say. */
const NAMES = /^(?:namn|person|ledamot|ledamöter|deltagare|representant)$/u

/** What ticks a box. */
const TICK = /^(?:x|ja|✓|✔|☑|☒|√)$/iu

/** The columns that a table's header row names, or null where the row is no header of a table of people. */
export function columnsOf(paragraph: Paragraph): Column[] | null {
  const cells = paragraph.cells!.map((cell) => paragraph.text.slice(cell.start, cell.end).trim().toLowerCase())
  const named = cells.some((cell) => NAMES.test(cell))
  const kinds = cells.map((cell): Column | null => {
    // Beside a column of names *Närvarande* is one of crosses, and *Ersättare* is of those who serve.
    if (named && cell === 'närvarande') return 'PRESENCE'
    if (named && cell === 'ersättare') return 'SUBSTITUTE'
    return COLUMNS.find(([pattern]) => pattern.test(cell))?.[1] ?? null
  })
  return kinds.filter((kind) => kind !== null).length >= Math.min(2, cells.length) &&
    kinds.some((kind) => kind === 'PERSON' || kind === 'PLACE')
    ? kinds.map((kind) => kind ?? 'NOTE')
    : null
}

/** Columns of presence, by their places, in which at least two of a table's rows are ticked. */
export function tickedColumns(rows: readonly Paragraph[]): Set<number> {
  const counts = new Map<number, number>()
  let columns: readonly Column[] | null = null
  for (const row of rows) {
    if (!row.cells) continue
    const heads = columnsOf(row)
    if (heads) {
      columns = heads
      continue
    }
    row.cells.forEach((cell, index) => {
      if (columns?.[index] === 'PRESENCE' && TICK.test(row.text.slice(cell.start, cell.end)))
        counts.set(index, (counts.get(index) ?? 0) + 1)
    })
  }
  return new Set([...counts].filter(([, count]) => count >= 2).map(([index]) => index))
}

/** Whether a row heads a table of people where no label says so: a column of names beside another of the kind. */
export function headsPeople(paragraph: Paragraph): boolean {
  const columns = columnsOf(paragraph)
  return columns !== null && columns.length > 1 && columns.includes('PERSON')
}

/**
 * The people of a row. Its cells are read as one list entry: the name first, wherever its column stands. `group` is an
 * affiliation that a heading gave to the rows below it, `ticked` the columns of presence that others are ticked in.
 */
export function readRow(
  paragraph: Paragraph,
  columns: readonly Column[] | null,
  context: ListContext,
  group: Place | null = null,
  ticked: ReadonlySet<number> = new Set(),
): Entry[] {
  const textOf = (cell: Span) => paragraph.text.slice(cell.start, cell.end)
  const isName = (cell: Span) =>
    looksLikeName(
      textOf(cell)
        .split(/[,(]|\soch\s/u)[0]!
        .trim(),
    ) && !context.places.lookup(textOf(cell))
  const order: Span[] = []
  const away: Span[] = []
  let absent = false
  let deputy = false
  /** Who is named under *Ersättare*: serves where the row's own person is away; else the two say nothing of today. */
  let substitute = null as Span | null
  paragraph.cells!.forEach((cell, index) => {
    const text = textOf(cell)
    const column = columns?.[index] ?? null
    if (column === 'OTHER') return
    // A dash in the column of presence crosses somebody out, and so does no tick where others have one.
    if (column === 'PRESENCE' && (/^[-–—]$/u.test(text) || (text === '' && ticked.has(index)))) absent = true
    else if (column === 'ABSENT' && TICK.test(text)) absent = true
    // A tick under *Ersättare*: the person is one.
    else if (column === 'SUBSTITUTE' && TICK.test(text)) deputy = true
    if (text === '' || TICK.test(text) || /^(?:[-–—]|närvarande|på plats|n)$/iu.test(text)) return
    if (column === 'ABSENT' && isName(cell)) {
      away.push(cell)
      return
    }
    if (/^(?:nej|frånvarande|förhinder|anmält förhinder|f|frånv\.?|återbud|ej närvarande|sjuk)$/iu.test(text)) {
      if (column !== 'ABSENT' || !/^nej$/iu.test(text)) absent = true
      return
    }
    const said = /^(?<said>ja|nej|x)(?:\s*[,;(]\s*|\s+(?=(?:kl|från|till|fr|t\.?\s?o|§)|\d))/iu.exec(text)
    if (said) {
      if (/nej/iu.test(said.groups!.said!)) absent = true
      order.push({ start: cell.start + said[0].length, end: text.endsWith(')') ? cell.end - 1 : cell.end })
      return
    }
    if (column === 'INSTEAD_OF') deputy ||= isName(cell)
    else if (column !== 'SUBSTITUTE') order.push(cell)
    else if (isName(cell)) substitute = cell
  })
  const nameAt = order.findIndex(isName)
  const entries = read(nameAt > 0 ? [order[nameAt]!, ...order.filter((_, index) => index !== nameAt)] : order)
  const serving = absent && substitute ? read([substitute, ...order.filter((cell) => columnOf(cell) === 'PLACE')]) : []
  for (const entry of serving) entry.deputy = true
  for (const entry of entries) {
    if (absent) entry.absent = true
    // Who serves for an absent member is listed among the deputies, where the table has such a list.
    if (deputy && entry.person) entry.deputy = true
  }
  if (away.length === 0) return [...entries, ...serving]
  const others = order.filter((cell) => !isName(cell))
  const missed = away.flatMap((cell) => read([cell, ...others]))
  for (const entry of missed) entry.absent = true
  return nameAt < 0 ? missed : [...entries, ...missed]

  function columnOf(cell: Span): Column | null {
    return columns?.[paragraph.cells!.indexOf(cell)] ?? null
  }

  /** A party in a column of its own has no brackets that say so. */
  function written(cell: Span): string {
    const text = textOf(cell)
    return columnOf(cell) === 'PARTY' && /^\p{L}{1,4}$/u.test(text) ? `(${text})` : text
  }

  function read(cells: readonly Span[]): Entry[] {
    const text = cells.map(written).join(', ')
    if (text === '') return []
    const places = cells.filter((cell) => columnOf(cell) === 'PLACE')
    const place = places.length === 1 && cells.length > 1 ? context.places.lookup(textOf(places[0]!), true) : null
    const words = place
      ? cells
          .filter((cell) => cell !== places[0])
          .map(written)
          .join(', ')
      : text
    const row: Paragraph = { ...paragraph, text: words, runs: [], bold: [], struck: [], gaps: [], cells: null }
    const found = readList(row, { start: 0, end: words.length }, context, place ?? group)
    const span = {
      start: Math.min(...cells.map(({ start }) => start)),
      end: Math.max(...cells.map(({ end }) => end)),
    }
    for (const entry of found) entry.span = span
    return found
  }
}
