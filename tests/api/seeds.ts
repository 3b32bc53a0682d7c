import { afterAll, beforeAll } from 'vitest'
import { createApi } from '../../src/api/index.ts'
import { importFiles } from '../../src/cli/import/bring.ts'
import { filesOf } from '../../src/cli/import.ts'
import type { Graph } from '../../src/graph/index.ts'
import { openTestGraph } from '../setup/graph.ts'

// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is that of its question
type Data = any

export interface Answer {
  readonly status: number
  readonly data: Data
  readonly errors: readonly { message: string; path?: unknown[]; extensions?: Data }[] | undefined
  /** Names of the statements that were run, in their order. */
  readonly statements: readonly string[]
  /** Defects that were reported to the log. */
  readonly defects: readonly unknown[]
}

/** An API over the graph of the five seeds, for the tests of a file. */
export function apiOverSeeds() {
  let graph: Graph
  let statements: string[] = []
  let defects: unknown[] = []
  let api: ReturnType<typeof createApi>

  beforeAll(async () => {
    graph = await openTestGraph()
    await importFiles(graph, await filesOf([]))
    const counted: Pick<Graph, 'read'> = {
      read: (name, parameters) => {
        statements.push(name.replace(/^read\//u, ''))
        return graph.read(name, parameters)
      },
    }
    api = createApi(counted, { report: (defect) => defects.push(defect) })
  })
  afterAll(() => graph?.close())

  return {
    graph: () => graph,
    async fetch(path: string, init: RequestInit = {}): Promise<Response> {
      return api.fetch(new Request(`http://localhost${path}`, init))
    },
    async ask(query: string, variables?: Record<string, unknown>): Promise<Answer> {
      statements = []
      defects = []
      const response = await api.fetch('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      })
      const { data, errors } = (await response.json()) as Pick<Answer, 'data' | 'errors'>
      return { status: response.status, data, errors, statements, defects }
    },
  }
}
