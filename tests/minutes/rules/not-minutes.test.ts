import { describe, expect, it } from 'vitest'
import { minutes } from '../../../src/minutes/index.ts'
import { readBytes } from '../../../src/read/index.ts'
import { codes, protocol, read, register, twins } from './protocol.ts'

const ITEMS = '1. Mötets öppnande\n\n2. Budget 2022\n\n3. Övriga frågor'

const refused = (text: string) => (read(text).meeting === null ? codes(read(text)) : [])

twins<string[]>('texts that are no minutes', refused, [], {
  reads: [
    [
      `Kallelse\nKommunchefsgruppen\n\nDatum: 2021-05-12\nTid: kl. 9.00–12.00\nPlats: Stadshuset, Bjuv\n\n${ITEMS}\n`,
      ['NOT_MINUTES'],
    ],
    [
      `Kallelse till möte med Kommunchefsgruppen\n\nTid: onsdag 12 maj 2021 kl. 9–12\nKallade: Anna Berg, Bjuv; Bo Lind, Åstorp\n\n${ITEMS}\n`,
      ['NOT_MINUTES'],
    ],
    [`Dagordning\nKommunchefsgruppen 2021-05-12\n\n${ITEMS}\n`, ['NOT_MINUTES']],
    [`Föredragningslista\nDirektionen den 12 maj 2021\n\n${ITEMS}\n`, ['NOT_MINUTES']],
    [
      'Kommunerna går samman om hjälpmedel\n\nBJUV. Fem kommuner i nordväst vill köpa in hjälpmedel tillsammans. Det berättar kommundirektören Anna Berg.\n\n– Vi sparar två miljoner kronor om året, säger hon.\n\nBeslutet väntas i höst. Bo Lind i Åstorp är skeptisk.\n',
      ['NOT_MINUTES'],
    ],
    [
      'Bjuv den 12 maj 2021\n\nHej Bo!\n\nTack för senast. Jag skickar underlaget till mötet i juni. Kan du läsa det före fredag?\n\nVänliga hälsningar\nAnna Berg\nBjuvs kommun\n',
      ['NOT_MINUTES'],
    ],
    ['Anna Berg, Bjuv\nBo Lind, Åstorp\nEva Ström, Klippan\nMaria Norrby, Svalöv\n', ['NOT_MINUTES']],
    ['Deltagarlista\n\nAnna Berg, Bjuv\nBo Lind, Åstorp\nEva Ström, Klippan\n', ['NOT_MINUTES']],
    ['Budget 2022\n\n1. Intäkter\n1 200 tkr\n\n2. Kostnader\n1 150 tkr\n', ['NOT_MINUTES']],
    ['x\n', ['NOT_MINUTES']],
  ],
  doesNotRead: [
    protocol({}),
    protocol({ title: 'Minnesanteckningar\nKommunchefsgruppen' }),
    protocol({
      items: '1. Dagordning\nDagordningen godkändes.\n\n2. Kallelse till nästa möte\nKallelsen skickas i juni.',
    }),
    protocol({
      lists: '| Kommun | Närvarande | Frånvarande |\n|---|---|---|\n| Bjuv | Anna Berg | |\n| Åstorp | | Bo Lind |',
    }),
    `Mötesanteckningar 12 maj 2021\n\nNärvarande: Anna Berg, Bjuv; Bo Lind, Åstorp\n\n1. Budget\nLäget gicks igenom.\n`,
  ],
})

describe('a refused text', () => {
  it('has an ERROR, no meeting and no rows', () => {
    const { meeting, attendance, items, findings } = read(`Kallelse\nKommunchefsgruppen 2021-05-12\n\n${ITEMS}\n`)
    expect({ meeting, attendance, items }).toEqual({ meeting: null, attendance: [], items: [] })
    expect(findings.map(({ severity }) => severity)).toEqual(['ERROR'])
  })
})

const bytes = async (content: string | Uint8Array) => {
  const raw = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const record = minutes(await readBytes(raw, 'a.txt'), register)
  return { codes: codes(record), meeting: record.meeting !== null }
}

describe('files that are refused', () => {
  for (const blank of ['', ' \n\t\n ', '\n\n\n'])
    it(`EMPTY: ${JSON.stringify(blank)}`, async () => {
      expect(await bytes(blank)).toEqual({ codes: ['EMPTY'], meeting: false })
    })
  const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  it('NOT_TEXT: a picture', async () => {
    expect(await bytes(picture)).toEqual({ codes: ['NOT_TEXT'], meeting: false })
  })
  it('NOT_TEXT: bytes of zero', async () => {
    expect(await bytes(new Uint8Array(200))).toEqual({ codes: ['NOT_TEXT'], meeting: false })
  })
  it('minutes are none of these', async () => {
    expect(await bytes(protocol({}))).toEqual({ codes: [], meeting: true })
  })
})
