import type { GraphQLResolveInfo } from 'graphql'
import type { ApiContext } from '../context.ts'
import { badInput } from '../errors.ts'
import { folded } from '../names.ts'
import { boundsOf, type PeriodFilter } from '../paging.ts'
import { nodeById, type Typed } from './node.ts'

interface HitRow {
  readonly id: string
  readonly label: string
  readonly score: number
  readonly text: string
  /** Of what has names: all but the present one. */
  readonly names: readonly string[] | null
}

type Hit = HitRow & { readonly words: readonly string[] }

/** What a search can find, by the label it has in the graph. */
const KINDS: Readonly<Record<string, string>> = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  PROJECT: 'Project',
  ITEM: 'AgendaItem',
  DECISION: 'Decision',
}

const MOST = 100
const MOST_WORDS = 20
/** So many finds of an index are put in order. */
const MOST_ORDERED = 1000
/** So many are looked at where they are counted. */
const MOST_COUNTED = 10_000
/** So many are looked at where kinds or a period take most of them away; the best come first, so most often it is fewer. */
const MOST_LOOKED_AT = 100_000

interface Asked {
  readonly text: string
  readonly kinds?: readonly string[] | null
  readonly period?: PeriodFilter | null
}

/** What the statements take of a question; null where it has no word. */
function sought({ text, kinds, period }: Asked) {
  const words = [...text.normalize('NFC').matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word)
  if (words.length === 0) return null
  if (words.length > MOST_WORDS) throw badInput(`Expected at most ${MOST_WORDS} words, found ${words.length}.`)
  const parameters = {
    folded: allWords(words.map(folded)),
    stemmed: allWords(words.map((word) => word.toLowerCase())),
    labels: kinds?.map((kind) => KINDS[kind]) ?? null,
    ...(period ? boundsOf(period) : { first: null, last: null }),
  }
  return { words, parameters }
}

/** Finds what has all the words; best first. */
export async function search(
  _: unknown,
  { first, ...asked }: Asked & { readonly first: number },
  context: ApiContext,
): Promise<Hit[]> {
  if (first < 1 || first > MOST) throw badInput(`Expected \`first\` from 1 to ${MOST}, found ${first}.`)
  const found = sought(asked)
  if (found === null) return []
  const { words, parameters } = found
  const rows = await context.read<HitRow>('search', {
    ...parameters,
    start: words.map(folded).join(' '),
    looked: asked.period || asked.kinds ? MOST_LOOKED_AT : MOST_ORDERED,
    most: MOST_ORDERED,
    limit: first,
  })
  return rows.map((row) => ({ ...row, words }))
}

interface FacetRow {
  readonly label: string
  readonly year: number | null
  readonly count: number
  readonly isCapped: boolean
}

/** How many there are of what {@link search} finds. */
export async function searchFacets(_: unknown, asked: Asked, context: ApiContext) {
  const found = sought(asked)
  const rows =
    found === null ? [] : await context.read<FacetRow>('search-facets', { ...found.parameters, most: MOST_COUNTED })
  return {
    total: rows.reduce((sum, { count }) => sum + count, 0),
    isCapped: rows.some(({ isCapped }) => isCapped),
    kinds: counted(rows, kindOf)
      .map(([kind, count]) => ({ kind, count }))
      .sort((left, right) => right.count - left.count),
    years: counted(rows, ({ year }) => year)
      .map(([year, count]) => ({ year, count }))
      .sort((left, right) => (left.year ?? Infinity) - (right.year ?? Infinity)),
  }
}

function counted<Key>(rows: readonly FacetRow[], keyOf: (row: FacetRow) => Key): [Key, number][] {
  const counts = new Map<Key, number>()
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + row.count)
  return [...counts]
}

/** Lucene for: every word, the last one as a word or as the beginning of one. Words hold letters and digits only. */
function allWords(words: readonly string[]): string {
  const last = words.length - 1
  // In quotes AND, OR and NOT are words like others.
  // One letter begins too much to look through.
  const begins = (word: string, at: number) => at === last && word.length > 1
  return words.map((word, at) => (begins(word, at) ? `("${word}" OR ${word}*)` : `"${word}"`)).join(' AND ')
}

/** Of several names the one that has most of the words, the last one of them perhaps begun; the first of those. */
function fitting(names: readonly string[], words: readonly string[]): string {
  const sought = words.map(folded)
  const count = (name: string) => {
    const own = folded(name).match(/[\p{L}\p{N}]+/gu) ?? []
    const has = (word: string, at: number) =>
      own.some((one) => one === word || (at === sought.length - 1 && one.startsWith(word)))
    return sought.filter(has).length
  }
  const counts = names.map(count)
  return names[counts.indexOf(Math.max(...counts))]!
}

/** The text with the words marked: a word that begins as the one searched for, to two letters less, by stemming. */
function highlight({ text, names, words }: Hit): string {
  const stems = words.map((word) => folded(word).slice(0, Math.max(3, word.length - 2)))
  return fitting([text, ...(names ?? [])], words).replace(/[\p{L}\p{N}]+/gu, (word) =>
    stems.some((stem) => folded(word).startsWith(stem)) ? `**${word}**` : word,
  )
}

function kindOf({ label }: { readonly label: string }): string {
  return Object.keys(KINDS).find((kind) => KINDS[kind] === label)!
}

export const SearchHit = {
  kind: kindOf,
  node: async ({ id, label }: Hit, _: unknown, context: ApiContext, info: GraphQLResolveInfo): Promise<Typed | null> =>
    label === 'Organization'
      ? ((await nodeById(`Municipality:${id}`, context, info)) ?? nodeById(`GenericOrganization:${id}`, context, info))
      : nodeById(`${label}:${id}`, context, info),
  highlight,
}

export const SearchResult = { __resolveType: ({ __typename }: Typed) => __typename }
