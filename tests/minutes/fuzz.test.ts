import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unaccountedLines } from '../../src/minutes/accounting.ts'
import { minutes } from '../../src/minutes/index.ts'
import { Minutes } from '../../src/model/record.ts'
import type { Source } from '../../src/model/source.ts'
import { readBytes } from '../../src/read/index.ts'
import { readRegister } from '../../src/read/register.ts'
import { peopleOf, wrongEvidence } from './invariants.ts'

// Real protocols, mutated: whatever the text, reading does not fail and invents nothing.
// FUZZ_RUNS=5000 npx vitest run --project unit tests/minutes/fuzz.test.ts (FUZZ_SEED=… repeats a run)

const RUNS = Number(process.env.FUZZ_RUNS ?? 60)
const SEED = process.env.FUZZ_SEED ? Number(process.env.FUZZ_SEED) : undefined

const ROOT = new URL('../../', import.meta.url)
const texts = ['seed/protocols/', 'tests/samples/'].flatMap((folder) =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:txt|md)$/u.test(path) && !path.endsWith('README.md'))
    .sort()
    .map((path) => readFileSync(new URL(`${folder}${path}`, ROOT), 'utf8')),
)
const register = await readRegister()

const HOSTILE = [
  'Anna "Rut" O\'Brien',
  '<script>alert(1)</script>',
  "Robert'); MATCH (n) DETACH DELETE n;//",
  '`Anna` {id: $x}',
  '{{process.exit(1)}}',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '\\u0000\\',
  '%s%n $& $1 $<name>',
  '\u202eanreB annA',
  'A\u0301\u0327nna',
  '👩‍👩‍👧 Berg',
  '\ud83d',
  'Ⅻ ﬁ ǅ',
  '\u2028\u2029\u0085\v\f',
  '&amp;#39;&nbsp;',
]
const MARKUP = [
  '**',
  '*',
  '~~',
  '`',
  '#',
  '> ',
  '| ',
  '||',
  '[',
  '](',
  '<b>',
  '</b>',
  '\\',
  '- ',
  '• ',
  '§',
  '§§',
  '(',
  ')',
  '”',
  '\t',
  '   ',
  '\u00a0',
  '\u00ad',
  '\u200b',
]
const WORDS = [
  'att ',
  'Beslut:\n',
  'Närvarande:\n',
  'Anmält förhinder: ',
  'kl. 27.80',
  '31 februari',
  '99999999999999999999 kr',
  '0 kr',
  '1.2.3.4',
  '2015-13-45',
  '§ 0',
  '- att ',
  'uppdra åt ',
  'senast ',
  'Justeras\n',
  'Ordförande: ',
  ' och ',
  ', ',
]

/** One change to a text: `at` and `to` are parts of its length. */
const mutation = fc.record({
  kind: fc.constantFrom(
    'cut',
    'double',
    'swap',
    'drop',
    'shuffle',
    'insert',
    'join',
    'long',
    'upper',
    'crlf',
    'nfd',
    'repeat',
    'glue',
  ),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  text: fc.oneof(
    fc.constantFrom(...HOSTILE),
    fc.constantFrom(...MARKUP),
    fc.constantFrom(...WORDS),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  ),
})
type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never

function mutate(text: string, { kind, at, to, text: piece }: Mutation): string {
  const lines = text.split('\n')
  const index = Math.floor(at * lines.length)
  const other = Math.floor(to * lines.length)
  const offset = Math.floor(at * text.length)
  const end = Math.min(text.length, offset + Math.floor(to * 200))
  switch (kind) {
    case 'cut':
      return text.slice(0, offset) + text.slice(end)
    case 'double':
      return text.slice(0, end) + text.slice(offset)
    case 'swap':
      ;[lines[index], lines[other]] = [lines[other] ?? '', lines[index] ?? '']
      return lines.join('\n')
    case 'drop':
      return to < 0.5 ? text.slice(0, offset) : text.slice(offset)
    case 'shuffle':
      return [...lines.slice(index), ...lines.slice(0, index)].join('\n')
    case 'insert':
      return text.slice(0, offset) + piece + text.slice(offset)
    case 'join':
      return text.slice(0, offset) + text.slice(offset, end).replaceAll('\n', ' ') + text.slice(end)
    case 'long':
      return text.slice(0, offset) + piece.repeat(Math.ceil(to * 400)) + text.slice(offset)
    case 'upper':
      return text.slice(0, offset) + text.slice(offset, end).toUpperCase() + text.slice(end)
    case 'crlf':
      return text.replaceAll('\n', to < 0.5 ? '\r\n' : '\r')
    case 'nfd':
      return text.slice(0, offset) + text.slice(offset, end).normalize('NFD') + text.slice(end)
    case 'repeat':
      return [
        ...lines.slice(0, index),
        ...Array.from({ length: 20 }, () => lines[index] ?? ''),
        ...lines.slice(index),
      ].join('\n')
    case 'glue':
      return lines.map((line, number) => (number === index ? line + piece : piece + line)).join('\n')
  }
}

const mutated = fc.record({
  base: fc.nat(texts.length - 1),
  changes: fc.array(mutation, { minLength: 1, maxLength: 6 }),
})

async function sourceOf(text: string): Promise<Source> {
  return readBytes(Buffer.from(text), 'fuzz.txt')
}

function always(property: (source: Source, record: Minutes) => void, runs = RUNS): Promise<void> {
  return fc.assert(
    fc.asyncProperty(mutated, async ({ base, changes }) => {
      const source = await sourceOf(changes.reduce(mutate, texts[base]!))
      property(source, minutes(source, register))
    }),
    { numRuns: runs, ...(SEED === undefined ? {} : { seed: SEED }) },
  )
}

describe('a mutated protocol', { timeout: 3_600_000 }, () => {
  it('is read without failing, gives a record of the contract, and its quotes stand where they say', async () => {
    await always((source, record) => {
      const parsed = Minutes.safeParse(record)
      expect(parsed.error?.issues ?? []).toEqual([])
      expect(wrongEvidence(source, record)).toEqual([])
    })
  })

  it('names nobody who does not stand in it', async () => {
    await always((source, record) => {
      const known = folded(source.text)
      expect(peopleOf(record).filter((name) => !isIn(name, known))).toEqual([])
    })
  })

  it('has each line in a fact, an item, a finding or the furniture', async () => {
    await always((source, record) => {
      // What is left over is reported, so that once more nothing is left.
      const more = unaccountedLines(source, record, [])
      expect(unaccountedLines(source, { ...record, findings: [...record.findings, ...more] }, [])).toEqual([])
      expect(wrongEvidence(source, { ...record, findings: more })).toEqual([])
    })
  })

  it('says the same when it is read again', async () => {
    await always(
      (source, record) => {
        expect(minutes(source, register)).toEqual(record)
      },
      Math.ceil(RUNS / 3),
    )
  })
})

describe('text that is no protocol', { timeout: 3_600_000 }, () => {
  it('is refused or read, and never fails', async () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(...HOSTILE, ...MARKUP, ...WORDS),
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.constant('\n'),
      ),
      { maxLength: 200 },
    )
    await fc.assert(
      fc.asyncProperty(pieces, async (parts) => {
        const source = await sourceOf(parts.join(''))
        const record = minutes(source, register)
        expect(Minutes.safeParse(record).error?.issues ?? []).toEqual([])
        expect(wrongEvidence(source, record)).toEqual([])
        if (record.meeting === null) expect(record.findings.some(({ severity }) => severity === 'ERROR')).toBe(true)
      }),
      { numRuns: RUNS, ...(SEED === undefined ? {} : { seed: SEED }) },
    )
  })
})

/** Letters and digits alone: white space, markup and hyphens of line ends are the writer's. */
function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** A name may be completed (Maria → Maria Norrby), so it is looked up as a whole, then word by word. */
function isIn(name: string, known: string): boolean {
  const whole = folded(name)
  if (known.includes(whole)) return true
  return name
    .split(/[\s-]+/u)
    .every((word) => known.includes(folded(word)) || known.includes(folded(word.replace(/s$/u, ''))))
}
