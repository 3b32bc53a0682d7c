import { expect, it } from 'vitest'
import { ClockTime, DateTime, Date as Day, EDTFDate } from '../../src/api/types/scalars.ts'

const isTaken = (scalar: typeof Day, value: unknown) => {
  try {
    return scalar.parseValue(value) === value
  } catch {
    return false
  }
}

it.each([
  [
    Day,
    ['2015-06-12', '2016-02-29', '2000-02-29'],
    ['2015-02-29', '1900-02-29', '2015-04-31', '2015-13-01', '2015-6-12'],
  ],
  [Day, ['0001-01-01', '9999-12-31'], ['2015-00-01', '2015-01-00', '2015', '+2015-01-01', '', 20150612, null]],
  [EDTFDate, ['2015-08-28', '2016-10', '2016', '2022-W17'], ['2016-99', '2016-00', '2016-13', '2015-02-29', '16']],
  // A year has 53 weeks where it begins on a Thursday, as 2026 does, or as a leap year on a Wednesday, as 2020.
  [EDTFDate, ['2020-W53', '2026-W53', '2022-W52', '2022-W01'], ['2022-W53', '2022-W60', '2022-W00', '2022-W5']],
  [
    DateTime,
    ['2026-03-02T08:15:30Z', '2026-03-02T08:15:30.123+01:00'],
    ['2026-02-29T08:15:30Z', '2026-03-02T08:15:30'],
  ],
  [DateTime, [], ['2026-03-02T25:15:30Z', '2026-03-02T08:61:30Z', '2026-03-02T08:15:60Z', '2026-03-02']],
  [ClockTime, ['00:00', '08:45', '23:59', '24:00'], ['24:01', '25:00', '08:60', '8:45']],
])('%s takes what is in the calendar and on the clock, and nothing else', (scalar, right, wrong) => {
  expect(right.filter((value) => !isTaken(scalar, value))).toEqual([])
  expect(wrong.filter((value) => isTaken(scalar, value))).toEqual([])
})
