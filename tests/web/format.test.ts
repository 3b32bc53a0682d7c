import { describe, expect, it } from 'vitest'
import { csvOf } from '../../web/src/csv.ts'
import { formatDate, formatShare, formatSum } from '../../web/src/format.ts'
import { en } from '../../web/src/i18n/en.ts'
import { sv } from '../../web/src/i18n/sv.ts'

/** Intl puts no-break spaces within numbers. */
const plain = (text: string) => text.replace(/[\u00A0\u202F]/gu, ' ')

describe('dates', () => {
  it.each([
    ['2016-05-20', '20 maj 2016', '20 May 2016'],
    ['2016-10', 'oktober 2016', 'October 2016'],
    ['2022-W17', 'vecka 17 2022', 'week 17 2022'],
    ['2016', '2016', '2016'],
    [null, 'utan datum', 'no date'],
    ['soon', 'soon', 'soon'],
  ])('%s', (date, swedish, english) => {
    expect([formatDate(sv, date), formatDate(en, date)]).toEqual([swedish, english])
  })
})

describe('sums', () => {
  const sum = { value: 100_000, currency: 'SEK', basis: 'TOTAL' } as const

  it('stand in kronor, per inhabitant and as a maximum where they are', () => {
    expect(plain(formatSum(sv, sum))).toBe('100 000 kr')
    expect(plain(formatSum(sv, { ...sum, value: 1, basis: 'PER_INHABITANT' }))).toBe('1 kr/invånare')
    expect(plain(formatSum(sv, { ...sum, cap: true }))).toBe('högst 100 000 kr')
    expect(plain(formatSum(en, { ...sum, value: 1.5, basis: 'PER_INHABITANT' }))).toBe('SEK 1.5 per inhabitant')
  })

  it('and shares are in whole per cent', () => {
    expect(plain(formatShare(sv, 0.805))).toBe('81 %')
  })
})

describe('CSV', () => {
  const columns = [
    { title: 'Namn', value: (row: { name: string | null }) => row.name },
    { title: 'Antal', value: () => -3 },
  ]

  it('quotes what has commas, quotes or line ends', () => {
    expect(csvOf([{ name: 'a, "b"\nc' }, { name: null }], columns)).toBe(
      '\uFEFFNamn,Antal\r\n"a, ""b""\nc",-3\r\n,-3\r\n',
    )
  })

  it('keeps a text a text that a spreadsheet would run, and a number a number', () => {
    expect(csvOf([{ name: '=HYPERLINK("http://x")' }], columns)).toContain(`"'=HYPERLINK(""http://x"")",-3`)
  })
})
