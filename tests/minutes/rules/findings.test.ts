import { describe, expect, it } from 'vitest'
import { minutes } from '../../../src/minutes/index.ts'
import { FINDING_KINDS, type FindingCode } from '../../../src/model/finding-codes.ts'
import { readBytes } from '../../../src/read/index.ts'
import { codes, protocol, read, register } from './protocol.ts'

const LIST = 'Närvarande: Anna Berg, Bjuv; Bo Lind, Åstorp'
const FIRST = '1. Öppnande\nOrdföranden hälsar välkommen.'

/** For each code, texts that have it, and texts that look like them and have not. */
const KINDS: Partial<Record<FindingCode, { found: readonly string[]; notFound: readonly string[] }>> = {
  EMPTY: { found: ['', ' \n\n '], notFound: [protocol({})] },
  NOT_TEXT: { found: ['Protokoll\u0000\u0001\u0002'], notFound: [protocol({})] },
  NOT_MINUTES: { found: ['Kallelse\n\n1. Budget\n', 'Hej Bo!\n\nTack för senast.\n'], notFound: [protocol({})] },
  ENCODING_CONVERTED: {
    found: [protocol({ lists: 'Närvarande: A\u030asa Berg, Bjuv; Bo Lind, Klippan' }), `\ufeff${protocol({})}`],
    notFound: [protocol({ lists: 'Närvarande: Åsa Berg, Bjuv; Bo Lind, Klippan' })],
  },
  TEXT_DAMAGED: {
    found: [protocol({ lists: 'Närvarande: \ufffdsa Berg, Bjuv; Bo Lind, Klippan' })],
    notFound: [protocol({ lists: 'Närvarande: ?sa Berg, Bjuv; Bo Lind, Klippan' })],
  },
  DATE_MISSING: {
    found: [protocol({ head: 'Plats: Stadshuset' })],
    notFound: [protocol({}), protocol({ head: 'Tid: 12 maj 2021' })],
  },
  DATE_CONTRADICTED: {
    found: [
      protocol({ head: 'Datum: måndag 12 maj 2021' }),
      protocol({ title: 'Protokoll 2021-05-11\nKommunchefsgruppen', head: 'Datum: 2021-05-12' }),
    ],
    notFound: [
      protocol({ head: 'Datum: onsdag 12 maj 2021' }),
      protocol({ title: 'Protokoll 2021-05-12\nKommunchefsgruppen', head: 'Datum: 2021-05-12' }),
      protocol({ items: `${FIRST}\n\n2. Nästa möte\nNästa möte hålls torsdag 10 juni 2021.` }),
      protocol({
        items: `${FIRST}\n\n2. Föregående protokoll\nProtokollet från den 14 april 2021 lades till handlingarna.`,
      }),
    ],
  },
  TIME_INVALID: {
    found: [
      protocol({ head: 'Datum: 2021-05-12\nTid: kl. 27.80' }),
      protocol({ head: 'Datum: 2021-05-12\nTid: 13.00–11.00' }),
    ],
    notFound: [protocol({ head: 'Datum: 2021-05-12\nTid: 11.00–13.00' })],
  },
  MUNICIPALITY_WITHOUT_PERSON: {
    found: [protocol({ lists: 'Närvarande: Anna Berg, Bjuv; Klippan; Bo Lind, Åstorp' })],
    notFound: [
      protocol({ lists: LIST }),
      protocol({ lists: 'Närvarande: Anna Berg och Bo Lind, Bjuv; Eva Ström, Klippan' }),
    ],
  },
  PERSON_WITHOUT_MUNICIPALITY: {
    found: [
      protocol({ lists: 'Närvarande: Anna Berg, Bjuv; Eva Ström; Bo Lind, Åstorp; Maria Norrby, Klippan' }),
      protocol({ lists: `${LIST}\nAnmält förhinder: Herman Holm` }),
    ],
    notFound: [
      protocol({ lists: LIST }),
      protocol({ lists: 'Närvarande: Anna Berg, Bo Lind, Eva Ström' }),
      protocol({ lists: `${LIST}; Eva Ström, sekreterare` }),
      protocol({ lists: `${LIST}\nInbjuden gäst: Eva Ström` }),
    ],
  },
  PRESENT_AND_ABSENT: {
    found: [protocol({ lists: `${LIST}\nFrånvarande: Anna Berg, Bjuv` })],
    notFound: [
      protocol({ lists: `${LIST}\nFrånvarande: Anna Bergman, Klippan` }),
      protocol({ lists: `${LIST}\nFrånvarande: –` }),
    ],
  },
  NUMBERING_BROKEN: {
    found: [
      protocol({ items: `${FIRST}\n\n2. Budget\nLäget.\n\n4. Övrigt\nInget.` }),
      protocol({ items: `${FIRST}\n\n2. Budget\nLäget.\n\n2. Övrigt\nInget.\n\n3. Nästa möte\nI juni.` }),
      protocol({ items: '§ 4 Budget\nLäget.\n\n§ 6 Övrigt\nInget.' }),
    ],
    notFound: [
      protocol({ items: `${FIRST}\n\n2. Budget\nLäget.\n\n3. Övrigt\nInget.` }),
      protocol({ items: '§ 48 Budget\nLäget.\n\n§ 49 Övrigt\nInget.' }),
      protocol({ items: `${FIRST}\n\n2. Ekonomi\n\n2.1 Bokslut\nLäget.\n\n2.2 Budget\nLäget.\n\n3. Övrigt\nInget.` }),
      protocol({ items: `**Öppnande**\nVälkomna.\n\n**Budget**\nLäget.` }),
    ],
  },
  AMOUNT_UNCLEAR: {
    found: [protocol({ items: `${FIRST}\n\n2. Budget\nKostnaden blir 100–150 tkr.` })],
    notFound: [protocol({ items: `${FIRST}\n\n2. Budget\nKostnaden blir 150 tkr under 2021–2023.` })],
  },
  AMOUNT_SUM_MISMATCH: {
    found: [
      protocol({ items: `${FIRST}\n\n2. Budget\nBjuv 100 tkr\nKlippan 150 tkr\nTotalt 300 tkr` }),
      protocol({ items: `${FIRST}\n\n2. Budget\nBjuv 100 tkr, Klippan 150 tkr och Åstorp 50 tkr, totalt 310 tkr.` }),
      protocol({ items: `${FIRST}\n\n2. Budget\n- Bjuv: 100 000 kr\n- Klippan: 150 000 kr\n- Summa: 260 000 kr.` }),
      protocol({
        items: `${FIRST}\n\n2. Budget\n\n| Kommun | Belopp (tkr) |\n|---|---|\n| Bjuv | 100 |\n| Klippan | 150 |\n| **Summa** | **205** |`,
      }),
      protocol({
        items: `${FIRST}\n\n2. Budget\nKommun      Budget      Utfall\nBjuv        100 tkr     90 tkr\nKlippan     150 tkr     140 tkr\nSumma       250 tkr     320 tkr`,
      }),
    ],
    notFound: [
      protocol({ items: `${FIRST}\n\n2. Budget\nBjuv 100 tkr, Klippan 150 tkr och Åstorp 50 tkr, totalt 300 tkr.` }),
      protocol({ items: `${FIRST}\n\n2. Budget\nBidraget är 5 tkr per skola, dock högst 50 tkr, totalt 300 tkr.` }),
      protocol({ items: `${FIRST}\n\n2. Budget\nBjuv 100 tkr\nKlippan 150 tkr\nTotalt 250 tkr` }),
      protocol({ items: `${FIRST}\n\n2. Budget\nBjuv 1,4 mnkr\nKlippan 1,3 mnkr\nTotalt 2,8 mnkr` }),
      protocol({ items: `${FIRST}\n\n2. Budget\nBjuv 100 tkr\nvarav hyra 40 tkr\nKlippan 150 tkr\nTotalt 250 tkr` }),
      protocol({
        items: `${FIRST}\n\n2. Budget\n\n| Kommun | Belopp (tkr) | Andel |\n|---|---|---|\n| Bjuv | 100 | 40 % |\n| Klippan | 150 | 60 % |\n| Summa | 250 | 100 % |`,
      }),
      protocol({
        items: `${FIRST}\n\n2. Budget\n\n| | kr |\n|---|---|\n| Hyra | 10 |\n| Lön | 20 |\n| Summa drift | 30 |\n| Möbler | 5 |\n| Bil | 5 |\n| Summa inköp | 10 |\n| Totalt | 40 |`,
      }),
      protocol({
        items: `${FIRST}\n\n2. Barn\n\n| Skola | Elever |\n|---|---|\n| Bjuv | 100 |\n| Klippan | 150 |\n| Totalt | 300 |`,
      }),
      protocol({ items: `${FIRST}\n\n2. Budget\nBjuv bidrar med 100 tkr. Totalt kostar resan 300 tkr.` }),
      protocol({ items: `${FIRST}\n\n2. Budget\nBjuv 100 tkr\nTotalt 300 tkr` }),
    ],
  },
  SPELLING_CORRECTED: {
    found: [protocol({ lists: 'Närvarande: Anna Berg, Örkeljunga; Bo Lind, Åstorp' })],
    notFound: [protocol({ lists: 'Närvarande: Anna Berg, Örkelljunga; Bo Lind, Åstorp' })],
  },
  LINE_UNREAD: {
    found: [protocol({ lists: `${LIST}\n\nGlad sommar önskar vi er alla!` })],
    notFound: [
      protocol({}),
      protocol({ items: `${FIRST}\nGlad sommar önskar vi er alla!\n\n2. Budget\nLäget.` }),
      protocol({ end: 'Vid protokollet\n\nEva Ström' }),
      protocol({ items: `${FIRST}\n\n--------\n\n2. Budget\nLäget.` }),
    ],
  },
}

/** Codes that no single text has, and who gives them. */
const ELSEWHERE: Partial<Record<FindingCode, string>> = {
  UNREADABLE: 'a path',
  TOO_LARGE: 'a file',
  DAMAGED: 'a PDF or a Word document',
  ENCRYPTED: 'a PDF',
  NO_TEXT_LAYER: 'a PDF',
  PAGE_WITHOUT_TEXT: 'a PDF',
  TRACKED_CHANGES: 'a Word document',
  DEFECT: 'a defect of the program',
  POSSIBLE_SAME_PERSON: 'several documents',
  MEETING_RECORDED_TWICE: 'several documents',
}

async function codesOf(text: string): Promise<string[]> {
  return codes(minutes(await readBytes(new TextEncoder().encode(text), 'a.txt'), register))
}

describe('a finding', () => {
  it('of each code is given by a text, or by what is no text', () => {
    expect([...Object.keys(KINDS), ...Object.keys(ELSEWHERE)].sort()).toEqual(Object.keys(FINDING_KINDS).sort())
  })

  for (const [code, { found, notFound }] of Object.entries(KINDS)) {
    found.forEach((text, index) => {
      it(`${code} is given (${index + 1})`, async () => expect(await codesOf(text)).toContain(code))
    })
    notFound.forEach((text, index) => {
      it(`${code} is not given to what looks like it (${index + 1})`, async () =>
        expect(await codesOf(text)).not.toContain(code))
    })
  }

  it('has the severity of its kind, and a place that the text has', () => {
    for (const text of Object.values(KINDS).flatMap(({ found }) => found)) {
      for (const { code, severity, evidence } of read(text).findings) {
        expect(severity).toBe(FINDING_KINDS[code as FindingCode].severity)
        if (evidence) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote)
      }
    }
  })

  it('is not given to a plain protocol', async () => {
    expect(await codesOf(protocol({}))).toEqual([])
  })
})
