import { fold } from './names.ts'

/** A word of a text with its place; `key` is folded. */
export interface Word {
  readonly key: string
  readonly start: number
  readonly end: number
}

/** The words of a text between two offsets; one that begins before the end is whole. */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const words: Word[] = []
  for (let at = wordStart(text, start, end); at < end; ) {
    const after = wordEnd(text, at)
    words.push({ key: fold(text.slice(at, after)), start: at, end: after })
    at = wordStart(text, after, end)
  }
  return words
}

/** Whether a unit is (of) a letter, a digit or an accent; a table, for every letter of every text is asked about. */
const inWord = new Uint8Array(0x1_00_00)
const wordPattern = /[\p{L}\p{N}\p{M}]/u
for (let unit = 0; unit < inWord.length; unit += 1) inWord[unit] = wordPattern.test(String.fromCharCode(unit)) ? 1 : 0
const highSurrogate = (unit: number) => unit >= 0xd800 && unit < 0xdc00

/** How many units of a word stand at an offset: 0 where none begins or goes on there. */
function unitsAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (inWord[unit] === 1) return 1
  return highSurrogate(unit) && wordPattern.test(String.fromCodePoint(text.codePointAt(at)!)) ? 2 : 0
}

function wordStart(text: string, from: number, end: number): number {
  let at = from
  while (at < end && unitsAt(text, at) === 0) at += 1
  return at
}

function wordEnd(text: string, from: number): number {
  let at = from
  for (let units = unitsAt(text, at); units > 0 && at < text.length; units = unitsAt(text, at)) at += units
  return at
}

export interface Mention<Meaning> {
  readonly meaning: Meaning
  readonly start: number
  readonly end: number
}

/** Names by their words: what is meant by the words so far, by whose name it is, and the words that may follow. */
interface Branch<Meaning> {
  readonly meanings: Map<string, Meaning[]>
  readonly next: Map<string, Branch<Meaning>>
}

/** Finds many names in a text at once, in time that grows with the text and not with the number of names. */
export interface Finder<Meaning> {
  /** @param owners whose names are looked for; everybody's ('') where not given */
  find(text: string, start?: number, end?: number, owners?: readonly string[]): Mention<Meaning>[]
}

/** What may stand between two words of one name. */
const withinName = /^[^\p{L}\p{N}.!?;:]{1,5}$/u

const everybodys: readonly string[] = ['']

/**
 * A finder of names, whatever their case, accents, punctuation and genitive -s; of overlapping names
 * the longest is found.
 * @param names each with what it means and, where it means that in somebody's minutes only, whose
 */
export function finderOf<Meaning>(
  names: Iterable<readonly [name: string, meaning: Meaning, owner?: string | null | undefined]>,
): Finder<Meaning> {
  const root: Branch<Meaning> = { meanings: new Map(), next: new Map() }
  for (const [name, meaning, owner] of names) {
    let branch = root
    for (const { key } of wordsOf(name)) {
      const next: Branch<Meaning> = branch.next.get(key) ?? { meanings: new Map(), next: new Map() }
      branch.next.set(key, next)
      branch = next
    }
    if (branch !== root) branch.meanings.set(owner ?? '', [...(branch.meanings.get(owner ?? '') ?? []), meaning])
  }

  function find(text: string, start = 0, end = text.length, owners = everybodys): Mention<Meaning>[] {
    const mentions: Mention<Meaning>[] = []
    for (let at = wordStart(text, start, end); at < end; ) {
      const after = wordEnd(text, at)
      const found = longestAt(text, at, after, end, owners)
      for (const meaning of found?.meanings ?? none) mentions.push({ meaning, start: at, end: found!.end })
      at = wordStart(text, found?.end ?? after, end)
    }
    return mentions
  }

  /** The longest name that begins with a word, and where it ends. */
  function longestAt(text: string, at: number, after: number, end: number, owners: readonly string[]) {
    let longest: { meanings: Meaning[]; end: number } | null = null
    let branch = root
    let from = at
    let to = after
    while (branch.next.size > 0) {
      const key = fold(text.slice(from, to))
      const whole: Branch<Meaning> | undefined = branch.next.get(key)
      const genitive = key.endsWith('s') ? branch.next.get(key.slice(0, -1)) : undefined
      if (whole === undefined && genitive === undefined) break
      const meanings = [...meant(whole, owners), ...meant(genitive, owners)]
      if (meanings.length > 0) longest = { meanings, end: to }
      if (whole === undefined) break
      branch = whole
      from = wordStart(text, to, end)
      if (from >= end || !isWithinName(text.slice(to, from))) break
      to = wordEnd(text, from)
    }
    return longest
  }

  return { find }
}

const none: readonly never[] = []

function meant<Meaning>(branch: Branch<Meaning> | undefined, owners: readonly string[]): readonly Meaning[] {
  if (branch === undefined || branch.meanings.size === 0) return none
  if (owners.length === 1) return branch.meanings.get(owners[0]!) ?? none
  return owners.flatMap((owner): readonly Meaning[] => branch.meanings.get(owner) ?? none)
}

function isWithinName(between: string): boolean {
  return withinName.test(between) && !/\n\s*\n/.test(between)
}

/** Where each line of a text begins. */
export function lineStartsOf(text: string): number[] {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  return starts
}
