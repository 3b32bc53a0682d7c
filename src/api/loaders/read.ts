/** Runs one statement of `cypher/` that only reads. */
export type Read = <Row extends object>(statement: string, parameters?: Record<string, unknown>) => Promise<Row[]>

/** Rows that say, in `key`, which of the keys asked for they belong to, gathered in the order they came. */
export function byKey<Row extends { readonly key: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.key)
    if (group) group.push(row)
    else groups.set(row.key, [row])
  }
  return groups
}
