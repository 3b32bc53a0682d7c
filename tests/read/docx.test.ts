import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readBytes } from '../../src/read/index.ts'
import { docx, item, numbering, type Parts, p, r, table } from './docx-builder.ts'

async function textOf(parts: Parts): Promise<string> {
  const { text, findings } = await readBytes(docx(parts), 'a.docx')
  expect(findings.filter(({ severity }) => severity === 'ERROR')).toEqual([])
  return text
}

const style = (id: string, name: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
const styled = (id: string) => ({ paragraph: `<w:pStyle w:val="${id}"/>` })

describe('paragraphs', () => {
  test('are lines with blank lines between; empty ones are dropped; a break within one is a line', async () => {
    const body = `${p('Ett')}<w:p/>${p(' ')}<w:p>${r('Två')}<w:r><w:br/></w:r>${r('tre')}<w:r><w:tab/></w:r>${r('fyra')}</w:p>`
    expect(await textOf({ body })).toBe('Ett\n\nTvå\ntre\tfyra\n')
  })

  test('lines without air between them stand on consecutive lines, as they do on the page', async () => {
    const air = { paragraph: '<w:spacing w:after="160"/>' }
    const body = p('Beslutande:') + p('\u00a0') + p('Bo Ek') + p('\tSiv Lundh') + p('Beslut', air) + p('att godkänna')
    expect(await textOf({ body })).toBe('Beslutande:\n\nBo Ek\n Siv Lundh\nBeslut\n\natt godkänna\n')
  })

  test('air between paragraphs of one style is none where the style says so', async () => {
    const spacing = '<w:pPr><w:spacing w:after="200"/><w:contextualSpacing/></w:pPr>'
    const body = p('a', styled('L')) + p('b', styled('L')) + p('c')
    expect(await textOf({ body, styles: style('L', 'List Paragraph', spacing) })).toBe('a\nb\n\nc\n')
  })

  test('bold and struck runs are marked together, white space outside', async () => {
    const runs = [
      r('Närvarande: '),
      r('Siv', '<w:strike/>'),
      r(' '),
      r('Lundh', '<w:dstrike/>'),
      r(', Vikby. '),
      r('Beslut: ', '<w:b/>'),
      r('ja'),
    ]
    expect(await textOf({ body: `<w:p>${runs.join('')}</w:p>` })).toBe(
      'Närvarande: ~~Siv Lundh~~, Vikby. **Beslut:** ja\n',
    )
  })

  test('a property switched off is off, also over a style that has it on', async () => {
    const styles = style('B', 'Fet', '<w:rPr><w:b/></w:rPr>')
    const body =
      p('på', styled('B')) +
      p('av', { ...styled('B'), run: '<w:b w:val="0"/>' }) +
      p('ej', { run: '<w:strike w:val="false"/>' })
    expect(await textOf({ body, styles })).toBe('**på**\n\nav\n\nej\n')
  })

  test('headings are told by style name, outline level and a style they are based on', async () => {
    const styles =
      style('Rubrik1', 'heading 1') +
      style('Egen', 'Egen rubrik', '<w:basedOn w:val="Rubrik1"/>') +
      style('Body', 'Body Text')
    const body =
      p('A', styled('Rubrik1')) +
      p('B', { ...styled('Egen'), run: '<w:b/>' }) +
      p('C', { paragraph: '<w:outlineLvl w:val="2"/>' }) +
      p('D', styled('Body'))
    expect(await textOf({ body, styles })).toBe('# A\n\n# B\n\n### C\n\nD\n')
  })

  test('hidden text and field codes are not read, their results and links are', async () => {
    const field = `<w:r><w:instrText> PAGE </w:instrText></w:r>${r('7')}`
    const body = `<w:p>${r('syns', '')}${r('dold', '<w:vanish/>')}${field}<w:hyperlink>${r('länk')}</w:hyperlink></w:p>`
    expect(await textOf({ body })).toBe('syns7länk\n')
  })

  test('tracked changes are read as accepted, and said', async () => {
    const body =
      `<w:p>${r('Budget ')}<w:del><w:r><w:delText>100</w:delText></w:r></w:del><w:ins>${r('200')}</w:ins>${r(' tkr')}</w:p>` +
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('hop')}</w:p>${p('satt')}`
    const source = await readBytes(docx({ body }), 'a.docx')
    expect(source.text).toBe('Budget 200 tkr\n\nhopsatt\n')
    expect(source.findings.map(({ code }) => code)).toEqual(['TRACKED_CHANGES'])
  })

  test('a text box is read once, after its paragraph', async () => {
    const box = `<w:txbxContent>${p('i rutan')}</w:txbxContent>`
    const body = `<w:p>${r('före')}<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    expect(await textOf({ body })).toBe('före\n\ni rutan\n')
  })
})

describe('lists', () => {
  test('bullets stand on consecutive lines, deeper ones indented', async () => {
    const lists = numbering([
      ['bullet', '•'],
      ['bullet', 'o'],
    ])
    const body = p('Före') + item('a', 1) + item('b', 1, 1) + item('c', 1) + p('Efter')
    expect(await textOf({ body, numbering: lists })).toBe('Före\n\n- a\n  - b\n- c\n\nEfter\n')
  })

  test('numbers are shown as Word counts them', async () => {
    const lists = numbering(
      [
        ['decimal', '%1.', 3],
        ['decimal', '%1.%2'],
        ['lowerLetter', '%3)'],
      ],
      [['decimal', '§ %1', 48]],
      [['upperRoman', '%1', 4]],
    )
    const body = [
      item('a', 1),
      item('b', 1, 1),
      item('c', 1, 1),
      item('d', 1, 2),
      item('e', 1),
      item('f', 1, 1),
      p('–'),
      item('g', 2),
      p('–'),
      item('h', 2),
      p('–'),
      item('i', 3),
    ]
    expect((await textOf({ body: body.join(''), numbering: lists })).split(/\n+/)).toEqual([
      '3. a',
      '3.1 b',
      '3.2 c',
      'a) d',
      '4. e',
      '4.1 f',
      '–',
      '§ 48 g',
      '–',
      '§ 49 h',
      '–',
      'IV i',
      '',
    ])
  })

  test('a list that begins anew does so where it is first used', async () => {
    const lists = `${numbering([['decimal', '%1.']])}<w:num w:numId="9"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`
    const body = item('a', 1) + item('b', 1) + item('c', 9) + item('d', 9)
    expect(await textOf({ body, numbering: lists })).toBe('1. a\n2. b\n1. c\n2. d\n')
  })

  test('numbers set apart are paragraphs, and headings keep theirs', async () => {
    const lists = numbering([['decimal', '%1.']])
    const styles = style('H', 'heading 2', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    const air = '<w:spacing w:after="120"/>'
    const body = p('Öppnande', styled('H')) + item('Nästa', 1, 0, air) + item('Sista', 1, 0, air)
    expect(await textOf({ body, styles, numbering: lists })).toBe('## 1. Öppnande\n\n2. Nästa\n\n3. Sista\n')
  })

  test('list 0 is no list', async () => {
    expect(await textOf({ body: item('a', 0), numbering: numbering([['decimal', '%1.']]) })).toBe('a\n')
  })
})

describe('tables', () => {
  test('are rows; merged cells are empty, a bar in a cell is escaped', async () => {
    const merged = '<w:tcPr><w:vMerge/></w:tcPr>'
    const body = p('A') + table([p('Vad'), p('Vem')], [p('x|y'), p('Bo')], [merged + p('gömd'), p('Siv')]) + p('B')
    expect(await textOf({ body })).toBe('A\n\n| Vad | Vem |\n| x\\|y | Bo |\n|  | Siv |\n\nB\n')
  })

  test('a label beside a column of names becomes paragraphs', async () => {
    const body = table([p('Beslutande'), p('Bo Ek (S)') + p('Siv Al (M)') + p('Per Å (C)')], [p('Plats'), p('Sal A')])
    expect(await textOf({ body })).toBe('Beslutande\n\nBo Ek (S)\n\nSiv Al (M)\n\nPer Å (C)\n\n| Plats | Sal A |\n')
  })

  test('columns of equally many lines are read line by line', async () => {
    const body = table([p('Bo') + p('Siv'), p('Vikby') + p('Norrdal'), p('')])
    expect(await textOf({ body })).toBe('| Bo | Vikby |  |\n| Siv | Norrdal |  |\n')
  })

  test('short entries of one cell of a record stay in it', async () => {
    expect(await textOf({ body: table([p('Möte'), p('Bo') + p('Siv'), p('v. 9')]) })).toBe(
      '| Möte | Bo; Siv | v. 9 |\n',
    )
  })

  test('a frame of one cell is no table', async () => {
    expect(await textOf({ body: table([p('Protokoll') + p('2024-01-02')]) })).toBe('Protokoll\n\n2024-01-02\n')
  })
})

test('headers stand first, footers and notes last, each once', async () => {
  const sections = '<w:sectPr><w:headerReference r:id="header1"/><w:footerReference r:id="footer1"/></w:sectPr>'
  const body = `<w:p><w:pPr>${sections}</w:pPr>${r('Text')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>${sections}`
  const footnotes = `<w:footnote w:id="2">${p('En not.')}</w:footnote>`
  expect(await textOf({ body, header: p('Sida 1'), footer: p('Justerandes sign'), footnotes })).toBe(
    'Sida 1\n\nText\n\n[1] En not.\n\nJusterandes sign\n',
  )
})

describe('refusals', () => {
  const refused: [string, Uint8Array, string, RegExp][] = [
    ['an archive', zipSync({ 'a.txt': strToU8('a') }), 'NOT_TEXT', /zip archive/],
    [
      'an OpenDocument file',
      zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a/>') }),
      'NOT_TEXT',
      /OpenDocument/,
    ],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'NOT_TEXT', /Excel/],
    ['a cut document', docx({ body: p('a') }).subarray(0, 300), 'DAMAGED', /cannot be unpacked/],
    ['broken XML', docx({ body: '<w:p>' }), 'DAMAGED', /is damaged/],
    ['a document without text', docx({ body: '<w:p/>' }), 'EMPTY', /no text/],
    [
      'nesting without end',
      docx({ body: '<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000) }),
      'DAMAGED',
      /nested more than/,
    ],
  ]
  test.each(refused)('%s', async (_, bytes, code, message) => {
    const { text, findings } = await readBytes(bytes, 'a.docx')
    expect(text).toBe('')
    expect(findings).toMatchObject([{ code, severity: 'ERROR', message: expect.stringMatching(message) }])
  })
})
