import { readParts, rows, twins } from './protocol.ts'

const organization = (title: string) => readParts({ title }).meeting?.organization ?? null

twins<string | null>('the organization, by the name it has now', organization, null, {
  reads: [
    ['Familjen Helsingborg\nProtokoll\nKommundirektörsgruppen', 'Familjen Helsingborg'],
    ['Skåne Nordväst\nProtokoll\nKommundirektörsgruppen', 'Familjen Helsingborg'],
    ['Protokoll\nKommundirektörsgruppen, Skåne Nordväst', 'Familjen Helsingborg'],
    ['Minnesanteckningar från Kommundirektörsgruppen i Familjen Helsingborg', 'Familjen Helsingborg'],
    ['VÄSTERVIKS KOMMUN\nProtokoll\nLönenämnden', 'Västerviks kommun'],
  ],
  doesNotRead: [
    'Socialchefsnätverket Falbygden – minnesanteckningar',
    'Protokoll\nKommunchefsgruppen',
    'Protokoll',
    'Minnesanteckningar\nKommunchefsgruppen',
  ],
})

const told = (title: string) =>
  readParts({
    title,
    items: '1. Årsredovisning\nRäddningsförbundet Norrdalen (RFN) ska göra en årsredovisning.\n\n2. Övrigt\nInget.',
  }).meeting?.organization ?? null

twins<string | null>('the association whose direction met, from the text', told, null, {
  reads: [['Direktionens protokoll', 'Räddningsförbundet Norrdalen']],
  doesNotRead: ['Protokoll\nKommunchefsgruppen'],
})

const board = (title: string) => {
  const { body, organization: house } =
    readParts({ title, items: '1. Budget\nStyrelsen beslutade att godkänna budgeten.\n\n2. Övrigt\nInget.' }).meeting ??
    {}
  return [body ?? null, house ?? null]
}

twins<string | null>('a group by what it is about', (title) => readParts({ title }).meeting?.body ?? null, null, {
  reads: [
    ['Samverkan Halland\nChefsgruppen kultur\n\nMötesanteckningar', 'Chefsgruppen kultur'],
    ['Strategigruppen barn och unga\nMinnesanteckningar', 'Strategigruppen barn och unga'],
  ],
  doesNotRead: ['Protokoll\nGruppen träffades digitalt'],
})

const steering = (title: string) => {
  const { body, organization: house } = readParts({ title }).meeting ?? {}
  return [body ?? null, house ?? null]
}

twins<unknown>('a named group below a house whose name ends like a body', steering, ['Kommunchefsgruppen', null], {
  reads: [['Vätterrådet\nStyrgrupp Grön Bana\n\nMinnesanteckningar', ['Styrgrupp Grön Bana', 'Vätterrådet']]],
  doesNotRead: ['Protokoll\nKommunchefsgruppen'],
})

twins<unknown>('the board, from the name of its minutes or its meeting', board, ['Styrelsen', null], {
  reads: [
    ['Vätterns vattenråd\nStyrelseprotokoll 4/22', ['Styrelsen', 'Vätterns vattenråd']],
    ['Samordningsförbundet Ådalen\nStyrelsemöte\nProtokoll nr 2/2020', ['Styrelsen', 'Samordningsförbundet Ådalen']],
  ],
  doesNotRead: ['Protokoll', 'Sammanträdesprotokoll', 'Minnesanteckningar Kulturchefsträff'],
})

const ELECTED = `Beslutande
Anna Berg (S), ordförande
Bo Lind (M)
Eva Ström (C), tjg ers för Karin Holm (C)

Ej tjänstgörande ersättare
Per Ek (V)
Maja Sten (MP), §§ 12–14

Övriga närvarande
Tove Ros, sekreterare`

twins<string[]>('the lists of an elected body', rows, [], {
  reads: [
    [
      ELECTED,
      [
        'Anna Berg (S)',
        'Bo Lind (M)',
        'Eva Ström (C) SUBSTITUTE',
        'Per Ek (V) SUBSTITUTE',
        'Maja Sten (MP) SUBSTITUTE partial',
        'Tove Ros SECRETARIAT',
      ],
    ],
    [
      'Ledamöter: Anna Berg (S), Bo Lind (M)\nErsättare: Per Ek (V)',
      ['Anna Berg (S)', 'Bo Lind (M)', 'Per Ek (V) SUBSTITUTE'],
    ],
    [
      'Direktionens ledamöter\nAnna Berg (S)\nBo Lind (M)\n\nDirektionens ersättare\nPer Ek (V)',
      ['Anna Berg (S)', 'Bo Lind (M)', 'Per Ek (V) SUBSTITUTE'],
    ],
    [
      'Beslutande\nAnna Berg, s, Bjuv\nBo Lind, fp, Åstorp\n\nEj beslutande\nPer Ek (v), Svalöv',
      ['Anna Berg, Bjuv (s)', 'Bo Lind, Åstorp (fp)', 'Per Ek, Svalöv (v) SUBSTITUTE'],
    ],
    [
      '                  Ledamöter                  Ersättare\nBeslutande        Anna Berg (S), ordf.       Per Ek (C)\n                  Bjuv                       Svalöv\n                  Bo Lind (M)\n                  Åstorp\n\nÖvriga deltagare     Tove Ros, sekreterare',
      ['Anna Berg, Bjuv (S)', 'Bo Lind, Åstorp (M)', 'Per Ek, Svalöv (C) SUBSTITUTE', 'Tove Ros SECRETARIAT'],
    ],
    [
      'Närvarande             Frånvarande\nAnna Berg, Bjuv        Per Ek, Svalöv\nBo Lind, Åstorp',
      ['Anna Berg, Bjuv', 'Bo Lind, Åstorp', 'Per Ek, Svalöv ABSENT'],
    ],
    [
      'Beslutande:        Anna Berg       Bjuv\nej tjg ers:        Per Ek          Svalöv',
      ['Anna Berg, Bjuv', 'Per Ek, Svalöv SUBSTITUTE'],
    ],
    [
      'Närvarande: Anna Berg, Bjuv; Bo Lind, Åstorp\nFackliga organisationer: Per Ek, Vision',
      ['Anna Berg, Bjuv', 'Bo Lind, Åstorp', 'Per Ek, Vision OFFICIAL'],
    ],
  ],
  doesNotRead: [],
})

/** Who the deputy stands in for was not there, or is not said to have been: never a row of those present. */
twins<string[]>(
  'who is only named beside another',
  (text) => rows(text).filter((row) => row.startsWith('Karin Holm') && !row.includes('ABSENT')),
  [],
  {
    reads: [['Beslutande\nAnna Berg (S)\nKarin Holm (C)', ['Karin Holm (C)']]],
    doesNotRead: [
      'Beslutande\nAnna Berg (S)\nEva Ström (C), tjg ers för Karin Holm (C)',
      'Beslutande\nAnna Berg (S)\nEva Ström (C), ersätter Karin Holm (C)',
      'Närvarande: Anna Berg, Bjuv; Eva Ström, Klippan (ersättare för Karin Holm)',
      'Beslutande\nAnna Berg (S)\nUtses att justera: Karin Holm',
      'Närvarande: Anna Berg, Bjuv; Eva Ström, Klippan, i stället för Karin Holm',
    ],
  },
)

twins<string | null>(
  'the body whose meeting a title names',
  (title) =>
    readParts({ title, items: '1. Öppnande\nStyrgruppen hälsades välkommen.\n\n2. Övrigt\nInget.' }).meeting?.body ??
    null,
  null,
  {
    reads: [['Protokoll styrgruppsmöte nr 7', 'Styrgruppen']],
    doesNotRead: ['Protokoll uppföljningsmöte nr 7', 'Protokoll referensgruppsmöte nr 7'],
  },
)
