import type { Neighbourhood } from '../neighbours.ts'

export interface Placed {
  readonly id: string
  /** From left to right, from 0. */
  readonly column: number
  /** From the top of its column, from 0. */
  readonly row: number
}

const SWEEPS = 4

/**
 * Puts a neighbourhood into columns: what it is about, the people beside it, and on their other side what they are
 * connected with. Within a column, things stand near what they are connected with, so that few lines cross.
 */
export function layersOf({ focus, nodes, edges }: Neighbourhood): Placed[] {
  const beside = new Map<string, string[]>(nodes.map(({ id }) => [id, []]))
  for (const { from, to } of edges) {
    beside.get(from)?.push(to)
    beside.get(to)?.push(from)
  }
  const isPerson = (id: string) => id.startsWith('Person:')
  const near = new Set(beside.get(focus))
  const side = (id: string): number => {
    if (id === focus) return 0
    if (isPerson(focus)) return id.startsWith('Project:') ? 1 : -1
    if (near.has(id)) return isPerson(id) ? 1 : -1
    return 2
  }
  const sides = [...new Set(nodes.map(({ id }) => side(id)))].sort((left, right) => left - right)
  const columns = sides.map((at) => nodes.map(({ id }) => id).filter((id) => side(id) === at))
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const heights = new Map(
      columns.flatMap((column) => column.map((id, row) => [id, (row + 0.5) / column.length] as const)),
    )
    const middle = (id: string) => {
      const others = beside.get(id)!.map((other) => heights.get(other)!)
      return others.length === 0 ? 0.5 : others.reduce((sum, height) => sum + height, 0) / others.length
    }
    // Columns in turn: what moved in one is seen from the next.
    const column = columns[sweep % 2 === 0 ? columns.length - 1 - (sweep % columns.length) : sweep % columns.length]!
    column.sort((left, right) => middle(left) - middle(right))
    for (const other of columns) if (other !== column) other.sort((left, right) => middle(left) - middle(right))
  }
  return columns.flatMap((column, index) => column.map((id, row) => ({ id, column: index, row })))
}
