import type { Graph } from '../graph/index.ts'

interface RevisionRow {
  readonly revision: number
  readonly isBetween: boolean
}

/**
 * The revision of the graph, by which an answer can be kept; null where there is none to keep it by: while an import is at
 * work in several transactions, and after one that was cut off, one revision has more than one content.
 */
export async function revisionOf(graph: Pick<Graph, 'read'>): Promise<number | null> {
  const [row] = await graph.read<RevisionRow>('read/revision')
  return row!.isBetween ? null : row!.revision
}
