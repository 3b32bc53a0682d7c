import type { NodeKind, NodeRow, Phase, RelationKind, RelationRow } from './rows.ts'

export interface NodeState {
  readonly element: string
  readonly label: string
  readonly id: string
  readonly fingerprint: string
}

export interface RelationState {
  readonly element: string
  readonly type: string
  readonly from: string
  readonly to: string
  readonly key: string | null
  readonly fingerprint: string
}

interface Write {
  readonly statement: string
  readonly phase: Phase
  /** Label of the nodes, or type of the relations. */
  readonly kind: string
  readonly rows: readonly (NodeRow | RelationRow)[]
}

/** What has to be done to a graph. */
export interface Difference {
  /** Nodes first, relations after them. */
  readonly writes: readonly Write[]
  readonly staleNodes: readonly NodeState[]
  readonly staleRelations: readonly RelationState[]
  /** How many nodes and relations are new, have other properties, and shall be no more. */
  readonly added: number
  readonly changed: number
  readonly removed: number
}

/** Compares what shall be in the graph with what is there. */
export function differenceOf(
  nodes: readonly NodeKind[],
  relations: readonly RelationKind[],
  hadNodes: readonly NodeState[],
  hadRelations: readonly RelationState[],
): Difference {
  const nodeStates = new Map(hadNodes.map((state) => [nodeName(state), state]))
  const relationStates = new Map(hadRelations.map((state) => [relationName(state), state]))
  const counts = { added: 0, changed: 0 }
  const isToWrite = (states: Map<string, { fingerprint: string }>, name: string, row: NodeRow | RelationRow) => {
    const state = states.get(name)
    states.delete(name)
    if (state === undefined) counts.added += 1
    else if (state.fingerprint !== row.properties.fingerprint) counts.changed += 1
    else return false
    return true
  }
  const nodeWrites = nodes.map(({ statement, phase, label, rows }) => ({
    statement,
    phase,
    kind: label,
    rows: rows.filter((row) => isToWrite(nodeStates, nodeName({ label, id: row.id }), row)),
  }))
  const relationWrites = relations.map(({ statement, phase, type, rows }) => ({
    statement,
    phase,
    kind: type,
    rows: rows.filter((row) => isToWrite(relationStates, relationName({ type, ...row }), row)),
  }))
  return {
    writes: [...nodeWrites, ...relationWrites].filter(({ rows }) => rows.length > 0),
    staleNodes: [...nodeStates.values()],
    staleRelations: [...relationStates.values()],
    ...counts,
    removed: nodeStates.size + relationStates.size,
  }
}

export function nodeName({ label, id }: Pick<NodeState, 'label' | 'id'>): string {
  return `${label} ${id}`
}

export function relationName({ type, from, to, key }: Pick<RelationState, 'type' | 'from' | 'to' | 'key'>): string {
  return `${type} ${from} ${to} ${key ?? ''}`
}

/** Transactions: those of one list after those before it, and in its order, but for the meetings, which need nothing of each other. */
export interface Steps {
  readonly first: readonly Step[]
  readonly meetings: readonly Step[]
  readonly last: readonly Step[]
}

/** What one transaction does, in this order. */
export interface Step {
  /** Element ids. */
  readonly staleRelations: readonly string[]
  readonly staleNodes: readonly string[]
  /** Statements with their rows. */
  readonly rows: readonly (readonly [string, readonly (NodeRow | RelationRow)[]])[]
}

/** What becomes of one meeting. */
interface Own {
  staleNodes: string[]
  staleRelations: string[]
  writes: Map<string, (NodeRow | RelationRow)[]>
  size: number
}

/**
 * Parts a difference into transactions of about `largest` rows; into one where it is no larger. After
 * each of them the graph holds whole documents only.
 * @param owners the meeting of each document
 */
export function stepsOf(difference: Difference, owners: ReadonlyMap<string, string>, largest: number): Steps {
  const { writes, staleNodes, staleRelations, added, changed, removed } = difference
  const isSmall = added + changed + removed <= largest
  if (isSmall) {
    const all: Step = {
      staleRelations: staleRelations.map(({ element }) => element),
      staleNodes: staleNodes.map(({ element }) => element),
      rows: writes.map(({ statement, rows }) => [statement, rows]),
    }
    return { first: [all], meetings: [], last: [] }
  }
  const { ownerById, together } = ownersIn(owners, staleRelations)
  const owns = new Map<string, Own>()
  const ownOf = (owner: string) => {
    const name = together(owner)
    const own: Own = owns.get(name) ?? { staleNodes: [], staleRelations: [], writes: new Map(), size: 0 }
    owns.set(name, own)
    own.size += 1
    return own
  }
  for (const { statement, phase, rows } of writes) {
    if (phase !== 'OWN') continue
    for (const row of rows) {
      const own = ownOf(row.owner!)
      own.writes.set(statement, [...(own.writes.get(statement) ?? []), row])
    }
  }
  // What goes, goes with the meeting it was of; what was shared goes when nothing needs it any more.
  const lastNodes: string[] = []
  const lastRelations: string[] = []
  for (const { element, id, label } of staleNodes) {
    const owner = sharedLabels.has(label) ? null : ownerById(id)
    if (owner === null) lastNodes.push(element)
    else ownOf(owner).staleNodes.push(element)
  }
  for (const { element, type, from, to, key } of staleRelations) {
    // What minutes state of two persons has its id below that of a document, and its ends have not.
    const owner = betweenTypes.has(type) ? null : (ownerById(from) ?? ownerById(to) ?? ownerById(key ?? ''))
    if (owner === null) lastRelations.push(element)
    else ownOf(owner).staleRelations.push(element)
  }
  const order = writes.map(({ statement }) => statement)
  return {
    first: pieces(writes, 'SHARED', largest),
    // In the order of their ids, which begin with the body: so those stand together that lock the same nodes.
    meetings: gathered(
      [...owns.keys()].sort().map((owner) => owns.get(owner)!),
      order,
      largest,
    ),
    last: [
      ...slices(lastRelations, largest).map((staleOnes) => ({ staleRelations: staleOnes, staleNodes: [], rows: [] })),
      ...slices(lastNodes, largest).map((staleOnes) => ({ staleRelations: [], staleNodes: staleOnes, rows: [] })),
      ...pieces(writes, 'BETWEEN', largest),
    ],
  }
}

const sharedLabels: ReadonlySet<string> = new Set(['Body', 'Organization', 'Municipality', 'Person', 'Project'])
const betweenTypes: ReadonlySet<string> = new Set(['REPRESENTS', 'FOLLOWS', 'MAY_BE_SAME', 'GRANTS', 'MEMBER_OF'])

/**
 * Whom something of the graph belongs to: a meeting, with all its documents, those that go among them; or a document
 * without one. `ownerById` tells it by an id (a meeting's own, a document's, or one below the first digits of a document's;
 * null for others), and `together` which one stands for those that come and go at once: the meeting that a document recorded
 * before, and the one that it records now.
 */
function ownersIn(owners: ReadonlyMap<string, string>, staleRelations: readonly RelationState[]) {
  const startOf = (id: string) => id.split('/', 1)[0]!.slice(0, 12)
  const byStart = new Map([...owners].map(([document, owner]) => [startOf(document), owner]))
  const meetings = new Set(owners.values())
  const leaders = new Map<string, string>()
  const together = (owner: string): string => {
    let leader = owner
    for (let next = leaders.get(owner); next !== undefined; next = leaders.get(next)) leader = next
    if (leader !== owner) leaders.set(owner, leader)
    return leader
  }
  for (const { type, from, to } of staleRelations) {
    if (type !== 'RECORDS') continue
    meetings.add(to)
    const [was, is] = [together(to), together(owners.get(from) ?? to)]
    if (was !== is) leaders.set(was, is)
    if (!owners.has(from)) byStart.set(startOf(from), to)
  }
  const ownerById = (id: string): string | null => {
    if (meetings.has(id)) return id
    const start = startOf(id)
    // The parts of a document that recorded no meeting, and is to be no more, go together.
    return byStart.get(start) ?? (/^[0-9a-f]{12}$/.test(start) ? start : null)
  }
  return { ownerById, together }
}

function pieces(writes: readonly Write[], phase: Phase, largest: number): Step[] {
  return writes
    .filter((write) => write.phase === phase)
    .flatMap(({ statement, rows }) =>
      slices(rows, largest).map((part): Step => ({ staleRelations: [], staleNodes: [], rows: [[statement, part]] })),
    )
}

/** Meetings put together until a transaction is full. */
function gathered(owns: readonly Own[], order: readonly string[], largest: number): Step[] {
  const steps: Step[] = []
  let together: Own[] = []
  let size = 0
  const close = () => {
    if (together.length === 0) return
    steps.push({
      staleRelations: together.flatMap((own) => own.staleRelations),
      staleNodes: together.flatMap((own) => own.staleNodes),
      rows: order.flatMap((statement) => {
        const rows = together.flatMap((own) => own.writes.get(statement) ?? [])
        return rows.length > 0 ? [[statement, rows] as const] : []
      }),
    })
    together = []
    size = 0
  }
  for (const own of owns) {
    if (size > 0 && size + own.size > largest) close()
    together.push(own)
    size += own.size
  }
  close()
  return steps
}

/** Parts of a list, none longer than that. */
export function slices<Entry>(entries: readonly Entry[], largest: number): Entry[][] {
  const parts: Entry[][] = []
  for (let start = 0; start < entries.length; start += largest) parts.push(entries.slice(start, start + largest))
  return parts
}
