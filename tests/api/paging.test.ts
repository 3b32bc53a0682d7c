import fc from 'fast-check'
import { GraphQLError } from 'graphql'
import { describe, expect, it } from 'vitest'
import { boundsOf, cursorOf, type OrderKey, type PageArguments, type Placed, windowOf } from '../../src/api/paging.ts'

const LIST = ['\tundated', '2015-06-12\ta', '2015-06-12\tb', '2016-05-20\ta', '2019-04-05\ta', '2022-02-17\ta'].map(
  (sort) => ({ sort }),
)

type Key = string | number

/** Whether a row stands behind a place, read by keys and directions: what the statements do. */
function isBehind(keys: readonly Key[], place: readonly Key[], down: readonly boolean[]): boolean {
  const at = keys.findIndex((key, index) => key !== place[index])
  return at >= 0 && keys[at]! > place[at]! !== down[at]!
}

/** What the statements do with a window, on a list in memory whose rows have keys by these names. */
function ask(args: PageArguments, list: readonly (Placed & Readonly<Record<string, unknown>>)[] = LIST) {
  const { by, descending, above, below, limit, page } = windowOf(args, 'DATE')
  const down = [...by.map((key) => key.down), descending]
  const keysOf = (row: (typeof list)[number]) => [...by.map((key) => row[key.by] as Key), row.sort]
  const rows = list
    .filter(
      (row) =>
        (above === null || isBehind(keysOf(row), above, down)) &&
        (below === null ||
          isBehind(
            keysOf(row),
            below,
            down.map((one) => !one),
          )),
    )
    .toSorted((left, right) => (isBehind(keysOf(left), keysOf(right), down) ? 1 : -1))
    .slice(0, limit)
    .map((row) => ({ ...row, keys: by.map((key) => row[key.by] as Key) }))
  const found = page(rows)
  return { ...found, keys: found.rows.map(({ sort }) => sort.replace(/(?:-\d\d)*\t/u, '')) }
}

/** All pages one after the other, forward or, from the end, backward. */
function walk(args: PageArguments, list: Parameters<typeof ask>[1] = LIST): string[] {
  const keys: string[] = []
  const isBackward = args.last != null
  for (let cursor: string | null = null; ; ) {
    const page = ask({ ...args, ...(isBackward ? { before: cursor } : { after: cursor }) }, list)
    keys[isBackward ? 'unshift' : 'push'](...page.keys)
    if (!(isBackward ? page.hasPreviousPage : page.hasNextPage)) return keys
    cursor = cursorOf(page.rows.at(isBackward ? 0 : -1)!, page.order)
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
    const before = cursorOf(last.rows[0]!, [])
    expect(ask({ last: 2, before }).keys).toEqual(['2015b', '2016a'])
    expect(ask({ last: 2, before })).toMatchObject({ hasNextPage: true, hasPreviousPage: true })
    expect(ask({ last: 10, before })).toMatchObject({ hasPreviousPage: false })
    expect(ask({ last: 2, order: 'DESC' }).keys).toEqual(['2015a', 'undated'])
  })

  it('takes a cursor on both sides', () => {
    const after = cursorOf({ sort: '2015-06-12\ta' }, [])
    const before = cursorOf({ sort: '2022-02-17\ta' }, [])
    expect(ask({ after, before, first: 10 }).keys).toEqual(['2015b', '2016a', '2019a'])
  })

  it('joins up to the whole list, forward and backward, by any keys in any directions', () => {
    const rows = fc.uniqueArray(
      fc.record({
        sort: fc.string({ minLength: 1 }),
        A: fc.constantFrom('', 'a', 'b'),
        B: fc.integer({ min: 0, max: 3 }),
      }),
      { selector: ({ sort }) => sort, maxLength: 12 },
    )
    const key = fc.record({ by: fc.constantFrom('A', 'B', 'DATE'), direction: fc.constantFrom('ASC', 'DESC') })
    const orders = fc.uniqueArray(key as fc.Arbitrary<NonNullable<PageArguments['orderBy']>[number]>, {
      selector: ({ by }) => by,
      maxLength: 3,
    })
    fc.assert(
      fc.property(
        rows,
        orders,
        fc.constantFrom('ASC', 'DESC'),
        fc.integer({ min: 1, max: 5 }),
        (some, orderBy, order, size) => {
          const list = some.map((row) => ({ ...row, DATE: row.sort.slice(0, 1) }))
          const args = { orderBy, order } as const
          const whole = ask({ ...args, first: 100 }, list).rows.map(({ sort }) => sort)
          expect(whole.toSorted()).toEqual(list.map(({ sort }) => sort).toSorted())
          const turned = { orderBy, order: order === 'ASC' ? 'DESC' : 'ASC' } as const
          expect(ask({ ...turned, first: 100 }, list).rows.map(({ sort }) => sort)).toEqual(whole.toReversed())
          const names = whole.map((sort) => sort.replace(/(?:-\d\d)*\t/u, ''))
          expect(walk({ ...args, first: size }, list)).toEqual(names)
          expect(walk({ ...args, last: size }, list)).toEqual(names)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('takes a cursor for the order it came with, either way, and no other', () => {
    const order: OrderKey[] = [
      { by: 'A', down: false },
      { by: 'B', down: true },
    ]
    const after = cursorOf({ keys: ['a', 1, ''], sort: 'x' }, order)
    const orderBy = order.map(({ by, down }) => ({ by, direction: down ? ('DESC' as const) : ('ASC' as const) }))
    expect(windowOf({ after, orderBy }).above).toEqual(['a', 1, 'x'])
    expect(windowOf({ after, orderBy, order: 'DESC' }).above).toEqual(['a', 1, 'x'])
    for (const other of [
      [],
      orderBy.toReversed(),
      orderBy.slice(0, 1),
      orderBy.map(({ by }) => ({ by, direction: 'ASC' as const })),
    ]) {
      expect(() => windowOf({ after, orderBy: other })).toThrow(/of another order/u)
    }
  })

  it.each<[string, PageArguments]>([
    ['both ends', { first: 1, last: 1 }],
    ['nothing asked for', { first: 0 }],
    ['too much', { last: 101 }],
    ['no cursor', { after: 'abc' }],
    ['a cursor of other things', { after: Buffer.from('[1,2]').toString('base64url') }],
    [
      'a key twice',
      {
        orderBy: [
          { by: 'A', direction: 'ASC' },
          { by: 'A', direction: 'DESC' },
        ],
      },
    ],
    ['four keys', { orderBy: ['A', 'B', 'C', 'D'].map((by) => ({ by, direction: 'ASC' })) }],
  ])('refuses %s', (_, args) => {
    expect(() => windowOf(args)).toThrow(GraphQLError)
  })
})

describe('a period', () => {
  it('is bounded by its year and its days, whichever is narrower', () => {
    expect(boundsOf({ year: 2015 })).toEqual({ first: '2015-01-01', last: '2015-12-31' })
    expect(boundsOf({ year: 2016, from: '2016-05-20' })).toEqual({ first: '2016-05-20', last: '2016-12-31' })
    expect(boundsOf({ to: '2019-04-05' })).toEqual({ first: '', last: '2019-04-05' })
  })

  it.each([20155, -5])('of the year %i is refused', (year) => {
    expect(() => boundsOf({ year })).toThrow(GraphQLError)
  })
})
