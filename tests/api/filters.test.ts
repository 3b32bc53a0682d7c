import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createContext } from '../../src/api/context.ts'
import { type Condition, conditionsOf, type Filter } from '../../src/api/filters.ts'

const context = createContext({ read: () => Promise.resolve([]) })

/** What a filter says, by its definition. */
function holds(filter: Filter, { year, text }: { year: number; text: string }): boolean {
  const parts = [
    ...(filter.year ? [(filter.year as number[]).includes(year)] : []),
    ...(filter.text != null ? [text.includes(filter.text as string)] : []),
    ...(filter.AND ?? []).map((part) => holds(part, { year, text })),
    ...(filter.OR ? [filter.OR.some((part) => holds(part, { year, text }))] : []),
    ...(filter.NOT ? [!holds(filter.NOT, { year, text })] : []),
  ]
  return parts.every(Boolean)
}

/** What the statements make of its conditions. */
function isMet(
  { field, values, text: wanted, holds: expected }: Condition,
  row: { year: number; text: string },
): boolean {
  return expected === (field === 'YEAR' ? values.includes(row.year) : row.text.includes(wanted!))
}

function filterOf(depth: number): fc.Arbitrary<Filter> {
  const plain = { year: fc.subarray([2015, 2016, 2017]), text: fc.constantFrom('', 'a', 'b') }
  if (depth === 0) return fc.record(plain, { requiredKeys: [] })
  const inner = filterOf(depth - 1)
  const some = fc.array(inner, { maxLength: 2 })
  return fc.record({ ...plain, AND: some, OR: some, NOT: inner }, { requiredKeys: [] })
}

it('AND, OR and NOT, nested in any way, mean what they say', async () => {
  let compared = 0
  await fc.assert(
    fc.asyncProperty(
      filterOf(2),
      fc.constantFrom(2015, 2016, 2018),
      fc.constantFrom('', 'a', 'ab'),
      async (asked, year, text) => {
        const alternatives = await conditionsOf(asked, context).catch(() => null)
        if (alternatives === null) return
        compared += 1
        const row = { year, text }
        expect(alternatives.some((every) => every.every((one) => isMet(one, row)))).toBe(holds(asked, row))
      },
    ),
    { numRuns: 800 },
  )
  expect(compared).toBeGreaterThan(500)
})

it('a filter that would become too many alternatives is refused before it is made', async () => {
  const either: Filter = { OR: [{ year: [2015] }, { year: [2016] }] }
  const asked: Filter = { AND: Array.from({ length: 40 }, () => either) }
  await expect(conditionsOf(asked, context)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
  expect(await conditionsOf({ AND: Array.from({ length: 6 }, () => either) }, context)).toHaveLength(64)
})
