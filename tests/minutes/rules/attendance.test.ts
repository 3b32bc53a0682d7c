import { readParts, rowOf, rows, twins } from './protocol.ts'

const TWO = ['Anna Berg, Bjuv', 'Bo Lind, Åstorp']

twins<string[]>('lists in each layout', rows, [], {
  reads: [
    ['Närvarande: Anna Berg, Bjuv, Bo Lind, Åstorp', TWO],
    ['Närvarande: Anna Berg, Bjuv; Bo Lind, Åstorp', TWO],
    ['Närvarande: Anna Berg (Bjuv), Bo Lind (Åstorp)', TWO],
    ['Närvarande: Anna Berg Bjuv, Bo Lind Åstorp', TWO],
    ['Närvarande\nAnna Berg, Bjuv\nBo Lind, Åstorp', TWO],
    ['Närvarande:\n- Anna Berg, Bjuv\n- Bo Lind, Åstorp', TWO],
    ['Närvarande:\n• Anna Berg, Bjuv\n• Bo Lind, Åstorp', TWO],
    ['Närvarande:\n\n| Namn | Kommun |\n|---|---|\n| Anna Berg | Bjuv |\n| Bo Lind | Åstorp |', TWO],
    ['Närvarande:\nBjuv: Anna Berg\nÅstorp: Bo Lind', TWO],
    ['Närvarande:\nAnna Berg\tBjuv\nBo Lind\tÅstorp', TWO],
    ['Närvarande:\nAnna Berg        Bjuv\nBo Lind          Åstorp', TWO],
    ['Närvarande\n\nBjuv        Anna Berg\nÅstorp      Bo Lind', TWO],
    ['**Närvarande:** Anna Berg, Bjuv; Bo Lind, Åstorp', TWO],
  ],
  doesNotRead: [
    'Distribution: Anna Berg, Bjuv; Bo Lind, Åstorp',
    'Kopia till: Anna Berg, Bjuv; Bo Lind, Åstorp',
    'Kontakt: Anna Berg, Bjuv',
  ],
})

/** The rows a list with this label gives, as of a document that has a list of members before it. */
const labelled = (label: string) =>
  rows(`Närvarande: Anna Berg, Bjuv; Bo Lind, Åstorp\n\n${label}: Eva Ström, Klippan`).filter(
    (row) => !TWO.includes(row),
  )

twins<string[]>('labels of lists', labelled, [], {
  reads: [
    ['Deltagare', ['Eva Ström, Klippan']],
    ['Beslutande', ['Eva Ström, Klippan']],
    ['Ledamöter', ['Eva Ström, Klippan']],
    ['Ersättare', ['Eva Ström, Klippan SUBSTITUTE']],
    ['Ej tjänstgörande ersättare', ['Eva Ström, Klippan SUBSTITUTE']],
    ['Ers närvarande', ['Eva Ström, Klippan SUBSTITUTE']],
    ['Tjänstgörande ersättare', ['Eva Ström, Klippan SUBSTITUTE']],
    ['Övriga närvarande', ['Eva Ström, Klippan OFFICIAL']],
    ['Övriga deltagare', ['Eva Ström, Klippan OFFICIAL']],
    ['Tjänstepersoner', ['Eva Ström, Klippan OFFICIAL']],
    ['Inbjudna gäster', ['Eva Ström, Klippan GUEST']],
    ['Gäst', ['Eva Ström, Klippan GUEST']],
    ['Adjungerade', ['Eva Ström, Klippan GUEST']],
    ['Anmält förhinder', ['Eva Ström, Klippan ABSENT']],
    ['Frånvarande', ['Eva Ström, Klippan ABSENT']],
    ['Förhinder', ['Eva Ström, Klippan ABSENT']],
    ['Ej närvarande', ['Eva Ström, Klippan ABSENT']],
    ['Återbud', ['Eva Ström, Klippan ABSENT']],
  ],
  doesNotRead: ['Kopia till', 'Skickas till', 'Kontaktperson', 'Nästa värd'],
})

const entry = (text: string) => rows(`Närvarande:\nBo Lind, Åstorp\n${text}`).filter((row) => row !== 'Bo Lind, Åstorp')

twins<string[]>('titles, parties and the way of taking part', entry, [], {
  reads: [
    ['Anna Berg, kommundirektör, Bjuv', ['Anna Berg, Bjuv']],
    ['Nils Ek d.y., Bjuv', ['Nils Ek d.y., Bjuv']],
    ['Nils Ek den äldre (S), Bjuv', ['Nils Ek den äldre, Bjuv (S)']],
    ['Kommundirektör Anna Berg, Bjuv', ['Anna Berg, Bjuv']],
    ['Anna Berg (S), Bjuv', ['Anna Berg, Bjuv (S)']],
    ['Anna Berg (KD), Bjuv', ['Anna Berg, Bjuv (KD)']],
    ['Anna Berg (AB), Bjuv', ['Anna Berg, Bjuv']],
    ['Karin Holm        chef        Säter', ['Karin Holm, Säter']],
    ['Anna Berg, VD, Dalakraft AB p. 3', ['Anna Berg, Dalakraft AB partial']],
    ['Anna Berg, Bjuv, via Teams', ['Anna Berg, Bjuv']],
    ['Anna Berg, Bjuv (via Teams)', ['Anna Berg, Bjuv']],
    ['Anna Berg, Bjuv, på distans', ['Anna Berg, Bjuv']],
  ],
  doesNotRead: ['Vakant', 'Ingen', 'Se bifogad närvarolista'],
})

const span = (text: string) =>
  readParts({ lists: `Närvarande:\nBo Lind, Åstorp\nAnna Berg, Bjuv${text}` })
    .attendance.filter(({ person }) => person === 'Anna Berg')
    .map(({ from, to, partial }) => ({ from, to, partial }))[0]
const whole = { from: null, to: null, partial: false }

twins('who was there for a part of the meeting', span, whole, {
  reads: [
    [', från kl. 10.15', { from: '10:15', to: null, partial: true }],
    [' (från kl. 10.15)', { from: '10:15', to: null, partial: true }],
    [', fr.o.m. kl. 10.15', { from: '10:15', to: null, partial: true }],
    [', till kl 10.40', { from: null, to: '10:40', partial: true }],
    [', t.o.m. kl 10.40', { from: null, to: '10:40', partial: true }],
    [', från § 18 kl. 13.40', { from: '13:40', to: null, partial: true }],
    [', kl. 9.30–11.00', { from: '09:30', to: '11:00', partial: true }],
    [', §§ 48–62, 65', { from: null, to: null, partial: true }],
    [' (§ 3)', { from: null, to: null, partial: true }],
    [', delar av mötet', { from: null, to: null, partial: true }],
    [' (del av mötet)', { from: null, to: null, partial: true }],
    [', deltar ej i § 4 på grund av jäv', { from: null, to: null, partial: true }],
    [', ej § 4', { from: null, to: null, partial: true }],
  ],
  doesNotRead: ['', ', via Teams', ', kommundirektör', ', hela mötet', ', ordförande'],
})

const leaving = (text: string) =>
  readParts({ items: `1. Öppnande\nVälkomna.\n\n2. Budget\n${text}` })
    .attendance.filter(({ person }) => person === 'Anna Berg')
    .map(({ from, to, partial }) => ({ from, to, partial }))[0]

twins('who comes and goes in the text', leaving, whole, {
  reads: [
    ['Anna Berg lämnar mötet kl. 14.20.', { from: null, to: '14:20', partial: true }],
    ['Kl. 10.15 anslöt Anna Berg till mötet.', { from: '10:15', to: null, partial: true }],
    ['Anna Berg lämnade mötet kl. 10.40.', { from: null, to: '10:40', partial: true }],
    ['Anna Berg deltar ej i § 2 på grund av jäv.', { from: null, to: null, partial: true }],
    ['Anna Berg anmäler jäv och lämnar lokalen.', { from: null, to: null, partial: true }],
    ['På grund av jäv deltar inte Anna Berg i handläggningen.', { from: null, to: null, partial: true }],
  ],
  doesNotRead: [
    'Anna Berg frågade om någon anmäler intresse. Ingen anmälde jäv.',
    'Bo Lind anmäler jäv och ersätts av Anna Berg.',
    'Anna Berg lämnar en rapport kl. 14.20.',
    'Anna Berg lämnar över ordet till Bo Lind.',
    'Bo Lind lämnar mötet kl. 14.20.',
    'Anna Berg informerar om att direktören lämnar sitt uppdrag.',
  ],
})

twins<string[]>('deputies', entry, [], {
  reads: [
    ['Anna Berg, Bjuv, ersättare för Eva Ström', ['Anna Berg, Bjuv SUBSTITUTE']],
    ['Anna Berg (ersättare för Eva Ström), Bjuv', ['Anna Berg, Bjuv SUBSTITUTE']],
    ['Anna Berg (S), Bjuv, tjg ers', ['Anna Berg, Bjuv (S) SUBSTITUTE']],
    ['Anna Berg (S) tjänstgör för Karin Holm (S)', ['Anna Berg (S) SUBSTITUTE']],
    ['Anna Berg (S), tjg ers, Bjuv', ['Anna Berg, Bjuv (S) SUBSTITUTE']],
    ['Anna Berg (S), tjänstgörande ersättare för Eva Ström (S), Bjuv', ['Anna Berg, Bjuv (S) SUBSTITUTE']],
  ],
  doesNotRead: [],
})

const deputised = (text: string) => entry(text).filter((row) => row.endsWith('SUBSTITUTE'))

twins<string[]>('who is no deputy', deputised, [], {
  reads: [['Anna Berg, Bjuv, ersättare', ['Anna Berg, Bjuv SUBSTITUTE']]],
  doesNotRead: ['Anna Berg, Bjuv', 'Anna Berg, biträdande kommundirektör, Bjuv', 'Anna Berg, vice ordförande, Bjuv'],
})

twins<string[]>('absence', (text) => rows(text).filter((row) => row.includes('ABSENT')), [], {
  reads: [
    ['Närvarande: Bo Lind, Åstorp\nAnmält förhinder: Anna Berg, Bjuv', ['Anna Berg, Bjuv ABSENT']],
    [
      'Närvarande: Bo Lind, Åstorp\nFrånvarande:\nAnna Berg, Bjuv\nEva Ström, Klippan',
      ['Anna Berg, Bjuv ABSENT', 'Eva Ström, Klippan ABSENT'],
    ],
    ['Närvarande:\nBo Lind, Åstorp\n~~Anna Berg, Bjuv~~', ['Anna Berg, Bjuv ABSENT']],
    ['Närvarande: Bo Lind, Åstorp; ~~Anna Berg, Bjuv~~; Eva Ström, Klippan', ['Anna Berg, Bjuv ABSENT']],
    ['Närvarande:\nBo Lind, Åstorp\nAnna Berg, Bjuv (förhinder)', ['Anna Berg, Bjuv ABSENT']],
  ],
  doesNotRead: [
    'Närvarande: Bo Lind, Åstorp; Anna Berg, Bjuv',
    'Närvarande:\nBo Lind, Åstorp\n**Anna Berg, Bjuv**',
    'Närvarande: Bo Lind, Åstorp\nFrånvarande: ingen',
    'Närvarande: Bo Lind, Åstorp\nFrånvarande: –',
  ],
})

twins<string[]>('names and municipalities that are not one to one', rows, [], {
  reads: [
    [
      'Närvarande: Bo Lind och Anna Berg, Bjuv; Eva Ström, Klippan',
      ['Bo Lind, Bjuv', 'Anna Berg, Bjuv', 'Eva Ström, Klippan'],
    ],
    [
      'Närvarande:\nBjuv: Bo Lind, Anna Berg\nKlippan: Eva Ström',
      ['Bo Lind, Bjuv', 'Anna Berg, Bjuv', 'Eva Ström, Klippan'],
    ],
    ['Närvarande: Bo Lind, Åstorp; Klippan; Anna Berg, Bjuv', ['Bo Lind, Åstorp', '–, Klippan', 'Anna Berg, Bjuv']],
    ['Närvarande:\nBo Lind, Åstorp\nEva Ström\nAnna Berg, Bjuv', ['Bo Lind, Åstorp', 'Eva Ström', 'Anna Berg, Bjuv']],
  ],
  doesNotRead: [],
})

twins<string[]>(
  'the secretariat and the secretary',
  (text) => rows(text).filter((row) => row.includes('SECRETARIAT')),
  [],
  {
    reads: [
      ['Närvarande: Anna Berg, Bjuv; Bo Lind, Åstorp; Eva Ström, sekreterare', ['Eva Ström SECRETARIAT']],
      ['Närvarande: Anna Berg, Bjuv; Bo Lind, Åstorp\nFrån sekretariatet: Eva Ström', ['Eva Ström SECRETARIAT']],
      ['Närvarande: Anna Berg, Bjuv; Bo Lind, Åstorp\nDeltagare från kansliet: Eva Ström', ['Eva Ström SECRETARIAT']],
      ['Närvarande: Anna Berg, Bjuv; Bo Lind, Åstorp; Eva Ström (antecknade)', ['Eva Ström SECRETARIAT']],
    ],
    doesNotRead: [
      'Närvarande: Anna Berg, Bjuv; Bo Lind, Åstorp; Eva Ström, Region Skåne',
      'Närvarande: Anna Berg, Bjuv; Bo Lind, Åstorp; Eva Ström, Klippan',
    ],
  },
)

const council = (lists: string) =>
  readParts({ title: 'Vätterrådet\nStyrgrupp Grön Bana\n\nMinnesanteckningar', lists })
    .attendance.filter(({ role }) => role === 'SECRETARIAT')
    .map(rowOf)

twins<string[]>('officials of a house whose name ends like an office', council, [], {
  reads: [
    ['Närvarande: Anna Berg, Bjuv; Bo Lind, Åstorp; Eva Ström, Vätterrådet', ['Eva Ström, Vätterrådet SECRETARIAT']],
  ],
  doesNotRead: ['Närvarande: Anna Berg, Bjuv; Bo Lind, Åstorp; Eva Ström, kommunalråd, Bjuv'],
})

const cooperation = (lists: string) =>
  readParts({ title: 'Familjen Helsingborg\nProtokoll\nKommundirektörsgruppen', lists })
    .attendance.filter(({ role }) => role === 'SECRETARIAT')
    .map(rowOf)

twins<string[]>('officials of the cooperation itself', cooperation, [], {
  reads: [
    [
      'Närvarande: Anna Berg, Bjuv; Bo Lind, Åstorp; Eva Ström, Familjen Helsingborg',
      ['Eva Ström, Familjen Helsingborg SECRETARIAT'],
    ],
    [
      'Närvarande: Anna Berg, Bjuv; Bo Lind, Åstorp; Eva Ström, Skåne Nordväst',
      ['Eva Ström, Familjen Helsingborg SECRETARIAT'],
    ],
    [
      'Närvarande: Anna Berg, Bjuv; Bo Lind, Åstorp; Eva Ström, sekretariatet',
      ['Eva Ström, Familjen Helsingborg SECRETARIAT'],
    ],
  ],
  doesNotRead: [
    'Närvarande: Anna Berg, Bjuv; Bo Lind, Åstorp; Eva Ström, Region Skåne',
    'Närvarande: Anna Berg, Bjuv; Bo Lind, Åstorp; Eva Ström, Helsingborgs stad',
  ],
})

twins<string[]>('sentences and columns that say who was not there', rows, [], {
  reads: [
    [
      'Närvarande: Anna Berg, Bjuv; Eva Ström, Klippan\nEj närvarande: Bo Lind (Åstorp), Per Ek (Svalöv)',
      ['Anna Berg, Bjuv', 'Eva Ström, Klippan', 'Bo Lind, Åstorp ABSENT', 'Per Ek, Svalöv ABSENT'],
    ],
    ['Närvarande:\n* Anna Berg, Bjuv\n\nVia länk:\n* Per Ek, Svalöv', ['Anna Berg, Bjuv', 'Per Ek, Svalöv']],
    [
      'Närvarande: Anna Berg och Bo Lind (Bjuv), Eva Ström (Klippan)',
      ['Anna Berg, Bjuv', 'Bo Lind, Bjuv', 'Eva Ström, Klippan'],
    ],
    [
      'Närvarande:\nAnna Berg, Bjuv\nEva Ström, Klippan\n\nBo Lind, Åstorp, har lämnat återbud.',
      ['Anna Berg, Bjuv', 'Eva Ström, Klippan', 'Bo Lind, Åstorp ABSENT'],
    ],
    [
      'Närvarande:\n\n| Kommun | Närvarande | Frånvarande |\n|---|---|---|\n| Bjuv | Anna Berg | Per Ek |\n| Klippan | | Eva Ström |',
      ['Anna Berg, Bjuv', 'Per Ek, Bjuv ABSENT', 'Eva Ström, Klippan ABSENT'],
    ],
    [
      '| Ledamöter | Kommun | Närvarande | Tjänstgör för |\n|---|---|---|---|\n| Anna Berg | Bjuv | Ja | |\n| Per Ek | Svalöv | Nej | |\n| **Ersättare** | | | |\n| Eva Ström | Klippan | Ja | Per Ek |',
      ['Anna Berg, Bjuv', 'Per Ek, Svalöv ABSENT', 'Eva Ström, Klippan SUBSTITUTE'],
    ],
    ['Närvarande: Ann\u2011Sofie Berg, Bjuv; Bo Lind, Åstorp', ['Ann-Sofie Berg, Bjuv', 'Bo Lind, Åstorp']],
    [
      'Närvarande:\n\n| Kommun | Namn | Närvarande |\n|---|---|---|\n| Bjuv | Anna Berg | x |\n| Klippan | Eva Ström | – |',
      ['Anna Berg, Bjuv', 'Eva Ström, Klippan ABSENT'],
    ],
    [
      'Närvarande: Anna Berg, Bjuv; Eva Ström, Klippan. Bo Lind, Åstorp, hade anmält förhinder.',
      ['Anna Berg, Bjuv', 'Eva Ström, Klippan', 'Bo Lind, Åstorp ABSENT'],
    ],
    [
      'Närvarande: Anna Berg, Bjuv; Eva Ström, Klippan. Frånvarande var Bo Lind (Åstorp) och Per Ek (Svalöv).',
      ['Anna Berg, Bjuv', 'Eva Ström, Klippan', 'Bo Lind, Åstorp ABSENT', 'Per Ek, Svalöv ABSENT'],
    ],
    [
      'Närvarande:\nAnna Berg, Bjuv\nEva Ström, Klippan\nBo Lind, Åstorp och Per Ek, Svalöv kunde inte delta.',
      ['Anna Berg, Bjuv', 'Eva Ström, Klippan', 'Bo Lind, Åstorp ABSENT', 'Per Ek, Svalöv ABSENT'],
    ],
    [
      'Närvarande: Anna Berg, Bjuv; Eva Ström, Klippan (ej Bo Lind, Åstorp)',
      ['Anna Berg, Bjuv', 'Eva Ström, Klippan', 'Bo Lind, Åstorp ABSENT'],
    ],
    [
      'Närvarande: Anna Berg, Bjuv; Eva Ström, Klippan; Bo Lind, Åstorp, hade anmält förhinder.',
      ['Anna Berg, Bjuv', 'Eva Ström, Klippan', 'Bo Lind, Åstorp ABSENT'],
    ],
    ['Närvarande: Anna Berg, Bjuv (ej § 4); Eva Ström, Klippan', ['Anna Berg, Bjuv partial', 'Eva Ström, Klippan']],
    [
      'Närvarande\n\nBjuv              Anna Berg, mötesordförande\nKlippan           -\nÅstorp            förhinder\nRegion Skåne      Bo Lind (adj.), p. 4\nHelsingborg       Per Ek fr.o.m. p. 3',
      [
        'Anna Berg, Bjuv',
        '–, Klippan',
        '–, Åstorp ABSENT',
        'Bo Lind, Region Skåne GUEST partial',
        'Per Ek, Helsingborg partial',
      ],
    ],
    [
      '| **Närvarande** | Anna Berg, Bjuv<br>Bo Lind, Åstorp (via Teams)<br/>Eva Ström, Klippan |\n| **Frånvarande** | Per Ek, Svalöv<br>Perstorp |',
      ['Anna Berg, Bjuv', 'Bo Lind, Åstorp', 'Eva Ström, Klippan', 'Per Ek, Svalöv ABSENT', '–, Perstorp ABSENT'],
    ],
    [
      'På plats: Anna Berg (Bjuv)\nPå länk: Bo Lind (Åstorp), till lunch\nKunde inte: Per Ek (Svalöv)',
      ['Anna Berg, Bjuv', 'Bo Lind, Åstorp partial', 'Per Ek, Svalöv ABSENT'],
    ],
    [
      'Närvarande: Anna Berg, Bjuv; Bo Lind, Åstorp. Eva Ström, Region Skåne (§ 4)',
      ['Anna Berg, Bjuv', 'Bo Lind, Åstorp', 'Eva Ström, Region Skåne partial'],
    ],
    [
      'Närvarande: Anna Berg, Bjuv\nGäster: Bo Lind och Eva Ström, Region Skåne (punkt 4)',
      ['Anna Berg, Bjuv', 'Bo Lind, Region Skåne GUEST partial', 'Eva Ström, Region Skåne GUEST partial'],
    ],
    [
      'Närvarande: Anna Berg, Bjuv\nGäster: Bo Lind och Eva Ström, Region Skåne (till kl. 10.15)',
      ['Anna Berg, Bjuv', 'Bo Lind, Region Skåne GUEST', 'Eva Ström, Region Skåne GUEST to 10:15 partial'],
    ],
    [
      'Närvarande\nAnna Berg, Bjuv\nFrånvarande\nPer Ek, Svalöv\nFrån Region Skåne\nBo Lind, enhetschef',
      ['Anna Berg, Bjuv', 'Per Ek, Svalöv ABSENT', 'Bo Lind, Region Skåne OFFICIAL'],
    ],
    [
      'Närvarande tjänstepersoner\n\nFrån Region Skåne\nBo Lind, enhetschef\nEva Ström, VD',
      ['Bo Lind, Region Skåne', 'Eva Ström, Region Skåne'],
    ],
    [
      'Närvarande\n\n| Namn | Organisation | Sektor | Närvarande |\n|---|---|---|---|\n| Anna Berg | Bjuv | Offentlig | Ja |\n| Bo Lind | LRF | Ideell | Nej |',
      ['Anna Berg, Bjuv', 'Bo Lind, LRF ABSENT'],
    ],
    ['Närvarande: Bjuv – Anna Berg, Klippan – Eva Ström', ['Anna Berg, Bjuv', 'Eva Ström, Klippan']],
    [
      'Närvarande: Bjuv: Anna Berg, Bo Lind; Klippan: Eva Ström',
      ['Anna Berg, Bjuv', 'Bo Lind, Bjuv', 'Eva Ström, Klippan'],
    ],
    ['Närvarande: Anna Berg – Bjuv, Eva Ström – Klippan', ['Anna Berg, Bjuv', 'Eva Ström, Klippan']],
    [
      'Närvarande: Anna Berg, Bjuv; Eva Ström, Klippan\nFörhindrade: Bo Lind, Åstorp\nSekreterare Tove Ros',
      ['Anna Berg, Bjuv', 'Eva Ström, Klippan', 'Bo Lind, Åstorp ABSENT', 'Tove Ros SECRETARIAT'],
    ],
    ['Närvarande: Anna Berg, Bjuv; Eva Ström, Klippan t.o.m. § 5', ['Anna Berg, Bjuv', 'Eva Ström, Klippan partial']],
    [
      'Närvarande: Anna Berg, Bjuv, vice Karin Holm; Eva Ström, vice ordförande, Klippan',
      ['Anna Berg, Bjuv SUBSTITUTE', 'Eva Ström, Klippan'],
    ],
  ],
  doesNotRead: ['Närvarande: Samtliga ledamöter utom Bo Lind, Åstorp', 'Närvarande: enligt bifogad lista'],
})

twins<string[]>('tables of people set in columns by spaces', rows, [], {
  reads: [
    [
      'Ledamöter\n\nNamn              Kommun       Parti    Närvarande   Ej närvarande   Ersättare\nAnna Berg         Bjuv         (S)          x\nBo Lind           Åstorp       (M)                         x\nEva Ström         Klippan      (C)          x                          x',
      ['Anna Berg, Bjuv (S)', 'Bo Lind, Åstorp (M) ABSENT', 'Eva Ström, Klippan (C) SUBSTITUTE'],
    ],
    [
      'Ledamöter\n\nNamn              Parti      Kommun       Närvaro\nAnna Berg         (S)        Bjuv         Ordförande\nBo Lind           (M)        Åstorp       Frånvarande\nEva Ström         (C)        Klippan      Närvarande från kl. 09.50',
      ['Anna Berg, Bjuv (S)', 'Bo Lind, Åstorp (M) ABSENT', 'Eva Ström, Klippan (C) from 09:50 partial'],
    ],
    [
      'Ledamöter\n\nNamn              Kommun       Närvaro\nAnna Berg         Bjuv         Närvarande\n\nErsättare\n\nNamn              Kommun       Närvaro\nBo Lind           Åstorp       Närvarande\n\nTjänstepersoner\n\nNamn              Funktion\nEva Ström         planerare, Klippans kommun, § 2',
      ['Anna Berg, Bjuv', 'Bo Lind, Åstorp SUBSTITUTE', 'Eva Ström, Klippan OFFICIAL partial'],
    ],
    [
      'Ledamöter\n\n| Namn | Kommun | Närvarande | Ej närvarande | Ersättare |\n|---|---|---|---|---|\n| Anna Berg | Bjuv | ✓ | | |\n| Bo Lind | Åstorp | | ✓ | |\n| Eva Ström | Klippan | ✓ | | ✓ |',
      ['Anna Berg, Bjuv', 'Bo Lind, Åstorp ABSENT', 'Eva Ström, Klippan SUBSTITUTE'],
    ],
  ],
  doesNotRead: [
    'Namn              Kontonummer     Belopp\nAnna Berg         1234            Bjuv',
    'Kommun            Telefon\nBjuv              042-10 00 00',
  ],
})

twins<string[]>(
  'those who left or came, and when',
  (note) => entry(`Eva Ström, Klippan ${note}`),
  ['Eva Ström, Klippan'],
  {
    reads: [
      ['(slutade 10.45)', ['Eva Ström, Klippan to 10:45 partial']],
      ['(lämnar kl 10.45)', ['Eva Ström, Klippan to 10:45 partial']],
      ['(gick 10.45)', ['Eva Ström, Klippan to 10:45 partial']],
      ['(går kl. 10.45)', ['Eva Ström, Klippan to 10:45 partial']],
      ['(avviker kl. 10.45)', ['Eva Ström, Klippan to 10:45 partial']],
      ['(till kl. 10.45)', ['Eva Ström, Klippan to 10:45 partial']],
      ['(anslöt 10.45)', ['Eva Ström, Klippan from 10:45 partial']],
      ['(ärende 4)', ['Eva Ström, Klippan partial']],
    ],
    doesNotRead: ['(via Teams)', '(på plats)'],
  },
)

twins<string[]>(
  'the staff of a project below the group that decides',
  rows,
  ['Anna Berg, Bjuv', 'Eva Ström, Klippan'],
  {
    reads: [
      [
        'Närvarande\n\nStyrgruppen\nAnna Berg, Bjuv\n\nProjektet\nEva Ström, projektledare, Klippans kommun',
        ['Anna Berg, Bjuv', 'Eva Ström, Klippan OFFICIAL'],
      ],
    ],
    doesNotRead: [
      'Närvarande\n\nProjektet\nAnna Berg, Bjuv\nEva Ström, Klippan',
      'Närvarande\n\nStyrgruppen\nAnna Berg, Bjuv\nEva Ström, Klippan',
    ],
  },
)

twins<string[]>('what a table of people says of who was there', rows, ['Anna Berg, Bjuv', 'Eva Ström, Klippan'], {
  reads: [
    [
      '| Namn | Kommun | Närvarande |\n|---|---|---|\n| Anna Berg | Bjuv | x |\n| Bo Lind | Åstorp | |\n| Eva Ström | Klippan | x |',
      ['Anna Berg, Bjuv', 'Bo Lind, Åstorp ABSENT', 'Eva Ström, Klippan'],
    ],
    [
      '| Kommun | Namn | Parti | Närvarande | Frånvarande |\n|---|---|---|---|---|\n| Bjuv | Anna Berg | S | X | |\n| Åstorp | Bo Lind | M | | X |\n| Klippan | Eva Ström | C | X kl. 9.30–11 | |',
      ['Anna Berg, Bjuv (S)', 'Bo Lind, Åstorp (M) ABSENT', 'Eva Ström, Klippan (C) from 09:30 to 11:00 partial'],
    ],
    [
      'Namn\tKommun\tParti\tNärvarande\tEj närvarande\nAnna Berg\tBjuv\tS\tx\t\nBo Lind\tÅstorp\tM\t\tx',
      ['Anna Berg, Bjuv (S)', 'Bo Lind, Åstorp (M) ABSENT'],
    ],
    [
      'Kommun       Ledamot            Närvaro\nBjuv         Anna Berg (S)      Ja\nÅstorp       Bo Lind (M)        Nej',
      ['Anna Berg, Bjuv (S)', 'Bo Lind, Åstorp (M) ABSENT'],
    ],
    [
      'Ledamot            Kommun      Närvarande   Ersättare\nAnna Berg (S)      Bjuv        Ja           Per Ek (S)\nBo Lind (M)        Åstorp      Nej          Ola Ek (M)',
      ['Anna Berg, Bjuv (S)', 'Bo Lind, Åstorp (M) ABSENT', 'Ola Ek, Åstorp (M) SUBSTITUTE'],
    ],
  ],
  doesNotRead: [
    '| Namn | Kommun | Anm. |\n|---|---|---|\n| Anna Berg | Bjuv | |\n| Eva Ström | Klippan | |',
    '| Namn | Kommun | Närvarande |\n|---|---|---|\n| Anna Berg | Bjuv | x |\n| Eva Ström | Klippan | x |',
    // Nobody is ticked: the column says nothing.
    '| Namn | Kommun | Närvarande |\n|---|---|---|\n| Anna Berg | Bjuv | |\n| Eva Ström | Klippan | |',
  ],
})
