import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Explanation, type Graph, readMigrations, statement, statementNames } from '../../src/graph/index.ts'
import { emptyGraph, openTestGraph } from '../setup/graph.ts'
import { isLong } from '../setup/long.ts'

let graph: Graph

beforeAll(async () => {
  graph = await openTestGraph()
  await graph.runText(documentedGraph())
  await emptyGraph(graph)
})
afterAll(() => graph?.close())

/**
 * Makes one of each label, relation and property that docs/graph.md names. The server remembers their
 * names when they are gone, and warns of a statement that names another: a slip of the pen, or a
 * property that nobody documented.
 */
function documentedGraph(): string {
  const page = readFileSync(new URL('../../docs/graph.md', import.meta.url), 'utf8')
  const inProse = [...page.matchAll(/`([a-z]\w*)`/gu)].map((match) => match[1]!)
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\| (?:node|relation) |^\|-/u.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
  const parts = rows.flatMap(([, names = '', second = '', third = '']) => {
    const isRelation = second.includes('→')
    const properties = propertyNames(isRelation ? third : `${second}, ${third}`)
    return propertyNames(names).map((name) =>
      isRelation ? `()-[:${name} {${properties}}]->()` : `(:${name} {${properties}})`,
    )
  })
  return `CREATE ${[`({${[...new Set(inProse)]}})`, ...parts].join(', ')}`.replaceAll(
    /\w+(?=[,}])/gu,
    (key) => `${key}: 0`,
  )
}

/** `id` (SHA-256), fileName +evidence → id, fileName, document, line, start, end, quote */
function propertyNames(cell: string): string[] {
  return cell
    .replaceAll(/\([^()]*\)/gu, '')
    .replace(/:.*$/u, '')
    .replace('+evidence', ', document, line, start, end, quote')
    .split(',')
    .map((word) => word.replaceAll('`', '').trim())
    .filter((word) => /^\w+$/u.test(word))
}

/** Planning a list with all its filters, or all its orders or dimensions, takes a second or more. */
const isQuick = (name: string) =>
  !name.startsWith('read/lists/') ||
  /\/(?:page-(?:descending-)?unfiltered|page-by-.*-unfiltered|page-.*-as-it-stands|count-all|count-.*-unfiltered|stats-all)$/u.test(
    name,
  )

const names = statementNames().filter((name) => isLong || isQuick(name))
/** Those that begin at nodes whose keys are given. */
const keyed = statementNames().filter(
  (name) =>
    name.startsWith('read/') && /\{id: (?:key|\$|\w+\.)|\.id (?:IN|=) \$ids?\b|\{code: \$/u.test(statement(name).text),
)

const explanations = new Map<string, Promise<Explanation>>()

/** What the server says of a statement: it is asked once, as it plans each for a good while. */
function explained(name: string): Promise<Explanation> {
  const { text, parameters } = statement(name)
  const known = explanations.get(name) ?? graph.explain(text, nothingFor(parameters))
  explanations.set(name, known)
  return known
}

const nothingFor = (parameters: readonly string[]) => Object.fromEntries(parameters.map((name) => [name, null]))

test.concurrent.for(
  names,
)('cypher/%s is understood by the server, and its header tells what it takes and gives', async (name) => {
  const { text, parameters, columns } = statement(name)
  const found = await explained(name)
  expect(found.columns).toEqual(columns)
  expect(found.notices).toEqual([])
  const used = [...text.matchAll(/\$([A-Za-z_]\w*)/gu)].map((match) => match[1]!)
  expect([...new Set(used)].sort()).toEqual([...parameters].sort())
})

/** The steps of a plan that begin somewhere, by which way. */
const beginningsOf = ({ steps }: Explanation) => ({
  seeks: steps.filter((step) => /IndexSeek/u.test(step)),
  scans: steps.filter((step) => /Scan$/u.test(step)),
})

test.concurrent.for(keyed)('cypher/%s goes to its keys by an index, and scans nothing', async (name) => {
  const { seeks, scans } = beginningsOf(await explained(name))
  expect(seeks).not.toEqual([])
  expect(scans).toEqual([])
})

test('most statements begin at given keys, and one that does not go to them would be told of', async () => {
  expect(keyed.length).toBeGreaterThan(50)
  const text = 'UNWIND $ids AS key MATCH (d:Decision {text: key}) RETURN d.id AS id'
  const { seeks, scans } = beginningsOf(await graph.explain(text, nothingFor(['ids'])))
  expect([seeks, scans]).toEqual([[], ['NodeByLabelScan']])
})

test.for(readMigrations())('cypher/migrations/$name is understood by the server', async ({ statements }) => {
  expect(statements).not.toEqual([])
  for (const text of statements) await graph.explain(text)
})

test('the server tells of what these tests look for, so they can fail', async () => {
  await expect(graph.explain('MATCH (n) RETUR n')).rejects.toThrow(/RETUR/u)
  const { notices } = await graph.explain('MATCH (m:Meting)-[:HELDBY]->(b:Body {idd: 1}) RETURN b.name AS name')
  expect(notices.map(({ code }) => code.split('.').at(-1)).sort()).toEqual([
    'UnknownLabelWarning',
    'UnknownPropertyKeyWarning',
    'UnknownRelationshipTypeWarning',
  ])
})
