import { globalId } from './ids.ts'

/** A field that its own row answers: which columns it is read from. */
export interface Own<Row = object, Value = unknown> {
  resolve(row: Row): Value
  readonly extensions: {
    /** The columns; of a field that gives an object, by the fields asked of it. */
    readonly reads: readonly string[] | ((asked: readonly string[]) => readonly string[])
  }
}

/**
 * A field made of columns of its row. One that is a column as it stands needs no resolver; one whose resolver does not say
 * what it reads works too, but then all columns are asked for.
 */
export function own<Row extends object, Value>(
  reads: Own['extensions']['reads'],
  resolve: (row: Row) => Value,
): Own<Row, Value> {
  return { resolve, extensions: { reads } }
}

/** The global id of a type's rows. */
export function idOf(type: string): Own<{ readonly id: string }, string> {
  return own(['id'], ({ id }) => globalId(type, id))
}

/** A list that is empty where the graph has none. */
export function listOf<Name extends string>(
  name: Name,
): Own<Readonly<Record<Name, readonly string[] | null>>, readonly string[]> {
  return own([name], (row) => row[name] ?? [])
}
