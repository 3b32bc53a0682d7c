import { clocksIn } from '../../../src/minutes/dates.ts'
import { codes, readParts, twins } from './protocol.ts'

const clocks = (text: string) => clocksIn(text).map(({ from, to }) => (to ? `${from}–${to}` : from))

twins<(string | null)[]>('clock times', clocks, [], {
  reads: [
    ['kl. 9–12', ['09:00–12:00']],
    ['kl 10.15', ['10:15']],
    ['klockan 14', ['14:00']],
    ['08.30–12.40', ['08:30–12:40']],
    ['13:00 till 15:30', ['13:00–15:30']],
    ['kl. 13.00 - kl. 15.30', ['13:00–15:30']],
    ['från kl. 10.15 till kl. 10.40', ['10:15–10:40']],
  ],
  doesNotRead: [
    '§ 12',
    '9–12 personer',
    '12 500 kr',
    '12.30 kr',
    'punkt 3.1',
    'klass 9',
    '2021-05-12',
    '10.15.20',
    '4/2015',
  ],
})

const hours = (head: string) => {
  const { meeting } = readParts({ head })
  return [meeting?.start ?? null, meeting?.end ?? null]
}

twins<(string | null)[]>("the meeting's hours", hours, [null, null], {
  reads: [
    ['Datum: 2021-05-12\nTid: 08.30–12.40', ['08:30', '12:40']],
    ['Datum: 2021-05-12\nTid: 09-12', ['09:00', '12:00']],
    ['Datum 2021-05-12\nTid 13-15.30\nPlats Bjuv', ['13:00', '15:30']],
    ['Tid: onsdag 12 maj 2021 kl. 9–12', ['09:00', '12:00']],
    ['Plats och tid: Stadshuset i Bjuv, 2021-05-12, kl. 13.00–15.30', ['13:00', '15:30']],
    ['Tid/Plats: 12 maj 2021 kl 9-12, Stadshuset i Bjuv', ['09:00', '12:00']],
    ['Datum: 2021-05-12 klockan 14.00–16.00', ['14:00', '16:00']],
    ['Datum: 2021-05-12\nTid: kl. 9.00', ['09:00', null]],
  ],
  doesNotRead: [
    'Datum: 2021-05-12\nPlats: Rum 9-12, Stadshuset',
    'Datum: 2021-05-12',
    'Datum: 2021-05-12\nTid: kl. 27.80',
  ],
})

const invalid = (tid: string) => codes(readParts({ head: `Datum: 2021-05-12\nTid: ${tid}` })).includes('TIME_INVALID')

twins<boolean>('a time that is none', invalid, false, {
  reads: [
    ['kl. 27.80', true],
    ['kl. 9.00–12.75', true],
    ['kl. 13.00–11.00', true],
  ],
  doesNotRead: ['kl. 9.00–12.45', 'kl. 24.00', 'kl. 9'],
})
