import type { AttendanceRole, NeighboursQuery } from './api/generated.ts'
import { spoke } from './sightings.ts'

export type RelationKind = 'REPRESENTS' | 'GUEST' | 'PRESENTED' | 'RELATED' | 'ASSIGNED'

/** What is drawn: a thing in the middle and what the minutes connect it with. */
export interface Neighbourhood {
  readonly focus: string
  readonly nodes: readonly { readonly id: string; readonly name: string; readonly type: string }[]
  readonly edges: readonly { readonly from: string; readonly to: string; readonly kind: RelationKind }[]
  /** How many more there are than can be drawn readably. */
  readonly omitted: number
}

interface Named {
  readonly id: string
  readonly name: string
}

const MOST_NODES = 40

/** The neighbourhood of a person, project or organization; null of anything else. */
export function neighboursOf(node: NonNullable<NeighboursQuery['node']>): Neighbourhood | null {
  if (!('name' in node)) return null
  const nodes = new Map<string, { id: string; name: string; type: string }>()
  const edges = new Map<string, Neighbourhood['edges'][number]>()
  const omitted = new Set<string>()
  const add = ({ id, name }: Named) => {
    if (!nodes.has(id) && nodes.size < MOST_NODES) nodes.set(id, { id, name, type: id.slice(0, id.indexOf(':')) })
    if (!nodes.has(id)) omitted.add(id)
    return nodes.has(id)
  }
  const connect = (from: Named, to: Named, kind: RelationKind) => {
    if (from.id === to.id || !add(from) || !add(to)) return
    const key = `${from.id} ${to.id}`
    const known = edges.get(key)
    if (!known || (known.kind === 'GUEST' && kind === 'REPRESENTS')) edges.set(key, { from: from.id, to: to.id, kind })
  }
  const stands = (person: Named, organization: Named, roles: readonly AttendanceRole[]) =>
    connect(person, organization, spoke({ roles: [...roles] }) ? 'REPRESENTS' : 'GUEST')
  add(node)
  if (node.__typename === 'Person') {
    for (const { organization, roles } of node.representation) stands(node, organization, roles)
    for (const { item } of node.presentations.nodes) {
      for (const { project } of item.concerns) connect(node, project, 'PRESENTED')
    }
  } else if (node.__typename === 'Project') {
    for (const person of node.presenters) connect(person, node, 'PRESENTED')
    for (const { project } of node.relatedProjects) connect(node, project, 'RELATED')
    for (const { decisions } of node.timeline.nodes) {
      const assignees = decisions.flatMap(({ tasks }) => tasks).flatMap((task) => task.assignees)
      for (const { party } of assignees) if (party) connect(party, node, 'ASSIGNED')
    }
    for (const person of node.presenters) {
      for (const { organization, roles } of person.representation) stands(person, organization, roles)
    }
  } else {
    for (const { person, roles } of node.representation) stands(person, node, roles)
    for (const { person } of node.representation) {
      for (const { item } of person.presentations.nodes) {
        for (const { project } of item.concerns) connect(person, project, 'PRESENTED')
      }
    }
  }
  return { focus: node.id, nodes: [...nodes.values()], edges: [...edges.values()], omitted: omitted.size }
}
