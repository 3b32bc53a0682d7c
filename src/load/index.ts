import type { Graph, Statements } from '../graph/index.ts'
import type { Facts } from '../model/facts.ts'
import { type NodeKind, type NodeRow, nodesOf, type RelationKind, type RelationRow, relationsOf } from './rows.ts'

export { dump } from './dump.ts'

/** A document of the graph, with all it takes to read it again. */
export interface StoredDocument {
  readonly id: string
  readonly fileName: string
  readonly text: string
  /** Page of each line; [] where the format has none. */
  readonly pages: readonly number[]
  /** What decoding noticed, as JSON. */
  readonly readFindings: string
}

/** How many nodes and relations were written or taken away. */
export interface Changes {
  readonly added: number
  readonly changed: number
  readonly removed: number
}

export interface Loaded extends Changes {
  /** Counts the imports that changed the graph. */
  readonly revision: number
}

/** What is already in the graph when documents are added. */
export interface Stored {
  /** The documents that are not given anew, sorted by id. */
  readonly documents: readonly StoredDocument[]
  /** File names of the given documents that are in the graph already, by id. */
  readonly fileNames: ReadonlyMap<string, string>
}

/** How many rows one statement writes: large enough that the round trip does not count, small enough for memory. */
const batch = 2000

/**
 * Brings the graph to what the given documents and those already in it say together, in one
 * transaction: nobody sees half a document, and of two imports at once the second waits.
 * @param given ids of the documents that are given
 * @param factsOf the facts of the given and the stored documents; it may be called again, so it should only compute
 */
export function update(
  graph: Graph,
  given: readonly string[],
  factsOf: (stored: Stored) => Facts | Promise<Facts>,
): Promise<Loaded> {
  return graph.transaction(async (statements) => {
    const revision = await lock(statements)
    const documents = await statements.read<StoredDocument>('load/stored-documents', { except: given })
    const names = await statements.read<{ id: string; fileName: string }>('load/stored-names', { ids: given })
    const fileNames = new Map(names.map(({ id, fileName }) => [id, fileName]))
    return replace(statements, await factsOf({ documents, fileNames }), revision)
  })
}

/** Makes the graph hold these facts and no others. Loading the same facts again changes nothing. */
export function load(graph: Graph, facts: Facts): Promise<Loaded> {
  return graph.transaction(async (statements) => replace(statements, facts, await lock(statements)))
}

async function lock(statements: Statements): Promise<number> {
  const [row] = await statements.write<{ revision: number }>('load/lock')
  return row!.revision
}

interface NodeState {
  readonly element: string
  readonly label: string
  readonly id: string
  readonly fingerprint: string
}

interface RelationState {
  readonly element: string
  readonly type: string
  readonly from: string
  readonly to: string
  readonly key: string | null
  readonly fingerprint: string
}

/** Writes the difference between what is in the graph and what shall be there. */
async function replace(statements: Statements, facts: Facts, revision: number): Promise<Loaded> {
  const nodes = nodesOf(facts)
  const relations = relationsOf(facts)
  const hadNodes = await statements.read<NodeState>('load/node-state')
  const hadRelations = await statements.read<RelationState>('load/relation-state')
  const nodePlan = compare<NodeState, NodeRow, NodeKind>(hadNodes, nodeName, nodes, ({ label }, { id }) =>
    nodeName({ label, id }),
  )
  const relationPlan = compare<RelationState, RelationRow, RelationKind>(
    hadRelations,
    relationName,
    relations,
    ({ type }, row) => relationName({ type, ...row }),
  )
  await inBatches(relationPlan.stale, (elements) => statements.write('load/remove-relations', { elements }))
  await inBatches(nodePlan.stale, (elements) => statements.write('load/remove-nodes', { elements }))
  for (const { kind, rows } of [...nodePlan.write, ...relationPlan.write])
    await inBatches(rows, (part) => statements.write(kind.statement, { rows: part }))
  const changes = {
    added: nodePlan.added + relationPlan.added,
    changed: nodePlan.changed + relationPlan.changed,
    removed: nodePlan.stale.length + relationPlan.stale.length,
  }
  if (changes.added + changes.changed + changes.removed === 0) return { ...changes, revision }
  const [row] = await statements.write<{ revision: number }>('load/revise', { at: new Date().toISOString() })
  return { ...changes, revision: row!.revision }
}

function nodeName({ label, id }: { label: string; id: string }): string {
  return `${label} ${id}`
}

function relationName({ type, from, to, key }: Omit<RelationState, 'element' | 'fingerprint'>): string {
  return `${type} ${from} ${to} ${key ?? ''}`
}

interface Plan<Kind> {
  readonly write: readonly { readonly kind: Kind; readonly rows: readonly (NodeRow | RelationRow)[] }[]
  /** Element ids of what shall be no more. */
  readonly stale: readonly string[]
  readonly added: number
  readonly changed: number
}

function compare<
  State extends { element: string; fingerprint: string },
  Row extends NodeRow | RelationRow,
  Kind extends { readonly rows: readonly Row[] },
>(
  had: readonly State[],
  nameOfState: (state: State) => string,
  kinds: readonly Kind[],
  nameOfRow: (kind: Kind, row: Row) => string,
): Plan<Kind> {
  const states = new Map(had.map((state) => [nameOfState(state), state]))
  const kept = new Set<string>()
  let added = 0
  let changed = 0
  const write = kinds.map((kind) => ({
    kind,
    rows: kind.rows.filter((row) => {
      const name = nameOfRow(kind, row)
      const state = states.get(name)
      kept.add(name)
      if (state === undefined) added += 1
      else if (state.fingerprint !== row.properties.fingerprint) changed += 1
      else return false
      return true
    }),
  }))
  const stale = [...states].filter(([name]) => !kept.has(name)).map(([, { element }]) => element)
  return { write, stale, added, changed }
}

async function inBatches<Entry>(entries: readonly Entry[], write: (part: Entry[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < entries.length; start += batch) await write(entries.slice(start, start + batch))
}
