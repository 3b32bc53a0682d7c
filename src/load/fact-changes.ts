import type { Statements } from '../graph/index.ts'
import { type Difference, nodeName, relationName } from './difference.ts'
import { type LabelledRows, labelsOf, nowOf } from './near.ts'
import type { Properties } from './rows.ts'

/** One node or relation that an import would write or take away. */
export interface FactChange {
  readonly change: 'ADDED' | 'CHANGED' | 'REMOVED'
  /** Label of the node, or type of the relation. */
  readonly kind: string
  /** Of a node its id; of a relation those of its ends. */
  readonly id: string | readonly [from: string, to: string]
  /** What it says now, and what it would say; of a changed one only what differs. */
  readonly before: Properties | null
  readonly after: Properties | null
}

/** What only imports need. */
const inner: ReadonlySet<string> = new Set(['fingerprint', 'importer', 'record', 'sort', 'folded'])

/** What a difference means, node by node and relation by relation; what is taken away first. */
export async function changesIn(
  statements: Pick<Statements, 'read'>,
  difference: Difference,
  kinds: readonly LabelledRows[],
): Promise<FactChange[]> {
  const now = await nowOf(statements, difference, labelsOf(kinds))
  const removed = [
    ...difference.staleRelations.map((state) => ({ name: relationName(state), kind: state.type, id: ends(state) })),
    ...difference.staleNodes.map((state) => ({ name: nodeName(state), kind: state.label, id: state.id })),
  ].map(({ name, kind, id }): FactChange => {
    const before = now.get(name)?.properties ?? {}
    return { change: 'REMOVED', kind, id, before: told(before), after: null }
  })
  const written = difference.writes.flatMap(({ kind, rows }) =>
    rows.flatMap((row): FactChange[] => {
      const isNode = 'id' in row
      const before = now.get(isNode ? nodeName({ label: kind, id: row.id }) : relationName({ type: kind, ...row }))
      const id = isNode ? row.id : ends(row)
      if (!before) return [{ change: 'ADDED', kind, id, before: null, after: told(row.properties) }]
      const differing = differenceIn(told(before.properties), told(row.properties))
      return differing ? [{ change: 'CHANGED', kind, id, ...differing }] : []
    }),
  )
  return [...removed, ...written]
}

function ends({ from, to }: { readonly from: string; readonly to: string }) {
  return [from, to] as const
}

function told(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([key, value]) => value !== null && !inner.has(key)))
}

/** The properties that are not alike; null where all are. */
function differenceIn(before: Properties, after: Properties) {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const differing = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
  const only = (properties: Properties): Properties =>
    Object.fromEntries(differing.map((key) => [key, properties[key] ?? null]))
  return differing.length === 0 ? null : { before: only(before), after: only(after) }
}
