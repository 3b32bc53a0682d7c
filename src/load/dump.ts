import type { Graph } from '../graph/index.ts'

/** A node with all it holds. */
export interface WholeNode {
  readonly labels: readonly string[]
  readonly properties: Readonly<Record<string, unknown>>
}

/** A relation with all it holds; its ends by labels and id. */
export interface WholeRelation {
  readonly type: string
  readonly fromLabels: readonly string[]
  readonly from: string
  readonly toLabels: readonly string[]
  readonly to: string
  readonly properties: Readonly<Record<string, unknown>>
}

/**
 * All that imports wrote, as text: one line a node, then one line a relation, sorted, properties by name. Two graphs
 * hold the same where their dumps are the same; when something was imported is not in it, nor is what the importer
 * keeps for itself.
 */
export async function dump(graph: Graph): Promise<string> {
  const nodes = await graph.read<WholeNode>('load/dump-nodes')
  const relations = await graph.read<WholeRelation>('load/dump-relations')
  const lines = [
    ...nodes.map(({ labels, properties }) => `${named(labels)} ${canonical(properties)}`).sort(),
    ...relations
      .map(({ type, fromLabels, from, toLabels, to, properties }) => {
        const ends = [`(${named(fromLabels)} ${from})`, `(${named(toLabels)} ${to})`]
        return `${ends[0]} ${type} ${ends[1]} ${canonical(properties)}`
      })
      .sort(),
  ]
  return `${lines.join('\n')}\n`
}

function named(labels: readonly string[]): string {
  return labels.toSorted().join(':')
}

function canonical({ fingerprint: _, record: __, ...properties }: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(byName(properties))
}

/** The same properties in the order of their names. */
export function byName(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).sort(([left], [right]) => (left < right ? -1 : 1)))
}
