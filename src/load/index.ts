import type { Graph, Statements } from '../graph/index.ts'
import type { Facts } from '../model/facts.ts'
import { type Difference, differenceOf, type NodeState, type Step, slices, stepsOf } from './difference.ts'
import { changesIn, type FactChange } from './fact-changes.ts'
import { differenceNear } from './near.ts'
import { type NodeRow, nodesOf, ownersOf, relationsOf } from './rows.ts'

export { dump } from './dump.ts'
export type { FactChange } from './fact-changes.ts'

/** A document of the graph, with all it takes to read it again. */
export interface StoredDocument {
  readonly id: string
  readonly fileName: string
  readonly text: string
  /** Page of each line; [] where the format has none. */
  readonly pages: readonly number[]
  /** What decoding noticed, as JSON. */
  readonly readFindings: string
  /** Revision of the rules that read it, and what they read, packed. */
  readonly importer: string
  readonly record: string | null
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

/** What was done, with what is remembered of it. */
export interface Remembered extends Loaded {
  readonly counts: string | null
}

/** What an import is remembered by, see {@link known}. */
export interface Memory {
  /** Revision of what reads and resolves documents, the register included. */
  readonly rules: string
  /** What the graph holds by it, for the caller. */
  readonly counts: string
}

/** Whose work a change is: one for all parts of an import. */
export interface Origin {
  /** Different for each import, ruling and removal. */
  readonly import: string
  /** ISO. */
  readonly begun: string
  /** Version of the program. */
  readonly program: string
}

/** Where documents came from, and which are no more. */
export interface Sources {
  /** Paths of files with the ids of the documents they hold. */
  readonly from: readonly { readonly path: string; readonly document: string }[]
  /** Ids. */
  readonly gone: readonly string[]
  readonly by?: Origin
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

/** How many rows one transaction writes: what a server with a small heap holds with ease; fewer for one with less. */
const largest = Number(process.env.PROTOKOLLGRAF_TRANSACTION_ROWS) || 10_000

/**
 * Brings the graph to what the given documents and those already in it say together. Of two imports at
 * once the second waits. A small change is one transaction; a large one is several, each with whole
 * documents, so nobody ever sees half of one, and an import that was cut off is completed by the next.
 * @param given ids of the documents that are given
 * @param factsOf the facts of the given and the stored documents; it may be called again, so it should only compute
 * @param memoryOf what to remember of the import; nothing unless given
 * @param onTurn called when no other import is at work any more
 */
export async function update(
  graph: Graph,
  given: readonly string[],
  factsOf: (stored: Stored) => Facts | Promise<Facts>,
  memoryOf: (facts: Facts) => Memory | null = () => null,
  sources: Sources = { from: [], gone: [] },
  onTurn: () => void = () => {},
): Promise<Loaded> {
  const { counts: _, ...loaded } = (await alone(graph, sources, onTurn, async (statements) => {
    const facts = await factsOf(await storedIn(statements, given))
    return wholePlan(statements, facts, memoryOf(facts))
  }))!
  return loaded
}

/**
 * What the last import left behind, where nothing has changed since; null where something has, or it was one by other
 * rules.
 * @param ids documents whose file names are asked for
 */
export async function known(
  graph: Pick<Graph, 'read'>,
  ids: readonly string[],
  rules: string,
): Promise<{ readonly counts: string; readonly revision: number; readonly names: ReadonlyMap<string, string> } | null> {
  const [last] = await graph.read<KnownRow>('load/known', { ids })
  if (!last?.isWhole || last.rules !== rules || last.counts === null) return null
  return { counts: last.counts, revision: last.revision, names: new Map(last.documents) }
}

interface KnownRow {
  readonly rules: string | null
  readonly counts: string | null
  readonly isWhole: boolean | null
  readonly revision: number
  readonly documents: readonly (readonly [id: string, fileName: string])[]
}

async function storedIn({ read }: Pick<Statements, 'read'>, given: readonly string[]): Promise<Stored> {
  const documents = await read<StoredDocument>('load/stored-documents', { except: given })
  const names = await read<{ id: string; fileName: string }>('load/stored-names', { ids: given })
  return { documents, fileNames: new Map(names.map(({ id, fileName }) => [id, fileName])) }
}

/**
 * What {@link advance}, or where it cannot, {@link update} would do to a graph; nothing is written.
 * @param changeOf null where everything is to be compared
 */
export async function preview(
  graph: Graph,
  rules: string,
  given: readonly string[],
  changeOf: ((near: Pick<Statements, 'read'>) => Promise<Change>) | null,
  factsOf: (stored: Stored) => Facts | Promise<Facts>,
): Promise<FactChange[]> {
  if (changeOf !== null && (await known(graph, [], rules)) !== null) {
    const { before, after } = await changeOf(graph)
    const difference = await differenceNear(graph, before, after)
    if (difference !== null) return changesIn(graph, difference, [...nodesOf(before), ...nodesOf(after)])
  }
  const facts = await factsOf(await storedIn(graph, given))
  const nodes = nodesOf(facts)
  const had = await graph.read<NodeState>('load/node-state')
  const difference = differenceOf(nodes, relationsOf(facts), had, await graph.read('load/relation-state'))
  return changesIn(graph, difference, [...nodes, ...had.map((node) => ({ label: node.label, rows: [node] }))])
}

/** What the documents near a change say without it, and with it. */
export interface Change {
  readonly before: Facts
  readonly after: Facts
}

/** How many nodes a graph has of some labels. */
export interface NodeCounts {
  readonly documents: number
  readonly meetings: number
  readonly people: number
  readonly items: number
  readonly decisions: number
  readonly projects: number
}

/**
 * Brings documents into a graph, or out of it, by what stands near them: whatever else is there stays unread. null, and
 * nothing is written, where that cannot be: the last import was cut off, or was one of other rules, or the graph is not
 * as it was left.
 * @param rules what read and resolved the documents
 * @param changeOf it may be called again, so it should only look up and compute
 * @param countsOf what to remember of the import, from what was remembered of the last and how many nodes there are now
 * @param onTurn called when no other import is at work any more
 */
export function advance(
  graph: Graph,
  rules: string,
  changeOf: (near: Pick<Statements, 'read'>) => Promise<Change>,
  countsOf: (counts: string, change: Change, nodes: NodeCounts) => string,
  sources: Sources = { from: [], gone: [] },
  onTurn: () => void = () => {},
): Promise<Remembered | null> {
  return alone(graph, sources, onTurn, async (statements) => {
    const last = await known(statements, [], rules)
    if (last === null) return null
    const change = await changeOf(statements)
    const difference = await differenceNear(statements, change.before, change.after)
    const memoryOf = async () => {
      const [nodes] = await statements.read<NodeCounts>('load/counts')
      return { rules, counts: countsOf(last.counts, change, nodes!) }
    }
    return difference && { difference, facts: change.after, memoryOf }
  })
}

/** Makes the graph hold these facts and no others. Loading the same facts again changes nothing. */
export async function load(graph: Graph, facts: Facts): Promise<Loaded> {
  const plan = (statements: Statements) => wholePlan(statements, facts)
  const { counts: _, ...loaded } = (await alone(graph, { from: [], gone: [] }, () => {}, plan))!
  return loaded
}

/** What is to be done, and what to remember of it when it is done. */
interface Plan {
  readonly difference: Difference
  /** What the graph, or the part of it that changes, says then. */
  readonly facts: Facts
  readonly memoryOf: () => Promise<Memory | null>
}

/** Compares all that is in the graph with what it is to say. */
async function wholePlan(statements: Statements, facts: Facts, memory: Memory | null = null): Promise<Plan> {
  const difference = differenceOf(
    nodesOf(facts),
    relationsOf(facts),
    await statements.read('load/node-state'),
    await statements.read('load/relation-state'),
  )
  return { difference, facts, memoryOf: async () => memory }
}

/**
 * Carries out a plan while no other import can; null where there is none. The lock is held by a transaction that stays
 * open to the end: when the program dies, the server lets go of it.
 */
function alone(
  graph: Graph,
  sources: Sources,
  onTurn: () => void,
  planOf: (statements: Statements) => Promise<Plan | null>,
): Promise<Remembered | null> {
  return graph.transaction(async (statements) => {
    const [before] = await statements.write<{ revision: number }>('load/lock')
    onTurn()
    const plan = await planOf(statements)
    if (plan === null) return null
    const { difference, facts, memoryOf } = plan
    const { added, changed, removed } = difference
    const revision = await bring(graph, statements, difference, facts, before!.revision, sources.by)
    await statements.write('load/remember-sources', { rows: sources.from, gone: sources.gone })
    const { rules = null, counts = null } = (await memoryOf()) ?? {}
    await statements.write('load/remember', { rules, counts, revision })
    return { added, changed, removed, revision, counts }
  })
}

/** @returns the revision of the graph, which is another where something was written */
async function bring(
  graph: Graph,
  statements: Statements,
  difference: Difference,
  facts: Facts,
  revision: number,
  by?: Origin,
): Promise<number> {
  const { added, changed, removed } = difference
  if (added + changed + removed === 0) {
    // An import that was cut off may have written all of it, and not counted it.
    const [last] = await statements.read<{ isCutOff: boolean }>('load/cut-off')
    if (!last?.isCutOff) return revision
  }
  const documents = await documentsOf(statements, difference)
  await write(graph, statements, difference, ownersOf(facts))
  const [after] = await statements.write<{ revision: number }>('load/revise', {
    ...{ added, changed, removed, at: new Date().toISOString() },
    ...documents,
    ...(by ?? { import: null, begun: null, program: null }),
  })
  return after!.revision
}

/** The documents that a difference, which was not carried out yet, brings, writes again, and takes away. */
async function documentsOf({ read }: Pick<Statements, 'read'>, { writes, staleNodes }: Difference) {
  const rows = writes.filter(({ kind }) => kind === 'Document').flatMap((write) => write.rows as readonly NodeRow[])
  const ids = rows.map(({ id }) => id)
  const there = ids.length === 0 ? [] : await read<{ id: string }>('load/stored-names', { ids })
  const again = new Set(there.map(({ id }) => id))
  const gone = staleNodes.filter(({ label }) => label === 'Document')
  return { came: ids.filter((id) => !again.has(id)), again: [...again], went: gone.map(({ id }) => id) }
}

async function write(
  graph: Graph,
  statements: Statements,
  difference: Difference,
  owners: ReadonlyMap<string, string>,
): Promise<void> {
  const { first, meetings, last } = stepsOf(difference, owners, largest)
  const [only, ...more] = [...first, ...meetings, ...last]
  if (more.length === 0) return take(statements, only!)
  // Were it cut off between two of them, what was remembered would not be so.
  await graph.transaction((own) => own.write('load/forget-known'))
  const carryOut = (step: Step) => graph.transaction((own) => take(own, step))
  for (const step of first) await carryOut(step)
  await sideBySide(meetings, carryOut)
  for (const step of last) await carryOut(step)
}

/** How many transactions are open at once: what a server on two cores has use for. */
const lanes = 2

/**
 * Carries out steps in some lanes at once. Each lane has steps that stood together, so that two of them seldom wait for
 * one node. Where one fails the others finish the step they are at, and no more.
 */
async function sideBySide(steps: readonly Step[], carryOut: (step: Step) => Promise<void>): Promise<void> {
  let isBroken = false
  const ended = await Promise.allSettled(
    slices(steps, Math.ceil(steps.length / lanes)).map(async (lane) => {
      for (const step of lane) {
        if (isBroken) return
        await carryOut(step).catch((error) => {
          isBroken = true
          throw error
        })
      }
    }),
  )
  for (const lane of ended) if (lane.status === 'rejected') throw lane.reason
}

async function take(statements: Statements, { staleRelations, staleNodes, rows }: Step): Promise<void> {
  await inBatches(staleRelations, (elements) => statements.write('load/remove-relations', { elements }))
  await inBatches(staleNodes, (elements) => statements.write('load/remove-nodes', { elements }))
  for (const [statement, written] of rows)
    await inBatches(written, (part) => statements.write(statement, { rows: part.map(({ owner: _, ...row }) => row) }))
}

async function inBatches<Entry>(entries: readonly Entry[], write: (part: Entry[]) => Promise<unknown>): Promise<void> {
  for (const part of slices(entries, batch)) await write(part)
}
