import { paragraphsOf } from '../../../src/minutes/paragraphs.ts'
import { codes, itemWith, read, sourceOf, twins } from './protocol.ts'

const LONG = 'Gruppen gick igenom läget av vad som har hänt under våren i de olika kommunerna.'

/** The paragraphs of a text that follows one of long lines, so that the margin is known. */
const joined = (text: string) =>
  paragraphsOf(sourceOf(`${LONG}\n\n${LONG}\n\n${text}`))
    .slice(2)
    .map((paragraph) => paragraph.text)

twins<string[]>('lines that make one paragraph', joined, [], {
  reads: [
    [
      'Anna Berg redovisar läget i de olika kommunerna och vad som återstår att göra under\nhösten.',
      ['Anna Berg redovisar läget i de olika kommunerna och vad som återstår att göra under hösten.'],
    ],
    [
      'Anna Berg redovisar läget i de olika kommunerna och vad som återstår för kommun-\ndirektörerna.',
      ['Anna Berg redovisar läget i de olika kommunerna och vad som återstår för kommundirektörerna.'],
    ],
    ['Kort rad.\nEn rad till.', ['Kort rad.', 'En rad till.']],
    ['- Första punkten\n- Andra punkten', ['Första punkten', 'Andra punkten']],
    ['Ett   ord\toch   ett till', ['Ett ord och ett till']],
    ['**Fet** och *kursiv* text', ['Fet och kursiv text']],
    [
      'Anna Berg redovisar läget i de olika kommunerna och vad som återstår för Bjuv, vård-\noch omsorgsnämnden.',
      ['Anna Berg redovisar läget i de olika kommunerna och vad som återstår för Bjuv, vård- och omsorgsnämnden.'],
    ],
  ],
  doesNotRead: ['', '   ', '\t'],
})

const inClause = (line: string) =>
  itemWith(
    `Beslut:\natt godkänna budgeten för det kommande året i den lydelse som framgår av de\n${line}\nhandlingar som skickades ut.`,
  ).decisions[0]!.text.replace(
    'att godkänna budgeten för det kommande året i den lydelse som framgår av de handlingar som skickades ut.',
    '',
  )

twins<string>('furniture of a page in the middle of a clause', inClause, '', {
  reads: [],
  doesNotRead: [
    'Sida 2 av 5',
    'Sida 2 (5)',
    '2 (5)',
    '2(5)',
    'Justerandes sign | Utdragsbestyrkande',
    'Justerandes sign                    Utdragsbestyrkande',
    '- 2 -',
    '\f',
    '\fSida 2 (5)',
    'Sida 2 (5)\n\f',
    '\f\nKommunchefsgruppen    Protokoll    Sida 2 (5)\n',
  ],
})

const PAGES = (header: string) =>
  `Protokoll\nKommunchefsgruppen\n\nDatum: 2021-05-12\n\nNärvarande: Anna Berg, Bjuv; Bo Lind, Åstorp\n\n${[1, 2, 3, 4]
    .map(
      (page) =>
        `${header.replace('#', String(page))}\n\n${page}. Ärende ${'ABCD'[page - 1]}\nGruppen gick igenom läget.`,
    )
    .join('\n\n')}\n`

const extra = (header: string) => {
  const record = read(PAGES(header))
  return [record.items.map(({ title }) => title), codes(record).filter((code) => code !== 'LINE_UNREAD')]
}

twins<unknown>(
  'headers and footers that the pages repeat',
  extra,
  [['Ärende A', 'Ärende B', 'Ärende C', 'Ärende D'], []],
  {
    reads: [],
    doesNotRead: [
      'Kommunchefsgruppen    Protokoll 2021-05-12    Sida # (4)',
      'Protokoll Kommunchefsgruppen sida #',
      'Sida # av 4',
      '# (4)',
      'Justerandes sign | Utdragsbestyrkande',
    ],
  },
)

const quote = (text: string) => itemWith(text).decisions.map(({ evidence }) => evidence.quote)

twins<string[]>('quotes keep the text as it stands', quote, [], {
  reads: [
    ['Beslut:\natt godkänna **budgeten**.', ['att godkänna **budgeten**.']],
    ['Beslut:\natt godkänna   budgeten.', ['att godkänna   budgeten.']],
  ],
  doesNotRead: ['Läget gicks igenom.'],
})
