import { describe, expect, it } from 'vitest'
import { samples } from '../../../bench/samples.ts'
import type { MeetingSources } from '../../../src/model/record.ts'
import { itemWith, readParts } from './protocol.ts'

/** The places as line and quote, null where there is none. */
function shown(sources: MeetingSources | undefined): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(sources ?? {}).map(([field, place]) => [field, place && `${place.line}: ${place.quote}`]),
  )
}

// By hand from seed/protocols.
const SEEDS: Readonly<Record<string, Readonly<Record<keyof MeetingSources, string | null>>>> = {
  'seeds/000_329cda290518ef72': {
    body: '3: Kommundirektörsgruppen',
    // The register knows whose body it is; the head does not say so.
    organization: '3: Kommundirektörsgruppen',
    number: '3: 5/2016',
    start: '5: kl. 08.30',
    end: '5: 12.30',
    place: '5: Mindpark, E7 Helsingborg',
    chair: '127: Palle Lundberg',
    secretary: '131: Jan-Inge Hansson',
  },
  'seeds/001_4b805df710965772': {
    body: '3: Kommundirektörsgruppen',
    organization: '3: Kommundirektörsgruppen',
    number: '3: 4/2015',
    start: '5: kl 08.30',
    end: '5: 12.30',
    place: '5: Drottninggatan 7, Helsingborg',
    chair: '127: Palle Lundberg',
    secretary: '121: Jan-Inge Hansson',
  },
  'seeds/002_a1805bee926c1cdb': {
    body: '3: Kommundirektörsgruppen',
    organization: '3: Kommundirektörsgruppen',
    number: '3: 3/2019',
    start: '5: kl. 0850',
    end: '5: 11.40',
    place: '5: Mindpark, Penthouse',
    chair: '58: Palle Lundberg',
    secretary: '63: Johan Lindberg',
  },
  'seeds/003_5c6dd077f2047570': {
    body: '3: Kommundirektörmöte',
    organization: '3: Familjen Helsingborg',
    number: null,
    start: '9: kl 08.30',
    end: '9: 12.40',
    place: '9: Marina Plaza i Helsingborg',
    chair: null,
    secretary: null,
  },
  'seeds/004_7118a9df5c018caa': {
    body: '3: Kommundirektörmöte',
    organization: '3: Familjen Helsingborg',
    number: null,
    start: '9: kl 09.00',
    end: '9: 12.00',
    place: '9: Mindpark Helsingborg',
    chair: '79: Palle Lundberg',
    secretary: '84: Johan Lindberg',
  },
}

describe('where each value of a meeting was read', async () => {
  for (const { name, actual } of await samples('seeds/'))
    it(`in ${name}`, () => expect(shown(actual.meeting?.sources)).toEqual(SEEDS[name]))

  it('is all of it, where it goes over lines, and as it stands, where it is folded or mended', () => {
    const { meeting } = readParts({
      title: 'Samverkan  Norra\nUpplandsbygden\nProtokoll  **nr 4 / 2021**\nKommunchefsgruppen',
      head: 'Datum: 2021-05-12\nTid: klockan 9 till 12\nPlats: *Stadshuset*,  Bjuv',
      items: '1. Budget\nSamverkan Norra Upplandsbygden har en budget.\n\n2. Övrigt\nInget.',
    })
    const { organization, number, start, end, place } = shown(meeting!.sources)
    expect(meeting).toMatchObject({ organization: 'Samverkan Norra Upplandsbygden', number: '4/2021', end: '12:00' })
    expect(organization).toBe('1: Samverkan  Norra\nUpplandsbygden')
    expect([number, start, end]).toEqual(['3: 4 / 2021', '7: klockan 9', '7: 12'])
    expect(place).toBe('8: Stadshuset*,  Bjuv')
  })

  it('is the text, where the head does not say', () => {
    const { meeting } = readParts({
      title: 'Protokoll styrgruppsmöte nr 7',
      head: 'Datum: 2021-05-12',
      items:
        '1. Öppnande\nOrdförande Anna Berg öppnade mötet kl. 9.00. Styrgruppen var samlad.\n\n2. Slut\nMötet avslutades kl. 11.45.',
    })
    expect(shown(meeting?.sources)).toEqual({
      body: '9: Styrgruppen',
      organization: null,
      number: '1: 7',
      start: '9: 9.00',
      end: '12: 11.45',
      place: null,
      chair: '9: Ordförande Anna Berg',
      secretary: null,
    })
  })
})

describe('where those charged with a task are named', () => {
  const named = (text: string) =>
    itemWith(text).decisions.flatMap(({ tasks }) =>
      tasks.map(({ assignees, assigneeEvidence }) => [assignees, assigneeEvidence.map(({ quote }) => quote)]),
    )

  it('is each name, as it stands', () => {
    expect(
      named('Beslut:\natt uppdra åt Anna tillsammans med Bo Lind och sekretariatet att ta fram ett förslag'),
    ).toEqual([
      [
        ['Anna Berg', 'Bo Lind', 'sekretariatet'],
        ['Anna', 'Bo Lind', 'sekretariatet'],
      ],
    ])
    expect(named('Beslut:\natt de kommuner som är med ska svara senast den 3 juni 2021')).toEqual([
      [['de kommuner som är med'], ['de kommuner som är med']],
    ])
  })

  it('is in the second of two charges of a clause its own', () => {
    expect(named('Beslut:\natt Ale tar fram ett förslag samt att Bjuv lämnar uppgifter till Ale')).toEqual([
      [['Ale'], ['Ale']],
      [['Bjuv'], ['Bjuv']],
    ])
  })
})
