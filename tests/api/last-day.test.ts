import { expect, it } from 'vitest'
import { lastDay } from '../../src/api/types/promise.ts'

it.each([
  ['2015-08-28', '2015-08-28'],
  ['2016-10', '2016-10-31'],
  ['2016-02', '2016-02-29'],
  ['2016-12', '2016-12-31'],
  ['2016', '2016-12-31'],
  ['2022-W17', '2022-05-01'],
  ['2020-W53', '2021-01-03'],
  ['2021-W01', '2021-01-10'],
  ['2018-W01', '2018-01-07'],
])('the last day of %s is %s', (date, day) => {
  expect(lastDay(date)).toBe(day)
})
