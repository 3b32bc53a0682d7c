import DataLoader from 'dataloader'
import type { Page, Sorted, Window } from '../paging.ts'
import { byKey, type Read } from './read.ts'

/**
 * One page of a list for each key: the statement takes `$ids`, the window (`$low`, `$lowTie`,
 * `$high`, `$highTie`, `$descending`, `$limit`) and gives rows with `key`, `sort` and `tie`.
 */
export function pageLoader<Row extends object>(
  read: Read,
  statement: string,
  window: Window,
  parameters: Record<string, unknown>,
): DataLoader<string, Page<Row>> {
  return new DataLoader(async (ids: readonly string[]) => {
    const rows = await read<Row & Sorted & { key: string }>(statement, { ids, ...parameters, ...window.parameters })
    const groups = byKey(rows)
    return ids.map((id) => window.page(groups.get(id) ?? []))
  })
}

/** How long the whole list is for each key: the statement takes `$ids`, `$low`, `$high` and gives `key`, `total`. */
export function countLoader(
  read: Read,
  statement: string,
  window: Window,
  parameters: Record<string, unknown>,
): DataLoader<string, number> {
  const { first, last } = window
  return new DataLoader(async (ids: readonly string[]) => {
    const rows = await read<{ key: string; total: number }>(statement, { ids, ...parameters, low: first, high: last })
    const totals = new Map(rows.map((row) => [row.key, row.total]))
    return ids.map((id) => totals.get(id) ?? 0)
  })
}
