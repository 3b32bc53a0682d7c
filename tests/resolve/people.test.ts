import { describe, expect, test } from 'vitest'
import type { Judgement } from '../../src/model/register.ts'
import { resolve } from '../../src/resolve/index.ts'
import { documentOf, type MeetingSpec, register } from './build.ts'

function people(meetings: readonly MeetingSpec[], judgements: readonly Judgement[] = []) {
  const facts = resolve(meetings.map(documentOf), { ...register, judgements })
  return {
    ...facts,
    ids: facts.persons.map(({ id }) => id),
    pairs: facts.candidates.map(({ left, right }) => `${left} ${right}`),
  }
}

describe('one person', () => {
  test('by the same name and municipality, whatever the accents, case, titles and white space', () => {
    const { persons } = people([
      { date: '2015-01-10', members: ['Herman Crespin, Bjuv'] },
      { date: '2016-01-10', members: ['HERMAN  CRESPÍN, Bjuv'] },
      { date: '2017-01-10', members: ['kommundirektör Herman Crespin, Bjuv'] },
    ])
    expect(persons).toHaveLength(1)
    expect(persons[0]).toMatchObject({ id: 'herman-crespin', names: expect.arrayContaining(['HERMAN CRESPÍN']) })
  })

  test('in different bodies and organizations, for the same municipality', () => {
    const { ids } = people([
      { date: '2015-01-10', members: ['Ragnhild Tibell, Bjuv'] },
      { date: '2015-03-10', organization: 'Regionrådet', body: 'Beredningen', members: ['Ragnhild Tibell, Bjuv'] },
    ])
    expect(ids).toEqual(['ragnhild-tibell'])
  })

  test('who is once listed without a municipality', () => {
    const { persons, attendances } = people([
      { date: '2015-01-10', members: ['Stefan Larsson, Bjuv'] },
      { date: '2016-01-10', absent: ['Stefan Larsson'] },
      { date: '2017-01-10', members: ['Stefan Larsson, Bjuv'] },
    ])
    expect(persons).toHaveLength(1)
    expect(persons[0]!.reasons.join('\n')).toContain('without a municipality')
    const concluded = attendances.filter(({ organizationReason }) => organizationReason !== null)
    expect(concluded).toMatchObject([{ organization: 'municipality-1260', status: 'ABSENT' }])
    expect(concluded[0]!.organizationReason).toContain('2015-01-10')
  })

  test('who moved to another municipality, with two periods and a reason that quotes both', () => {
    const { persons, representations } = people([
      { date: '2015-01-10', members: ['Ragnhild Tibell, Bjuv', 'Ivar Modin, Klippan'] },
      { date: '2016-01-10', members: ['Ragnhild Tibell, Bjuv', 'Ivar Modin, Klippan'] },
      { date: '2018-01-10', members: ['Siv Ektorp, Bjuv', 'Ragnhild Tibell, Klippan'] },
    ])
    const moved = persons.find(({ id }) => id === 'ragnhild-tibell')!
    expect(moved.reasons.join('\n')).toMatch(/moved: .*"Ragnhild Tibell, Bjuv".*"Ragnhild Tibell, Klippan"/)
    expect(representations.filter(({ person }) => person === 'ragnhild-tibell')).toMatchObject([
      { organization: 'municipality-1260', from: '2015-01-10', to: '2016-01-10', meetings: 2 },
      { organization: 'municipality-1276', from: '2018-01-10', to: '2018-01-10', meetings: 1 },
    ])
  })

  test('who is on the list and speaks to an item by the given name', () => {
    const { presentations, persons } = people([
      {
        date: '2015-01-10',
        members: ['Ragnhild Tibell, Bjuv'],
        items: [{ title: 'Vatten', text: 'Ragnhild berättade.', presenters: ['Ragnhild'] }],
      },
    ])
    expect(persons).toHaveLength(1)
    expect(presentations).toMatchObject([{ person: 'ragnhild-tibell', evidence: { quote: 'Ragnhild' } }])
  })
})

describe('two persons', () => {
  test('of one name for two municipalities at one meeting, ever after too', () => {
    const { ids, pairs } = people([
      { date: '2015-01-10', members: ['Ragnhild Tibell, Bjuv', 'Ragnhild Tibell, Klippan'] },
      { date: '2016-01-10', members: ['Ragnhild Tibell, Klippan'] },
    ])
    expect(ids).toEqual(['ragnhild-tibell', 'ragnhild-tibell-klippan'])
    expect(pairs).toEqual([])
  })

  test('of one name, one municipality and two parties', () => {
    const { ids } = people([
      { date: '2015-01-10', members: ['Ragnhild Tibell (S), Bjuv', 'Ragnhild Tibell (M), Bjuv'] },
    ])
    expect(ids).toHaveLength(2)
  })

  test('of one name, one on the list and one absent without a municipality: two, and a candidate', () => {
    const { ids, pairs } = people([
      { date: '2015-01-10', members: ['Ragnhild Tibell, Bjuv'] },
      { date: '2016-01-10', members: ['Ragnhild Tibell, Bjuv'], absent: ['Ragnhild Tibell'] },
    ])
    expect(ids).toEqual(['ragnhild-tibell', 'ragnhild-tibell-samverkan-nordslatt'])
    expect(pairs).toEqual(['ragnhild-tibell ragnhild-tibell-samverkan-nordslatt'])
  })

  test('of one name twice on one list of the absent', () => {
    expect(people([{ date: '2015-01-10', absent: ['Ragnhild Tibell', 'Ragnhild Tibell'] }]).ids).toHaveLength(2)
  })

  test('of one name: an absentee without a municipality is neither, unless the list has the one', () => {
    const both = ['Ragnhild Tibell, Bjuv', 'Ragnhild Tibell, Klippan']
    const absentee = (members: readonly string[]) => {
      const { attendances } = people([
        { date: '2015-01-10', members: both },
        { date: '2016-01-10', members, absent: ['Ragnhild Tibell'] },
        { date: '2017-01-10', members: both },
      ])
      return attendances.find(({ status }) => status === 'ABSENT')!.person
    }
    expect(absentee([])).toBe('ragnhild-tibell-samverkan-nordslatt')
    expect(absentee(['Ragnhild Tibell, Bjuv'])).toBe('ragnhild-tibell-klippan')
    expect(absentee(['Ragnhild Tibell, Klippan'])).toBe('ragnhild-tibell')
  })

  test('of one name known as two in another organization: who moved there is a candidate', () => {
    const elsewhere = { organization: 'Norrbottens Råd', body: 'Styrelsen' }
    const { ids } = people([
      { date: '2015-01-10', members: ['Ragnhild Tibell, Bjuv', 'Ragnhild Tibell, Klippan'] },
      { ...elsewhere, date: '2016-01-10', members: ['Ragnhild Tibell, Kiruna'] },
      { ...elsewhere, date: '2018-01-10', members: ['Ragnhild Tibell, Helsingborg'] },
    ])
    expect(ids).toHaveLength(4)
  })

  test('of one misprint, for two municipalities that have the name nearly so', () => {
    const { ids, pairs } = people([
      { date: '2015-01-10', members: ['Ragnhild Tibell, Bjuv', 'Ragnhild Tibell, Klippan'] },
      { date: '2016-01-10', members: ['Ragnhild Tiebll, Bjuv', 'Ragnhild Tibell, Klippan'] },
      { date: '2017-01-10', members: ['Ragnhild Tibell, Bjuv', 'Ragnhild Tiebll, Klippan'] },
    ])
    expect(ids).toHaveLength(4)
    expect(pairs).toContain('ragnhild-tibell ragnhild-tiebll')
  })

  test('where one name goes back and forth between municipalities: a candidate', () => {
    const { ids, pairs } = people([
      { date: '2015-01-10', members: ['Ragnhild Tibell, Bjuv'] },
      { date: '2016-01-10', members: ['Ragnhild Tibell, Klippan'] },
      { date: '2017-01-10', members: ['Ragnhild Tibell, Bjuv'] },
    ])
    expect(ids).toHaveLength(2)
    expect(pairs).toEqual(['ragnhild-tibell ragnhild-tibell-klippan'])
  })

  test('of one name in two organizations, one after the other: a candidate where the name is not common', () => {
    const { ids, pairs } = people([
      { date: '2015-01-10', members: ['Anna Tibell, Bjuv'] },
      { date: '2016-01-11', organization: 'Norrbottens Råd', body: 'Styrelsen', members: ['Anna Tibell, Kiruna'] },
    ])
    expect(ids).toHaveLength(2)
    expect(pairs).toEqual(['anna-tibell anna-tibell-kiruna'])
  })

  test('of a common name, once a guest for one municipality and later a member for another: a candidate', () => {
    const { ids, pairs } = people([
      { date: '2015-01-10', guests: ['Anna Andersson, Bjuv'] },
      { date: '2019-01-10', members: ['Anna Andersson, Klippan'] },
    ])
    expect(ids).toEqual(['anna-andersson', 'anna-andersson-klippan'])
    expect(pairs).toEqual(['anna-andersson anna-andersson-klippan'])
  })

  test('of one name in organizations that have nothing to do with each other', () => {
    const { ids } = people([
      { date: '2015-01-10', members: ['Anna Andersson'] },
      { date: '2015-01-11', organization: 'Norrbottens Råd', body: 'Styrelsen', members: ['Anna Andersson'] },
      { date: '2015-01-12', organization: 'Norrbottens Råd', body: 'Styrelsen', members: ['Anna Andersson, Kiruna'] },
    ])
    expect(ids).toEqual(['anna-andersson', 'anna-andersson-kiruna'])
  })

  test('where the minutes do not say whose body it is', () => {
    const { ids, meetings } = people([
      { date: '2015-01-10', organization: null, body: 'Styrelsen', members: ['Anna Andersson'] },
      { date: '2015-01-10', organization: null, body: 'Styrelsen', members: ['Anna Andersson', 'Ivar Modin'] },
    ])
    expect(meetings).toHaveLength(2)
    expect(ids).toHaveLength(3)
  })

  test('when a name without a municipality could be either of two', () => {
    const { ids } = people([
      { date: '2015-01-10', members: ['Ragnhild Tibell, Bjuv', 'Ragnhild Tibell, Klippan'] },
      { date: '2016-01-10', absent: ['Ragnhild Tibell'] },
    ])
    expect(ids).toHaveLength(3)
  })
})

describe('near-namesakes', () => {
  test('on one list are two, and nobody is asked', () => {
    const { ids, pairs } = people([
      { date: '2015-01-10', members: ['Christer Pålsson, Bjuv'], guests: ['Christer Paulsson, =Food Evolution'] },
    ])
    expect(ids).toEqual(['christer-palsson', 'christer-paulsson'])
    expect(pairs).toEqual([])
  })

  test('one on the list, the other only in the text: a candidate that explains itself', () => {
    const { ids, candidates, findings } = people([
      {
        date: '2015-01-10',
        secretariat: ['Anna Rydberg, =Samverkan Nordslätt'],
        presenters: ['Anna Rydholm'],
        items: [{ title: 'Information', text: 'Anna Rydholm redovisade.', presenters: ['Anna Rydholm'] }],
      },
    ])
    expect(ids).toEqual(['anna-rydberg', 'anna-rydholm'])
    expect(candidates).toMatchObject([{ left: 'anna-rydberg', right: 'anna-rydholm', judged: null }])
    expect(candidates[0]!.reasons.join('\n')).toContain('on no list')
    expect(findings).toMatchObject([{ code: 'POSSIBLE_SAME_PERSON', evidence: { quote: 'Anna Rydholm' } }])
  })

  test.each([
    ['Lena Mårtensson, Bjuv', 'Lena Mårtensson-Stenudd, Bjuv'],
    ['Christer Tibell, Bjuv', 'Krister Tibell, Bjuv'],
    ['Ivar Lindqvist, Bjuv', 'Ivar Lindkvist, Bjuv'],
    ['R Tibell, Bjuv', 'Ragnhild Tibell, Bjuv'],
    ['Ragnhild Tibell, Bjuv', 'Ragnhild Tibel, Bjuv'],
  ])('%s and %s, never at one meeting: a candidate', (left, right) => {
    const { ids, pairs } = people([
      { date: '2015-01-10', members: [left] },
      { date: '2016-01-10', members: [right] },
    ])
    expect(ids).toHaveLength(2)
    expect(pairs).toHaveLength(1)
  })

  test.each([
    ['Anna Nilsson, Bjuv', 'Anna Olsson, Bjuv'],
    ['Stefan Larsson, Bjuv', 'Stefan Johansson, Bjuv'],
    ['Cecilia Larsson, Bjuv', 'Cicilia Carlsson, Klippan'],
    ['Anna Eklind, Bjuv', 'Johan Eklind, Bjuv'],
  ])('%s and %s are nobody to ask about', (left, right) => {
    const { pairs } = people([
      { date: '2015-01-10', members: [left] },
      { date: '2016-01-10', members: [right] },
    ])
    expect(pairs).toEqual([])
  })
})

describe('names as they are really written', () => {
  const elder = { date: '2015-01-10', members: ['Nils Ekdahl d.y., Bjuv', 'Nils Ekdahl d.ä., Bjuv'] }

  test('father and son in one council are two, whatever way each is told', () => {
    const { persons, pairs } = people([
      elder,
      { date: '2016-01-10', members: ['Nils Ekdahl den yngre, Bjuv', 'Nils Ekdahl sr, Bjuv'] },
      { date: '2017-01-10', members: ['Nils Ekdahl jr., Bjuv', 'Nils Ekdahl d. ä., Bjuv'] },
    ])
    expect(persons.map(({ names }) => names)).toEqual([
      ['Nils Ekdahl d. ä.', 'Nils Ekdahl d.ä.', 'Nils Ekdahl sr'],
      ['Nils Ekdahl d.y.', 'Nils Ekdahl den yngre', 'Nils Ekdahl jr.'],
    ])
    expect(pairs).toEqual([])
  })

  test('the bare name beside them is neither, and is asked about; in the text it is the one who is there', () => {
    const { ids, pairs } = people([elder, { date: '2018-01-10', members: ['Nils Ekdahl, Bjuv'] }])
    expect(ids).toHaveLength(3)
    expect(pairs).toHaveLength(2)
    const alone = people([
      {
        date: '2015-01-10',
        members: ['Nils Ekdahl d.y., Bjuv'],
        items: [{ title: 'Vatten', text: 'Nils Ekdahl berättade.', presenters: ['Nils Ekdahl'] }],
      },
    ])
    expect(alone.presentations).toMatchObject([{ person: 'nils-ekdahl-dy' }])
  })

  test.each([
    ['CARL-HENRIK VON ESSEN, Bjuv', 'Carl Henrik von Essen, Bjuv'],
    ['dr. Ulf Ektorp, Bjuv', 'Ulf Ektorp, Bjuv'],
    ['kommunalråd Renée Müller, Bjuv', 'Renee Muller, Bjuv'],
    ['Siv Ektorp (S), Bjuv', 'Siv Ektorp, Bjuv'],
  ])('%s and %s are one', (left, right) => {
    const { ids } = people([
      { date: '2015-01-10', members: [left] },
      { date: '2016-01-10', members: [right] },
    ])
    expect(ids).toHaveLength(1)
  })

  test.each([
    ['Åsa Hallén, Bjuv', 'Asa Hallen, Bjuv'],
    ['Per Almström, Bjuv', 'Per Almstrom, Bjuv'],
    ['Anna Tibell, Bjuv', 'Tibell Anna, Bjuv'],
    ['Eva af Ekenstam, Bjuv', 'Eva Ekenstam, Bjuv'],
    ['A. Tibell, Bjuv', 'Anna Tibell, Bjuv'],
    ['Anna B Tibell, Bjuv', 'Anna Tibell, Bjuv'],
  ])('%s and %s are two until somebody rules', (left, right) => {
    const { ids, pairs } = people([
      { date: '2015-01-10', members: [left] },
      { date: '2016-01-10', members: [right] },
    ])
    expect(ids).toHaveLength(2)
    expect(pairs).toHaveLength(1)
  })

  test('a person is called by a spelling that is not all capitals', () => {
    const { persons } = people([
      { date: '2015-01-10', members: ['SIV EKTORP, Bjuv'] },
      { date: '2016-01-10', members: ['SIV EKTORP, Bjuv'] },
      { date: '2017-01-10', members: ['Siv Ektorp, Bjuv'] },
    ])
    expect(persons).toMatchObject([{ name: 'Siv Ektorp' }])
  })

  test('a surname before a comma is no municipality of the given name', () => {
    const comma = documentOf({ date: '2015-01-10', members: ['Tibell Anna, Bjuv'] })
    comma.minutes.attendance[0]!.person = 'Tibell, Anna'
    const facts = resolve([comma, documentOf({ date: '2016-01-10', members: ['Anna Tibell, Bjuv'] })], register)
    expect(facts.persons).toMatchObject([{ id: 'anna-tibell', names: ['Anna Tibell'] }])
  })
})

describe('nothing that a namesake explains as well', () => {
  const official = { body: 'Chefsgruppen' }
  const elected = { body: 'Styrelsen' }

  test('one for a municipality in one body, one for another in another body: a candidate', () => {
    const { ids, pairs } = people([
      { ...elected, date: '2015-01-10', members: ['Ragnhild Tibell, Bjuv', 'Ivar Modin, Klippan'] },
      { ...elected, date: '2016-01-10', members: ['Siv Ektorp, Bjuv', 'Ivar Modin, Klippan'] },
      { ...official, date: '2018-01-10', members: ['Ragnhild Tibell, Klippan'] },
    ])
    expect(ids).toHaveLength(4)
    expect(pairs).toEqual(['ragnhild-tibell ragnhild-tibell-klippan'])
  })

  test('a name seen elsewhere meanwhile: which of the two moved is a candidate', () => {
    const { ids } = people([
      { date: '2015-01-10', members: ['Ragnhild Tibell, Bjuv', 'Ivar Modin, Klippan'] },
      { date: '2018-01-10', members: ['Siv Ektorp, Bjuv', 'Ragnhild Tibell, Klippan'] },
      { organization: 'Norrbottens Råd', body: 'Styrelsen', date: '2017-01-10', members: ['Ragnhild Tibell, Kiruna'] },
      { organization: 'Norrbottens Råd', body: 'Styrelsen', date: '2019-01-10', members: ['Ragnhild Tibell, Kiruna'] },
    ])
    expect(ids.filter((id) => id.startsWith('ragnhild'))).toHaveLength(3)
  })

  test('once an association\u2019s guest, later a municipality\u2019s member: a candidate', () => {
    const { ids, pairs } = people([
      { date: '2015-01-10', guests: ['Ragnhild Tibell, =Vattenbolaget'] },
      { date: '2018-01-10', members: ['Ragnhild Tibell, Klippan'] },
    ])
    expect(ids).toHaveLength(2)
    expect(pairs).toHaveLength(1)
  })

  test('a councillor with a party and an official of a name that many bear, for one municipality: a candidate', () => {
    const both = (name: string) => [
      { ...elected, date: '2015-01-10', members: [`${name} (S), Bjuv`] },
      { ...official, date: '2016-01-10', members: [`${name}, Bjuv`] },
    ]
    expect(people(both('Anna Andersson')).pairs).toEqual(['anna-andersson anna-andersson-bjuv'])
    expect(people(both('Ragnhild Tibell')).ids).toEqual(['ragnhild-tibell'])
  })

  test('a name that many bear, for one municipality in two bodies of one organization, in one kind of role: one', () => {
    const { ids } = people([
      { ...elected, date: '2015-01-10', guests: ['Anna Andersson, Bjuv'] },
      { ...official, date: '2016-01-10', members: ['Anna Andersson, Bjuv'] },
    ])
    expect(ids).toEqual(['anna-andersson'])
  })

  test('a generation between: a candidate', () => {
    const far = (year: number) =>
      people([
        { date: '1999-01-10', members: ['Ragnhild Tibell, Bjuv'] },
        { date: `${year}-02-10`, members: ['Ragnhild Tibell, Bjuv'] },
      ])
    expect(far(2012).ids).toHaveLength(1)
    expect(far(2015).pairs).toEqual(['ragnhild-tibell ragnhild-tibell-bjuv'])
  })
})

describe('judgements', () => {
  const rydbergs: MeetingSpec[] = [
    { date: '2015-01-10', secretariat: ['Anna Rydberg, =Samverkan Nordslätt'], presenters: ['Anna Rydholm'] },
  ]
  const judge = (left: string, right: string, verdict: Judgement['verdict']): Judgement => ({
    left,
    right,
    verdict,
    reason: 'asked the secretariat',
  })

  test('SAME makes one person, with both spellings and the reason', () => {
    const { persons, candidates, findings } = people(rydbergs, [judge('Anna Rydholm', 'Anna Rydberg', 'SAME')])
    expect(persons).toMatchObject([{ id: 'anna-rydberg', names: ['Anna Rydberg', 'Anna Rydholm'] }])
    expect(persons[0]!.reasons.join('\n')).toContain('asked the secretariat')
    expect(candidates).toEqual([])
    expect(findings).toEqual([])
  })

  test('an id will do for a name', () => {
    expect(people(rydbergs, [judge('anna-rydholm', 'anna-rydberg', 'SAME')]).ids).toEqual(['anna-rydberg'])
  })

  test('DIFFERENT asks no more', () => {
    const { ids, candidates } = people(rydbergs, [judge('Anna Rydberg', 'Anna Rydholm', 'DIFFERENT')])
    expect(ids).toHaveLength(2)
    expect(candidates).toEqual([])
  })

  test('UNSURE stays a candidate and warns no more', () => {
    const { candidates, findings } = people(rydbergs, [judge('Anna Rydberg', 'Anna Rydholm', 'UNSURE')])
    expect(candidates).toMatchObject([{ judged: 'UNSURE' }])
    expect(findings).toEqual([])
  })

  test('the later of two on one pair holds', () => {
    const rows = [judge('Anna Rydberg', 'Anna Rydholm', 'SAME'), judge('Anna Rydholm', 'Anna Rydberg', 'DIFFERENT')]
    expect(people(rydbergs, rows).ids).toHaveLength(2)
  })

  const moved: MeetingSpec[] = [
    { date: '2015-01-10', members: ['Ragnhild Tibell, Bjuv'] },
    { date: '2018-01-10', members: ['Ragnhild Tibell, Klippan'] },
  ]

  test('DIFFERENT keeps apart what the rules would merge', () => {
    expect(people(moved).ids).toEqual(['ragnhild-tibell'])
    const row = judge('Ragnhild Tibell, Bjuv', 'Ragnhild Tibell, Klippan', 'DIFFERENT')
    const { ids, pairs } = people(moved, [row])
    expect(ids).toHaveLength(2)
    expect(pairs).toEqual([])
  })

  test('SAME of a bare name that several bear merges nothing; with whom it stands for it does', () => {
    const meetings: MeetingSpec[] = [
      { date: '2015-01-10', members: ['Ragnhild Tibell, Bjuv', 'Ragnhild Tibell, Klippan'] },
      { date: '2016-01-10', members: ['Ragnhild Modin, Klippan'] },
    ]
    expect(people(meetings, [judge('Ragnhild Tibell', 'Ragnhild Modin', 'SAME')]).ids).toHaveLength(3)
    const { ids } = people(meetings, [judge('Ragnhild Tibell, Klippan', 'Ragnhild Modin', 'SAME')])
    expect(ids).toEqual(['ragnhild-modin', 'ragnhild-tibell'])
  })

  test('a day tells apart who bear one name at one place', () => {
    const meetings: MeetingSpec[] = [
      { date: '1999-01-10', members: ['Ragnhild Tibell, Bjuv'] },
      { date: '2018-02-10', members: ['Ragnhild Tibell, Bjuv'] },
    ]
    const [one, two] = ['Ragnhild Tibell, Bjuv, 1999-01-10', 'Ragnhild Tibell, Bjuv, 2018-02-10']
    expect(people(meetings, [judge(one, two, 'SAME')]).ids).toEqual(['ragnhild-tibell'])
    expect(people(meetings, [judge(one, two, 'DIFFERENT')]).pairs).toEqual([])
    expect(people(meetings, [judge(one, two, 'UNSURE')]).candidates).toMatchObject([{ judged: 'UNSURE' }])
    expect(people(meetings, [judge('Ragnhild Tibell, Bjuv', two, 'SAME')]).ids).toHaveLength(2)
  })

  test('a day tells which of the bare names is meant', () => {
    const meetings: MeetingSpec[] = ['2015-01-10', '2016-01-10', '2017-01-10'].map((date) => ({
      date,
      absent: ['Ragnhild Tibell'],
    }))
    expect(people(meetings).ids).toHaveLength(1)
    const rows = [
      judge('Ragnhild Tibell, Samverkan Nordslätt, 2015-01-10', 'Ragnhild Tibell, 2016-01-10', 'DIFFERENT'),
      judge('Ragnhild Tibell, 2016-01-10', 'Ragnhild Tibell, 2017-01-10', 'DIFFERENT'),
    ]
    expect(people(meetings, rows).ids).toHaveLength(2)
  })

  test('SAME through a third does not override DIFFERENT', () => {
    const meetings: MeetingSpec[] = [
      { date: '2015-01-10', members: ['Ulla Ask, Bjuv'] },
      { date: '2016-01-10', members: ['Ulla Berg, Bjuv'] },
      { date: '2017-01-10', members: ['Ulla Dahl, Bjuv'] },
    ]
    const rows = [
      judge('Ulla Ask', 'Ulla Dahl', 'DIFFERENT'),
      judge('Ulla Ask', 'Ulla Berg', 'SAME'),
      judge('Ulla Berg', 'Ulla Dahl', 'SAME'),
    ]
    expect(people(meetings, rows).ids).toEqual(['ulla-ask', 'ulla-dahl'])
  })
})
