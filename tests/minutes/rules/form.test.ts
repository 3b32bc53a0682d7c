import { readParts, rowOf, twins } from './protocol.ts'

const titled = (title: string) => readParts({ title }).meeting?.body ?? null

twins<string | null>('the body, from the title or a label', titled, null, {
  reads: [
    ['Protokoll\nKommunchefsgruppen', 'Kommunchefsgruppen'],
    ['Minnesanteckningar Kommunchefsgruppen', 'Kommunchefsgruppen'],
    ['Mötesanteckningar\nSocialchefsnätverket', 'Socialchefsnätverket'],
    ['Sammanträdesprotokoll\nDirektionen', 'Direktionen'],
    ['Protokoll fört vid möte med Kommunchefsgruppen', 'Kommunchefsgruppen'],
    ['Protokoll från Kommunchefsgruppens möte', 'Kommunchefsgruppen'],
    ['Kommunchefsgruppen\n\nProtokoll', 'Kommunchefsgruppen'],
    ['# Protokoll Kommunchefsgruppen', 'Kommunchefsgruppen'],
    ['Protokoll\n\nFört vid sammanträde med Samrådsgruppen i Bergslagen den 12 maj 2021', 'Samrådsgruppen'],
    ['Anteckningar kommunchefsgruppen 21-05-12', 'Kommunchefsgruppen'],
    ['MINNESANTECKNINGAR\n\nREGIONRÅDET VÄSTERDAL', 'Regionrådet Västerdal'],
    ['Mötesprotokoll nr 4\nBeslutsmöte: LAG-styrelsen', 'LAG-styrelsen'],
    ['# Socialchefsnätverket Falbygden – minnesanteckningar', 'Socialchefsnätverket Falbygden'],
    ['Protokoll\n\nOrgan: Kommunchefsgruppen', 'Kommunchefsgruppen'],
    ['Protokoll LAG-möte 3/2021', 'LAG'],
    ['Dalakommunerna - Kommunchefsgruppen\nProtokoll', 'Kommunchefsgruppen'],
    ['Projektgrupp Gröna stråk\nMötesanteckningar', 'Projektgrupp Gröna stråk'],
    ['Minnesanteckningar\n**Möte:** Nätverket för digitalisering', 'Nätverket för digitalisering'],
  ],
  doesNotRead: [
    'Protokoll',
    'Minnesanteckningar',
    'Mötesanteckningar 2021',
    'Sammanträdesprotokoll nr 3',
    'Styrelsemöte\nProtokoll nr 2/2020',
    'Kommunchefsmöte 12 maj 2021\nAnteckningar',
  ],
})

twins<string | null>(
  "the meeting's number",
  (title) => readParts({ title: `${title}\nKommunchefsgruppen` }).meeting?.number ?? null,
  null,
  {
    reads: [
      ['Protokoll 3/2021', '3/2021'],
      ['Protokoll nr 3/2021', '3/2021'],
      ['Protokoll 2021:3', '2021:3'],
      ['Protokoll nr 3', '3'],
      ['Protokoll 3-2021', '3-2021'],
      ['Protokoll\nÄgarsamråd 3/2021', '3/2021'],
      ['Protokoll\nDirektionen nr 3-2021', '3-2021'],
      ['Protokoll LAG-möte 3/2021', '3/2021'],
    ],
    doesNotRead: [
      'Protokoll 2021-05-12',
      'Protokoll 12/5 2021',
      'Protokoll',
      'Protokoll 2021',
      'Protokoll maj-2021',
      'Kommunchefsmöte 12 maj 2021',
    ],
  },
)

const read = (head: string) => {
  const { date, start, end, place } = readParts({ head }).meeting ?? {}
  return [date, start, end, place]
}
const ALL = ['2021-05-12', '09:00', '12:00', 'Stadshuset, Bjuv']

twins<unknown>('labels in any order, on one line or several', read, [null, null, null, null], {
  reads: [
    ['Datum: 2021-05-12\nTid: kl. 9–12\nPlats: Stadshuset, Bjuv', ALL],
    ['Plats: Stadshuset, Bjuv\nTid: kl. 9–12\nDatum: 2021-05-12', ALL],
    ['Datum\n2021-05-12\n\nTid\nkl. 9–12\n\nPlats\nStadshuset, Bjuv', ALL],
    ['Datum: 2021-05-12   Tid: kl. 9–12   Plats: Stadshuset, Bjuv', ALL],
    ['Datum\t2021-05-12\nTid\tkl. 9–12\nPlats\tStadshuset, Bjuv', ALL],
    ['Tid/Plats: 12 maj 2021 kl. 9–12, Stadshuset, Bjuv', ALL],
    ['Tid och plats: 12 maj 2021 kl. 9–12, Stadshuset, Bjuv', ALL],
    ['Plats och tid: Stadshuset, Bjuv, 12 maj 2021 kl. 9–12', ALL],
    ['Sammanträdesdatum: 2021-05-12\nPlats och tid: Stadshuset, Bjuv, kl. 9–12', ALL],
    ['**Datum:** 2021-05-12\n**Tid:** kl. 9–12\n**Plats:** Stadshuset, Bjuv', ALL],
    ['| Datum | 2021-05-12 |\n| Tid | kl. 9–12 |\n| Plats | Stadshuset, Bjuv |', ALL],
    ['Datum 2021-05-12\nTid 9–12\nPlats Stadshuset, Bjuv', ALL],
    ['Tid och plats 12 maj 2021 kl. 9–12, Stadshuset, Bjuv', ALL],
    ['ons 12/5 -21 kl 9-12, Stadshuset, Bjuv', ALL],
  ],
  doesNotRead: ['Dnr: 2021/112', 'Handläggare: Anna Berg', 'Version: 1.2', 'Plats finns för alla.', 'Tid är pengar'],
})

twins<string | null>('the place', (head) => readParts({ head }).meeting?.place ?? null, null, {
  reads: [
    ['Datum: 2021-05-12\nPlats: Drottninggatan 7, Helsingborg', 'Drottninggatan 7, Helsingborg'],
    ['Datum: 2021-05-12\nLokal: Sessionssalen', 'Sessionssalen'],
    ['Datum: 2021-05-12\nPlats: Teams', 'Teams'],
    ['Datum: 2021-05-12\nPlats: Via Teams', 'Via Teams'],
    ['Datum:\t2021-05-12\nPlats:\tVia Skype', 'Via Skype'],
    ['Datum\n2021-05-12\n\nPlats\nDigitalt', 'Digitalt'],
    ['Minnesanteckningar 2021-05-12 kl 08:30-10:00 via Teams', 'Teams'],
    ['Datum 2021-05-12\nPlats Digitalt', 'Digitalt'],
  ],
  doesNotRead: [
    'Datum: 2021-05-12',
    'Datum: 2021-05-12\nTid: kl. 9–12',
    'Datum: 2021-05-12\nPlats:',
    'Minnesanteckningar 2021-05-12 kl 08:30-10:00',
  ],
})

const officers = (lists: string) => {
  const { meeting } = readParts({ lists })
  return [meeting?.chair ?? null, meeting?.secretary ?? null]
}

twins<unknown>('chair and secretary, by a label or a role at a name', officers, [null, null], {
  reads: [
    ['Ordförande: Anna Berg\nNärvarande: Anna Berg, Bjuv; Bo Lind, Åstorp', ['Anna Berg', null]],
    ['Närvarande: Anna Berg, Bjuv, ordförande; Bo Lind, Åstorp', ['Anna Berg', null]],
    ['Närvarande: Anna Berg, Bjuv (ordf.); Bo Lind, Åstorp', ['Anna Berg', null]],
    ['Sekreterare: Eva Ström\nNärvarande: Anna Berg, Bjuv; Bo Lind, Åstorp', [null, 'Eva Ström']],
    ['Närvarande: Anna Berg, Bjuv; Bo Lind, Åstorp; Eva Ström, sekreterare', [null, 'Eva Ström']],
    ['Närvarande: Anna Berg, Bjuv; Bo Lind, Åstorp\nVid protokollet: Eva Ström', [null, 'Eva Ström']],
    ['Närvarande: Anna Berg, Bjuv; Bo Lind, Åstorp\nAntecknar: Bo', [null, 'Bo Lind']],
  ],
  doesNotRead: [
    'Närvarande: Anna Berg, Bjuv; Bo Lind, Åstorp',
    'Närvarande: Anna Berg, Bjuv, vice ordförande; Bo Lind, Åstorp',
    'Närvarande: Anna Berg, kommunstyrelsens ordförande, Bjuv; Bo Lind, Åstorp',
    'Närvarande: Anna Berg, utvecklingschef, Bjuv; Bo Lind, Åstorp',
  ],
})

/** A document that opens with this title and is otherwise as minutes are: is it read as such? */
twins<boolean>('titles of minutes', (title) => readParts({ title }).meeting !== null, false, {
  reads: [
    ['Protokoll\nKommunchefsgruppen', true],
    ['Minnesanteckningar\nKommunchefsgruppen', true],
    ['Mötesanteckningar\nKommunchefsgruppen', true],
    ['Sammanträdesprotokoll\nKommunchefsgruppen', true],
  ],
  doesNotRead: ['Kallelse\nKommunchefsgruppen', 'Föredragningslista\nKommunchefsgruppen'],
})

twins<string[]>(
  'labels of the form are no names',
  (head) =>
    readParts({ head: `Datum: 2021-05-12\n${head}`, lists: 'Närvarande: Bo Lind, Åstorp' })
      .attendance.map(rowOf)
      .filter((row) => row !== 'Bo Lind, Åstorp'),
  [],
  {
    reads: [['Närvarande: Anna Berg, Bjuv', ['Anna Berg, Bjuv']]],
    doesNotRead: ['Plats: Anna Lindhs Plats, Malmö', 'Paragrafer: 12–18', 'Dnr: KS 2021/112', 'Sida: 1 av 3'],
  },
)
