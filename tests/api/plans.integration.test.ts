import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Graph, statement, statementNames } from '../../src/graph/index.ts'
import { openTestGraph } from '../setup/graph.ts'

let graph: Graph
beforeAll(async () => {
  graph = await openTestGraph()
})
afterAll(() => graph?.close())

const names = statementNames().filter((name) => name.startsWith('read/'))
/** Those that begin at nodes whose keys are given. */
const keyed = names.filter((name) =>
  /\{id: (?:key|\$|\w+\.)|\.id (?:IN|=) \$ids?\b|\{code: \$/u.test(statement(name).text),
)

/** The steps of the plan that begin somewhere, by which way. */
async function beginningsOf(text: string, parameters: readonly string[]) {
  const { steps } = await graph.explain(text, Object.fromEntries(parameters.map((one) => [one, null])))
  const seeks = steps.filter((step) => /IndexSeek/u.test(step))
  const scans = steps.filter((step) => /Scan$/u.test(step))
  return { seeks, scans }
}

describe('how the database answers', () => {
  it('most statements begin at given keys', () => {
    expect(keyed.length).toBeGreaterThan(50)
  })

  it.each(keyed)('%s goes to its keys by an index, and scans nothing', async (name) => {
    const { text, parameters } = statement(name)
    const { seeks, scans } = await beginningsOf(text, parameters)
    expect(seeks).not.toEqual([])
    expect(scans).toEqual([])
  })

  it('would tell of one that does not', async () => {
    const { seeks, scans } = await beginningsOf('UNWIND $ids AS key MATCH (d:Decision {text: key}) RETURN d.id AS id', [
      'ids',
    ])
    expect([seeks, scans]).toEqual([[], ['NodeByLabelScan']])
  })
})
