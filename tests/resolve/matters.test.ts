import { describe, expect, test } from 'vitest'
import { datesIn } from '../../src/resolve/follows.ts'
import { resolve } from '../../src/resolve/index.ts'
import { documentOf, type MeetingSpec, register } from './build.ts'

function read(meetings: readonly MeetingSpec[]) {
  const facts = resolve(meetings.map(documentOf), register)
  const titleOf = (id: string) => facts.items.find((item) => item.id === id)!.title
  return {
    ...facts,
    links: facts.follows.map(({ from, to, reason }) => `${titleOf(to)} → ${titleOf(from)}: ${reason}`).sort(),
  }
}
const twoItems = (first: string, second: string) =>
  read([
    { date: '2015-01-01', items: [{ title: first }] },
    { date: '2016-01-01', items: [{ title: second }] },
  ])

describe('the same matter by its title', () => {
  test.each([
    ['Vattenförsörjningsplan', 'Vattenförsörjningsplanen, remiss'],
    ['Sjukvårdsavtalet', 'Hälso- och sjukvårdsavtalet'],
    ['Gemensam skolskjuts och färdtjänst', 'Skolskjuts och färdtjänst – upphandling'],
  ])('%s and %s', (first, second) =>
    expect(twoItems(first, second).links).toEqual([`${first} → ${second}: SAME_TITLE`]))

  test.each([
    ['Övrigt', 'Övrigt'],
    ['Mötets öppnande', 'Mötets öppnande'],
    ['Information från Samverkan Nordslätt', 'Samverkan Nordslätt, budget'],
    ['Digital arkivering', 'Digital signering'],
    ['Skola', 'Skola och omsorg'],
    ['Rapporter', 'Rapport om flygplatsen'],
    ['Föregående anteckningar', 'Föregående anteckningar'],
  ])('%s and %s are none', (first, second) => expect(twoItems(first, second).links).toEqual([]))

  test('follows the latest, not all', () => {
    const { links } = read(
      ['2015', '2016', '2017'].map((year) => ({
        date: `${year}-01-01`,
        items: [{ title: `Färdtjänstavtalet ${year}` }],
      })),
    )
    expect(links).toEqual([
      'Färdtjänstavtalet 2015 → Färdtjänstavtalet 2016: SAME_TITLE',
      'Färdtjänstavtalet 2016 → Färdtjänstavtalet 2017: SAME_TITLE',
    ])
  })

  test('two projects whose names share a word are two matters', () => {
    const named = (first: string, second: string) =>
      read([
        { date: '2015-01-01', items: [{ title: `Projektet ${first}`, projects: [first] }] },
        { date: '2016-01-01', items: [{ title: `Lägesrapport från projektet ${second}`, projects: [second] }] },
      ]).links
    expect(named('Nya kolonilotter', 'Digitala kolonilotter')).toEqual([])
    expect(named('Nya kolonilotter', 'Nya kolonilotter')).toHaveLength(1)
  })

  test('not across organizations', () => {
    const { links } = read([
      { date: '2015-01-01', items: [{ title: 'Färdtjänstavtalet' }] },
      { date: '2016-01-01', organization: 'Norrbottens Råd', items: [{ title: 'Färdtjänstavtalet' }] },
    ])
    expect(links).toEqual([])
  })
})

test('a matter of the register links items that name it in the title or a decision, within one organization', () => {
  const { links } = read([
    { date: '2015-01-01', items: [{ title: 'Verksamhetsplan 2016' }] },
    { date: '2016-01-01', items: [{ title: 'Läget', text: 'Ny utvecklingsplan väntar.' }] },
    { date: '2017-01-01', items: [{ title: 'Framåt', decisions: [{ text: 'att anta en utvecklingsplan' }] }] },
    { date: '2018-01-01', organization: 'Norrbottens Råd', items: [{ title: 'Utvecklingsplan' }] },
  ])
  expect(links).toEqual(['Verksamhetsplan 2016 → Framåt: SAME_MATTER'])
})

describe('a date', () => {
  test('to which an item was put off leads to the item of that day', () => {
    const { links, follows } = read([
      {
        date: '2015-06-12',
        items: [
          {
            title: 'Flygplatsen som nav',
            text: 'Ärendet utgick. Tas upp på mötet den 28 augusti.',
            status: 'WITHDRAWN',
            deferredTo: '2015-08-28',
          },
        ],
      },
      { date: '2015-08-28', items: [{ title: 'Flygplatsen som nav' }, { title: 'Övrigt' }] },
    ])
    expect(links).toEqual(['Flygplatsen som nav → Flygplatsen som nav: DEFERRED'])
    expect(follows[0]!.evidence.quote).toBe('Tas upp på mötet den 28 augusti.')
  })

  test('of another meeting is a reference where both take up one matter', () => {
    const { links, follows } = read([
      { date: '2015-06-12', items: [{ title: 'Färdtjänstavtalet', text: 'Följs upp den 27 november.' }] },
      { date: '2015-11-27', items: [{ title: 'Färdtjänstavtalet' }, { title: 'Skolskjutsar i glesbygd' }] },
    ])
    expect(links).toEqual(['Färdtjänstavtalet → Färdtjänstavtalet: REFERENCE'])
    expect(follows[0]!.because).toContain('27 november')
  })

  test('is read in its forms', () => {
    const text = 'den 28 augusti, 12 maj 2023, 190517, 2016-10-01; 1234567, 991399 och 5 kommuner'
    expect(datesIn(text).map(({ date }) => date)).toEqual(['-08-28', '2023-05-12', '2019-05-17', '2016-10-01'])
  })
})

describe('projects', () => {
  test('are known by every name, in the title, in a decision, in the text', () => {
    const { concerns, projects } = read([
      {
        date: '2015-01-01',
        items: [
          { title: 'Projekt Slättbanan' },
          { title: 'Budget', decisions: [{ text: 'att stödja banprojektet' }] },
          { title: 'Dialog', text: 'Slättbanans stationer nämndes.' },
          { title: 'Annat', text: 'Slättbanorna är många.' },
        ],
      },
    ])
    expect(projects).toMatchObject([{ id: 'slattbanan', name: 'Slättbanan', known: 'REGISTER' }])
    expect(concerns.map(({ how, evidence }) => [how, evidence.quote])).toEqual([
      ['TITLE', 'Projekt Slättbanan'],
      ['DECISION', 'banprojektet'],
      ['TEXT', 'Slättbanans'],
    ])
  })

  test('that only minutes name are found again in the same circle, and are others in another', () => {
    const named = { title: 'Medel', text: 'Projektet Grön våg startar.', projects: ['Grön våg'] }
    const { concerns } = read([
      { date: '2015-01-01', items: [named] },
      { date: '2016-01-01', items: [{ title: 'Läget', text: 'Grön våg rullar.' }] },
      { date: '2016-01-01', organization: 'Norrbottens Råd', items: [named] },
    ])
    expect(concerns.map(({ project }) => project)).toEqual([
      'nordslatt/gron-vag',
      'nordslatt/gron-vag',
      'norrbottens-rad/gron-vag',
    ])
  })

  test('a year or a stage behind the name is not part of it', () => {
    const { projects } = read([
      {
        date: '2015-01-01',
        items: [{ title: 'A', text: 'x', projects: ['Slättbanan under 2023', 'Slättbanan, etapp 2'] }],
      },
    ])
    expect(projects.map(({ id }) => id)).toEqual(['slattbanan'])
  })

  test('that belong to an organization are meant by it and its members alone', () => {
    const items = [{ title: 'Slättbanan' }]
    const known = { ...register, projects: [{ ...register.projects[0]!, organization: 'nordslatt' }] }
    const concerning = (organization: string) =>
      resolve([documentOf({ date: '2015-01-01', organization, items })], known).concerns.length
    expect([concerning('Samverkan Nordslätt'), concerning('Bjuvs kommun'), concerning('Kiruna kommun')]).toEqual([
      1, 1, 0,
    ])
  })

  test('link the items that concern them', () => {
    const { links } = read([
      { date: '2015-01-01', items: [{ title: 'Slättbanan' }] },
      { date: '2016-01-01', items: [{ title: 'Spår', decisions: [{ text: 'att avsluta banprojektet' }] }] },
    ])
    expect(links).toEqual(['Slättbanan → Spår: SAME_PROJECT'])
  })
})

describe('sums', () => {
  const sum = (text: string, more: Partial<{ level: 'PROPOSAL'; to: string }> = {}) =>
    read([
      {
        date: '2015-01-01',
        items: [{ title: 'Pengar', decisions: [{ text, amounts: [{ written: '50 tkr', value: 50_000 }], ...more }] }],
      },
    ]).amounts[0]!
  const mentioned = (text: string) =>
    read([{ date: '2015-01-01', items: [{ title: 'Pengar', text, amounts: [{ written: '50 tkr', value: 50_000 }] }] }])
      .amounts[0]!

  test.each([
    ['att bevilja 50 tkr för att bygga en bro', 'GRANTED', 'Chefsgruppen'],
    ['att kostnaden om 50 tkr tas från budget 2015', 'GRANTED', 'Chefsgruppen'],
    ['att föreslå fullmäktige att bevilja 50 tkr', 'PROPOSED', null],
    ['att använda överblivna medel om 50 tkr till en bro', 'REALLOCATED', 'Chefsgruppen'],
    ['att notera att banan är värd 50 tkr', 'MENTIONED', null],
  ])('%s: %s', (text, state, decider) => expect(sum(text)).toMatchObject({ state, decider }))

  test('a proposal says to whom', () => {
    expect(sum('att bevilja 50 tkr', { level: 'PROPOSAL', to: 'styrelsen' })).toMatchObject({
      state: 'PROPOSED',
      decider: 'styrelsen',
      deciderBody: 'nordslatt-styrelsen',
    })
  })

  test.each([
    ['Styrelsen har avsatt 50 tkr.', 'GRANTED', 'Styrelsen'],
    ['Arbetet har hittills kostat. Resan kostade 50 tkr.', 'SPENT', null],
    ['Omsättningen är 50 tkr.', 'MENTIONED', null],
    ['Styrelsen har beviljat stöd. Omsättningen är 50 tkr.', 'MENTIONED', null],
  ])('outside decisions, %s: %s', (text, state, decider) => expect(mentioned(text)).toMatchObject({ state, decider }))

  test.each([
    ['att bevilja 50 tkr ur anslaget för projekt', 'anslaget för projekt'],
    ['att bevilja 50 tkr. Medlen tas från tidigare års överskott.', 'tidigare års överskott'],
    ['att avsätta 50 tkr från kontot "till sekretariatets förfogande"', 'kontot "till sekretariatets förfogande"'],
    ['att bevilja 50 tkr till en resa från Bjuv', null],
  ])('%s: where the money comes from', (text, source) => expect(sum(text).source).toBe(source))

  test.each([
    ['att bevilja 50 tkr för att bygga en bro', 'för att bygga en bro'],
    ['att bevilja 50 tkr till utredningen', 'till utredningen'],
    ['att till en kostnad av 50 tkr avsätta tid', null],
    ['att bevilja 50 tkr ur anslaget till styrelsens förfogande', null],
  ])('%s: what the money is for', (text, purpose) => expect(sum(text).purpose).toBe(purpose))

  test('a grant is linked to the one proposal of the same sum for the same project', () => {
    const proposal = (date: string, value: number) => ({
      date,
      items: [
        {
          title: 'Slättbanan',
          decisions: [
            { text: `att bevilja ${value} kr`, to: 'styrelsen', amounts: [{ written: `${value} kr`, value }] },
          ],
        },
      ],
    })
    const grant = (date: string, value: number) => ({ ...proposal(date, value), body: 'Styrelsen' })
    const grantOf = (meetings: readonly MeetingSpec[]) => {
      const plain = meetings.map((meeting) =>
        meeting.body
          ? {
              ...meeting,
              items: meeting.items!.map((item) => ({
                ...item,
                decisions: item.decisions!.map(({ to: _, ...decision }) => decision),
              })),
            }
          : meeting,
      )
      return read(plain).amounts.filter(({ grants }) => grants !== null).length
    }
    expect(grantOf([proposal('2015-01-01', 500), grant('2015-03-01', 500)])).toBe(1)
    expect(grantOf([proposal('2015-01-01', 500), grant('2015-03-01', 400)])).toBe(0)
    expect(grantOf([proposal('2015-01-01', 500), grant('2014-03-01', 500)])).toBe(0)
    expect(grantOf([proposal('2015-01-01', 500), proposal('2015-02-01', 500), grant('2015-03-01', 500)])).toBe(0)
  })
})

test('what others call a project does not hide a project of one’s own within that name', () => {
  const own = { body: 'Styrelsen', organization: 'Samverkan Nordslätt' }
  const others = { body: 'Styrelsen', organization: 'Norrbottens Råd' }
  const { concerns } = resolve(
    [
      {
        ...own,
        date: '2015-01-10',
        items: [{ title: 'Grönt vatten', text: 'Grönt vatten', projects: ['Grönt vatten'] }],
      },
      { ...own, date: '2016-01-10', items: [{ title: 'Läget', text: 'Grönt vatten i stan redovisades.' }] },
      { ...others, date: '2015-01-10', items: [{ title: 'Start', text: 'x', projects: ['Grönt vatten i stan'] }] },
    ].map(documentOf),
    register,
  )
  expect(concerns.filter(({ project }) => project.startsWith('nordslatt/'))).toMatchObject([
    { evidence: { quote: 'Grönt vatten' } },
    { evidence: { quote: 'Grönt vatten' } },
  ])
})
