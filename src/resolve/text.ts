import { fold } from './names.ts'

/** A word of a text with its place; `key` is folded. */
export interface Word {
  readonly key: string
  readonly start: number
  readonly end: number
}

/** The words of a text between two offsets. */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const words: Word[] = []
  const pattern = /[\p{L}\p{N}\p{M}]+/gu
  pattern.lastIndex = start
  for (let match = pattern.exec(text); match && match.index < end; match = pattern.exec(text))
    words.push({ key: fold(match[0]), start: match.index, end: match.index + match[0].length })
  return words
}

export interface Mention<Meaning> {
  readonly meaning: Meaning
  readonly start: number
  readonly end: number
}

interface Entry<Meaning> {
  readonly words: readonly string[]
  readonly meaning: Meaning
}

/** Finds many names in a text at once, in time that grows with the text and not with the number of names. */
export interface Finder<Meaning> {
  find(text: string, start?: number, end?: number): Mention<Meaning>[]
}

/** What may stand between two words of one name. */
const withinName = /^[^\p{L}\p{N}.!?;:]{1,5}$/u

/**
 * A finder of names, whatever their case, accents, punctuation and genitive -s; of overlapping names
 * the longest is found.
 */
export function finderOf<Meaning>(names: Iterable<readonly [string, Meaning]>): Finder<Meaning> {
  const byFirst = new Map<string, Entry<Meaning>[]>()
  for (const [name, meaning] of names) {
    const words = wordsOf(name).map(({ key }) => key)
    const first = words[0]
    if (first === undefined) continue
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, meaning }])
  }
  for (const entries of byFirst.values()) entries.sort((left, right) => right.words.length - left.words.length)

  function find(text: string, start = 0, end = text.length): Mention<Meaning>[] {
    const words = wordsOf(text, start, end)
    const mentions: Mention<Meaning>[] = []
    let index = 0
    while (index < words.length) {
      const found = at(text, words, index)
      if (found.length === 0) {
        index += 1
        continue
      }
      const length = found[0]!.words.length
      const last = words[index + length - 1]!
      for (const { meaning, words: matched } of found)
        if (matched.length === length) mentions.push({ meaning, start: words[index]!.start, end: last.end })
      index += length
    }
    return mentions
  }

  function at(text: string, words: readonly Word[], index: number): Entry<Meaning>[] {
    const first = words[index]!
    const entries = [...(byFirst.get(first.key) ?? []), ...genitive(first.key)]
    return entries
      .filter((entry) => matches(text, words, index, entry.words))
      .sort((left, right) => right.words.length - left.words.length)
  }

  function genitive(key: string): Entry<Meaning>[] {
    if (!key.endsWith('s')) return []
    return (byFirst.get(key.slice(0, -1)) ?? []).filter((entry) => entry.words.length === 1)
  }

  return { find }
}

function matches(text: string, words: readonly Word[], index: number, name: readonly string[]): boolean {
  return name.every((wanted, offset) => {
    const word = words[index + offset]
    if (!word) return false
    const isLast = offset === name.length - 1
    if (word.key !== wanted && !(isLast && word.key === `${wanted}s`)) return false
    if (offset === 0) return true
    const between = text.slice(words[index + offset - 1]!.end, word.start)
    return withinName.test(between) && !/\n\s*\n/.test(between)
  })
}

/** Where each line of a text begins. */
export function lineStartsOf(text: string): number[] {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  return starts
}
