import { inject } from 'vitest'
import { connect, type Graph, migrate } from '../../src/graph/index.ts'

/** The shared test server's graph, migrated and empty. Close it in afterAll. */
export async function openTestGraph(): Promise<Graph> {
  const graph = await connect(inject('neo4j'))
  await migrate(graph)
  await emptyGraph(graph)
  return graph
}

/** Deletes all nodes but those that remember migrations. */
export async function emptyGraph(graph: Graph): Promise<void> {
  await graph.runText('MATCH (n) WHERE NOT n:Migration DETACH DELETE n')
}
