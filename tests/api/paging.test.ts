import { GraphQLError } from 'graphql'
import { describe, expect, it } from 'vitest'
import { cursorOf, type PageArguments, type PeriodFilter, type Sorted, windowOf } from '../../src/api/paging.ts'

const LIST: Sorted[] = [
  { sort: '', tie: 'undated' },
  { sort: '2015-06-12', tie: 'a' },
  { sort: '2015-06-12', tie: 'b' },
  { sort: '2016-05-20', tie: 'a' },
  { sort: '2019-04-05', tie: 'a' },
  { sort: '2022-02-17', tie: 'a' },
]

/** What the statements do with a window, on a list in memory. */
function ask(args: PageArguments, period?: PeriodFilter) {
  const window = windowOf(args, period)
  const { low, lowTie, high, highTie, descending, limit } = window.parameters as { [name: string]: string } & {
    limit: number
    descending: boolean
  }
  const rows = LIST.filter(
    ({ sort, tie }) =>
      !(sort < low! || sort > high! || (sort === low && tie <= lowTie!) || (sort === high && tie >= highTie!)),
  )
  if (descending) rows.reverse()
  const page = window.page(rows.slice(0, limit))
  return { ...page, keys: page.rows.map(({ sort, tie }) => `${sort.slice(0, 4)}${tie}`) }
}

/** All pages one after the other, forward. */
function walk(args: PageArguments): string[] {
  const keys: string[] = []
  let after: string | null = null
  for (;;) {
    const page = ask({ ...args, after })
    keys.push(...page.keys)
    if (!page.hasNextPage) return keys
    after = cursorOf(page.rows.at(-1)!)
  }
}

describe('a page of a list', () => {
  it('meets every row once, in order, whatever the size and the direction', () => {
    const all = ['undated', '2015a', '2015b', '2016a', '2019a', '2022a']
    for (const first of [1, 2, 3, 5, 6, 100]) {
      expect(walk({ first })).toEqual(all)
      expect(walk({ first, order: 'DESC' })).toEqual([...all].reverse())
    }
  })

  it('gives the last rows, and those before a cursor, in the order of the list', () => {
    const last = ask({ last: 2 })
    expect(last.keys).toEqual(['2019a', '2022a'])
    expect(last).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
    const before = cursorOf(last.rows[0]!)
    expect(ask({ last: 2, before }).keys).toEqual(['2015b', '2016a'])
    expect(ask({ last: 2, before })).toMatchObject({ hasNextPage: true, hasPreviousPage: true })
    expect(ask({ last: 10, before })).toMatchObject({ hasPreviousPage: false })
    expect(ask({ last: 2, order: 'DESC' }).keys).toEqual(['2015a', 'undated'])
  })

  it('takes a cursor on both sides', () => {
    const after = cursorOf({ sort: '2015-06-12', tie: 'a' })
    const before = cursorOf({ sort: '2022-02-17', tie: 'a' })
    expect(ask({ after, before, first: 10 }).keys).toEqual(['2015b', '2016a', '2019a'])
  })

  it('keeps to its period, with a cursor too', () => {
    expect(ask({}, { year: 2015 }).keys).toEqual(['2015a', '2015b'])
    expect(ask({}, { from: '2016-05-20', to: '2019-04-05' }).keys).toEqual(['2016a', '2019a'])
    expect(ask({}, { year: 2016, from: '2017-01-01' }).keys).toEqual([])
    const after = cursorOf({ sort: '2015-06-12', tie: 'a' })
    expect(ask({ after }, { from: '2019-01-01' }).keys).toEqual(['2019a', '2022a'])
    expect(ask({ after }, { year: 2015 }).keys).toEqual(['2015b'])
  })

  it.each<[string, PageArguments, PeriodFilter?]>([
    ['both ends', { first: 1, last: 1 }],
    ['nothing asked for', { first: 0 }],
    ['too much', { last: 101 }],
    ['no cursor', { after: 'abc' }],
    ['a cursor of other things', { after: Buffer.from('[1,2]').toString('base64url') }],
    ['no year', {}, { year: 20155 }],
    ['a year before all', {}, { year: -5 }],
  ])('refuses %s', (_, args, period) => {
    expect(() => windowOf(args, period)).toThrow(GraphQLError)
  })
})
