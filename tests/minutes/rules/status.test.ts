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
    ['Skjuts upp till hösten.', ['POSTPONED', null]],
    ['Ärendet bordlades till mötet den 9 juni.', ['POSTPONED', '2021-06-09']],
    ['Ärendet bordläggs till 2021-09-15.', ['POSTPONED', '2021-09-15']],
    ['Beslut:\natt bordlägga ärendet till den 9 juni.', ['POSTPONED', '2021-06-09']],
    ['Ärendet flyttas till mötet den 9 juni.', ['POSTPONED', '2021-06-09']],
    ['Ärendet hänskjuts till nästa sammanträde.', ['POSTPONED', null]],
    ['Punkten hanns inte med.', ['POSTPONED', null]],
    ['Punkten ställdes in.', ['WITHDRAWN', null]],
    [
      'Beslut:\natt återremittera ärendet.\n\nBakgrund\nPlanen är otydlig. Ärendet tas upp på nytt den 9 juni.',
      ['HANDLED', '2021-06-09'],
    ],
  ],
  doesNotRead: [
    'Läget gicks igenom.',
    'Mässan ställdes in.',
    'Kontoret hanns inte med i flytten.',
    'Bidraget utgår med 50 tkr per år.',
    'Ersättning utgår enligt avtalet.',
    'Gruppen utgick från förra årets siffror.',
    'Kontoret flyttas till Klippan den 9 juni.',
    'Direktionen bordlade i fjol en liknande fråga, men gruppen går vidare.',
    'Beslut:\natt avslå yrkandet om bordläggning.',
    'Mötet den 9 juni hålls i Klippan.',
    'Ärendet återremitterades.',
    'Beslut:\natt återremittera ärendet.',
    'Beslut:\natt återremittera ärendet.\n\nBakgrund\nEn annan plan antogs den 9 juni.',
    'Anna Berg yrkar att ärendet bordläggs. Bo Lind yrkar bifall.\n\nBeslut:\natt godkänna budgeten.',
    'Bo Lind föreslog att frågan bordläggs till nästa möte.',
    'Ordföranden frågar om ärendet bordläggs och finner att det avgörs i dag.',
  ],
})

const struck = (title: string) =>
  readParts({ items: `1. Öppnande\nVälkomna.\n\n${title}\n\n3. Övrigt\nInget.` }).items[1]!.status

twins<string>('a title that says so', struck, 'HANDLED', {
  reads: [
    ['2. Budget (utgick)', 'WITHDRAWN'],
    ['2. Budget – utgår', 'WITHDRAWN'],
    ['2. Budget (bordlades)', 'POSTPONED'],
    ['2. Budget (ärendet utgår)', 'WITHDRAWN'],
  ],
  doesNotRead: ['2. Budget', '2. Utgående avtal', '2. Utgångspunkter', '2. Bidrag som utgår', '2. Utgår'],
})

const again = (text: string) =>
  readParts({ items: `1. Öppnande\nVälkomna.\n\n2. Ärendet\n${text}` }).items.at(-1)!.deferredTo

twins<string | null>('the date it is to come up again', again, null, {
  reads: [
    ['Ärendet bordläggs till den 9 juni.', '2021-06-09'],
    ['Ärendet bordläggs till mötet i oktober.', '2021-10'],
    ['Frågan tas upp igen den 9 juni.', '2021-06-09'],
    ['Ärendet återkommer på mötet den 9 juni.', '2021-06-09'],
    ['Gruppen beslutade att ärendet tas upp på nytt den 9 juni.', '2021-06-09'],
    ['Bordlagd, tas upp igen 9 juni.', '2021-06-09'],
    ['Ärendet skjuts till mötet 9 juni.', '2021-06-09'],
  ],
  doesNotRead: [
    'Frågan togs upp den 14 april.',
    'Nästa möte är den 9 juni.',
    'Svar lämnas senast den 9 juni.',
    'Avtalet gäller till den 9 juni.',
  ],
})

const next = (items: string) => readParts({ items }).items.map(({ deferredTo }) => deferredTo)

twins<(string | null)[]>('an item put off to the next meeting, whose day the minutes tell', next, [null, null], {
  reads: [
    [
      '1. Budget\nÄrendet bordläggs till nästa möte.\n\n2. Nästa möte\nOnsdag 9 juni kl. 9 i Bjuv.',
      ['2021-06-09', null],
    ],
    ['1. Budget\nÄrendet bordläggs till nästa möte.\n\n2. Övrigt\nNästa möte är den 9 juni.', ['2021-06-09', null]],
  ],
  doesNotRead: [
    '1. Budget\nÄrendet bordläggs.\n\n2. Nästa möte\nOnsdag 9 juni kl. 9 i Bjuv.',
    '1. Budget\nÄrendet bordläggs till nästa möte.\n\n2. Nästa möte\nKallelse skickas separat.',
    '1. Budget\nFörslag skickas till nästa möte. Ärendet bordläggs.\n\n2. Nästa möte\nOnsdag 9 juni.',
    '1. Budget\nLäget redovisas på nästa möte.\n\n2. Nästa möte\nOnsdag 9 juni.',
  ],
})
