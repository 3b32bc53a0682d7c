import type { Statements } from '../graph/index.ts'
import type { Facts } from '../model/facts.ts'
import {
  type Difference,
  differenceOf,
  type NodeState,
  nodeName,
  type RelationState,
  relationName,
} from './difference.ts'
import {
  type NodeKind,
  type NodeRow,
  nodesOf,
  type Properties,
  type RelationKind,
  type RelationRow,
  relationsOf,
  withNames,
} from './rows.ts'

/** Nodes and relations as the graph has them. */
export type NodeNow = NodeState & { readonly properties: Properties }
export type RelationNow = RelationState & { readonly properties: Properties }

/**
 * Nodes that documents everywhere may name: that one goes, or loses a name, can be said only of all documents together.
 * A project that only minutes know is one of its circle, and its id begins with that.
 */
function isEverywhere(label: string, id: string): boolean {
  return label === 'Project' ? !id.includes('/') : ['Organization', 'Municipality', 'Body'].includes(label)
}

/**
 * What has to be done to a graph where some of its documents said one thing and now say another. null where the graph is
 * not as it was thought to be, or where documents elsewhere may have a say: then all is to be compared.
 * @param was what the documents near the change say of themselves without it
 * @param is the same with it
 */
export async function differenceNear(
  statements: Pick<Statements, 'read'>,
  was: Facts,
  is: Facts,
): Promise<Difference | null> {
  const [nodesBefore, nodesAfter] = [nodesOf(was), nodesOf(is)]
  const [relationsBefore, relationsAfter] = [relationsOf(was), relationsOf(is)]
  const thought = statesOf(nodesBefore, relationsBefore)
  const difference = differenceOf(nodesAfter, relationsAfter, thought.nodes, thought.relations)
  const isNodes = new Set(nodesAfter.map(({ label }) => label))
  const now = await nowOf(statements, difference, labelsOf([...nodesBefore, ...nodesAfter]))
  const before = new Map<string, string>([
    ...thought.nodes.map((state) => [nodeName(state), state.fingerprint] as const),
    ...thought.relations.map((state) => [relationName(state), state.fingerprint] as const),
  ])
  const rowsBefore = new Map(
    nodesBefore.flatMap(({ label, rows }) => rows.map((row) => [nodeName({ label, id: row.id }), row] as const)),
  )
  const counts = { added: 0, changed: 0 }
  let isAsThought = true

  /** What is to be written of a row: the row, it with names that are met elsewhere, or nothing. */
  function toWrite<Row extends NodeRow | RelationRow>(name: string, row: Row): Row | null {
    const state = now.get(name)
    if (state?.fingerprint === row.properties.fingerprint) return null
    if (state?.fingerprint === before.get(name)) {
      counts[state === undefined ? 'added' : 'changed'] += 1
      return row
    }
    isAsThought = false
    return null
  }

  function toWriteEverywhere(label: string, row: NodeRow): NodeRow | null {
    const name = nodeName({ label, id: row.id })
    const state = now.get(name) as NodeNow | undefined
    if (state === undefined) return toWrite(name, row)
    const rowBefore = rowsBefore.get(name)
    const called = nameEverywhere(label, state.properties.name, rowBefore?.properties.name, row.properties.name)
    const names = namesOf(row)
    const there = namesOf(state)
    const isLess = rowBefore !== undefined && namesOf(rowBefore).some((written) => !names.includes(written))
    if (isLess || called === null) {
      isAsThought = false
      return null
    }
    const missing = names.filter((written) => !there.includes(written))
    if (missing.length === 0 && called === state.properties.name) return null
    counts.changed += 1
    return withNames(row, called, [...there, ...missing])
  }

  const writes = difference.writes.flatMap((write) => {
    const { kind } = write
    const rows = isNodes.has(kind)
      ? (write.rows as readonly NodeRow[]).map((row) =>
          isEverywhere(kind, row.id)
            ? toWriteEverywhere(kind, row)
            : toWrite(nodeName({ label: kind, id: row.id }), row),
        )
      : (write.rows as readonly RelationRow[]).map((row) => toWrite(relationName({ type: kind, ...row }), row))
    const left = rows.filter((row) => row !== null)
    return left.length > 0 ? [{ ...write, rows: left }] : []
  })
  const stale = <State extends NodeState | RelationState>(states: readonly State[], nameOf: (state: State) => string) =>
    states.flatMap((state) => {
      const there = now.get(nameOf(state)) as State | undefined
      if (there === undefined) return []
      if (there.fingerprint !== state.fingerprint) isAsThought = false
      return [there]
    })
  const staleNodes = stale(difference.staleNodes, nodeName)
  const staleRelations = stale(difference.staleRelations, relationName)
  if (staleNodes.some(({ label, id }) => isEverywhere(label, id))) return null
  if (staleRelations.some(({ type }) => type === 'MEMBER_OF')) return null
  if (!isAsThought) return null
  return { writes, staleNodes, staleRelations, ...counts, removed: staleNodes.length + staleRelations.length }
}

/**
 * What a node is called that documents everywhere may name, from its name in the graph and by the documents near a change,
 * without it and with it; null where that cannot be said. A body goes by the first in order of all that it is called.
 */
function nameEverywhere(label: string, there: unknown, was: unknown, is: unknown): string | null {
  if (is === there) return String(is)
  if (label !== 'Body') return null
  if (String(is) < String(there)) return String(is)
  // It is others that call it so, unless it was one of these.
  return was === there ? null : String(there)
}

function namesOf({ properties }: { readonly properties: Properties }): readonly string[] {
  return (properties.names ?? []) as readonly string[]
}

/** The nodes and relations that a difference is about, as the graph has them, by name. */
export async function nowOf(
  { read }: Pick<Statements, 'read'>,
  { writes, staleNodes, staleRelations }: Difference,
  labels: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Map<string, NodeNow | RelationNow>> {
  const nodes: { label: string; id: string }[] = [...staleNodes]
  const starts = new Set(staleRelations.map(({ from }) => from))
  const types = new Set(staleRelations.map(({ type }) => type))
  for (const { kind, rows } of writes)
    for (const row of rows)
      if ('id' in row) nodes.push({ label: kind, id: row.id })
      else {
        starts.add(row.from)
        types.add(kind)
      }
  const from = [...starts].flatMap((id) => [...(labels.get(id) ?? [])].map((label) => ({ label, id })))
  const found = await read<NodeNow>('load/near-nodes', { ids: byLabel(nodes) })
  const relations =
    from.length === 0 ? [] : await read<RelationNow>('load/near-relations', { ids: byLabel(from), types: [...types] })
  return new Map<string, NodeNow | RelationNow>([
    ...found.map((state) => [nodeName(state), state] as const),
    ...relations.map((state) => [relationName(state), state] as const),
  ])
}

function statesOf(nodes: readonly NodeKind[], relations: readonly RelationKind[]) {
  return {
    nodes: nodes.flatMap(({ label, rows }) =>
      rows.map(({ id, properties }) => ({ element: '', label, id, fingerprint: String(properties.fingerprint) })),
    ),
    relations: relations.flatMap(({ type, rows }) =>
      rows.map(({ from, to, key, properties }) => ({
        element: '',
        type,
        from,
        to,
        key,
        fingerprint: String(properties.fingerprint),
      })),
    ),
  }
}

export interface LabelledRows {
  readonly label: string
  readonly rows: readonly { readonly id: string }[]
}

/** The labels that nodes of an id have. */
export function labelsOf(kinds: readonly LabelledRows[]): Map<string, Set<string>> {
  const labels = new Map<string, Set<string>>()
  for (const { label, rows } of kinds)
    for (const { id } of rows) labels.set(id, (labels.get(id) ?? new Set()).add(label))
  return labels
}

/** Ids by label; every label of the graph is there. */
function byLabel(nodes: readonly { readonly label: string; readonly id: string }[]): Record<string, string[]> {
  const ids: Record<string, Set<string>> = Object.fromEntries(LABELS.map((label) => [label, new Set()]))
  for (const { label, id } of nodes) ids[label]!.add(id)
  return Object.fromEntries(Object.entries(ids).map(([label, own]) => [label, [...own]]))
}

/** Those of {@link nodesOf}. */
const LABELS = [
  'Document',
  'Meeting',
  'Body',
  'Organization',
  'Municipality',
  'Person',
  'AgendaItem',
  'Decision',
  'Task',
  'Amount',
  'Project',
  'Finding',
]
