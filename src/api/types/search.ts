import type { GraphQLResolveInfo } from 'graphql'
import { folded } from '../../model/folded.ts'
import type { ApiContext } from '../context.ts'
import { badInput } from '../errors.ts'
import {
  boundsOf,
  type Connection,
  type Page,
  type PageArguments,
  type PeriodFilter,
  type Placed,
  windowOf,
} from '../paging.ts'
import { namesWith, textsWith, type Word, wordOf, wordsIn } from '../words.ts'
import { nodeById, type Typed } from './node.ts'

interface HitRow {
  readonly id: string
  readonly label: string
  readonly score: number
  readonly text: string
  /** Of what has names: all but the present one. */
  readonly names: readonly string[] | null
}

type Hit = HitRow & { readonly words: readonly Word[] }

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
/** So many finds of each index are put in order, where only the best of them are shown. */
const MOST_ORDERED = 1000
/** So many are put in order where any page may be asked for, and counted. */
const MOST_PAGED = 10_000
/** So many are looked at where kinds or a period take most of them away; the best come first, so most often it is fewer. */
const MOST_LOOKED_AT = 100_000

interface Asked {
  readonly text: string
  readonly kinds?: readonly string[] | null | undefined
  readonly period?: PeriodFilter | null | undefined
}

type Place = Pick<PageArguments, 'first' | 'after' | 'last' | 'before'>

/** What the statements take of a question; null where it has no word. */
function sought({ text, kinds, period }: Asked, most: number) {
  const typed = wordsIn(text)
  if (typed.length === 0) return null
  if (typed.length > MOST_WORDS) throw badInput(`Expected at most ${MOST_WORDS} words, found ${typed.length}.`)
  const words = typed.map((word, at) => wordOf(word, at === typed.length - 1))
  const parameters = {
    names: namesWith(words),
    texts: textsWith(words),
    labels: kinds?.map((kind) => KINDS[kind]) ?? null,
    ...(period ? boundsOf(period) : { first: null, last: null }),
    looked: period || kinds ? MOST_LOOKED_AT : most,
    most,
  }
  return { words, start: typed.map(folded).join(' '), parameters }
}

/** Finds what has all the words; best first. */
export async function search(
  _: unknown,
  { first, ...asked }: Asked & { readonly first: number },
  context: ApiContext,
): Promise<readonly Hit[]> {
  if (first < 1 || first > MOST) throw badInput(`Expected \`first\` from 1 to ${MOST}, found ${first}.`)
  return (await pageOf(asked, { first }, MOST_ORDERED, context)).rows
}

/** Finds what has all the words, page by page; best first. */
export async function searchConnection(
  _: unknown,
  { text, kinds, period, ...place }: Asked & Place,
  context: ApiContext,
): Promise<Connection<Hit>> {
  const asked = { text, kinds, period }
  const total = async () => (await searchFacets(_, asked, context)).total
  return { ...(await pageOf(asked, place, MOST_PAGED, context)), total }
}

async function pageOf(asked: Asked, place: Place, most: number, context: ApiContext): Promise<Page<Hit>> {
  // The best have the least key, so that what fits alike stands in the order of its place.
  const window = windowOf({ ...place, orderBy: [{ by: 'SCORE', direction: 'ASC' }] })
  const found = sought(asked, most)
  if (found === null) return window.page<Hit>([])
  const { words, start, parameters } = found
  const { above, below, descending, limit } = window
  const given = { ...parameters, start, above, below, down: descending, limit }
  const rows = await context.read<HitRow & Placed>('search', given)
  return window.page<Hit>(rows.map((row) => ({ ...row, words })))
}

interface FacetRow {
  readonly label: string
  readonly year: number | null
  readonly count: number
  readonly isCapped: boolean
}

/** How many there are of what {@link search} finds. */
export async function searchFacets(_: unknown, asked: Asked, context: ApiContext) {
  const found = sought(asked, MOST_PAGED)
  const rows = found === null ? [] : await context.read<FacetRow>('search-facets', found.parameters)
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

/** Of several names the one that has most of the words; the first of those. */
function fitting(names: readonly string[], words: readonly Word[]): string {
  const count = (name: string) => {
    const own = name.match(WORD) ?? []
    return words.filter(({ fits }) => own.some(fits)).length
  }
  const counts = names.map(count)
  return names[counts.indexOf(Math.max(...counts))]!
}

const WORD = /[\p{L}\p{N}]+/gu

/** The text with the words marked, in the forms in which it has them. */
function highlight({ text, names, words }: Hit): string {
  return fitting([text, ...(names ?? [])], words).replace(WORD, (own) =>
    words.some(({ fits }) => fits(own)) ? `**${own}**` : own,
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
