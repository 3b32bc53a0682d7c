import { describe, expect, it } from 'vitest'
import { unaccountedLines } from '../../src/minutes/accounting.ts'
import type { Evidence, Item, Minutes } from '../../src/model/record.ts'
import { linesOf, type Source } from '../../src/model/source.ts'

const text = [
  'Protokoll', // 1
  'Närvarande: Anna Berg', // 2
  '', // 3
  '--------', // 4
  'Fri text ett', // 5
  '  Fri text två  ', // 6
  '', // 7
  'Fri text tre', // 8
  '1. Budget', // 9
  'Anna Berg redovisar.', // 10
  'Justeras', // 11
].join('\n')
const source: Source = { file: 'a.txt', sha256: 'x', text, lines: linesOf(text), findings: [] }

function at(words: string): Evidence {
  const start = text.indexOf(words)
  const line = source.lines.findIndex((candidate) => candidate.end >= start) + 1
  return { line, start, end: start + words.length, quote: words }
}

const item: Item = {
  number: '1',
  title: 'Budget',
  time: null,
  parent: null,
  status: 'HANDLED',
  deferredTo: null,
  presenters: [],
  projects: [],
  amounts: [],
  tasks: [],
  decisions: [],
  evidence: at('1. Budget'),
  body: at('Anna Berg redovisar.'),
}
const record: Pick<Minutes, 'meeting' | 'attendance' | 'items' | 'findings'> = {
  meeting: null,
  attendance: [
    {
      person: 'Anna Berg',
      municipality: null,
      organization: null,
      party: null,
      status: 'PRESENT',
      role: 'MEMBER',
      from: null,
      to: null,
      partial: false,
      evidence: at('Anna Berg'),
    },
  ],
  items: [item],
  findings: [],
}
const quotes = (furniture: Evidence[], more: Partial<typeof record> = {}) =>
  unaccountedLines(source, { ...record, ...more }, furniture).map(({ evidence }) => [evidence?.line, evidence?.quote])

describe('unaccountedLines', () => {
  it('gives the lines that belong to nothing, those that follow each other as one, blank and ruled lines aside', () => {
    expect(quotes([at('Protokoll'), at('Justeras')])).toEqual([
      [5, 'Fri text ett\n  Fri text två'],
      [8, 'Fri text tre'],
    ])
  })

  it('says how many lines it is, as an INFO', () => {
    const [first, second] = unaccountedLines(source, record, [at('Protokoll')])
    expect(first).toMatchObject({ code: 'LINE_UNREAD', severity: 'INFO', message: 'No rule reads these 2 lines.' })
    expect(second).toMatchObject({ message: 'No rule reads this line.' })
  })

  it('takes furniture in any order, and does not count what it leaves out', () => {
    expect(quotes([at('Justeras'), at('Fri text tre')])).toEqual([
      [1, 'Protokoll'],
      [5, 'Fri text ett\n  Fri text två'],
    ])
  })

  it('counts a line as read where a fact touches a word of it, not where it only touches its margins', () => {
    const start = text.indexOf('  Fri text två')
    const margin = { ...at('Fri text två'), start, end: start + 2 }
    expect(quotes([at('Protokoll'), at('Justeras'), margin])).toContainEqual([5, 'Fri text ett\n  Fri text två'])
    expect(quotes([at('Protokoll'), at('Justeras'), at('två')])).toContainEqual([5, 'Fri text ett'])
  })

  it('counts a line that a finding speaks of as accounted for', () => {
    const finding = { code: 'TIME_INVALID', severity: 'WARNING', message: '', evidence: at('Fri text tre') } as const
    expect(quotes([at('Protokoll'), at('Justeras')], { findings: [finding] })).toHaveLength(1)
  })

  it('gives the heading and the text of an item as read, and both as unread without the item', () => {
    expect(quotes([at('Protokoll'), at('Justeras')], { items: [] })).toContainEqual([
      8,
      'Fri text tre\n1. Budget\nAnna Berg redovisar.',
    ])
  })

  it('finds nothing in a text without words', () => {
    const blank: Source = { ...source, text: ' \n\u200b\n***\n', lines: linesOf(' \n\u200b\n***\n') }
    expect(unaccountedLines(blank, { meeting: null, attendance: [], items: [], findings: [] }, [])).toEqual([])
  })
})
