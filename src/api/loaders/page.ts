import DataLoader from 'dataloader'
import { byKey, type Read } from './read.ts'

type Parameters = Readonly<Record<string, unknown>>

/** One page of a list for each key: the statement takes `$ids` and gives rows with a `key`. */
export function pageLoader<Row extends object>(
  read: Read,
  statement: string,
  parameters: Parameters,
): DataLoader<string, Row[]> {
  return new DataLoader(async (ids: readonly string[]) => {
    const groups = byKey(await read<Row & { key: string }>(statement, { ...parameters, ids }))
    return ids.map((id) => groups.get(id) ?? [])
  })
}

/** How long the whole list is for each key: the statement takes `$ids` and gives `key`, `total`. */
export function countLoader(read: Read, statement: string, parameters: Parameters): DataLoader<string, number> {
  return new DataLoader(async (ids: readonly string[]) => {
    const rows = await read<{ key: string; total: number }>(statement, { ...parameters, ids })
    const totals = new Map(rows.map((row) => [row.key, row.total]))
    return ids.map((id) => totals.get(id) ?? 0)
  })
}
