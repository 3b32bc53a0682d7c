import { readParts, twins } from './protocol.ts'

/** The items of a text, each as number, title and (indented by its parent's number) what it is a part of. */
const items = (text: string) => {
  const read = readParts({ items: text }).items
  return read.map(({ number, title, parent }) =>
    [number ?? '–', title, parent === null ? null : `< ${read[parent]!.number ?? read[parent]!.title}`]
      .filter(Boolean)
      .join(' '),
  )
}

const BODY = 'Gruppen gick igenom läget.'
const of = (first: string, second: string) => `${first}\n${BODY}\n\n${second}\n${BODY}`

twins<string[]>('headings of items', items, [], {
  reads: [
    [of('1. Öppnande', '2. Budget'), ['1 Öppnande', '2 Budget']],
    [of('1 Öppnande', '2 Budget'), ['1 Öppnande', '2 Budget']],
    [of('1) Öppnande', '2) Budget'), ['1 Öppnande', '2 Budget']],
    [of('§ 12 Öppnande', '§ 13 Budget'), ['12 Öppnande', '13 Budget']],
    [of('§12 Öppnande', '§13 Budget'), ['12 Öppnande', '13 Budget']],
    [of('§ 12. Öppnande', '§ 13. Budget'), ['12 Öppnande', '13 Budget']],
    [of('§ 12\nÖppnande', '§ 13\nBudget'), ['12 Öppnande', '13 Budget']],
    [of('**1. Öppnande**', '**2. Budget**'), ['1 Öppnande', '2 Budget']],
    [of('**Öppnande**', '**Budget**'), ['– Öppnande', '– Budget']],
    [of('## Öppnande', '## Budget'), ['– Öppnande', '– Budget']],
    [of('# 1. Öppnande', '# 2. Budget'), ['1 Öppnande', '2 Budget']],
    [of('#### § 12 Öppnande', '#### § 13 Budget'), ['12 Öppnande', '13 Budget']],
    [of('Punkt 1. Öppnande', 'Punkt 2. Budget'), ['1 Öppnande', '2 Budget']],
    [of('§ 2023:61 Öppnande', '§ 2023:62 Budget'), ['2023:61 Öppnande', '2023:62 Budget']],
    [of('§ 61/2023 Öppnande', '§ 62/2023 Budget'), ['61/2023 Öppnande', '62/2023 Budget']],
    [of('§ 61/23   Öppnande', '§ 62/23   Budget'), ['61/23 Öppnande', '62/23 Budget']],
    [of('61/2023 § Öppnande', '62/2023 § Budget'), ['61/2023 Öppnande', '62/2023 Budget']],
    [of('2023-61 Öppnande', '2023-62 Budget'), ['2023-61 Öppnande', '2023-62 Budget']],
    [of('61/23 Öppnande', '62/23 Budget'), ['61/23 Öppnande', '62/23 Budget']],
    [of('12 § Öppnande', '13 § Budget'), ['12 Öppnande', '13 Budget']],
    [of('Ärende 1. Öppnande', 'Ärende 2. Budget'), ['1 Öppnande', '2 Budget']],
    [of('Ärende nr 1 Öppnande', 'Ärende nr 2 Budget'), ['1 Öppnande', '2 Budget']],
    [of('Ärende 1: Öppnande', 'Ärende 2: Budget'), ['1 Öppnande', '2 Budget']],
    [of('1: Öppnande', '2: Budget'), ['1 Öppnande', '2 Budget']],
    [of('Punkt 1\nÖppnande', 'Punkt 2\nBudget'), ['1 Öppnande', '2 Budget']],
    [`${of('1\nÖppnande', '2\nBudget')}\n\n3\nÖvrigt\n${BODY}`, ['1 Öppnande', '2 Budget', '3 Övrigt']],
    [of('Ärende 1)\tÖppnande', 'Ärende 2)\tBudget'), ['1 Öppnande', '2 Budget']],
    [of('1. Öppnande', '2. Att göra'), ['1 Öppnande', '2 Att göra']],
    [`## Öppnande\n${BODY}\n\n## Budget\n${BODY}\n\n## Att göra\n${BODY}`, ['– Öppnande', '– Budget', '– Att göra']],
  ],
  doesNotRead: [],
})

/** Numbers and titles that a line within the first item adds. */
const added = (line: string) =>
  items(`1. Öppnande\n${BODY}\n${line}\n${BODY}\n\n2. Budget\n${BODY}`).filter(
    (item) => item !== '1 Öppnande' && item !== '2 Budget',
  )

twins<string[]>('lines within an item that look like a heading', added, [], {
  reads: [['\n1.1 Val av justerare', ['1.1 Val av justerare < 1']]],
  doesNotRead: [
    '2021 gick bättre än väntat.',
    '12 kommuner har svarat på enkäten.',
    '3,5 miljoner kronor återstår.',
    '- Budget 2022',
    '1) en lägre avgift',
    '§ 12 i lagen gäller alltjämt.',
    '12/5 Kommunstyrelsen, Bjuv',
    '\n2\nKommunstyrelsen, Bjuv\n',
    'a) Skrivelse från Bjuv\nb) Skrivelse från Klippan',
    'b) Skrivelse från Bjuv',
    '2023:61 Budgeten, se dess bilaga',
    '## Uppdrag',
    '**Obs!** Svara på enkäten.',
    'Kl. 10.15 återupptas mötet.',
    'Bakgrund',
    '**Beslut**',
  ],
})

twins<string[]>('sub-items', items, [], {
  reads: [
    [
      `3. Ekonomi\n\n3.1 Bokslut\n${BODY}\n\n3.2 Budget\n${BODY}\n\n4. Övrigt\n${BODY}`,
      ['3 Ekonomi', '3.1 Bokslut < 3', '3.2 Budget < 3', '4 Övrigt'],
    ],
    [
      `§ 3 Ekonomi\n\na) Bokslut\n${BODY}\n\nb) Budget\n${BODY}\n\n§ 4 Övrigt\n${BODY}`,
      ['3 Ekonomi', 'a Bokslut < 3', 'b Budget < 3', '4 Övrigt'],
    ],
    [
      `## § 3 Ekonomi\n${BODY}\n\n### 3 a. Bokslut\n${BODY}\n\n### 3 b. Budget\n${BODY}\n\n## § 4 Övrigt\n${BODY}`,
      ['3 Ekonomi', '3 a Bokslut < 3', '3 b Budget < 3', '4 Övrigt'],
    ],
    [
      `3. Ekonomi\n${BODY}\n\n3a) Bokslut\n${BODY}\n\n3b) Budget\n${BODY}\n\n4. Övrigt\n${BODY}`,
      ['3 Ekonomi', '3a Bokslut < 3', '3b Budget < 3', '4 Övrigt'],
    ],
    [
      `# 1. Ekonomi\n${BODY}\n\n## Bokslut\n${BODY}\n\n# 2. Övrigt\n${BODY}`,
      ['1 Ekonomi', '– Bokslut < 1', '2 Övrigt'],
    ],
  ],
  doesNotRead: [],
})

const times = (text: string) => readParts({ items: text }).items.map(({ time, title }) => `${time} ${title}`)

twins<string[]>('clock times at a heading', times, [], {
  reads: [
    [of('09.00 Öppnande', '09.15 Budget'), ['09:00 Öppnande', '09:15 Budget']],
    [of('Kl. 9.00 Öppnande', 'Kl. 9.15 Budget'), ['09:00 Öppnande', '09:15 Budget']],
    [of('1. 09.00 Öppnande', '2. 09.15 Budget'), ['09:00 Öppnande', '09:15 Budget']],
    [of('1. Öppnande (kl. 9.00)', '2. Budget (kl. 9.15)'), ['09:00 Öppnande', '09:15 Budget']],
    [of('1. Öppnande', '2. Budget'), ['null Öppnande', 'null Budget']],
    [of('1. Öppnande', '2. Avtal 2021–2023'), ['null Öppnande', 'null Avtal 2021–2023']],
  ],
  doesNotRead: [],
})

twins<string[]>(
  'breaks between items',
  (line) =>
    items(`1. Öppnande\n${BODY}\n\n${line}\n\n2. Budget\n${BODY}`).filter(
      (item) => !['1 Öppnande', '2 Budget'].includes(item),
    ),
  [],
  {
    reads: [[`2. Pausade projekt\n${BODY}`, ['2 Pausade projekt']]],
    doesNotRead: [
      'Kort paus',
      'Kort paus kl. 10.00–10.15',
      'Paus',
      '**Lunch**',
      'LUNCH 11.45–12.30',
      'Fikapaus',
      '## Paus',
    ],
  },
)

const LONG = 'Gruppen gick igenom läget av vad som har hänt under våren i de olika kommunerna.'

twins<string[]>('titles that wrap', items, [], {
  reads: [
    [
      `1. Öppnande\n${LONG}\n\n2. Avtal om gemensam upphandling av hjälpmedel för barn och unga samt av\nlokalvård och fönsterputs\n\n${LONG}`,
      [
        '1 Öppnande',
        '2 Avtal om gemensam upphandling av hjälpmedel för barn och unga samt av lokalvård och fönsterputs',
      ],
    ],
    [`1. Öppnande\n${BODY}\n\n2. Budget\nLäget gicks igenom.`, ['1 Öppnande', '2 Budget']],
    [`1. Öppnande\n${LONG}\n\n2. Budget\nläget gicks igenom av alla.`, ['1 Öppnande', '2 Budget']],
    [
      `1. Öppnande\n${BODY}\n\n2. Samverkansavtal om gemensam upphandling av\n   lokalvård och fönsterputs\n\n${BODY}`,
      ['1 Öppnande', '2 Samverkansavtal om gemensam upphandling av lokalvård och fönsterputs'],
    ],
    [`1. Öppnande\n${BODY}\n\n2. Avtal om\nlokalvård\n\n${BODY}`, ['1 Öppnande', '2 Avtal om lokalvård']],
    [
      `1. Öppnande\n${BODY}\n\n**2. Samverkansavtal om gemensam**\n**upphandling av lokalvård**\n\n${BODY}`,
      ['1 Öppnande', '2 Samverkansavtal om gemensam upphandling av lokalvård'],
    ],
  ],
  doesNotRead: [],
})

twins<string[]>('titles that run into the text', items, ['1 Öppnande', '2 Budget'], {
  reads: [
    [
      '1. ÖPPNANDE: Ordföranden hälsade alla välkomna och öppnade mötet.\n\n2. BUDGET 2022: Anna Berg redovisade läget.',
      ['1 ÖPPNANDE', '2 BUDGET 2022'],
    ],
    [`**1. Öppnande.** ${BODY}\n\n**2. Budget.** ${BODY}`, ['1 Öppnande', '2 Budget']],
    [
      `1. Öppnande\n${BODY}\n\n2. Ansökningar\n\n2.1 Gröna stråk. Byalaget söker 50 tkr. Ansökan diskuterades länge av gruppen.`,
      ['1 Öppnande', '2 Ansökningar', '2.1 Gröna stråk < 2'],
    ],
    [
      `1. Öppnande\n${BODY}\n\n2. Övrigt\n\na) *Studieresa.* Anna undersöker om det går att resa i maj.`,
      ['1 Öppnande', '2 Övrigt', 'a Studieresa < 2'],
    ],
  ],
  doesNotRead: [
    `1. Öppnande\n${BODY}\n\n2. Budget\n${BODY}`,
    `1. Öppnande\n${BODY}\n\n2. **Budget** Dnr 2021-12\n${BODY}`,
  ],
})

const TABLE = '| Nr | Punkt | Anteckningar | Beslut | Ansvarig | Klart |\n|---|---|---|---|---|---|'

twins<unknown>(
  'a table that is the agenda',
  (text) =>
    readParts({ items: text }).items.map(({ number, title, tasks, decisions, presenters }) => [
      `${number} ${title}`,
      presenters,
      decisions.map((decision) => decision.text),
      tasks.map((task) => [...task.assignees, task.due]),
    ]),
  [
    ['1 Öppnande', [], [], []],
    ['2 Budget', [], [], []],
  ],
  {
    reads: [
      [
        `${TABLE}\n| 1 | Öppnande | Ordföranden hälsade välkommen. | | | |\n| 2 | Enkät | Anna Berg redovisade svaren. | att skicka ut dem | Bo Lind | 2021-06-09 |`,
        [
          ['1 Öppnande', [], [], []],
          ['2 Enkät', ['Anna Berg'], ['att skicka ut dem'], [['Bo Lind', '2021-06-09']]],
        ],
      ],
    ],
    doesNotRead: [
      `1. Öppnande\n${BODY}\n\n2. Budget\n\n| Kommun | Belopp | Andel |\n|---|---|---|\n| Bjuv | 100 | 40 % |`,
      `1. Öppnande\n${BODY}\n\n2. Budget\n\n| Punkt | Belopp |\n|---|---|\n| Hyra | 100 |`,
    ],
  },
)

twins<string[]>('lists within a numbered agenda', items, ['1 Öppnande', '2 Budget', '3 Övrigt'], {
  reads: [
    [
      `## 1. Öppnande\n${BODY}\n\n## 2. Budget\n${BODY}\n\n## Att göra\n\n| Vad | Vem |\n|---|---|\n| Boka | Bo |`,
      ['1 Öppnande', '2 Budget', '– Att göra'],
    ],
  ],
  doesNotRead: [
    `1 Öppnande\n${BODY}\n\n2 Budget\nTre förslag:\n   A. Egen monter\n   B. Delad monter\n   C. Ingen monter\n\n3 Övrigt\n${BODY}`,
    `## 1. Öppnande\n${BODY}\n\n## 2. Budget\n${BODY}\n\n### Att göra\n${BODY}\n\n## 3. Övrigt\n${BODY}`,
  ],
})

const labelledTitles = (label: string) => items(`1. Öppnande\n${BODY}\n\n2. Budget\n\n${label}\n${BODY}`).slice(2)

twins<string[]>('labelled paragraphs', labelledTitles, [], {
  reads: [['3. Bakgrund till avtalet', ['3 Bakgrund till avtalet']]],
  doesNotRead: [
    'Bakgrund',
    'Bakgrund:',
    '**Bakgrund**',
    '### Bakgrund',
    'Sammanfattning',
    'Sammanfattning av ärendet',
    'Diskussion',
    'Beslutsunderlag',
    'Yrkanden',
    'Uppdrag',
    'Ansvarig',
    'Reservation',
    '**Reservation**',
    'Dnr: KS 2021/112',
    'Dnr KS 2021/112',
    'Beslutet skickas till',
  ],
})

const agenda = (text: string) => items(`Dagordning\n${text}\n\n${of('1. Öppnande', '2. Budget')}`)

twins<string[]>('a list of items before them', agenda, [], {
  reads: [
    ['1. Öppnande\n2. Budget', ['1 Öppnande', '2 Budget']],
    ['- Öppnande\n- Budget', ['1 Öppnande', '2 Budget']],
  ],
  doesNotRead: [],
})
