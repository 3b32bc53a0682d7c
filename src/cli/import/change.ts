import type { Graph, Statements } from '../../graph/index.ts'
import {
  advance,
  type Change,
  type FactChange,
  type Loaded,
  type NodeCounts,
  type Origin,
  preview,
  type Sources,
  type Stored,
  type StoredDocument,
  update,
} from '../../load/index.ts'
import type { Facts } from '../../model/facts.ts'
import type { Register } from '../../model/register.ts'
import { type ReadDocument, resolve } from '../../resolve/index.ts'
import { newOrigin } from '../origin.ts'
import type { Revisions } from '../rules.ts'
import { inHand } from '../shutdown.ts'
import { storedDocument } from '../stored.ts'
import { type Coming, idOf, type Lookup, resolveNear, underFirstName } from './near.ts'

/** What the whole graph holds. */
export interface Counts extends NodeCounts {
  readonly findings: { readonly ERROR: number; readonly WARNING: number; readonly INFO: number }
}

export interface Changed extends Loaded {
  readonly graph: Counts
  /** True where all documents of the graph had to be resolved again, and not only those near the change. */
  readonly isWhole: boolean
  /** Milliseconds of reading stored documents and resolving; the rest was the database's. */
  readonly resolving: number
}

interface Means {
  readonly revisions: Revisions
  /** Where the documents come from. */
  readonly files?: Sources['from']
  /** Whose work it is, where it is one part of several; else its own. */
  readonly by?: Origin
  /** Resolves and compares all there is, whatever has changed. */
  readonly isWhole?: boolean
  /** Called where it has not come to its turn for some seconds. */
  readonly onWait?: () => void
}

/** Milliseconds in which the graph is free, where no other import is at work. */
const SOON = 5000

/**
 * Brings documents into the graph and out of it. Where the last change was by the same rules and register, only what
 * stands near is resolved again; else everything is.
 */
export async function changeGraph(
  graph: Graph,
  coming: Coming,
  register: Register,
  { revisions, files = [], by = newOrigin(), isWhole = false, onWait = () => {} }: Means,
): Promise<Changed> {
  const waiting = setTimeout(onWait, SOON)
  const hands: (() => void)[] = []
  const onTurn = () => {
    clearTimeout(waiting)
    hands.push(inHand())
  }
  try {
    return await changed(graph, coming, register, { revisions, files, by, isWhole, onTurn })
  } finally {
    clearTimeout(waiting)
    for (const letGo of hands) letGo()
  }
}

async function changed(
  graph: Graph,
  coming: Coming,
  register: Register,
  { revisions, files, by, isWhole, onTurn }: Required<Omit<Means, 'onWait'>> & { readonly onTurn: () => void },
): Promise<Changed> {
  const { reading, rules } = revisions
  const sources = { from: files, gone: coming.remove, by }
  const work = workOf(coming, register, reading)
  const near = isWhole
    ? null
    : await advance(
        graph,
        rules,
        work.changeOf,
        (counts, change, nodes) => JSON.stringify({ ...nodes, findings: findingsAfter(JSON.parse(counts), change) }),
        sources,
        onTurn,
      )
  if (near !== null) {
    const { counts, ...loaded } = near
    return { ...loaded, graph: JSON.parse(counts!), isWhole: false, resolving: work.resolving() }
  }
  let counts: Counts | null = null
  const memoryOf = (facts: Facts) => {
    counts = countsOf(facts)
    return { rules, counts: JSON.stringify(counts) }
  }
  const loaded = await update(graph, work.given, work.factsOf, memoryOf, sources, onTurn)
  return { ...loaded, graph: counts!, isWhole: true, resolving: work.resolving() }
}

/** What {@link changeGraph} would do; nothing is written. */
export function previewChange(
  graph: Graph,
  coming: Coming,
  register: Register,
  { revisions: { reading, rules }, isWhole = false }: Omit<Means, 'files' | 'by' | 'onWait'>,
): Promise<FactChange[]> {
  const { given, changeOf, factsOf } = workOf(coming, register, reading)
  return preview(graph, rules, given, isWhole ? null : changeOf, factsOf)
}

/** The two ways to tell what a change makes of a graph: by what stands near it, or by everything. */
function workOf(coming: Coming, register: Register, reading: string) {
  let milliseconds = 0
  const timed = <Result>(work: () => Result): Result => {
    const begun = performance.now()
    const result = work()
    milliseconds += performance.now() - begun
    return result
  }
  const opened = (stored: readonly StoredDocument[]) =>
    timed(() => stored.map((document) => storedDocument(document, register, reading)))
  const resolved: typeof resolve = (documents, own, options) => timed(() => resolve(documents, own, options))
  return {
    given: coming.add.map(idOf),
    changeOf: (statements: Pick<Statements, 'read'>) =>
      resolveNear(coming, register, lookupIn(statements, opened), resolved),
    factsOf({ documents, fileNames }: Stored): Facts {
      const added = coming.add.map((document) => underFirstName(document, fileNames.get(idOf(document))))
      const kept = documents.filter(({ id }) => !coming.remove.includes(id))
      return resolved([...added, ...opened(kept)], register)
    },
    resolving: () => milliseconds,
  }
}

function lookupIn(
  { read }: Pick<Statements, 'read'>,
  opened: (stored: readonly StoredDocument[]) => ReadDocument[],
): Lookup {
  const documents = async (statement: string, parameters: Record<string, unknown>) =>
    (await read<{ document: string }>(`load/near-${statement}`, parameters)).map(({ document }) => document)
  return {
    documentsOfCircles: (circles) => documents('circles', { circles }),
    documentsOfPersons: (persons) => documents('person-documents', { persons }),
    documentsOfProjects: (rows) => (rows.length === 0 ? Promise.resolve([]) : documents('projects', { rows })),
    documentsOfSums: (rows) => (rows.length === 0 ? Promise.resolve([]) : documents('sums', { rows })),
    documents: async (ids) => opened(await read<StoredDocument>('load/near-documents', { ids })),
    persons: (starts) => read('load/near-persons', { starts }),
    personsAt: (circles, organizations) => read('load/near-places', { circles, organizations }),
    seats: (rows) => (rows.length === 0 ? Promise.resolve([]) : read('load/near-seats', { rows })),
    sittings: (rows) => (rows.length === 0 ? Promise.resolve([]) : read('load/near-sittings', { rows })),
    names: async (organizations) => {
      const rows = await read<{ id: string; name: string }>('load/near-names', { organizations })
      return new Map(rows.map(({ id, name }) => [id, name]))
    },
  }
}

export function countsOf(facts: Facts): Counts {
  const bySeverity = { ERROR: 0, WARNING: 0, INFO: 0 }
  for (const { severity } of facts.findings) bySeverity[severity] += 1
  return {
    documents: facts.documents.length,
    meetings: facts.meetings.length,
    people: facts.persons.length,
    items: facts.items.length,
    decisions: facts.decisions.length,
    projects: facts.projects.length,
    findings: bySeverity,
  }
}

/** Findings of the whole graph, from those before and what the documents near a change held without it and with it. */
function findingsAfter({ findings }: Counts, { before, after }: Change): Counts['findings'] {
  const [was, is] = [countsOf(before).findings, countsOf(after).findings]
  const moved = (severity: keyof Counts['findings']) => findings[severity] + is[severity] - was[severity]
  return { ERROR: moved('ERROR'), WARNING: moved('WARNING'), INFO: moved('INFO') }
}
