import { codes, readParts, rows, twins } from './protocol.ts'

const whom = (place: string) => {
  const row = readParts({ lists: `Närvarande: Anna Berg, ${place}; Bo Lind, Åstorp` }).attendance.find(
    ({ person }) => person === 'Anna Berg',
  )
  return { municipality: row?.municipality ?? null, organization: row?.organization ?? null }
}
const of = (municipality: string | null, organization: string | null = null) => ({ municipality, organization })

twins('whom a person stands for', whom, of(null), {
  reads: [
    ['Bjuv', of('Bjuv')],
    ['Bjuvs kommun', of('Bjuv')],
    ['Helsingborgs stad', of('Helsingborg')],
    ['Ängelholms kommun', of('Ängelholm')],
    ['Malmö stad', of('Malmö')],
    ['Upplands Väsby', of('Upplands Väsby')],
    ['Örkeljunga', of('Örkelljunga')],
    ['Helsinborg', of('Helsingborg')],
    ['Perstrop', of('Perstorp')],
    ['Skåne Nordväst', of(null, 'Familjen Helsingborg')],
    ['Familjen Helsingborg', of(null, 'Familjen Helsingborg')],
    ['Region Skåne', of(null, 'Region Skåne')],
    ['Länsstyrelsen Skåne', of(null, 'Länsstyrelsen Skåne')],
  ],
  doesNotRead: ['kommundirektör', 'via Teams', 'till kl. 10.40'],
})

const corrected = (place: string) =>
  codes(readParts({ lists: `Närvarande: Anna Berg, ${place}; Bo Lind, Åstorp` })).includes('SPELLING_CORRECTED')

twins<boolean>('a misspelt municipality', corrected, false, {
  reads: [
    ['Örkeljunga', true],
    ['Helsinborg', true],
    ['Höganes', true],
    ['Perstrop', true],
    ['Klipapn', true],
  ],
  doesNotRead: ['Örkelljunga', 'Örkelljungas kommun', 'Högskolan', 'Region Skåne', 'ekonomichef'],
})

twins<string[]>('a municipality whose name is a surname too', rows, [], {
  reads: [
    ['Närvarande: Anna Berg, Bjuv; Bo Lund, Lund', ['Anna Berg, Bjuv', 'Bo Lund, Lund']],
    ['Närvarande: Anna Mora, Bjuv; Bo Lind, Mora', ['Anna Mora, Bjuv', 'Bo Lind, Mora']],
  ],
  doesNotRead: [],
})
