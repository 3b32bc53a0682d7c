import { paragraphsOf } from '../../../src/minutes/paragraphs.ts'
import { codes, itemWith, read, readParts, sourceOf, twins } from './protocol.ts'

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

const dueOf = (lines: string) =>
  itemWith(`Beslut:\natt uppdra åt Bjuv och Åstorp att återkomma med en beräkning av kostnaden ${lines}`).decisions[0]!
    .tasks[0]!.due

twins<string | null>('a figure that the margin put on a line of its own', dueOf, null, {
  reads: [
    ['senast vecka\n15', '2021-W15'],
    ['senast den\n15 oktober.', '2021-10-15'],
    ['senast\n2021-10-15', '2021-10-15'],
  ],
  // The number of a page.
  doesNotRead: ['i kommunerna\n15', 'senast under våren.\n15', 'enligt förslaget i vecka\n\n15'],
})

const cameAt = (lines: string) =>
  readParts({
    lists: `Närvarande: Anna Berg (M) Bjuv, Karin Lund (KD) Åstorp, Eva Ek (SD) Klippan (från kl\n${lines}`,
  }).attendance.map(({ person, from }) => `${person} ${from ?? ''}`)

twins<string[]>('a time that the margin put on the next line', cameAt, [], {
  reads: [['10.15) och Bo Lind (S) Båstad.', ['Anna Berg ', 'Karin Lund ', 'Eva Ek 10:15', 'Bo Lind ']]],
  doesNotRead: [],
})

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

twins<string[]>('a figure that the margin or a page parted from its word', joined, [], {
  reads: [
    ['Svar lämnas senast den\n12 maj.', ['Svar lämnas senast den 12 maj.']],
    ['Svar lämnas senast i juli\n2019.', ['Svar lämnas senast i juli 2019.']],
    ['Mötet börjar kl.\n13.15 i Bjuv.', ['Mötet börjar kl. 13.15 i Bjuv.']],
    ['Svar lämnas senast vecka\n16.', ['Svar lämnas senast vecka 16.']],
    [
      `${LONG}\n\n${LONG}\n\nSvar lämnas senast den\n\nSida 2 (5)\n\n12 maj.`,
      [LONG, LONG, 'Svar lämnas senast den 12 maj.', 'Sida 2 (5)'],
    ],
    // A point of a list, a paragraph of its own.
    ['Svar lämnas senast.\n12 maj hålls nästa möte.', ['Svar lämnas senast.', '12 maj hålls nästa möte.']],
    ['Så ska det vara med den\n\n12 maj är en torsdag.', ['Så ska det vara med den', '12 maj är en torsdag.']],
    ['Vi tar det nästa vecka\n1. Öppnande', ['Vi tar det nästa vecka', '1. Öppnande']],
  ],
  doesNotRead: [''],
})
