import { describe, expect, it } from 'vitest'
import { samples } from '../../../bench/samples.ts'
import { SEED_SOURCES, shownSources } from '../seed-sources.ts'
import { itemWith, readParts } from './protocol.ts'

describe('where each value of a meeting was read', async () => {
  for (const { name, actual } of await samples('seeds/'))
    it(`in ${name}`, () =>
      expect(shownSources(actual.meeting?.sources)).toEqual(SEED_SOURCES[name.slice('seeds/'.length)]))

  it('is all of it, where it goes over lines, and as it stands, where it is folded or mended', () => {
    const { meeting } = readParts({
      title: 'Samverkan  Norra\nUpplandsbygden\nProtokoll  **nr 4 / 2021**\nKommunchefsgruppen',
      head: 'Datum: 2021-05-12\nTid: klockan 9 till 12\nPlats: *Stadshuset*,  Bjuv',
      items: '1. Budget\nSamverkan Norra Upplandsbygden har en budget.\n\n2. Övrigt\nInget.',
    })
    const { organization, number, start, end, place } = shownSources(meeting!.sources)
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
    expect(shownSources(meeting?.sources)).toEqual({
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
