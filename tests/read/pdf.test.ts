import { readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { read, readBytes } from '../../src/read/index.ts'
import { type Drawing, page, pdf } from './pdf-builder.ts'

const fixture = (name: string) => new URL(`fixtures/${name}`, import.meta.url).pathname

async function textOf(...pages: readonly Drawing[]): Promise<string> {
  const { text, findings } = await readBytes(pdf(...pages), 'a.pdf')
  expect(findings).toEqual([])
  return text
}

/** Lines of prose set like a typewriter: from a place down, `leading` points apart. */
function set(
  drawing: Drawing,
  lines: readonly string[],
  { left = 70, top = 700, leading = 14, bold = false, even = false } = {},
): Drawing {
  for (const [index, line] of lines.entries()) drawing.text(left, top - index * leading, line, { bold, even })
  return drawing
}

const prose = [
  'Kommunerna har genom kommunförbundet fått ta del av ett förslag till nytt avtal mellan',
  'kommunerna och regionen som reglerar ansvars- och ersättningsfrågorna mellan parterna under',
  'de kommande fyra åren. Ordföranden redovisade ärendet.',
]

describe('paragraphs', () => {
  test('wrapped lines are one; a line that ended early, a wider gap and another look begin anew', async () => {
    const drawing = set(page(), ['Beslut'], { top: 730, bold: true })
    set(set(drawing, prose), ['att godkänna', 'att avslå'], { top: 640 })
    expect(await textOf(drawing)).toBe(`**Beslut**\n\n${prose.join(' ')}\n\natt godkänna\natt avslå\n`)
  })

  test('larger text is a heading', async () => {
    const drawing = set(
      page().text(70, 760, 'Protokoll', { size: 20 }).text(70, 730, '§ 1 Öppnande', { size: 14 }),
      prose,
    )
    expect(await textOf(drawing)).toBe(`# Protokoll\n\n## § 1 Öppnande\n\n${prose.join(' ')}\n`)
  })

  test('bullets hang; a dash at the start of a wrapped line is none', async () => {
    const drawing = set(page(), [...prose.slice(0, 2), '– det vill säga alla fyra – inom kort.'])
    for (const [top, lines] of [
      [
        640,
        [
          'Vattenkontroll för alla kommuner som har egna vattentäkter och för dem som delar en täkt',
          'med grannkommunen',
        ],
      ],
      [612, ['Återbruk']],
    ] as const) {
      drawing.text(80, top, '•')
      set(drawing, lines, { left: 95, top })
    }
    expect(await textOf(drawing)).toBe(
      `${prose[0]} ${prose[1]} – det vill säga alla fyra – inom kort.\n\n` +
        '- Vattenkontroll för alla kommuner som har egna vattentäkter och för dem som delar en täkt med grannkommunen\n- Återbruk\n',
    )
  })

  test('a paragraph goes on over the page, and running headers do not break it', async () => {
    const pages = [prose.slice(0, 2), [prose[2]!], prose].map((lines, index) => {
      const drawing = page()
        .text(70, 800, 'Kommunförbundet')
        .text(500, 800, `${index + 1} (3)`)
        .text(70, 40, 'Justerandes sign')
      return set(drawing, lines, { top: index === 0 ? 100 : 760 })
    })
    const margins = (number: number) => `Kommunförbundet\t${number} (3)`
    const { text, lines } = await readBytes(pdf(...pages), 'a.pdf')
    expect(text.split('\n\n')).toEqual([
      margins(1),
      prose.join(' '),
      'Justerandes sign',
      margins(2),
      'Justerandes sign',
      margins(3),
      prose.join(' '),
      'Justerandes sign\n',
    ])
    const numbers = lines.filter((line) => line.end > line.start).map((line) => line.page)
    expect(numbers).toEqual([1, 1, 1, 2, 2, 3, 3, 3])
  })

  test('what stands at the same place of two pages but differs is body text', async () => {
    const drawings = ['§ 1 Beslut', '§ 2 Beslut'].map((title) =>
      set(page().text(70, 780, title, { bold: true }), prose),
    )
    expect(await textOf(...drawings)).toBe(
      `**§ 1 Beslut**\n\n${prose.join(' ')}\n\n**§ 2 Beslut**\n\n${prose.join(' ')}\n`,
    )
  })
})

describe('broken words', () => {
  const filler = 'De medverkande var eniga om att det är av stor vikt för alla de ingående kommunernas '
  const broken = (end: string, next: string, more = '') =>
    textOf(set(page(), [filler + end, `${next} fortsätter.`, more]))

  test.each([
    ['nät-', 'verk', 'nätverk', 'Ett nätverk bildas.'],
    ['e-', 'tjänst', 'e-tjänst', ''],
    ['HR-', 'chef', 'HR-chef', ''],
    ['2016-', '2019', '2016-2019', ''],
    ['2000-', 'tal', '2000-tal', 'Ett tal.'],
    ['närings-', 'och turistråd', 'närings- och turistråd', ''],
    ['sido-', 'projekt', 'sido-projekt', 'Ett sido-projekt till.'],
  ])('%s %s becomes %s', async (end, next, whole, more) => {
    expect((await broken(end, next, more)).split('\n')[0]).toBe(`${filler}${whole} fortsätter.`.replace(/ {2}/g, ' '))
  })
})

describe('att-clauses that fill their lines', () => {
  const full = (words: string) =>
    textOf(
      set(page(), [
        words,
        'att återkomma till styrelsen med ett nytt underlag i ärendet inom kort och till de övriga berörda',
      ]),
    )

  test('the next clause begins a line', async () => {
    const text = await full(
      'att godkänna redovisningen av det gångna årets verksamhet och ekonomi för samtliga av nätverken',
    )
    expect(text.split('\n')).toHaveLength(3)
  })

  test('an att that a verb asks for goes on', async () => {
    const text = await full(
      'att uppdra åt sekretariatet och de båda ordförandena i nätverken samt deras närmaste ersättare',
    )
    expect(text.split('\n')).toHaveLength(2)
  })
})

describe('lines that fill the column by chance', () => {
  const wide = 'Övriga deltagare: Siv Lundh, ekonomichef, Vikby, och Bo Ekdahl, kommunikatör hos Norrdals kommun'

  test.each([
    [wide, 'Frånvarande: Per Å, Söderby'],
    [
      '- att vattnet prövas minst en gång i månaden vid alla de täkter som förbundet och kommunerna har',
      '- att vägarna sandas',
    ],
    ['b) ge kansliet i uppdrag att komplettera underlaget med en jämförelse senast den tjugofemte april', 'c) avslå'],
    [
      'Siv Lundh, ekonomichef vid kommunledningskontorets enhet för planering och uppföljning i Vikby',
      'Bo Ek, Norrdal',
    ],
  ])('%s | %s', async (one, other) => {
    const { text } = await readBytes(pdf(set(page(), [one, other, ...prose], {})), 'a.pdf')
    expect(text.split('\n')).toContain(other)
  })

  test('a label and its wrapped text are one line', async () => {
    const text = await textOf(set(page(), [wide, 'kommun, samt alla andra.']))
    expect(text).toBe(`${wide} kommun, samt alla andra.\n`)
  })
})

describe('struck text', () => {
  const names = () =>
    page().text(70, 700, 'Siv Lundh, Vikby').text(70, 680, 'Bo Ek, Norrdal').text(70, 660, 'Per Å, Söderby')

  test('a line through a name strikes it, stroked or as a thin box', async () => {
    expect(await textOf(names().line(70, 703.5, 152, 703.5).box(70, 663.2, 80, 0.7))).toBe(
      '~~Siv Lundh, Vikby~~\n\nBo Ek, Norrdal\n\n~~Per Å, Söderby~~\n',
    )
  })

  test('a line under or above a name does not', async () => {
    const text = await textOf(names().line(70, 698.6, 152, 698.6).line(70, 689, 152, 689).line(70, 672, 152, 672))
    expect(text).not.toContain('~~')
  })

  test('a part of a line is struck alone', async () => {
    const drawing = page().text(70, 700, 'Bo Ek, Siv Lundh, Per Å').line(102, 703.5, 149, 703.5)
    expect(await textOf(drawing)).toBe('Bo Ek, ~~Siv Lundh~~, Per Å\n')
  })
})

describe('tables and columns', () => {
  function grid(drawing: Drawing, columns: readonly number[], rows: readonly number[]): Drawing {
    for (const y of rows) drawing.line(columns[0]!, y, columns.at(-1)!, y)
    for (const x of columns) drawing.line(x, rows[0]!, x, rows.at(-1)!)
    return drawing
  }

  test('drawn cells are rows; wrapped cells are joined', async () => {
    const drawing = grid(page(), [70, 250, 400, 500], [720, 700, 666])
    drawing
      .text(74, 706, 'Vad', { bold: true })
      .text(254, 706, 'Vem', { bold: true })
      .text(404, 706, 'När', { bold: true })
    drawing
      .text(74, 686, 'Ta fram ett nytt underlag för')
      .text(74, 672, 'upphandlingen')
      .text(254, 686, 'Siv Lundh')
      .text(404, 686, 'vecka 40')
    expect(await textOf(drawing)).toBe(
      '| **Vad** | **Vem** | **När** |\n| Ta fram ett nytt underlag för upphandlingen | Siv Lundh | vecka 40 |\n',
    )
  })

  test('aligned entries without lines are rows too', async () => {
    const drawing = page()
    for (const [index, [name, place, party]] of [
      ['Siv Lundh', 'Vikby', 'S'],
      ['Bo Ek', 'Norrdal', 'M'],
      ['Per Å', 'Söderby', 'C'],
    ].entries()) {
      drawing
        .text(70, 700 - index * 14, name!)
        .text(220, 700 - index * 14, place!)
        .text(330, 700 - index * 14, party!)
    }
    expect(await textOf(drawing)).toBe('| Siv Lundh | Vikby | S |\n| Bo Ek | Norrdal | M |\n| Per Å | Söderby | C |\n')
  })

  test('columns of prose are read one after the other', async () => {
    const wrapped = (text: string) => text.match(/\S.{0,35}(?=\s|$)/g)!
    const left = wrapped(`${prose.join(' ')} Därefter följde en lång diskussion om vatten och vägar i alla kommuner.`)
    const right = wrapped(`Även frågan om färjor togs upp. ${prose.join(' ').replaceAll('avtal', 'samarbete')}`)
    const drawing = set(set(page(), left, { left: 50, even: true }), right, { left: 320, even: true })
    const text = await textOf(drawing)
    expect(text).toBe(`${left.join(' ')}\n\n${right.join(' ')}\n`)
  })
})

describe('refusals', () => {
  test('a scan says that it holds no text and asks for OCR', async () => {
    const { text, findings } = await readBytes(pdf(page().picture(), page().picture()), 'scan.pdf')
    expect(text).toBe('')
    expect(findings).toMatchObject([
      { code: 'NO_TEXT_LAYER', severity: 'ERROR', message: expect.stringMatching(/scan.*OCR/) },
    ])
  })

  test('a scanned page among others is a warning that names it', async () => {
    const { findings } = await readBytes(pdf(set(page(), prose), page().picture()), 'a.pdf')
    expect(findings).toMatchObject([
      { code: 'PAGE_WITHOUT_TEXT', severity: 'WARNING', message: expect.stringMatching(/page 2/) },
    ])
  })

  test('a blank page is nothing to report; a document of blank pages is empty', async () => {
    expect((await readBytes(pdf(set(page(), prose), page()), 'a.pdf')).findings).toEqual([])
    expect((await readBytes(pdf(page()), 'a.pdf')).findings).toMatchObject([{ code: 'EMPTY' }])
  })

  test('a locked file says so', async () => {
    const source = await read(fixture('locked.pdf'))
    expect(source.findings).toMatchObject([{ code: 'ENCRYPTED', message: expect.stringMatching(/password/) }])
  })

  test.each([
    ['its first half', (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2)],
    ['a header alone', () => Buffer.from('%PDF-1.4\n')],
  ])('%s is damaged', async (_, cut) => {
    const source = await readBytes(cut(readFileSync(fixture('seed-002.pdf'))), 'a.pdf')
    expect(source.findings).toMatchObject([{ code: 'DAMAGED', severity: 'ERROR' }])
  })

  test('no damage throws or writes to the console', async () => {
    const written = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'log'), vi.spyOn(console, 'error')]
    const whole = readFileSync(fixture('seed-002.pdf'))
    for (let step = 1; step <= 20; step++) {
      const bytes = Buffer.from(whole)
      for (let hit = 0; hit < step; hit++)
        bytes[(hit * 7919 * step + step * 104_729) % bytes.length] = (hit * 31 + step) % 256
      const source = await readBytes(bytes, 'a.pdf')
      expect(source.text === '' || source.lines.every((line) => line.page !== undefined)).toBe(true)
    }
    for (const spy of written) expect(spy).not.toHaveBeenCalled()
  }, 30_000)
})
