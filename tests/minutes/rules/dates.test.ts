import { datesIn, edtf } from '../../../src/minutes/dates.ts'
import { readParts, twins } from './protocol.ts'

const meetingDate = (head: string) =>
  readParts({ head, lists: 'Närvarande: Anna Berg, Bjuv; Bo Lind, Åstorp' }).meeting?.date ?? null

twins<string | null>("the meeting's date", meetingDate, null, {
  reads: [
    ['Datum: 150612\nPlats: Stadshuset', '2015-06-12'],
    ['Datum: 2023-11-09\nPlats: Stadshuset', '2023-11-09'],
    ['Datum: den 17 februari 2022', '2022-02-17'],
    ['Datum: torsdagen den 17 februari 2022', '2022-02-17'],
    ['Datum: 17/2 2022', '2022-02-17'],
    ['Datum: 17/2-2022', '2022-02-17'],
    ['Tid: fredag 12 maj 2023 kl. 9–12', '2023-05-12'],
    ['Sammanträdesdatum: 2022-02-17', '2022-02-17'],
    ['Sammanträdesdatum\n2022-02-17', '2022-02-17'],
    ['Tid/Plats: 17 februari 2022 kl. 9–12, Kommunhuset i Klippan', '2022-02-17'],
    ['Plats och tid: Kommunhuset i Klippan, 2022-02-17 kl. 9.00–11.30', '2022-02-17'],
    ['Plats och tid\nKommunhuset i Klippan, torsdagen den 17 februari 2022, kl. 9.00–11.30', '2022-02-17'],
    ['Mötet genomfördes den 17 februari 2022 via Teams.', '2022-02-17'],
    ['Plats: Bjuv\nDatum: 3 mars 2020', '2020-03-03'],
  ],
  doesNotRead: [
    'Plats: Stadshuset, tfn 042-15 06 12',
    'Dnr: KS 2022/117\nPlats: Stadshuset',
    'Plats: Storgatan 17/2, Bjuv',
    'Datum: 31 februari 2022\nPlats: Stadshuset',
    'Datum: enligt kallelsen\nPlats: Stadshuset',
  ],
})

const written = (text: string) => readParts({ title: text, head: '' }).meeting?.dateWritten ?? null

twins<string | null>('the day as it is written first', written, null, {
  reads: [
    ['Protokoll 2022-02-17\nKommunchefsgruppen\n\nTid: torsdagen den 17 februari 2022 kl. 9–12', '2022-02-17'],
    ['Protokoll\nKommunchefsgruppen\n\nTid: torsdagen den 17 februari 2022 kl. 9–12', '17 februari 2022'],
    ['Protokoll 2022-02-28\nKommunchefsgruppen\n\nTid: torsdagen den 17 februari 2022 kl. 9–12', '17 februari 2022'],
  ],
  doesNotRead: ['Kommunchefsgruppen             Protokoll\n                               Sid 1/5'],
})

const numbered = (head: string) =>
  readParts({ title: 'Protokoll nr 3/2022\nKommunchefsgruppen', head, lists: 'Närvarande: Anna Berg, Bjuv' }).meeting
    ?.date ?? null

twins<string | null>("the meeting's date without a year, where its number has one", numbered, null, {
  reads: [
    ['Datum: den 17 februari', '2022-02-17'],
    ['Datum: 17/2', '2022-02-17'],
    ['Tid: torsdag 17 februari kl. 9–12', '2022-02-17'],
  ],
  doesNotRead: ['Lokal: Rum 17', 'Plats: Storgatan 17, Bjuv'],
  taken: [['Plats: Storgatan 17/2, Bjuv', 'the number of a house and its flat is read as a day']],
})

const dates = (text: string) => datesIn(text).map((mention) => edtf(mention, '2021-05-12'))

twins<(string | null)[]>('dates in a text, as of 12 May 2021', dates, [], {
  reads: [
    ['senast 150828', ['2015-08-28']],
    ['senast den 28 augusti', ['2021-08-28']],
    ['senast 28 aug', ['2021-08-28']],
    ['senast 17/2', ['2022-02-17']],
    ['den 17 februari 2023', ['2023-02-17']],
    ['fredag 12 maj 2023', ['2023-05-12']],
    ['under oktober 2021', ['2021-10']],
    ['i oktober', ['2021-10']],
    ['vecka 17 2022', ['2022-W17']],
    ['v. 40', ['2021-W40']],
    ['2022-01-31 och 2022-03-15', ['2022-01-31', '2022-03-15']],
    ['9.11.2023', ['2023-11-09']],
    ['fre 3/5 -24', ['2024-05-03']],
    ['den 3:e maj -24', ['2024-05-03']],
    ['3 maj–15 juni', ['2022-05-03', '2021-06-15']],
  ],
  doesNotRead: [
    '150 612 kr',
    '2017:725',
    '§ 17',
    '150612 kr',
    'kl. 08.30–12.40',
    '2023-13-09',
    'punkt 3.1',
    'majoriteten av 12 kommuner',
    'en marsch på 12 km',
    'tfn 150612-1234',
    '31 februari 2022',
    '35 maj',
  ],
})
