import type { GraphQLResolveInfo } from 'graphql'
import type { ApiContext } from '../context.ts'
import { badInput } from '../errors.ts'
import { folded } from '../names.ts'
import { nodeById, type Typed } from './node.ts'

interface HitRow {
  readonly id: string
  readonly label: string
  readonly score: number
  readonly text: string
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

/** Finds what has all the words; best first. */
export async function search(
  _: unknown,
  { text, kinds, first }: { text: string; kinds?: readonly string[] | null; first: number },
  context: ApiContext,
): Promise<Hit[]> {
  if (first < 1 || first > MOST) throw badInput(`Expected \`first\` from 1 to ${MOST}, found ${first}.`)
  const words = [...text.normalize('NFC').matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word)
  if (words.length === 0) return []
  if (words.length > MOST_WORDS) throw badInput(`Expected at most ${MOST_WORDS} words, found ${words.length}.`)
  const rows = await context.read<HitRow>('search', {
    start: words.map(folded).join(' '),
    folded: allWords(words.map(folded)),
    stemmed: allWords(words.map((word) => word.toLowerCase())),
    labels: kinds?.map((kind) => KINDS[kind]) ?? null,
    limit: first,
  })
  return rows.map((row) => ({ ...row, words }))
}

/** Lucene for: every word, the last one as a word or as the beginning of one. Words hold letters and digits only. */
function allWords(words: readonly string[]): string {
  const last = words.length - 1
  // In quotes AND, OR and NOT are words like others.
  // One letter begins too much to look through.
  const begins = (word: string, at: number) => at === last && word.length > 1
  return words.map((word, at) => (begins(word, at) ? `("${word}" OR ${word}*)` : `"${word}"`)).join(' AND ')
}

/** The text with the words marked: a word that begins as the one searched for, to two letters less, by stemming. */
function highlight({ text, words }: Hit): string {
  const stems = words.map((word) => folded(word).slice(0, Math.max(3, word.length - 2)))
  return text.replace(/[\p{L}\p{N}]+/gu, (word) =>
    stems.some((stem) => folded(word).startsWith(stem)) ? `**${word}**` : word,
  )
}

export const SearchHit = {
  kind: ({ label }: Hit) => Object.keys(KINDS).find((kind) => KINDS[kind] === label),
  node: async ({ id, label }: Hit, _: unknown, context: ApiContext, info: GraphQLResolveInfo): Promise<Typed | null> =>
    label === 'Organization'
      ? ((await nodeById(`Municipality:${id}`, context, info)) ?? nodeById(`GenericOrganization:${id}`, context, info))
      : nodeById(`${label}:${id}`, context, info),
  highlight,
}

export const SearchResult = { __resolveType: ({ __typename }: Typed) => __typename }
