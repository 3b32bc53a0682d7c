import { readdirSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { minutes } from '../../src/minutes/index.ts'
import { read } from '../../src/read/index.ts'
import { readRegister } from '../../src/read/register.ts'

vi.setConfig({ testTimeout: 60_000 })

const folder = (name: string) => new URL(name, import.meta.url).pathname
const seeds = folder('../../seed/protocols/')
const fixtures = readdirSync(folder('fixtures/')).filter((name) => /^seed-\d+\.(docx|pdf)$/.test(name))

function seedOf(name: string): string {
  const number = /\d+/.exec(name)![0]
  return seeds + readdirSync(seeds).find((file) => file.startsWith(`${number}_`))!
}

/** The words of a text, line by line, without marks and white space. */
function plain(text: string): string[] {
  return text
    .replace(/\*\*|~~|^#+ |(?<!\w)\*(?=\S)|(?<=\S)\*$/gm, '')
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s*- /, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
}

/** Fields that tell places in the text. */
const PLACES = new Set(['evidence', 'sources', 'assigneeEvidence', 'document'])

/** A record without the places in the text. */
function facts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(facts)
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'string' ? value.replace(/line \d+/g, 'line N') : value
  }
  const kept = Object.entries(value).filter(([key, part]) => !isPlace(key, part))
  return Object.fromEntries(kept.map(([key, part]) => [key, facts(part)]))
}

function isPlace(key: string, part: unknown): boolean {
  return PLACES.has(key) || (key === 'body' && typeof part !== 'string')
}

describe.each(fixtures)('%s', (name) => {
  test('holds the words of the seed, struck ones marked', async () => {
    const [seed, source] = await Promise.all([read(seedOf(name)), read(folder(`fixtures/${name}`))])
    expect(source.findings).toEqual([])
    expect(plain(source.text)).toEqual(plain(seed.text))
    const struck = (text: string) => text.match(/~~.*?~~/g) ?? []
    expect(struck(source.text)).toEqual(struck(seed.text))
  })

  test('gives the record of the seed', async () => {
    const register = await readRegister()
    const [seed, source] = await Promise.all([read(seedOf(name)), read(folder(`fixtures/${name}`))])
    expect(facts(minutes(source, register))).toEqual(facts(minutes(seed, register)))
  })
})

describe('a federation’s minutes', () => {
  /** Text without headings' marks and running headers, whose place differs between formats. */
  const body = (text: string): string[] =>
    text
      .split('\n')
      .filter((line) => line !== '' && !/Sida \d|Justerandes sign/.test(line))
      .map((line) =>
        line
          .replace(/^#+ /, '')
          .replace(/^\*\*(§.*)\*\*$/, '$1')
          .replace(/\t+/g, '\t'),
      )

  test('read the same from Word, from a PDF with drawn tables and from one without', async () => {
    const [word, drawn, open] = await Promise.all(
      ['federation.docx', 'federation.pdf', 'federation-open.pdf'].map((name) => read(folder(`fixtures/${name}`))),
    )
    expect(body(drawn!.text)).toEqual(body(word!.text))
    expect(body(open!.text)).toEqual(body(word!.text))
    expect(body(word!.text)).toEqual(
      expect.arrayContaining([
        '| Vad | Vem | När |',
        '| Ta fram underlag till upphandlingen | Ture Alm | 2024-09-30 |',
        '  - en underpunkt',
        'Närvarande: ~~Anna Ek, Vikby~~, Bo Sten, Norrdal och Pia Ros, Söderby.',
        'Vid protokollet\tJusteras',
      ]),
    )
    expect(new Set(drawn!.lines.map((line) => line.page))).toEqual(new Set([1, 2, 3]))
  })
})
