import { describe, expect, test } from 'vitest'
import { resolve } from '../../src/resolve/index.ts'
import { documentOf, type MeetingSpec, register } from './build.ts'

function periods(person: string, meetings: readonly MeetingSpec[]) {
  return resolve(meetings.map(documentOf), register)
    .representations.filter((period) => period.person === person)
    .map(({ organization, from, to, meetings: count, present, absent, roles }) => ({
      period: `${organization} ${from}–${to}`,
      seen: [count, present, absent],
      roles,
    }))
}

describe('periods of representation', () => {
  test('count meetings, present and absent', () => {
    expect(
      periods('siv-ektorp', [
        { date: '2015-01-01', members: ['Siv Ektorp, Bjuv'] },
        { date: '2016-01-01', absent: ['Siv Ektorp, Bjuv'] },
        { date: '2017-01-01', members: ['Siv Ektorp, Bjuv'] },
      ]),
    ).toEqual([{ period: 'municipality-1260 2015-01-01–2017-01-01', seen: [3, 2, 1], roles: ['MEMBER'] }])
  })

  test('go on over a meeting where nobody has the seat', () => {
    const found = periods('siv-ektorp', [
      { date: '2015-01-01', members: ['Siv Ektorp, Bjuv'] },
      { date: '2016-01-01', members: ['Ivar Modin, Klippan'] },
      { date: '2017-01-01', members: ['Siv Ektorp, Bjuv'] },
    ])
    expect(found).toHaveLength(1)
  })

  test('end where another has the seat in between', () => {
    const found = periods('siv-ektorp', [
      { date: '2015-01-01', members: ['Siv Ektorp, Bjuv'] },
      { date: '2016-01-01', members: ['Ivar Modin, Bjuv'] },
      { date: '2017-01-01', members: ['Siv Ektorp, Bjuv'] },
    ])
    expect(found.map(({ period }) => period)).toEqual([
      'municipality-1260 2015-01-01–2015-01-01',
      'municipality-1260 2017-01-01–2017-01-01',
    ])
  })

  test('go on where a municipality has two seats and one of the two is away unlisted', () => {
    const found = periods('siv-ektorp', [
      { date: '2015-01-01', members: ['Siv Ektorp, Bjuv', 'Ivar Modin, Bjuv'] },
      { date: '2016-01-01', members: ['Ivar Modin, Bjuv'] },
      { date: '2017-01-01', members: ['Siv Ektorp, Bjuv', 'Ivar Modin, Bjuv'] },
    ])
    expect(found).toHaveLength(1)
  })

  test('go on over a meeting of another body', () => {
    const found = periods('siv-ektorp', [
      { date: '2015-01-01', members: ['Siv Ektorp, Bjuv'] },
      { date: '2016-01-01', body: 'Styrelsen', members: ['Ivar Modin, Bjuv'] },
      { date: '2017-01-01', members: ['Siv Ektorp, Bjuv'] },
    ])
    expect(found).toHaveLength(1)
  })

  test('a guest has one too, marked as such', () => {
    expect(periods('siv-ektorp', [{ date: '2015-01-01', guests: ['Siv Ektorp, Bjuv'] }])).toMatchObject([
      { roles: ['GUEST'] },
    ])
  })
})

test('whom an absentee stood for is concluded only between two meetings that agree', () => {
  const seen = (before: string, after: string | null) =>
    resolve(
      [
        documentOf({ date: '2015-01-01', members: [before] }),
        documentOf({ date: '2016-01-01', absent: ['Siv Ektorp'] }),
        ...(after ? [documentOf({ date: '2017-01-01', members: [after] })] : []),
      ],
      register,
    ).attendances.find(({ status }) => status === 'ABSENT')
  expect(seen('Siv Ektorp, Bjuv', 'Siv Ektorp, Bjuv')).toMatchObject({ organization: 'municipality-1260' })
  expect(seen('Siv Ektorp, Bjuv', 'Siv Ektorp, Klippan')).toMatchObject({ organization: null })
  expect(seen('Siv Ektorp, Bjuv', null)).toMatchObject({ organization: null, organizationReason: null })
})
