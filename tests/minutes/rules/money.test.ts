import { codes, itemWith, readParts, twins } from './protocol.ts'

const shownAmount = ({
  value,
  currency,
  basis,
  cap,
}: {
  value: number
  currency: string
  basis: string
  cap: boolean
}) => [value, currency, basis === 'TOTAL' ? null : basis, cap && 'CAP'].filter(Boolean).join(' ')
const amounts = (sum: string) => itemWith(`Kostnaden beräknas till ${sum} för hela perioden.`).amounts.map(shownAmount)

twins<string[]>('sums', amounts, [], {
  reads: [
    ['100 000 kr', ['100000 SEK']],
    ['100 000 kronor', ['100000 SEK']],
    ['100\u00a0000 kr', ['100000 SEK']],
    ['100.000 kr', ['100000 SEK']],
    ['25000 kr', ['25000 SEK']],
    ['25 000:-', ['25000 SEK']],
    ['200 kkr', ['200000 SEK']],
    ['100 tkr', ['100000 SEK']],
    ["100' kr", ['100000 SEK']],
    ['1,5 mnkr', ['1500000 SEK']],
    ['3 mkr', ['3000000 SEK']],
    ['2 miljoner kronor', ['2000000 SEK']],
    ['två miljoner kronor', ['2000000 SEK']],
    ['1,35 miljoner kr', ['1350000 SEK']],
    ['50 000 SEK', ['50000 SEK']],
    ['SEK 50 000', ['50000 SEK']],
    ['10 000 euro', ['10000 EUR']],
    ['€ 10 000', ['10000 EUR']],
    ['5 kr per invånare', ['5 SEK PER_INHABITANT']],
    ['2,50 kronor per invånare', ['2.5 SEK PER_INHABITANT']],
    ['12 kr/invånare', ['12 SEK PER_INHABITANT']],
    ['12 kr/inv', ['12 SEK PER_INHABITANT']],
    ['1,3 Mkr', ['1300000 SEK']],
    ['0,5 MSEK', ['500000 SEK']],
    ['30 000 EUR', ['30000 EUR']],
    ['12,50 kr/inv och år', ['12.5 SEK PER_INHABITANT']],
    ['upp till 75 000 kr', ['75000 SEK CAP']],
    ['som mest 75 000 kr', ['75000 SEK CAP']],
    ['högst 75 000 kr', ['75000 SEK CAP']],
    ['max 40 tkr', ['40000 SEK CAP']],
    ['maximalt 1 mnkr', ['1000000 SEK CAP']],
    ['högst 3 kr per invånare', ['3 SEK PER_INHABITANT CAP']],
    ['3:50 kr per invånare', ['3.5 SEK PER_INHABITANT']],
    ['45 000,-', ['45000 SEK']],
    ['en halv miljon kronor', ['500000 SEK']],
    ['en halv miljon', ['500000 SEK']],
    ['3 milj.', ['3000000 SEK']],
    ['-450 tkr', ['450000 SEK']],
    ['−1,2 mnkr', ['1200000 SEK']],
    ['1 miljard kronor', ['1000000000 SEK']],
    ['tjugofem tusen kronor', ['25000 SEK']],
    ["2'500'000 kr", ['2500000 SEK']],
    ['100 tkr i år och 150 tkr nästa år', ['100000 SEK', '150000 SEK']],
  ],
  doesNotRead: [
    '100 000 invånare',
    'en halv miljon invånare',
    'flera tusen kronor',
    'ett par hundra kronor',
    '15 procent',
    '3,5 årsarbetare',
    '40 platser',
    '17 km',
    '100 kvadratmeter',
    '2 miljoner besökare',
    'tkr enligt tabellen',
    '2021 års nivå',
    '12 kronängsvillor',
    '2017:725',
    'kl. 3:50',
  ],
})

const where = (text: string) => {
  const { amounts: own, decisions } = itemWith(text)
  return [own.map(({ value }) => value), decisions.map((decision) => decision.amounts.map(({ value }) => value))]
}

twins<unknown>('a sum of a decision, and one of the text round it', where, [[], []], {
  reads: [
    ['Beslut:\natt anslå 50 tkr till förstudien.', [[], [[50000]]]],
    ['Ansökan gällde 80 tkr.\n\nBeslut:\natt anslå 50 tkr till förstudien.', [[80000], [[50000]]]],
    ['Beslut:\natt anslå 50 tkr till förstudien\natt 20 tkr tas från reserven.', [[], [[50000], [20000]]]],
  ],
  doesNotRead: ['Ansökan gällde två tjänster.'],
})

const unclear = (sum: string) =>
  codes(readParts({ items: `1. Öppnande\nVälkomna.\n\n2. Budget\nKostnaden beräknas till ${sum}.` })).includes(
    'AMOUNT_UNCLEAR',
  )

twins<boolean>('a sum that is not clear', unclear, false, {
  reads: [
    ['100–150 tkr', true],
    ['100 000–150 000 kr', true],
  ],
  doesNotRead: ['150 tkr', '150 tkr under 2021–2023', '2021–2023'],
})

twins<unknown[]>(
  'sums below a head that names their unit',
  (table) => itemWith(table).amounts.map((amount) => [shownAmount(amount), amount.written]),
  [],
  {
    reads: [
      [
        '| Kommun | Bidrag 2021 (tkr) | Antal elever |\n|---|---|---|\n| Bjuv | 1 200 | 14 |\n| **Summa** | **1 200** | 14 |',
        [
          ['1200000 SEK', '1 200'],
          ['1200000 SEK', '1 200'],
        ],
      ],
      [
        'Kommun          Bidrag (tkr)\nBjuv            1 200\nKlippan           800',
        [
          ['1200000 SEK', '1 200'],
          ['800000 SEK', '800'],
        ],
      ],
      ['| Kommun | Avgift (kr/invånare) |\n|---|---|\n| Bjuv | 12,50 |', [['12.5 SEK PER_INHABITANT', '12,50']]],
      [
        '| Mnkr | Budget | Utfall | Antal |\n|---|---|---|---|\n| Löner | 1,2 | 0,8 | 12 |',
        [
          ['1200000 SEK', '1,2'],
          ['800000 SEK', '0,8'],
        ],
      ],
      ['| | Budget 2021, tkr | Avvikelse % |\n|---|---|---|\n| Löner | 1 200 | 8 |', [['1200000 SEK', '1 200']]],
      // A sum with its own unit is read once.
      ['| Kommun | Bidrag (tkr) |\n|---|---|\n| Bjuv | 100 tkr |', [['100000 SEK', '100 tkr']]],
    ],
    doesNotRead: [
      '| Kommun | Antal |\n|---|---|\n| Bjuv | 1 200 |',
      '| Kommun | Antal per kr |\n|---|---|\n| Bjuv | saknas |',
      '| Kommun | Bidrag (tkr) |\n|---|---|\n\nUnder året togs 1 200 emot.',
      '| Kommun | Bidrag (tkr) | Elever |\n|---|---|---|\n| Bjuv | – | 14 |',
    ],
  },
)
