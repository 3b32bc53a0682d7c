import { beginsWithGivenName, looksLikeName } from './names.ts'
import type { Paragraph, Span } from './paragraph.ts'
import type { Places } from './places.ts'
import { isRoleWord } from './vocabulary.ts'

/** One piece of a list of people, between commas. */
export interface Token extends Span {
  readonly text: string
  /** Joined to the piece before by *och*. */
  readonly linked: boolean
}
/** How far a list is looked at around an *och*, in characters. */
const NEAR = 120

/** Splits at commas, semicolons and *och*, outside brackets; numbers after a comma stay with their piece (*§§ 1, 3*). */
export function tokensOf(paragraph: Paragraph, span: Span, places: Places): Token[] {
  const { text } = paragraph
  const tokens: Token[] = []
  let start = span.start
  let depth = 0
  let linked = false
  const gaps = new Set(paragraph.gaps)
  const push = (end: number, nextLinked: boolean) => {
    let from = start
    let to = end
    while (from < to && /[\s,;.]/.test(text[from]!)) from++
    while (to > from && /[\s,;]/.test(text[to - 1]!)) to--
    if (to > from) tokens.push({ start: from, end: to, text: text.slice(from, to), linked })
    linked = nextLinked
  }
  for (let index = span.start; index < span.end; index++) {
    const character = text[index]!
    if (character === '(' || character === '[') depth++
    else if (character === ')' || character === ']') depth = Math.max(0, depth - 1)
    if (depth > 0) continue
    if (character === ',' || character === ';' || character === '/' || gaps.has(index)) {
      if (
        character === ',' &&
        /^\s*(?:§+\s*)?\d/.test(text.slice(index + 1, index + 8)) &&
        /(?:§|\d)\s*[\d–—\s-]*$/.test(text.slice(Math.max(start, index - 30), index))
      )
        continue
      if (character === '/' && !/\p{L}\s?$/u.test(text.slice(Math.max(start, index - 2), index))) continue
      push(index, false)
      start = index + 1
    } else if (
      character === '.' &&
      endsOne(text.slice(Math.max(start, index - 30), index), text.slice(index + 1, index + NEAR))
    ) {
      push(index, false)
      start = index + 1
    } else if (
      character === ' ' &&
      /^\s[–—-]\s(?:\p{L}|\d:)/u.test(text.slice(index, index + 5)) &&
      !/§[\d\s]*$/u.test(text.slice(Math.max(start, index - 20), index))
    ) {
      push(index, false)
      start = index + 3
      index = start - 1
    } else if (character === ' ') {
      const word = /^\s(?:och|samt|&)\s/u.exec(text.slice(index, index + 7))
      if (!word) continue
      const after = text.slice(index + word[0].length, Math.min(span.end, index + NEAR))
      const before = text.slice(Math.max(start, index - NEAR), index)
      if (!/^(?:\p{Ll}+\s)?\p{Lu}/u.test(after) || !splitsPeople(before, after, places)) continue
      push(index, true)
      start = index + word[0].length
      index = start - 1
    }
  }
  push(span.end, false)
  return tokens
}

/** *… ekonom, Leader Ådalen. Maria Falk, Jordbruksverket*: a full stop between two people parts a list too. */
function endsOne(before: string, after: string): boolean {
  const word = /(?:^|[\s(])(?<word>\p{L}[\p{L}-]*)\)?$/u.exec(before)?.groups?.word
  const next = /^\s+(?<name>\p{Lu}\p{Ll}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]+){1,3})(?=\s*[,(.]|\s*$)/u.exec(after)?.groups
    ?.name
  return (
    word !== undefined && word.length >= 5 && next !== undefined && beginsWithGivenName(next) && looksLikeName(next)
  )
}

/** *och* joins two people, or a place and a person; inside *nätverket Näringsliv och Destination* it does not. */
function splitsPeople(before: string, after: string, places: Places): boolean {
  const next = after.split(/[,;(]|\s(?:och|samt)\s/u)[0]!.trim()
  const last = before
    .replace(/\([^)]*\)/g, '')
    .split(/[,;]/)
    .at(-1)!
    .trim()
  const person = looksLikeName(next.split(' ').slice(0, 2).join(' ')) || /^\p{Lu}\p{Ll}+$/u.test(next)
  if (person && beginsWithGivenName(next)) return true
  if (isRoleWord(next.split(' ')[0] ?? '') && /\s\p{Lu}/u.test(next)) return true
  if (places.lookup(next) && (places.lookup(last) || looksLikeName(last))) return true
  return person && (looksLikeName(last) || places.lookup(last) !== null || isRoleWord(last))
}
