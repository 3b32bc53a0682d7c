import { afterAll, beforeAll } from 'vitest'
import { createApi } from '../../src/api/index.ts'
import { allReady, type Shapes } from '../../src/api/shapes.ts'
import { importFiles } from '../../src/cli/import/bring.ts'
import { filesOf } from '../../src/cli/import.ts'
import type { Graph, Parameters } from '../../src/graph/index.ts'
import { openTestGraph } from '../setup/graph.ts'
import { isLong } from '../setup/long.ts'

// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is that of its question
type Data = any

const noneReady: Shapes = { isReady: () => false, fail() {} }

export interface Answer {
  readonly status: number
  readonly data: Data
  readonly errors: readonly { message: string; path?: unknown[]; extensions?: Data }[] | undefined
  /** Names of the statements that were run, in their order. */
  readonly statements: readonly string[]
  /** The steps of their plans, where they are profiled and the question was asked again. */
  readonly plans: readonly { readonly name: string; readonly steps: readonly string[] }[]
  /** Defects that were reported to the log. */
  readonly defects: readonly unknown[]
}

/** An API over the graph of the five seeds, for the tests of a file. */
export function apiOverSeeds({ isProfiled = false } = {}) {
  let graph: Graph
  let statements: string[] = []
  let plans: Answer['plans'][number][] = []
  let defects: unknown[] = []
  let api: ReturnType<typeof createApi>
  let apiAskedBefore: ReturnType<typeof createApi>

  beforeAll(async () => {
    graph = await openTestGraph()
    await importFiles(graph, await filesOf([]))
    const counted: Pick<Graph, 'read'> = {
      read(name, parameters) {
        statements.push(name.replaceAll('read/', ''))
        return graph.read(name, parameters)
      },
    }
    const profiled: Pick<Graph, 'read'> = {
      async read<R extends object>(name: string, parameters?: Parameters) {
        statements.push(name.replaceAll('read/', ''))
        const { rows, steps } = await graph.profile<R>(name, parameters)
        plans.push({ name, steps: steps.map(({ step }) => step) })
        return rows
      },
    }
    const report = (defect: unknown) => defects.push(defect)
    // Large statements take long to plan, and most questions here are asked but once.
    api = createApi(counted, { shapes: noneReady, report })
    apiAskedBefore = createApi(isProfiled ? profiled : counted, { shapes: allReady, report })
  })
  afterAll(() => graph?.close())

  return {
    graph: () => graph,
    async fetch(path: string, init: RequestInit = {}): Promise<Response> {
      return api.fetch(new Request(`http://localhost${path}`, init))
    },
    ask: (query: string, variables?: Record<string, unknown>) => ask(isLong ? apiAskedBefore : api, query, variables),
    /** As if the question had never been asked: answered by many small statements. */
    askNew: (query: string, variables?: Record<string, unknown>) => ask(api, query, variables),
    /** As if the question had been asked before: answered by few large statements. */
    askAgain: (query: string, variables?: Record<string, unknown>) => ask(apiAskedBefore, query, variables),
  }

  async function ask(of: typeof api, query: string, variables?: Record<string, unknown>): Promise<Answer> {
    statements = []
    plans = []
    defects = []
    const response = await of.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await response.json()) as Pick<Answer, 'data' | 'errors'>
    return { status: response.status, data, errors, statements, plans, defects }
  }
}
