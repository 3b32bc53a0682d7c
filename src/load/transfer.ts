import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { type Graph, migrateContents } from '../graph/index.ts'
import { Problem } from '../model/problem.ts'
import { byName, type WholeNode, type WholeRelation } from './dump.ts'

/** What a file of an export says it is. */
const FORMAT = 'protokollgraf-graph'
/** The version of the file's form; a program reads those up to its own. */
const VERSION = 1

const Count = z.number().int().nonnegative()
const Header = z.object({
  format: z.literal(FORMAT),
  version: Count,
  /** How many migrations the graph had. */
  migration: Count,
  revision: Count,
  nodes: Count,
  relations: Count,
})
const Trailer = z.object({ end: z.literal(FORMAT), sha256: z.string() })
const Value = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number(), z.boolean()]))])
const Properties = z.record(z.string(), Value)
/** Labels and types become part of a statement. */
const Word = z.string().regex(/^[A-Za-z]\w*$/u)
const End = z.tuple([Word, z.string()])
const NodeLine = z.object({
  labels: z.array(Word).min(1),
  properties: Properties,
  floats: z.array(z.string()).optional(),
})
const RelationLine = z.object({
  type: Word,
  from: End,
  to: End,
  properties: Properties,
  floats: z.array(z.string()).optional(),
})
type NodeLine = z.infer<typeof NodeLine>
type RelationLine = z.infer<typeof RelationLine>

/** How much an export holds. */
export interface Transferred {
  readonly nodes: number
  readonly relations: number
  readonly revision: number
}

/**
 * Writes the whole graph as lines of JSON: what it is and how much, a line for each node, one for each relation, and
 * last a checksum of all before. Imports wait until it is done, so that it is the graph of one moment.
 * @param write takes lines, ended with \n; it is waited for
 */
export async function exportGraph(graph: Graph, write: (text: string) => Promise<void>): Promise<Transferred> {
  const begun = { yet: false }
  return graph.transaction(async (statements) => {
    // What was written cannot be taken back, so the work is not done again after a lost connection.
    if (begun.yet) throw cutOff(graph)
    begun.yet = true
    await statements.write('load/lock')
    const [head] = await statements.read<Transferred & { migration: number }>('load/export-head')
    const hash = createHash('sha256')
    const counts = { nodes: 0, relations: 0 }
    const put = async (line: object) => {
      const text = `${JSON.stringify(line)}\n`
      hash.update(text)
      await write(text)
    }
    await put({ format: FORMAT, version: VERSION, ...head! })
    for await (const { labels, properties, floats } of graph.stream<NodeRow>('load/export-nodes')) {
      counts.nodes += 1
      await put({ labels: labels.toSorted(), ...propertiesOf(properties, floats) })
    }
    for await (const row of graph.stream<RelationRow>('load/export-relations')) {
      counts.relations += 1
      const from = [keyLabel(row.fromLabels), row.from]
      const to = [keyLabel(row.toLabels), row.to]
      await put({ type: row.type, from, to, ...propertiesOf(row.properties, row.floats) })
    }
    const { nodes, relations, revision } = head!
    if (counts.nodes !== nodes || counts.relations !== relations)
      throw new Problem(
        'GRAPH_CHANGED',
        `Something else than protokollgraf wrote to the graph meanwhile: of ${nodes} nodes and ${relations} relations, ${counts.nodes} and ${counts.relations} came.`,
        ['End what writes, and run the same command again.'],
      )
    await write(`${JSON.stringify({ end: FORMAT, sha256: hash.digest('hex') })}\n`)
    return { nodes, relations, revision }
  })
}

/** Which properties are floats that could be taken for whole numbers. */
interface WithFloats {
  readonly floats: readonly string[]
}
type NodeRow = WholeNode & WithFloats
type RelationRow = WholeRelation & WithFloats

/** In an order of their own, so that two exports of the same graph differ in the order of their lines at most. */
function propertiesOf(properties: Readonly<Record<string, unknown>>, floats: readonly string[]): object {
  const isOne = (name: string) => !Array.isArray(properties[name]) || properties[name].length > 0
  const kept = floats.filter(isOne).sort()
  return { properties: byName(properties), ...(kept.length > 0 ? { floats: kept } : {}) }
}

/** The label by which a node is found again. */
function keyLabel(labels: readonly string[]): string {
  return labels.toSorted()[0]!
}

function cutOff(graph: Graph): Problem {
  return new Problem('DATABASE_UNREACHABLE', `The connection to Neo4j at ${graph.uri} was lost.`, [
    'Run the same command again.',
  ])
}

/** A file of an export that is whole. */
export interface CheckedExport extends Transferred {
  readonly file: string
  readonly migration: number
}

/**
 * Reads a file of an export from end to end, before anything is written.
 * @throws Problem NO_FILE, NOT_AN_EXPORT, EXPORT_NEWER, EXPORT_DAMAGED
 */
export async function checkExport(file: string): Promise<CheckedExport> {
  let header: z.infer<typeof Header> | null = null
  const hash = createHash('sha256')
  // The last line is no part of what it sums up.
  let last: string | null = null
  let lines = 0
  try {
    for await (const line of linesOf(file)) {
      if (header === null) {
        header = headerOf(file, line)
      }
      if (last !== null) {
        hash.update(`${last}\n`)
        lines += 1
      }
      last = line
    }
  } catch (cause) {
    if (cause instanceof Problem) throw cause
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    throw new Problem('NO_FILE', `Cannot read ${file} (${code}).`, ['Check the path.'], { cause })
  }
  if (header === null) throw notAnExport(file)
  const { nodes, relations, revision, migration } = header
  const trailer = Trailer.safeParse(jsonOf(last ?? ''))
  const damaged = (why: string) =>
    new Problem('EXPORT_DAMAGED', `${file} ${why}; the graph was left as it is.`, [
      'Take another copy of it, or export again: protokollgraf export FILE',
    ])
  if (!trailer.success) throw damaged('was cut off: its last line, with the checksum, is missing')
  if (lines !== 1 + nodes + relations || trailer.data.sha256 !== hash.digest('hex'))
    throw damaged('is not as it was written: its checksum is another')
  return { file, nodes, relations, revision, migration }
}

function headerOf(file: string, line: string): z.infer<typeof Header> {
  const header = Header.safeParse(jsonOf(line))
  const said = z.object({ format: z.literal(FORMAT), version: Count }).safeParse(jsonOf(line))
  if (said.success && said.data.version > VERSION)
    throw new Problem(
      'EXPORT_NEWER',
      `${file} has version ${said.data.version} of the form of exports; this program reads up to ${VERSION}.`,
      ['Use the version of protokollgraf that wrote it, or a later one.'],
    )
  if (!header.success) throw notAnExport(file)
  return header.data
}

function notAnExport(file: string): Problem {
  return new Problem('NOT_AN_EXPORT', `${file} is no export of a graph; the graph was left as it is.`, [
    'Expected a file that `protokollgraf export` wrote (unpacked, where it was packed).',
    'A file of `protokollgraf db dump` goes in by: protokollgraf db load',
  ])
}

/** The text of a line as JSON; null where it is none. */
function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

function linesOf(file: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })
}

/** How many rows, and about how many characters, one statement writes. */
const ROWS = 2000
const CHARACTERS = 4_000_000

/**
 * Fills a graph from a file that {@link checkExport} found whole. Where it is cut off, the same call again begins anew.
 * @param replace also where the graph holds something, which goes
 * @param onProgress told how many nodes and relations are written
 * @throws Problem GRAPH_NOT_EMPTY, EXPORT_NEWER
 */
export async function importGraph(
  graph: Graph,
  checked: CheckedExport,
  { replace = false, onProgress = () => {} }: { replace?: boolean; onProgress?: (written: number) => void } = {},
): Promise<Transferred> {
  const { nodes, relations } = checked
  const revision = await graph.transaction(async (statements) => {
    const [before] = await statements.write<{ revision: number }>('load/lock')
    const [head] = await graph.read<{ migration: number }>('load/export-head')
    if (checked.migration > head!.migration)
      throw new Problem(
        'EXPORT_NEWER',
        `${checked.file} is of a graph with ${checked.migration} migrations; this version of protokollgraf knows ${head!.migration}.`,
        ['Use the version of protokollgraf that wrote it, or a later one.'],
      )
    const [state] = await graph.read<{ nodes: number; isCutOff: boolean }>('load/restore-state')
    if (state!.nodes > 0) {
      if (!replace && !state!.isCutOff)
        throw new Problem(
          'GRAPH_NOT_EMPTY',
          `The graph at ${graph.uri} holds ${state!.nodes} nodes; it was left as it is.`,
          ['Add --replace to have the graph of the file in its place; protokollgraf export FILE keeps it first.'],
        )
      await graph.write('load/restore-begin')
      await graph.write('load/restore-empty')
    } else await graph.write('load/restore-begin')
    const properties = await fill(graph, checked.file, onProgress)
    await migrateContents(graph, checked.migration)
    // Who kept an answer of the graph that was here asks by its revision: the new graph must have another.
    const now = before!.revision === 0 ? checked.revision : Math.max(before!.revision, checked.revision) + 1
    await statements.write('load/restore-end', { properties, revision: now, exported: checked.revision })
    return now
  })
  return { nodes, relations, revision }
}

/** @returns the properties of the node that counts revisions, which comes last */
async function fill(graph: Graph, file: string, onProgress: (written: number) => void): Promise<object> {
  let counted: object = {}
  let written = 0
  const kinds = new Map<string, { rows: object[]; characters: number }>()
  const flush = async (statement: string) => {
    const kind = kinds.get(statement)
    if (kind === undefined) return
    kinds.delete(statement)
    // Each in a transaction of its own, which runs again where the server asks for it.
    await graph.transaction((own) => own.runText(statement, { rows: kind.rows }))
    written += kind.rows.length
    onProgress(written)
  }
  const flushAll = async () => {
    for (const statement of [...kinds.keys()]) await flush(statement)
  }
  const put = async (statement: string, row: object, characters: number) => {
    const kind = kinds.get(statement) ?? { rows: [], characters: 0 }
    kinds.set(statement, kind)
    kind.rows.push(row)
    kind.characters += characters
    if (kind.rows.length >= ROWS || kind.characters >= CHARACTERS) await flush(statement)
  }
  let isFirst = true
  let isPastNodes = false
  for await (const line of linesOf(file)) {
    if (isFirst) {
      isFirst = false
      continue
    }
    const json = JSON.parse(line)
    if ('labels' in json) {
      const node = NodeLine.parse(json)
      const properties = typed(node)
      if (node.labels.includes('Graph')) counted = properties
      else await put(nodeStatement(node.labels), { properties }, line.length)
    } else if ('type' in json) {
      if (!isPastNodes) await flushAll()
      isPastNodes = true
      const relation = RelationLine.parse(json)
      const [from, to] = [relation.from[1], relation.to[1]]
      await put(relationStatement(relation), { from, to, properties: typed(relation) }, line.length)
    }
  }
  await flushAll()
  return counted
}

function nodeStatement(labels: readonly string[]): string {
  return `UNWIND $rows AS row CREATE (n:${labels.join(':')}) SET n = row.properties`
}

function relationStatement({ type, from, to }: RelationLine): string {
  return `UNWIND $rows AS row MATCH (a:${from[0]} {id: row.from}) MATCH (b:${to[0]} {id: row.to}) CREATE (a)-[r:${type}]->(b) SET r = row.properties`
}

/** Properties as the graph had them: a number is a float where the line says so, else an integer. */
function typed({ properties, floats = [] }: NodeLine | RelationLine): Record<string, unknown> {
  const one = (value: unknown) => (typeof value === 'number' ? BigInt(value) : value)
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      floats.includes(name) ? value : Array.isArray(value) ? value.map(one) : one(value),
    ]),
  )
}
