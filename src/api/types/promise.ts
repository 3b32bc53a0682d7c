import type { GraphQLResolveInfo } from 'graphql'
import { aheadOf } from '../ahead.ts'
import type { ApiContext } from '../context.ts'
import { boundsOf, type PeriodFilter } from '../paging.ts'
import type { ItemRow, TaskRow } from '../rows.ts'

type PromiseRow = TaskRow & { readonly due: string; readonly answers: readonly string[] }

export const promiseQueries = {
  async promises(_: unknown, { period }: { period?: PeriodFilter | null }, context: ApiContext) {
    const { first, last } = boundsOf(period)
    // 2016 sorts before 2016-01-01 and is in that year all the same, and the last week of a year can end in the next: so the
    // statement is asked for a little more.
    const before = String(Math.max(Number(first.slice(0, 4)) - 1, 0)).padStart(4, '0')
    const span = { first: before, last: `${last.slice(0, 4)}~`, asOf: null }
    const rows = await context.read<PromiseRow>('promises', span)
    return byDay(rows.filter(({ due }) => lastDay(due) >= first && lastDay(due) <= last))
  },
  async openPromises(_: unknown, { asOf }: { asOf: string }, context: ApiContext) {
    const rows = await context.read<PromiseRow>('promises', { first: '', last: `${asOf.slice(0, 4)}~`, asOf })
    return byDay(rows.filter(({ due }) => lastDay(due) < asOf))
  },
}

/** In the order of their dates; those of one day in the order they came. */
function byDay(rows: PromiseRow[]): PromiseRow[] {
  return rows.sort((left, right) =>
    lastDay(left.due) < lastDay(right.due) ? -1 : Number(lastDay(left.due) > lastDay(right.due)),
  )
}

const DAY = 86_400_000

/** The last day of an EDTF date: of a year, a month, an ISO week or the day itself. */
export function lastDay(date: string): string {
  const week = /^(\d{4})-W(\d{2})$/u.exec(date)
  if (week) {
    // The fourth of January is always in week 1.
    const fourth = Date.UTC(Number(week[1]), 0, 4)
    const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY
    return isoDay(monday + (Number(week[2]) * 7 - 1) * DAY)
  }
  const [year, month, day] = date.split('-')
  if (day !== undefined) return date
  return month === undefined ? `${year}-12-31` : isoDay(Date.UTC(Number(year), Number(month), 0))
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

const PromiseType = {
  task: (row: PromiseRow) => row,
  async answers({ answers }: PromiseRow, _: unknown, context: ApiContext, info: GraphQLResolveInfo) {
    const ahead = await aheadOf(info, context)
    return Promise.all(answers.map((id) => context.one<ItemRow>('items', id, ahead)))
  },
}

export { PromiseType as Promise }
