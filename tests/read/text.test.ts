import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Source } from '../../src/model/source.ts'
import { findFiles, read, readBytes } from '../../src/read/index.ts'

// Properties run hundreds of times, also on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const sample = 'Närvarande: Åsa Öberg, Båstad – ordförande\nBeslut\natt ärendet återremitteras.\n'

function codes(source: Source): string[] {
  return source.findings.map(({ severity, code }) => `${severity} ${code}`)
}

describe('encodings', () => {
  test('UTF-8 needs no conversion', async () => {
    const source = await readBytes(Buffer.from(sample), 'a.txt')
    expect(source.text).toBe(sample)
    expect(source.findings).toEqual([])
    expect(source.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  const converted: [string, Uint8Array, RegExp][] = [
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${sample}`), /UTF-8 with a byte order mark/],
    ['UTF-16 little-endian', Buffer.from(`\ufeff${sample}`, 'utf16le'), /UTF-16 \(little-endian\)/],
    ['UTF-16 big-endian', Buffer.from(`\ufeff${sample}`, 'utf16le').swap16(), /UTF-16 \(big-endian\)/],
    ['UTF-16 without a mark', Buffer.from(sample, 'utf16le'), /without a byte order mark/],
    ['Windows-1252', iconv.encode(sample, 'windows-1252'), /Windows-1252/],
    ['Mac Roman', iconv.encode(sample, 'macintosh'), /Mac Roman/],
    ['decomposed Unicode', Buffer.from(sample.normalize('NFD')), /NFD/],
    ['UTF-8 encoded twice', Buffer.from(iconv.decode(Buffer.from(sample), 'windows-1252')), /twice/],
  ]
  test.each(converted)('%s is read right, and said', async (_, bytes, message) => {
    const source = await readBytes(bytes, 'a.txt')
    expect(source.text).toBe(sample)
    expect(codes(source)).toEqual(['INFO ENCODING_CONVERTED'])
    expect(source.findings[0]!.message).toMatch(message)
  })

  test('ISO-8859-1 without typographic marks is read as its superset', async () => {
    const plain = sample.replace('–', '-')
    expect((await readBytes(Buffer.from(plain, 'latin1'), 'a')).text).toBe(plain)
  })

  test('text that speaks of Ã¶ among real letters is left alone', async () => {
    const text = 'Så här ser felet ut: Ã¶ i stället för ö.'
    expect(await readBytes(Buffer.from(text), 'a')).toMatchObject({ text, findings: [] })
  })

  test('a lost letter is a warning', async () => {
    expect(codes(await readBytes(Buffer.from('K\ufffdvlinge kommun'), 'a'))).toEqual(['WARNING TEXT_DAMAGED'])
  })
})

describe('refusals', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const refused: [string, Uint8Array, string, RegExp][] = [
    ['an empty file', Buffer.alloc(0), 'EMPTY', /is empty/],
    ['white space', Buffer.from(' \r\n\t\u00a0\n'), 'EMPTY', /white space/],
    ['a byte order mark alone', Buffer.from('\ufeff'), 'EMPTY', /white space/],
    ['a PNG', png, 'NOT_TEXT', /PNG picture/],
    ['a NUL', Buffer.from('Protokoll\0 1/2020'), 'NOT_TEXT', /byte 10 is NUL/],
    [
      'control characters',
      Buffer.from('a\u0001b\u0002c\u0003d\u001b'),
      'NOT_TEXT',
      /4 control characters, the first U\+0001/,
    ],
    [
      'UTF-8 with a broken letter',
      Buffer.concat([Buffer.from('å\nä '), Buffer.from([0xc3]), Buffer.from(' ö')]),
      'NOT_TEXT',
      /damaged UTF-8: 1 broken character, the first on line 2/,
    ],
    ['UTF-16 that is cut off', Buffer.from(`\ufeff${sample}`, 'utf16le').subarray(0, -1), 'NOT_TEXT', /cut off/],
    [
      'random bytes',
      Buffer.from(Array.from({ length: 999 }, (_, index) => 1 + ((index * index * 31) % 255))),
      'NOT_TEXT',
      /neither UTF-8/,
    ],
    ['an old Word document', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'NOT_TEXT', /\.doc/],
    ['rich text', Buffer.from('{\\rtf1\\ansi Protokoll}'), 'NOT_TEXT', /RTF/],
  ]
  test.each(refused)('%s', async (_, bytes, code, message) => {
    const source = await readBytes(bytes, 'a.txt')
    expect(codes(source)).toEqual([`ERROR ${code}`])
    expect(source.findings[0]!.message).toMatch(message)
  })

  test('one stray control character in a long text is let through', async () => {
    const text = `${sample.repeat(40)}\u0002`
    expect(await readBytes(Buffer.from(text), 'a')).toMatchObject({ text, findings: [] })
  })

  test('text that speaks of %PDF-1.4 is text', async () => {
    const text = 'Filen börjar med %PDF-1.4 och slutar med startxref.'
    expect(await readBytes(Buffer.from(text), 'a.txt')).toMatchObject({ text, findings: [] })
  })
})

describe('files and folders', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'protokollgraf-read-'))
    mkdirSync(join(folder, 'b'))
    mkdirSync(join(folder, '.hidden'))
    const names = [
      'b/2.md',
      'b/10.TXT',
      'a.pdf',
      'c.docx',
      'utan',
      'd.png',
      '.e.txt',
      '~$c.docx',
      'README.md',
      '.hidden/f.txt',
    ]
    for (const name of names) writeFileSync(join(folder, name), sample)
    symlinkSync('..', join(folder, 'b', 'up'))
    symlinkSync('missing.txt', join(folder, 'dangling.txt'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('a folder gives its documents, sorted; hidden and other files are left out, links to folders not followed', async () => {
    const found = await findFiles([folder])
    expect(found.map((file) => file.slice(folder.length + 1))).toEqual([
      'a.pdf',
      'b/10.TXT',
      'b/2.md',
      'c.docx',
      'utan',
    ])
  })

  test('paths keep their order, missing ones stay, none comes twice', async () => {
    const first = join(folder, 'c.docx')
    expect(await findFiles([first, '/no/such', join(folder, 'b'), first])).toEqual([
      first,
      '/no/such',
      join(folder, 'b/10.TXT'),
      join(folder, 'b/2.md'),
    ])
  })

  test.each([
    ['a missing file', () => '/no/such', /no such file/],
    ['a folder', () => folder, /is a folder/],
    ['a device', () => '/dev/zero', /not a file/],
    ['a path through a file', () => join(folder, 'utan', 'x'), /not a folder/],
  ])('%s is unreadable, and not thrown', async (_, path, message) => {
    const source = await read(path())
    expect(source).toMatchObject({ file: path(), sha256: null, text: '', lines: [] })
    expect(codes(source)).toEqual(['ERROR UNREADABLE'])
    expect(source.findings[0]!.message).toMatch(message)
  })
})

describe('properties', () => {
  const swedish = fc
    .array(fc.constantFrom(...'abcdefghijklmnoprstuvyåäöÅÄÖé §–”', ' ', '\n', '\r\n', '1'), {
      minLength: 20,
      maxLength: 400,
    })
    .map((letters) => letters.join(''))
    .filter((text) => text.trim() !== '')

  test('every encoding gives back the text that was written', async () => {
    await fc.assert(
      fc.asyncProperty(
        swedish,
        fc.constantFrom('utf8', 'utf16le', 'utf16be', 'windows-1252', 'nfd'),
        async (text, how) => {
          // Enough plain words around it for the one-byte encodings to be told by.
          const whole = `Protokoll från mötet i Örkelljunga\n${text}\nslut på protokollet för i dag`
          const bytes =
            how === 'nfd'
              ? Buffer.from(whole.normalize('NFD'))
              : iconv.encode(whole, how, { addBOM: how.startsWith('utf16') })
          expect((await readBytes(bytes, 'a')).text).toBe(whole)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('lines cover the text: between them stand line breaks alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (text) => {
        const source = await readBytes(Buffer.from(text.replaceAll('\0', '')), 'a')
        let end = 0
        for (const [index, line] of source.lines.entries()) {
          expect(line.number).toBe(index + 1)
          expect(source.text.slice(end, line.start)).toMatch(index === 0 ? /^$/ : /^(\r\n|\r|\n)$/)
          expect(source.text.slice(line.start, line.end)).not.toMatch(/[\r\n]/)
          end = line.end
        }
        expect(source.text.slice(end)).toMatch(/^(\r\n|\r|\n)?$/)
      }),
      { numRuns: 500 },
    )
  })

  test('no bytes make it throw; what is not read is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const source = await readBytes(bytes, 'a')
        const refused = source.findings.some(({ severity }) => severity === 'ERROR')
        expect(refused || source.text.trim() !== '').toBe(true)
        expect(source.text.includes('\0')).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })
})

test('a line of 20 MB and 200,000 lines are read whole', async () => {
  const long = 'att å '.repeat(3_500_000)
  expect((await readBytes(Buffer.from(long), 'a')).lines).toHaveLength(1)
  expect((await readBytes(Buffer.from('att att att\n'.repeat(200_000)), 'a')).lines).toHaveLength(200_000)
})
