import { describe, expect, it } from 'vitest'
import { minutes } from '../../../src/minutes/index.ts'
import type { Attendance, Item, Minutes } from '../../../src/model/record.ts'
import { linesOf, type Source } from '../../../src/model/source.ts'
import { readRegister } from '../../../src/read/register.ts'

/** What a rule reads, and what looks like it and is not read. */
export interface Twins<Value> {
  readonly reads: readonly (readonly [text: string, expected: Value])[]
  /** Texts of which nothing is read. */
  readonly doesNotRead: readonly string[]
  /** Rows of `reads` that the reader gets wrong still, each with the reason: a mended one fails here, and moves up. */
  readonly missed?: readonly (readonly [text: string, expected: Value, reason: string])[]
  /** Rows of `doesNotRead` that are read still, each with the reason. */
  readonly taken?: readonly (readonly [text: string, reason: string])[]
}

/** Tests of one rule: `read` gives what was read of a text, `nothing` is what it gives where the rule does not hold. */
export function twins<Value>(
  rule: string,
  read: (text: string) => Value,
  nothing: Value,
  { reads, doesNotRead, missed = [], taken = [] }: Twins<Value>,
): void {
  describe(rule, () => {
    for (const [text, expected] of reads) it(`reads ${shown(text)}`, () => expect(read(text)).toEqual(expected))
    for (const text of doesNotRead) it(`does not read ${shown(text)}`, () => expect(read(text)).toEqual(nothing))
    for (const [text, expected, reason] of missed)
      it.fails(`misses ${shown(text)} (${reason})`, () => expect(read(text)).toEqual(expected))
    for (const [text, reason] of taken)
      it.fails(`takes ${shown(text)} (${reason})`, () => expect(read(text)).toEqual(nothing))
  })
}

const shown = (text: string) => JSON.stringify(text).slice(0, 110)

export const register = await readRegister()

export function sourceOf(text: string): Source {
  return { file: 'a.txt', sha256: null, text, lines: linesOf(text), findings: [] }
}

/** The record of a text. */
export function read(text: string): Minutes {
  return minutes(sourceOf(text), register)
}

/** The parts of a small protocol; what is left out is as plain as can be. */
export interface Parts {
  readonly title?: string
  /** Labels between title and lists. */
  readonly head?: string
  /** The lists of who took part. */
  readonly lists?: string
  /** The items, headings included. */
  readonly items?: string
  /** What follows the items. */
  readonly end?: string
}

const HEAD = 'Datum: 2021-05-12\nTid: kl. 9.00–12.00\nPlats: Stadshuset, Bjuv'
const LISTS = `Närvarande: Anna Berg, Bjuv; Bo Lind, Åstorp; Maria Norrby, Klippan; Mikael Borgarve, Svalöv
Frånvarande: Erik Holm, Perstorp`
const ITEMS = '1. Mötets öppnande\nOrdföranden hälsar välkommen.\n\n2. Budget\nBudgeten gicks igenom.'

/** The text of a protocol of the invented Kommunchefsgruppen, of Wednesday 12 May 2021. */
export function protocol({
  title = 'Protokoll\nKommunchefsgruppen',
  head = HEAD,
  lists = LISTS,
  items = ITEMS,
  end = '',
}: Parts): string {
  return `${[title, head, lists, items, end].filter((part) => part !== '').join('\n\n')}\n`
}

/** The record of a protocol that is plain but for the given parts. */
export function readParts(parts: Parts): Minutes {
  return read(protocol(parts))
}

/** The item of which `text` is the whole of what stands under its heading *2. Ärendet*. */
export function itemWith(text: string): Item {
  const { items } = readParts({ items: `1. Mötets öppnande\nOrdföranden hälsar välkommen.\n\n2. Ärendet\n${text}` })
  return items.find(({ number }) => number === '2')!
}

/** A row as a short line: what is usual (present, a member, the whole meeting) is left out. */
export function rowOf(row: Attendance): string {
  const { person, municipality, organization, party, status, role, from, to, partial } = row
  return [
    [person ?? '–', municipality ?? organization].filter(Boolean).join(', '),
    party && `(${party})`,
    status === 'PRESENT' ? null : status,
    role === 'MEMBER' ? null : role,
    from && `from ${from}`,
    to && `to ${to}`,
    partial && 'partial',
  ]
    .filter(Boolean)
    .join(' ')
}

/** The rows read of the lists of a protocol. */
export function rows(lists: string): string[] {
  return readParts({ lists }).attendance.map(rowOf)
}

/** Codes of the findings of a record. */
export function codes({ findings }: Minutes): string[] {
  return findings.map(({ code }) => code)
}
