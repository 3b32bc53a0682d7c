import { readParts, twins } from './protocol.ts'

const status = (text: string) => {
  const item = readParts({ items: `1. Öppnande\nVälkomna.\n\n2. Ärendet\n${text}` }).items.at(-1)!
  return [item.status, item.deferredTo]
}

twins<unknown>('an item withdrawn or put off', status, ['HANDLED', null], {
  reads: [
    ['Ärendet utgick.', ['WITHDRAWN', null]],
    ['Punkten utgår.', ['WITHDRAWN', null]],
    ['Utgick.', ['WITHDRAWN', null]],
    ['Ärendet bordlades.', ['POSTPONED', null]],
    ['Frågan bordläggs.', ['POSTPONED', null]],
    ['Bordlades till nästa möte.', ['POSTPONED', null]],
    ['Ärendet bordlades till mötet den 9 juni.', ['POSTPONED', '2021-06-09']],
    ['Ärendet bordläggs till 2021-09-15.', ['POSTPONED', '2021-09-15']],
    ['Beslut:\natt bordlägga ärendet till den 9 juni.', ['POSTPONED', '2021-06-09']],
    ['Ärendet flyttas till mötet den 9 juni.', ['POSTPONED', '2021-06-09']],
  ],
  doesNotRead: [
    'Läget gicks igenom.',
    'Bidraget utgår med 50 tkr per år.',
    'Ersättning utgår enligt avtalet.',
    'Gruppen utgick från förra årets siffror.',
    'Kontoret flyttas till Klippan den 9 juni.',
    'Direktionen bordlade i fjol en liknande fråga, men gruppen går vidare.',
    'Beslut:\natt avslå yrkandet om bordläggning.',
    'Mötet den 9 juni hålls i Klippan.',
    'Ärendet återremitterades.',
    'Beslut:\natt återremittera ärendet.',
  ],
  taken: [
    [
      'Anna Berg yrkar att ärendet bordläggs. Bo Lind yrkar bifall.\n\nBeslut:\natt godkänna budgeten.',
      'a motion to put off is taken for the deed',
    ],
  ],
})

const struck = (title: string) =>
  readParts({ items: `1. Öppnande\nVälkomna.\n\n${title}\n\n3. Övrigt\nInget.` }).items[1]!.status

twins<string>('a title that says so', struck, 'HANDLED', {
  reads: [],
  doesNotRead: ['2. Budget', '2. Utgående avtal', '2. Utgångspunkter'],
  missed: [
    ['2. Budget (utgick)', 'WITHDRAWN', 'what a title says of its item is not read'],
    ['2. Budget – utgår', 'WITHDRAWN', 'the same'],
    ['2. Budget (bordlades)', 'POSTPONED', 'the same'],
  ],
})

const again = (text: string) =>
  readParts({ items: `1. Öppnande\nVälkomna.\n\n2. Ärendet\n${text}` }).items.at(-1)!.deferredTo

twins<string | null>('the date it is to come up again', again, null, {
  reads: [
    ['Ärendet bordläggs till den 9 juni.', '2021-06-09'],
    ['Ärendet bordläggs till mötet i oktober.', '2021-10'],
  ],
  doesNotRead: [
    'Frågan togs upp den 14 april.',
    'Nästa möte är den 9 juni.',
    'Svar lämnas senast den 9 juni.',
    'Avtalet gäller till den 9 juni.',
  ],
  missed: [
    ['Frågan tas upp igen den 9 juni.', '2021-06-09', 'told without *bordlägga*'],
    ['Ärendet återkommer på mötet den 9 juni.', '2021-06-09', 'the same'],
    ['Gruppen beslutade att ärendet tas upp på nytt den 9 juni.', '2021-06-09', 'the same'],
  ],
})
