import { readParts, rows, twins } from './protocol.ts'

const organization = (title: string) => readParts({ title }).meeting?.organization ?? null

twins<string | null>('the organization, by the name it has now', organization, null, {
  reads: [
    ['Familjen Helsingborg\nProtokoll\nKommundirektörsgruppen', 'Familjen Helsingborg'],
    ['Skåne Nordväst\nProtokoll\nKommundirektörsgruppen', 'Familjen Helsingborg'],
    ['Protokoll\nKommundirektörsgruppen, Skåne Nordväst', 'Familjen Helsingborg'],
    ['Minnesanteckningar från Kommundirektörsgruppen i Familjen Helsingborg', 'Familjen Helsingborg'],
  ],
  doesNotRead: ['Protokoll\nKommunchefsgruppen', 'Protokoll', 'Minnesanteckningar\nKommunchefsgruppen'],
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
