import { remembered } from './memo.ts'
import { soundsAlike, titles } from './vocabulary/names.ts'

/** Text as it is compared: composed, lower case, accents folded but å, ä and ö kept, white space and dashes single. */
export function fold(text: string): string {
  // Most texts are a word, and most words are folded already.
  return /^[a-zåäö0-9]+$/.test(text) ? text : folded(text)
}

const folded = remembered((text) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{ASCII}åäöæøß]/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, '') || letter)
    .replace(/[‐-―−]/g, '-')
    .replace(/["'’‘“”„´`«»]/g, '')
    .replace(/\s+/g, ' ')
    .trim(),
)

/** *d.y.*, *den yngre*, *junior* behind a name, and what tells the elder: each as it is put into a key. */
const generations: readonly (readonly [RegExp, string])[] = [
  [/(?<= )(?:d\.? ?y|den yngre|jr|jun|junior)$/, 'dy'],
  [/(?<= )(?:d\.? ?ä|den äldre|sr|sen|senior)$/, 'dä'],
]

/** A name key without what tells a generation behind it. */
export function withoutGeneration(key: string): string {
  return key.replace(/ d[yä]$/, '')
}

/** What two writings of one person's name share: folded, without titles, brackets and hyphens. */
export const nameKey: (name: string) => string = remembered((name) => {
  const words = fold(name.replace(/\([^)]*\)/g, ' '))
    .replace(/[-,;:*~_]+/g, ' ')
    .split(' ')
    .filter((word) => word !== '' && !titles.has(word.replace(/\.$/, '')))
  const key = words.join(' ').replace(/\.(?= |$)/g, '')
  return generations.reduce((named, [written, becomes]) => named.replace(written, becomes), key)
})

/** *Berg, Anna* as *Anna Berg*: in a list of names what stands behind a comma is the given name. */
export function inOrder(name: string): string {
  const [surname = '', given = '', ...more] = name.split(',').map((part) => part.trim())
  return given === '' || more.length > 0 ? name : `${given} ${surname}`
}

/** A key for ids: small ASCII letters, digits and hyphens. */
export const slug: (text: string) => string = remembered((text) =>
  fold(text)
    .replace(/[æä]/g, 'a')
    .replace(/å/g, 'a')
    .replace(/[öø]/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, ''),
)

/** How a name sounds, roughly: Christer and Krister, Lindqvist and Lindkvist, Carlsson and Karlsson are alike. */
export const sound: (word: string) => string = remembered((word) => {
  let heard = word
  for (const [pattern, becomes] of soundsAlike) heard = heard.replace(pattern, becomes)
  return heard
})

export interface NameParts {
  readonly given: string
  readonly surname: string
}

/** The first word and the rest of a name key; a single word has no surname. */
export function partsOf(key: string): NameParts {
  const space = key.indexOf(' ')
  return space < 0 ? { given: key, surname: '' } : { given: key.slice(0, space), surname: key.slice(space + 1) }
}

/** Orders text by code units: the same on every machine, whatever its locale. */
export function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
