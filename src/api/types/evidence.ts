import type { ApiContext } from '../context.ts'
import { badInput } from '../errors.ts'
import { own } from '../own.ts'
import { many, one } from '../relations.ts'
import type { DocumentRow, EvidenceRow } from '../rows.ts'

/** The place in a document, as the resolvers of Evidence take it. */
export interface EvidenceParent {
  readonly document: string
  readonly line: number
  readonly start: number
  readonly end: number
  readonly quote: string
}

const MOST = 1000

/** By which entries of an {@link EvidenceRow} each field is answered. */
const ENTRIES: Readonly<Record<string, readonly number[]>> = {
  document: [0],
  line: [1],
  start: [2],
  end: [3],
  quote: [4],
  page: [0, 1],
  before: [0, 2, 3],
  after: [0, 2, 3],
  url: [0, 1, 2, 3],
}
const LINE = 1

/** A place that stands in a column: null where the row has none. Fields that are not asked for may be null in it. */
export const evidenceIn = <Column extends string>(column: Column) =>
  own(
    (asked) => [[column, ...new Set([LINE, ...asked.flatMap((field) => ENTRIES[field] ?? [])])].join(':')],
    (row: Readonly<Record<Column, EvidenceRow>>): EvidenceParent | null => {
      const [document, line, start, end, quote] = row[column]
      return line === null ? null : ({ document, line, start, end, quote } as EvidenceParent)
    },
  )

/** The `evidence` field of every fact. */
export const evidence = evidenceIn('evidence')

export const Evidence = {
  document: one<DocumentRow>('documents', 'document'),
  page: many<{ page: number }, number | null>('evidence-page', {
    of: ['document', 'line'],
    finish: ([row]) => row?.page ?? null,
  }),
  before: async (parent: EvidenceParent, { characters }: { characters: number }, context: ApiContext) =>
    (await surroundings(parent, checked(characters), 0, context)).before,
  after: async (parent: EvidenceParent, { characters }: { characters: number }, context: ApiContext) =>
    (await surroundings(parent, 0, checked(characters), context)).after,
  url: ({ document, line, start, end }: EvidenceParent) => `/documents/${document}?start=${start}&end=${end}#L${line}`,
}

function checked(characters: number): number {
  if (characters >= 1 && characters <= MOST) return characters
  throw badInput(`Expected \`characters\` from 1 to ${MOST}, found ${characters}.`)
}

async function surroundings(
  { document, start, end }: EvidenceParent,
  before: number,
  after: number,
  context: ApiContext,
): Promise<{ before: string; after: string }> {
  const place = { document, start, end, before, after }
  const rows = await context.rows<{ before: string; after: string }>('evidence-surroundings', place)
  return rows[0] ?? { before: '', after: '' }
}
