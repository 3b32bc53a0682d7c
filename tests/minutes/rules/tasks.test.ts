import { itemWith, readParts, twins } from './protocol.ts'

type Shown = readonly [assignees: readonly string[], due: string | null]

const ofDecisions = (clause: string): Shown[] =>
  itemWith(`Beslut:\n${clause}`).decisions.flatMap(({ tasks }) =>
    tasks.map(({ assignees, due }) => [assignees, due] as const),
  )

twins<Shown[]>('who is to do what a clause says', ofDecisions, [], {
  reads: [
    ['att uppdra åt sekretariatet att ta fram ett underlag.', [[['sekretariatet'], null]]],
    ['att uppdra till sekretariatet att ta fram ett underlag.', [[['sekretariatet'], null]]],
    ['att ge sekretariatet i uppdrag att ta fram ett underlag.', [[['sekretariatet'], null]]],
    ['att uppmana kommunerna att svara på enkäten.', [[['kommunerna'], null]]],
    ['att Bo Lind får i uppdrag att ta fram ett underlag.', [[['Bo Lind'], null]]],
    ['att Bo Lind tar fram ett underlag.', [[['Bo Lind'], null]]],
    ['att Bo Lind ansvarar för underlaget.', [[['Bo Lind'], null]]],
    ['Bo Lind uppdras att ta fram ett underlag.', [[['Bo Lind'], null]]],
    ['att uppdra åt Bo Lind att återrapportera den 5 december.', [[['Bo Lind'], '2021-12-05']]],
    ['att uppdra åt Bo Lind och Maria att ta fram ett underlag.', [[['Bo Lind', 'Maria Norrby'], null]]],
    ['att uppdra åt ekonomicheferna att ta fram ett underlag.', [[['ekonomicheferna'], null]]],
    ['att uppdra åt Klippan att ta fram ett underlag.', [[['Klippan'], null]]],
    [
      'att uppdra åt sekretariatet att ta fram ett underlag senast den 28 augusti.',
      [[['sekretariatet'], '2021-08-28']],
    ],
    ['att uppdra åt sekretariatet att ta fram ett underlag till oktober 2022.', [[['sekretariatet'], '2022-10']]],
    ['att uppdra åt sekretariatet att ta fram ett underlag före vecka 40.', [[['sekretariatet'], '2021-W40']]],
    ['att uppdra åt sekretariatet att senast 150828 ta fram ett underlag.', [[['sekretariatet'], '2015-08-28']]],
    ['att uppdra åt sekretariatet att återkomma senast 17/2.', [[['sekretariatet'], '2022-02-17']]],
    ['att svar lämnas senast den 1 september.', [[[], '2021-09-01']]],
    ['att säkerhetssamordnarna håller ihop arbetet.', [[['säkerhetssamordnarna'], null]]],
    ['att sökanden kommer in med ett avtal före 1 september.', [[['sökanden'], '2021-09-01']]],
  ],
  doesNotRead: [
    'att tacka Bo Lind för ett gott arbete.',
    'att godkänna budgeten för 2022.',
    'att avgiften höjs från och med 1 januari 2022.',
    'att projektet löper under perioden 1 september 2021–31 maj 2022.',
    'att ärendet tas upp igen den 9 juni.',
    'att lägga informationen till handlingarna.',
    'att anta policyn av den 12 mars 2020.',
    'att välja Bo Lind till ordförande.',
    'att godkänna budgeten. Klippan reserverar sig.',
    'att frågan ska upp på direktörernas möte i juni.',
    'Kommunchefsgruppen avsätter medel för en mässa.',
    'att Bo Lind kommer till nästa möte.',
  ],
})

const ofItem = (text: string): Shown[] => itemWith(text).tasks.map(({ assignees, due }) => [assignees, due] as const)

twins<Shown[]>('tasks outside a decision', ofItem, [], {
  reads: [
    ['Uppdrag: Bo Lind tar fram ett underlag.', [[['Bo Lind'], null]]],
    ['Uppdrag: Bo Lind tar fram ett underlag senast den 9 juni.', [[['Bo Lind'], '2021-06-09']]],
    ['Ansvarig: Bo Lind', [[['Bo Lind'], null]]],
    ['Ansvarig: Bo', [[['Bo Lind'], null]]],
    ['Frågan utreds. Ansvarig: Bo Lind Klart: 2021-06-09', [[['Bo Lind'], '2021-06-09']]],
    ['Frågan utreds. Ansvarig: Bo Lind. Klart 9 juni.', [[['Bo Lind'], '2021-06-09']]],
    ['Ansvarig: sekretariatet\nKlart senast: 2021-06-09', [[['sekretariatet'], '2021-06-09']]],
    ['Ansvariga: Bo Lind och Maria Norrby', [[['Bo Lind', 'Maria Norrby'], null]]],
    [
      '| Åtgärd | Ansvarig | Klart |\n|---|---|---|\n| Ta fram underlag | Bo Lind | 2021-06-09 |\n| Boka lokal | Maria | v. 40 |',
      [
        [['Bo Lind'], '2021-06-09'],
        [['Maria Norrby'], '2021-W40'],
      ],
    ],
    [
      'Vad | Vem | När\nTa fram enkät | Maria | 1/9\nBoka lokal | Bo | oktober',
      [
        [['Maria Norrby'], '2021-09-01'],
        [['Bo Lind'], '2021-10'],
      ],
    ],
    ['→ Bo tar fram ett underlag till 9 juni', [[['Bo Lind'], '2021-06-09']]],
    ['-> Maria skickar in statistik (senast v. 40)', [[['Maria Norrby'], '2021-W40']]],
    ['→ Bo bevakar', [[['Bo Lind'], null]]],
    ['Uppdrag: Maria föredrar frågan för direktörerna 9/6.', [[['Maria Norrby'], '2021-06-09']]],
    ['| Vad | Vem |\n|---|---|\n| Kontakta banken | Bo + Maria |', [[['Bo Lind', 'Maria Norrby'], null]]],
    ['Uppdrag: Ekonomi- och personalchefen tar fram ett underlag.', [[['Ekonomi- och personalchefen'], null]]],
    ['Vad | Vem\n--- | ---\nTa fram enkät | Maria', [[['Maria Norrby'], null]]],
    ['Bo Lind återkommer med en kalkyl till mötet den 25 september.', [[['Bo Lind'], '2021-09-25']]],
    [
      'Frågan utreds. Maria och Mikael tar fram ett underlag senast v. 40.',
      [[['Maria Norrby', 'Mikael Borgarve'], '2021-W40']],
    ],
    ['Maria får i uppdrag att kontakta banken.', [[['Maria Norrby'], null]]],
    ['Gruppen gav Bo Lind i uppdrag att kontakta banken.', [[['Bo Lind'], null]]],
    ['Gruppen uppdrog åt Bo Lind att kontakta banken.', [[['Bo Lind'], null]]],
    ['Beslut: Gruppen söker bidrag. Ansvarig: Bo Lind, senast 1 september', [[['Bo Lind'], '2021-09-01']]],
    ['Ansvarig: Bo (klart 1 september)', [[['Bo Lind'], '2021-09-01']]],
    ['Ansvar: Bo', [[['Bo Lind'], null]]],
    ['Uppdrag till Bo Lind: ta fram ett underlag.', [[['Bo Lind'], null]]],
    ['TODO: Bo bokar lokal', [[['Bo Lind'], null]]],
    ['Bo lovade att skicka ut underlaget senast den 9 juni.', [[['Bo Lind'], '2021-06-09']]],
    ['Bo ska ta fram ett underlag till mötet den 9 juni.', [[['Bo Lind'], '2021-06-09']]],
    ['Klippan återkommer senast v. 40.', [[['Klippan'], '2021-W40']]],
    ['Sekretariatet återkommer med ett förslag till mötet den 9 juni.', [[['Sekretariatet'], '2021-06-09']]],
    ['Ansvarig: Bo Lind\nTid: 1 september', [[['Bo Lind'], '2021-09-01']]],
    ['Vad     Vem     Status\nTa fram enkät     Maria     Klart', [[['Maria Norrby'], null]]],
    ['Sekretariatet fick i uppdrag att ta fram ett underlag till den 9 juni.', [[['Sekretariatet'], '2021-06-09']]],
  ],
  doesNotRead: [
    'Kommun | Invånare | Skatt\nBjuv | 15 500 | 20,9\nKlippan | 17 600 | 20,7',
    'Vem | Vad',
    'Bo Lind redovisar underlaget.',
    'Bo Lind har tagit fram ett underlag.',
    'Bo Lind tackade för inbjudan.',
    'Bo Lind återkommer i frågan.',
    'Bo Lind skickar ut bilderna.',
    'Bo Lind ska ta fram ett underlag.',
    'Klippan återkommer.',
    'Klippan har lämnat besked till mötet den 9 juni.',
    'Bo Lind återkommer från sin ledighet den 1 juni.',
    'Kommunstyrelsen återkommer med ett besked till mötet den 9 juni.',
    'Bo Lind har fått i uppdrag av direktionen att se över avgiften.',
    'Kommunstyrelsen fick i uppdrag att se över avgiften.',
    'Direktionen gav Bo Lind i uppdrag att se över avgiften.',
    'Uppdraget från i fjol är slutfört.',
    'Ansvarig nämnd har yttrat sig.',
    'Regeringens uppdrag till länsstyrelsen redovisades den 1 mars.',
    'Mötet den 9 juni hålls i Klippan.',
    'Avtalet gäller från och med den 1 juni.',
    '| Kommun | Invånare |\n|---|---|\n| Bjuv | 15 500 |\n| Klippan | 17 600 |',
  ],
})

const both = (text: string) => {
  const { tasks, decisions } = itemWith(text)
  return [tasks.length, decisions.map((decision) => decision.tasks.length)]
}

twins<unknown>('a task of a decision, and the same one outside', both, [0, [0]], {
  reads: [
    ['Beslut:\natt uppdra åt Bo Lind att ta fram ett underlag.', [0, [1]]],
    ['Beslut:\natt uppdra åt Bo Lind att ta fram ett underlag.\n\nAnsvarig: Bo Lind', [1, [1]]],
    ['Uppdrag: Bo Lind tar fram ett underlag.\n\nBeslut:\natt godkänna budgeten.', [1, [0]]],
  ],
  doesNotRead: ['Bo Lind redovisade.\n\nBeslut:\natt godkänna budgeten.'],
})

const due = (written: string) => {
  const items = `1. Öppnande\nVälkomna.\n\n2. Enkät\nBeslut:\natt Bo Lind tar fram en enkät senast ${written}.`
  return readParts({ items, head: 'Datum: 2021-11-24' }).items.flatMap(({ decisions }) =>
    decisions.flatMap(({ tasks }) => tasks.map((task) => task.due)),
  )
}

twins<(string | null)[]>('a day without a year, of a meeting in November 2021', due, [null], {
  reads: [
    ['den 15 december', ['2021-12-15']],
    ['den 15 januari', ['2022-01-15']],
    ['i februari', ['2022-02']],
    ['vecka 3', ['2022-W03']],
    ['vecka 50', ['2021-W50']],
    ['den 15 januari 2023', ['2023-01-15']],
  ],
  doesNotRead: ['nästa möte', 'sommaren'],
})

twins<Shown[]>('where the name of who is charged ends, and what each is charged with', ofDecisions, [], {
  reads: [
    ['att Bo Lind vid sammanträdet den 1 september redovisar läget.', [[['Bo Lind'], '2021-09-01']]],
    ['att Bo Lind vid samma möte redovisar läget.', [[['Bo Lind'], null]]],
    ['att förvaltningen i samband med delårsrapporten redovisar läget.', [[['förvaltningen'], null]]],
    ['att rektorn vid Tallskolan tar fram ett underlag.', [[['rektorn vid Tallskolan'], null]]],
    [
      'att Klippan tar fram ett avtal till mötet i juni samt att övriga kommuner lämnar uppgifter senast v. 42.',
      [
        [['Klippan'], '2021-06'],
        [['övriga kommuner'], '2021-W42'],
      ],
    ],
    ['att Klippan tar fram ett avtal och förankrar det senast den 1 juni.', [[['Klippan'], '2021-06-01']]],
    [
      'att Bo Lind tar fram ett avtal och att planen antas senast den 1 september.',
      [
        [['Bo Lind'], null],
        [[], '2021-09-01'],
      ],
    ],
    ['att Bo Lind tar fram ett avtal och att återkomma senast den 1 september.', [[['Bo Lind'], '2021-09-01']]],
    ['att kommunerna bidrar med underlag senast den 1 september.', [[['kommunerna'], '2021-09-01']]],
  ],
  doesNotRead: [
    'Bjuvs kommun medfinansierar projektet Grön väg med högst 100 000 kronor.',
    'att Klippans kommun finansierar tjänsten.',
    'att kommunerna bidrar med 100 000 kronor.',
  ],
})

twins<Shown[]>(
  'those in charge, whose deed stands behind their names',
  (text) => itemWith(text).tasks.map(({ assignees, due }) => [assignees, due] as const),
  [],
  {
    reads: [
      [
        'Ansvarig: Maria och Mikael, tar fram ett svar på remissen. Klart: 10 juni.',
        [[['Maria Norrby', 'Mikael Borgarve'], '2021-06-10']],
      ],
      ['Ansvarig: Maria, kommunerna', [[['Maria Norrby', 'kommunerna'], null]]],
      [
        'Att göra\n- Maria och Mikael tar fram ett svar senast den 10 juni',
        [[['Maria Norrby', 'Mikael Borgarve'], '2021-06-10']],
      ],
    ],
    doesNotRead: ['Maria och Mikael, som tog fram ett svar på remissen, var nöjda.'],
  },
)
