import DataLoader from 'dataloader'
import type { Read } from './read.ts'

/** Rows by their own `id`: the statement takes `$ids` and gives one row for each that there is. */
export function oneLoader<Row extends { readonly id: string }>(
  read: Read,
  statement: string,
): DataLoader<string, Row | null> {
  return new DataLoader(async (ids: readonly string[]) => {
    const rows = await read<Row>(statement, { ids })
    const found = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => found.get(id) ?? null)
  })
}
