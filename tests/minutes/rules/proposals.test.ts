import { itemWith, twins } from './protocol.ts'

/** Decisions as level, to, parent and text. */
const decisions = (text: string) =>
  itemWith(text).decisions.map((decision) => [decision.level, decision.to, decision.parent, decision.text])

twins<unknown[]>('proposals to another body', decisions, [], {
  reads: [
    [
      'Beslut:\natt överlämna ärendet till styrelsen med förslag till beslut:\n- att höja avgiften\n- att avgiften gäller från 2022',
      [
        ['DECISION', null, null, 'att överlämna ärendet till styrelsen med förslag till beslut:'],
        ['PROPOSAL', 'styrelsen', 0, 'att höja avgiften'],
        ['PROPOSAL', 'styrelsen', 0, 'att avgiften gäller från 2022'],
      ],
    ],
    [
      'Beslut\natt överlämna ärendet till styrelsen för beslut:\n- att höja avgiften',
      [
        ['DECISION', null, null, 'att överlämna ärendet till styrelsen för beslut:'],
        ['PROPOSAL', 'styrelsen', 0, 'att höja avgiften'],
      ],
    ],
    [
      'Beslut:\natt överlämna förslaget till förbundets medlemmar med förslag till beslut:\n- att höja avgiften',
      [
        ['DECISION', null, null, 'att överlämna förslaget till förbundets medlemmar med förslag till beslut:'],
        ['PROPOSAL', 'förbundets medlemmar', 0, 'att höja avgiften'],
      ],
    ],
    [
      'Beslut:\natt överlämna ärendet till kommunfullmäktige i Bjuv, Klippan och Åstorp med följande förslag:\n- att höja avgiften',
      [
        [
          'DECISION',
          null,
          null,
          'att överlämna ärendet till kommunfullmäktige i Bjuv, Klippan och Åstorp med följande förslag:',
        ],
        ['PROPOSAL', 'kommunfullmäktige i Bjuv, Klippan och Åstorp', 0, 'att höja avgiften'],
      ],
    ],
    [
      'Kommunchefsgruppen föreslår direktionen besluta\natt höja avgiften\natt avgiften gäller från 2022.',
      [
        ['PROPOSAL', 'direktionen', null, 'att höja avgiften'],
        ['PROPOSAL', 'direktionen', null, 'att avgiften gäller från 2022.'],
      ],
    ],
    [
      'Kommunchefsgruppen föreslår direktionen besluta att höja avgiften.',
      [['PROPOSAL', 'direktionen', null, 'att höja avgiften.']],
    ],
    [
      'Beslut:\natt föreslå styrelsen att höja avgiften.',
      [['DECISION', 'styrelsen', null, 'att föreslå styrelsen att höja avgiften.']],
    ],
    [
      'Beslut:\natt till styrelsen föreslå att avgiften höjs.',
      [['DECISION', 'styrelsen', null, 'att till styrelsen föreslå att avgiften höjs.']],
    ],
    [
      'Kommunchefsgruppen beslutar föreslå styrelsen att avgiften höjs.',
      [['DECISION', 'styrelsen', null, 'föreslå styrelsen att avgiften höjs.']],
    ],
    [
      'Beslut: Rådet rekommenderar kommunstyrelserna att höja avgiften.',
      [['DECISION', 'kommunstyrelserna', null, 'Rådet rekommenderar kommunstyrelserna att höja avgiften.']],
    ],
    ['Beslut:\natt höja avgiften.', [['DECISION', null, null, 'att höja avgiften.']]],
    [
      'Beslut:\natt informera styrelsen om att avgiften höjs.',
      [['DECISION', null, null, 'att informera styrelsen om att avgiften höjs.']],
    ],
  ],
  doesNotRead: [
    'Anna Berg föreslår att avgiften höjs.',
    'Styrelsen har föreslagit att avgiften höjs.',
    'Förslag till beslut har skickats ut.',
    'Yrkanden\nAnna Berg föreslår att avgiften höjs.\nBo Lind yrkar avslag.',
    'Gruppen väntar på att styrelsen lägger ett förslag.',
  ],
})

const HANDED = 'att överlämna ärendet till styrelsen med förslag till beslut'

twins<unknown[]>('a list of proposals below a clause with no colon', decisions, [], {
  reads: [
    [
      `Beslut\n${HANDED}\n   - att höja avgiften\n   - att avsätta 100 tkr\natt tacka Bo Lind`,
      [
        ['DECISION', null, null, HANDED],
        ['PROPOSAL', 'styrelsen', 0, 'att höja avgiften'],
        ['PROPOSAL', 'styrelsen', 0, 'att avsätta 100 tkr'],
        ['DECISION', null, null, 'att tacka Bo Lind'],
      ],
    ],
    [
      'Beslut\natt föreslå regionstyrelsen besluta\n   att höja avgiften',
      [
        ['DECISION', null, null, 'att föreslå regionstyrelsen besluta'],
        ['PROPOSAL', 'regionstyrelsen', 0, 'att höja avgiften'],
      ],
    ],
    [
      'Gruppen föreslår regionstyrelsen besluta\n- höja avgiften\n- avsätta 100 tkr',
      [
        ['PROPOSAL', 'regionstyrelsen', null, 'höja avgiften'],
        ['PROPOSAL', 'regionstyrelsen', null, 'avsätta 100 tkr'],
      ],
    ],
    // No further in: two clauses side by side.
    [
      `Beslut\n${HANDED}\natt tacka Bo Lind`,
      [
        ['DECISION', null, null, HANDED],
        ['DECISION', null, null, 'att tacka Bo Lind'],
      ],
    ],
  ],
  doesNotRead: ['Bo Lind överlämnar ärendet med förslag till beslut'],
})
