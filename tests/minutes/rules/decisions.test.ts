import { itemWith, readParts, twins } from './protocol.ts'

const clauses = (text: string) => itemWith(text).decisions.map((decision) => decision.text)

twins<string[]>('clauses of a decision', clauses, [], {
  reads: [
    ['Beslut: att godkänna budgeten.', ['att godkänna budgeten.']],
    ['Beslut\natt godkänna budgeten.', ['att godkänna budgeten.']],
    ['Beslut:\natt godkänna budgeten.', ['att godkänna budgeten.']],
    ['**Beslut:**\natt godkänna budgeten.', ['att godkänna budgeten.']],
    ['### Beslut\natt godkänna budgeten.', ['att godkänna budgeten.']],
    ['Gruppen beslutar att godkänna budgeten.', ['att godkänna budgeten.']],
    ['Gruppen beslutade att godkänna budgeten.', ['att godkänna budgeten.']],
    ['Kommunchefsgruppen beslutade enhälligt att godkänna budgeten.', ['att godkänna budgeten.']],
    ['Gruppen beslutade\natt godkänna budgeten\natt tacka Bo Lind.', ['att godkänna budgeten', 'att tacka Bo Lind.']],
    ['Gruppen beslutar:\n- att godkänna budgeten\n- att tacka Bo Lind', ['att godkänna budgeten', 'att tacka Bo Lind']],
    ['Beslut\n1. att godkänna budgeten\n2. att tacka Bo Lind', ['att godkänna budgeten', 'att tacka Bo Lind']],
    [
      'Sammanfattning\nLäget gicks igenom.\n\nBeslutsunderlag\nTjänsteskrivelse.\n\nBeslut\natt godkänna budgeten.\n\nBeslutet skickas till\nKommunerna',
      ['att godkänna budgeten.'],
    ],
    ['Mötet beslutade därför att godkänna budgeten.', ['att godkänna budgeten.']],
    ['Beslut\na) att godkänna budgeten\nb) att tacka Bo Lind', ['att godkänna budgeten', 'att tacka Bo Lind']],
    ['Gruppen beslutar\n1. godkänna budgeten\n2. tacka Bo Lind', ['godkänna budgeten', 'tacka Bo Lind']],
    ['Gruppen beslutar\n- godkänna budgeten\n- tacka Bo Lind', ['godkänna budgeten', 'tacka Bo Lind']],
    ['Gruppen beslutade godkänna budgeten.', ['godkänna budgeten.']],
    ['Sökt belopp är 50 tkr. Beslöts att bevilja bidraget.', ['att bevilja bidraget.']],
    ['Beslöts\natt godkänna budgeten\natt tacka Bo Lind.', ['att godkänna budgeten', 'att tacka Bo Lind.']],
    ['Läget gicks igenom. Beslut: att godkänna budgeten.', ['att godkänna budgeten.']],
    ['Beslutspunkter:\n- Ansökan lämnas in\n- Bo L skriver', ['Ansökan lämnas in', 'Bo L skriver']],
    ['Det beslutades att godkänna budgeten.', ['att godkänna budgeten.']],
    ['Beslut\nGemensamma växelnämnden beslutar att godkänna budgeten.', ['att godkänna budgeten.']],
    ['Beslut: att godkänna budgeten\nATT GÖRA: Bo Lind skriver.', ['att godkänna budgeten']],
    ['Gruppen beslutar\nBudgeten fastställs till 2 mnkr.', ['Budgeten fastställs till 2 mnkr.']],
    ['Gruppens beslut\nBudgeten godkänns.\n\nAlla var nöjda.', ['Budgeten godkänns.']],
    [
      'Beslut\nBudgeten godkänns. Den skickas till kommunerna.\nBo Lind får i uppdrag att skriva.',
      ['Budgeten godkänns. Den skickas till kommunerna.', 'Bo Lind får i uppdrag att skriva.'],
    ],
    ['BESLUT: Gruppen tackar nej till medverkan.', ['Gruppen tackar nej till medverkan.']],
  ],
  doesNotRead: [
    'Beslut:\nInget beslut fattades.',
    'Beslut:\nInga synpunkter redovisas.',
    'Beslut\nFrågan diskuterades länge.',
    'Bo Lind berättade att det beslutades att höja avgiften.',
    'Kommunerna beslutar själva godkänna sina delar.',
    'Direktionen beslutade höja avgiften, påminde Bo Lind.',
    'Gruppen diskuterade att godkänna budgeten.',
    'Det är viktigt att budgeten godkänns.',
    'Direktionen beslutade i fjol att höja avgiften, påminde Bo Lind.',
    'Anna Berg föreslog att budgeten godkänns.',
    'Synpunkter från gruppen:\n- att avgiften är för hög\n- att tiden är knapp',
    'Anna Berg framhöll\natt avgiften är för hög.',
    'Bakgrund\natt beakta är att avgiften har stigit.',
    'Yrkanden\nAnna Berg yrkar att budgeten godkänns.',
    'Bo Lind undrar om regeringen beslutar att höja bidraget.',
    'Beslut fattas vid nästa möte.',
    'Inget beslut.',
    'Beslutsunderlag\nTjänsteskrivelse 2021-05-02',
    'Kommunerna beslutar själva.',
    'Gruppen enades om att godkänna budgeten.',
    'Gruppen uttalar att tiden är knapp.',
    'Gruppen noterade att direktionen träffats och beslutade att höja avgiften.',
    'Beslut\nFrågan anses viktig.',
    'Beslut\nFrågan diskuterades av alla.',
    'Rapporten godkändes.',
    'Gruppen beslutade enligt förslaget.',
    'Vid förra mötet beslutade gruppen att höja avgiften, påminde Bo Lind.',
    'Bo Lind informerade om att direktionen beslutat att höja avgiften.',
    '- Bo Lind: det är bra att avgiften höjs.\n- Maria Norrby: frågan om att samordna inköp tas upp igen.',
    'Diskussion\nGruppen talade om\n- att avgiften är för hög\n- att tiden är knapp',
    'Sammanfattning\nFörslaget innebär\natt avgiften höjs\natt tiden förlängs.',
    'Reservation\nBo Lind reserverar sig mot beslutet\natt höja avgiften.',
    'Jäv\nAnna Berg anmäler jäv och deltar inte i beslutet att höja avgiften.',
  ],
})

twins<string[]>('where a clause ends', clauses, [], {
  reads: [
    ['Beslut:\natt godkänna budgeten\nsamt att tacka Bo Lind.', ['att godkänna budgeten', 'att tacka Bo Lind.']],
    ['Beslut:\natt godkänna budgeten samt\natt tacka Bo Lind.', ['att godkänna budgeten', 'att tacka Bo Lind.']],
    ['Beslut:\natt godkänna budgeten och att den skickas ut.', ['att godkänna budgeten och att den skickas ut.']],
    ['Beslut:\natt uppdra åt Bo Lind att skicka ut budgeten.', ['att uppdra åt Bo Lind att skicka ut budgeten.']],
    [
      'Beslut:\natt godkänna budgeten. Avgiften är oförändrad.\natt tacka Bo Lind.',
      ['att godkänna budgeten. Avgiften är oförändrad.', 'att tacka Bo Lind.'],
    ],
    ['Beslut:\natt godkänna budgeten   för \t 2022.', ['att godkänna budgeten för 2022.']],
    [
      'Beslut:\natt godkänna budgeten för det kommande året i den lydelse som framgår av de\nhandlingar som skickades ut.\natt tacka Bo Lind.',
      [
        'att godkänna budgeten för det kommande året i den lydelse som framgår av de handlingar som skickades ut.',
        'att tacka Bo Lind.',
      ],
    ],
    ['Beslut:\natt godkänna\n   budgeten för 2022.', ['att godkänna budgeten för 2022.']],
    [
      'Gruppen beslutade att godkänna budgeten. Gruppen beslutade även att tacka Bo Lind.',
      ['att godkänna budgeten.', 'att tacka Bo Lind.'],
    ],
    [
      'Gruppen beslutade att godkänna budgeten. Vidare beslutade gruppen att tacka Bo Lind.',
      ['att godkänna budgeten.', 'att tacka Bo Lind.'],
    ],
    [
      'Gruppen beslutade att godkänna budgeten. Direktionen beslutade att höja avgiften.',
      ['att godkänna budgeten. Direktionen beslutade att höja avgiften.'],
    ],
    ['Efter diskussion beslutar gruppen att godkänna budgeten.', ['att godkänna budgeten.']],
    ['Beslutade gruppen att godkänna budgeten.', ['att godkänna budgeten.']],
    ['Beslutade att godkänna budgeten.', ['att godkänna budgeten.']],
    ['Gruppen var positiv till förslaget och beslutade att godkänna budgeten.', ['att godkänna budgeten.']],
    ['Gruppen beslutade, efter votering, att godkänna budgeten.', ['att godkänna budgeten.']],
    ['Beslut: godkänna budgeten', ['godkänna budgeten']],
    [
      'Beslut 1: att godkänna budgeten.\nBeslut 2: att tacka Bo Lind.',
      ['att godkänna budgeten.', 'att tacka Bo Lind.'],
    ],
    ['Beslut\nMotionen anses besvarad.', ['Motionen anses besvarad.']],
    ['Beslut: Rapporten godkändes.', ['Rapporten godkändes.']],
    ['Beslut: Gruppen söker bidrag. Ansvarig: Bo Lind', ['Gruppen söker bidrag.']],
    ['Beslut:\natt godkänna **budgeten** för *2022*.', ['att godkänna budgeten för 2022.']],
    ['Beslut:\natt godkänna budgeten.\n\nReservation\nBo Lind reserverar sig.', ['att godkänna budgeten.']],
    [
      'Beslut:\natt godkänna budgeten.\n\nDiskussion\nGruppen talade om att tiden är knapp.',
      ['att godkänna budgeten.'],
    ],
  ],
  doesNotRead: ['Diskussion\natt-satserna skrivs om till nästa gång.'],
})

twins<string[]>('a proposal under its label, and the decision after it', clauses, [], {
  reads: [
    ['Ordförandens förslag\nBudgeten godkänns.\n\nBeslut\natt bifalla ansökan.', ['att bifalla ansökan.']],
    ['Yrkanden\nBo Lind yrkar\natt avslå ansökan.\n\nBeslut\natt bifalla ansökan.', ['att bifalla ansökan.']],
    [
      'Ordförandens förslag till beslut\nDirektionen beslutar\natt avslå ansökan.\n\nBeslut\nDirektionen beslutar\natt bifalla ansökan.',
      ['att bifalla ansökan.'],
    ],
  ],
  doesNotRead: ['Förslag till beslut\natt avslå ansökan.', 'Yrkanden\nBo Lind yrkar\natt avslå ansökan.'],
})

const annual = (title: string) =>
  readParts({ title, items: '1. Öppnande\nVälkomna.\n\n2. Budget\nÅrsmötet beslutade att godkänna budgeten.' })
    .items.at(-1)!
    .decisions.map((decision) => decision.text)

twins<string[]>('an annual meeting decides', annual, [], {
  reads: [['Protokoll från årsmöte\nLeader Ådalen', ['att godkänna budgeten.']]],
  doesNotRead: ['Protokoll\nKommunchefsgruppen'],
})

const titled = (title: string) =>
  readParts({
    title: `Protokoll\n${title}`,
    items: '1. Öppnande\nVälkomna.\n\n2. Budget\nBeredningsgruppen beslutade att godkänna budgeten.',
  })
    .items.at(-1)!
    .decisions.map((decision) => decision.text)

twins<string[]>('the body whose minutes these are, in another form of its name', titled, [], {
  reads: [
    ['Beredningsgruppen', ['att godkänna budgeten.']],
    ['Beredningsgruppen för samhällsplanering', ['att godkänna budgeten.']],
  ],
  doesNotRead: ['Kommunchefsnätverket'],
})

twins<string[]>('clauses that a line of their own links, or the margin parts from their verb', clauses, [], {
  reads: [
    ['Beslut\natt godkänna budgeten\nsamt\natt tacka Bo Lind.', ['att godkänna budgeten', 'att tacka Bo Lind.']],
    [
      'Planen för nästa år behöver vara klar i god tid före årsskiftet. Gruppen beslutade\natt uppdra åt Bo Lind att skicka ut ett utkast på remiss till kommunerna senast den 20\nseptember.',
      ['att uppdra åt Bo Lind att skicka ut ett utkast på remiss till kommunerna senast den 20 september.'],
    ],
  ],
  doesNotRead: [
    'Läget gicks igenom\nsamt\natt alla var nöjda.',
    'Planen för nästa år behöver vara klar i god tid före årsskiftet. Styrelsen i grannlandet beslutade\natt uppdra åt Bo Lind att skicka ut ett utkast.',
  ],
})

/** The decisions of a later item, whose clause an item before has too, close to the foot of a page. */
const repeated = (line: string) =>
  readParts({
    items: `1. Öppnande\nVälkomna.\n\nBeslut\n${line}\n\n2. Budget\nBudgeten gicks igenom.\n\nBeslut\n${line}\n\nGruppen      sida 1 av 2\n\n3. Övrigt\nInget.`,
  }).items.map(({ decisions }) => decisions.length)

twins<number[]>('a clause that stands twice, near the foot of a page', repeated, [0, 0, 0], {
  reads: [
    ['•\tatt lägga rapporten till handlingarna', [1, 1, 0]],
    ['- att lägga rapporten till handlingarna', [1, 1, 0]],
    ['att lägga rapporten till handlingarna', [1, 1, 0]],
  ],
  doesNotRead: ['Samverkan i norr, Storgatan 1'],
})
