import DataLoader from 'dataloader'
import { byKey, type Read } from './read.ts'

/** The rows on the other side of a relation: the statement takes `$ids` and gives rows with a `key`. */
export function manyLoader<Row extends object>(
  read: Read,
  statement: string,
  parameters: Record<string, unknown>,
): DataLoader<string, Row[]> {
  return new DataLoader(async (ids: readonly string[]) => {
    const groups = byKey(await read<Row & { key: string }>(statement, { ids, ...parameters }))
    return ids.map((id) => groups.get(id) ?? [])
  })
}

/** A place asked about: any record of plain values with the `key` its rows are to carry. */
export type Place = { readonly key: string } & Readonly<Record<string, unknown>>

/** As {@link manyLoader}, for statements that need more than an id of each: they take a list of places. */
export function placesLoader<Row extends object>(
  read: Read,
  statement: string,
  list: string,
  parameters: Record<string, unknown>,
): DataLoader<Place, Row[], string> {
  return new DataLoader(
    async (places: readonly Place[]) => {
      const groups = byKey(await read<Row & { key: string }>(statement, { [list]: places, ...parameters }))
      return places.map((place) => groups.get(place.key) ?? [])
    },
    { cacheKeyFn: (place) => place.key },
  )
}
