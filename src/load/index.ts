import type { Graph, Statements } from '../graph/index.ts'
import type { Facts } from '../model/facts.ts'
import { type Difference, differenceOf, type Step, stepsOf } from './difference.ts'
import { nodesOf, ownersOf, relationsOf } from './rows.ts'

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

/** What an import is remembered by, see {@link known}. */
export interface Memory {
  /** Revision of what reads and resolves documents, the register included. */
  readonly rules: string
  /** What the graph holds by it, for the caller. */
  readonly counts: string
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

/** How many rows one transaction writes: what a server with a small heap holds with ease. */
const largest = 10_000

/**
 * Brings the graph to what the given documents and those already in it say together. Of two imports at
 * once the second waits. A small change is one transaction; a large one is several, each with whole
 * documents, so nobody ever sees half of one, and an import that was cut off is completed by the next.
 * @param given ids of the documents that are given
 * @param factsOf the facts of the given and the stored documents; it may be called again, so it should only compute
 * @param memoryOf what to remember of the import; nothing unless given
 */
export function update(
  graph: Graph,
  given: readonly string[],
  factsOf: (stored: Stored) => Facts | Promise<Facts>,
  memoryOf: (facts: Facts) => Memory | null = () => null,
): Promise<Loaded> {
  const readFacts = async (statements: Statements) => {
    const documents = await statements.read<StoredDocument>('load/stored-documents', { except: given })
    const names = await statements.read<{ id: string; fileName: string }>('load/stored-names', { ids: given })
    const fileNames = new Map(names.map(({ id, fileName }) => [id, fileName]))
    return factsOf({ documents, fileNames })
  }
  return alone(graph, readFacts, memoryOf)
}

/**
 * What the last import left behind, where all the given documents are in the graph and nothing has changed since:
 * bringing them in again by the same rules would change nothing. null where it could.
 * @param given id and file name of each document
 * @param rules what would read and resolve them now
 */
export async function known(
  graph: Pick<Graph, 'read'>,
  given: readonly { readonly id: string; readonly fileName: string }[],
  rules: string,
): Promise<{ readonly counts: string; readonly revision: number } | null> {
  const [last] = await graph.read<KnownRow>('load/known', { ids: [...new Set(given.map(({ id }) => id))] })
  if (!last?.isWhole || last.rules !== rules || last.counts === null) return null
  const names = new Map(last.documents)
  // Of several names of one content the first is kept, whatever the order.
  const isKept = given.every(({ id, fileName }) => (names.get(id) ?? '\uffff') <= fileName)
  return isKept ? { counts: last.counts, revision: last.revision } : null
}

interface KnownRow {
  readonly rules: string | null
  readonly counts: string | null
  readonly isWhole: boolean | null
  readonly revision: number
  readonly documents: readonly (readonly [id: string, fileName: string])[]
}

/** Makes the graph hold these facts and no others. Loading the same facts again changes nothing. */
export function load(graph: Graph, facts: Facts): Promise<Loaded> {
  return alone(
    graph,
    async () => facts,
    () => null,
  )
}

/**
 * Loads facts while no other import can. The lock is held by a transaction that stays open to the end: when
 * the program dies, the server lets go of it.
 */
function alone(
  graph: Graph,
  factsOf: (statements: Statements) => Promise<Facts>,
  memoryOf: (facts: Facts) => Memory | null,
): Promise<Loaded> {
  return graph.transaction(async (statements) => {
    const [before] = await statements.write<{ revision: number }>('load/lock')
    const facts = await factsOf(statements)
    const difference = differenceOf(
      nodesOf(facts),
      relationsOf(facts),
      await statements.read('load/node-state'),
      await statements.read('load/relation-state'),
    )
    const { added, changed, removed } = difference
    let { revision } = before!
    if (added + changed + removed > 0) {
      await write(graph, statements, difference, ownersOf(facts))
      const [after] = await statements.write<{ revision: number }>('load/revise', { at: new Date().toISOString() })
      revision = after!.revision
    }
    const { rules = null, counts = null } = memoryOf(facts) ?? {}
    await statements.write('load/remember', { rules, counts, revision })
    return { added, changed, removed, revision }
  })
}

async function write(
  graph: Graph,
  statements: Statements,
  difference: Difference,
  owners: ReadonlyMap<string, string>,
): Promise<void> {
  const steps = stepsOf(difference, owners, largest)
  if (steps.length === 1) return take(statements, steps[0]!)
  // Were it cut off between two of them, what was remembered would not be so.
  await graph.write('load/forget-known')
  for (const step of steps) await graph.transaction((own) => take(own, step))
}

async function take(statements: Statements, { staleRelations, staleNodes, rows }: Step): Promise<void> {
  await inBatches(staleRelations, (elements) => statements.write('load/remove-relations', { elements }))
  await inBatches(staleNodes, (elements) => statements.write('load/remove-nodes', { elements }))
  for (const [statement, written] of rows)
    await inBatches(written, (part) => statements.write(statement, { rows: part.map(({ owner: _, ...row }) => row) }))
}

async function inBatches<Entry>(entries: readonly Entry[], write: (part: Entry[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < entries.length; start += batch) await write(entries.slice(start, start + batch))
}
