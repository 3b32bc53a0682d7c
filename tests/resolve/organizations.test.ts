import { describe, expect, test } from 'vitest'
import { resolve } from '../../src/resolve/index.ts'
import { directoryOf } from '../../src/resolve/organizations.ts'
import { documentOf, register } from './build.ts'

const municipality = (name: string) => directoryOf(register).municipality(name)

describe('municipalities', () => {
  test.each([
    ['Bjuv', 'municipality-1260'],
    ['Bjuvs', 'municipality-1260'],
    ['Bjuvs kommun', 'municipality-1260'],
    ['Bjuv kommun', 'municipality-1260'],
    ['HELSINGBORGS  STAD', 'municipality-1283'],
    ['Helsingborg stads', 'municipality-1283'],
    ['Örkeljunga', 'municipality-1257'],
    ['Örkeljunga kommun', 'municipality-1257'],
  ])('%s is one', (name, id) => expect(municipality(name)).toBe(id))

  test.each(['Bju', 'Bjurholm', 'Orkelljunga by', 'kommun', 'Food Evolution', ''])('%s is none', (name) =>
    expect(municipality(name)).toBeNull())
})

describe('organizations and bodies', () => {
  test('a former name is the present organization', () => {
    const { organizations, meetings } = resolve(
      [documentOf({ date: '2010-01-01', organization: 'Slättens råd', members: ['Siv Ektorp, Bjuv'] })],
      register,
    )
    expect(meetings).toMatchObject([{ organization: 'nordslatt', body: 'nordslatt-chefsgruppen' }])
    expect(organizations.find(({ id }) => id === 'nordslatt')).toMatchObject({
      name: 'Samverkan Nordslätt',
      names: ['Slättens Råd', 'Slättens råd'],
      members: ['municipality-1257', 'municipality-1260', 'municipality-1276', 'municipality-1282'],
    })
  })

  test('an alias of a body is the body', () => {
    const { meetings } = resolve([documentOf({ date: '2010-01-01', body: 'chefsmötet' })], register)
    expect(meetings).toMatchObject([{ id: 'nordslatt-chefsgruppen/2010-01-01' }])
  })

  test('a body of an unknown organization is its own, not one of the same name elsewhere', () => {
    const { meetings } = resolve(
      [documentOf({ date: '2010-01-01', organization: 'Norrbottens Råd', body: 'Styrelsen' })],
      register,
    )
    expect(meetings).toMatchObject([{ body: 'norrbottens-rad-styrelsen', organization: 'norrbottens-rad' }])
  })

  test('where minutes leave the organization out, it is the one whose body and members met', () => {
    const members = ['Siv Ektorp, Bjuv', 'Ivar Modin, Klippan', 'Ulla Ask, Landskrona']
    const of = (who: readonly string[]) =>
      resolve([documentOf({ date: '2010-01-01', organization: null, body: 'Chefsgruppen', members: who })], register)
    expect(of(members).meetings).toMatchObject([{ organization: 'nordslatt' }])
    expect(of(members.slice(0, 2)).meetings).toMatchObject([{ organization: null }])
  })

  test('somebody of a network stands for the organization it belongs to', () => {
    const { attendances } = resolve(
      [documentOf({ date: '2010-01-01', guests: ['Siv Ektorp, =Nätverket Vatten'] })],
      register,
    )
    expect(attendances).toMatchObject([{ organization: 'nordslatt' }])
  })

  test.each([
    ['styrelsen', 'nordslatt-styrelsen'],
    ['direktionen', 'nordslatt-direktionen'],
    ['ansvariga i respektive kommun', null],
  ])('what is proposed to "%s"', (to, body) => {
    const items = [{ title: 'Budget', decisions: [{ text: 'att föreslå X att betala', to }] }]
    const { decisions } = resolve([documentOf({ date: '2010-01-01', items })], register)
    expect(decisions).toMatchObject([{ to, toBody: body }])
  })
})

describe('one meeting in two documents', () => {
  const members = ['Siv Ektorp, Bjuv', 'Ivar Modin, Klippan']

  test('has each person once, and says so', () => {
    const facts = resolve(
      [
        documentOf({ date: '2010-01-01', number: '1/2010', members }),
        documentOf({ date: '2010-01-01', members: [...members, 'Ulla Ask, Landskrona'] }),
      ],
      register,
    )
    expect(facts.meetings).toMatchObject([{ id: 'nordslatt-chefsgruppen/2010-01-01/1-2010', number: '1/2010' }])
    expect(facts.meetings[0]!.documents).toHaveLength(2)
    expect(facts.attendances.map(({ person }) => person).sort()).toEqual(['ivar-modin', 'siv-ektorp', 'ulla-ask'])
    expect(facts.findings.map(({ code }) => code)).toEqual(['MEETING_RECORDED_TWICE'])
  })

  test('has each value from the first that has it, with the place there', () => {
    const bare = documentOf({ date: '2010-01-01', members })
    const full = documentOf({ date: '2010-01-01', number: '1/2010', members, chair: 'Siv Ektorp' })
    const facts = resolve([bare, full], register)
    const [meeting] = facts.meetings
    const { sha256: other } = full.minutes.document
    expect(meeting).toMatchObject({ number: '1/2010', chair: 'siv-ektorp', start: null, secretary: null })
    expect(meeting!.sources).toMatchObject({
      body: { document: meeting!.documents[0] },
      number: { document: other, evidence: full.minutes.meeting!.sources.number },
      chair: { document: other, evidence: full.minutes.meeting!.sources.chair },
      start: null,
      secretary: null,
    })
  })

  test('with two numbers are two meetings', () => {
    const facts = resolve(
      ['1/2010', '2/2010'].map((number) => documentOf({ date: '2010-01-01', number, members })),
      register,
    )
    expect(facts.meetings).toHaveLength(2)
    expect(facts.findings).toEqual([])
  })
})

test('a document that is no minutes, or has an ERROR, gives nothing; one in the graph before stays with its findings', () => {
  const document = documentOf({
    date: '2010-01-01',
    members: ['Siv Ektorp, Bjuv'],
    findings: [{ code: 'EMPTY', severity: 'ERROR', message: 'empty', evidence: null }],
  })
  expect(resolve([document], register)).toMatchObject({ documents: [], meetings: [], persons: [], findings: [] })
  const kept = resolve([{ ...document, isKept: true }], register)
  expect(kept).toMatchObject({ meetings: [], persons: [], findings: [{ code: 'EMPTY' }] })
  expect(kept.documents).toHaveLength(1)
})
