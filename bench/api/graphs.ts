/** Graphs of the invented corpus, each on a local Neo4j of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Graph } from '../../src/graph/index.ts'
import { findHome, type GraphSettings, homeAt, migrate, serverStatus, useServer } from '../../src/graph/index.ts'
import { load } from '../../src/load/index.ts'
import { readRegister } from '../../src/read/register.ts'
import { type ReadDocument, resolve } from '../../src/resolve/index.ts'
import { generate } from '../corpus/generate.ts'
import { documentOf } from '../corpus/hydrate.ts'
import { readMunicipalities } from '../corpus/municipalities.ts'

export interface BenchGraph {
  readonly graph: Graph
  readonly settings: GraphSettings
  /** The number of Neo4j's process. */
  readonly pid: number
  close(): Promise<void>
}

/**
 * The graph of so many invented meetings: from the corpus' true records, so that nothing has to be read.
 *
 * @param folder where graphs are kept for the next time; removed at the end where there is none
 */
export async function graphOf(meetings: number, seed: number, folder: string | undefined): Promise<BenchGraph> {
  const place = folder ? join(folder, `${meetings}-${seed}`) : mkdtempSync(join(tmpdir(), 'protokollgraf-bench-'))
  const { PROTOKOLLGRAF_HOME: _, ...environment } = process.env
  const home = homeAt(place, findHome(environment).jars)
  const use = await useServer({ home, environment, port: await freePort(), onStep: (step) => console.error(step) })
  const { running } = serverStatus({ home })
  const kill = () => running && process.kill(running.pid, 'SIGTERM')
  process.once('exit', kill)
  await migrate(use.graph)
  const [row] = await use.graph.runText<{ held: number }>('MATCH (m:Meeting) RETURN count(m) AS held')
  if (row!.held === 0) {
    console.error(`Loading ${meetings} invented meetings.`)
    await load(use.graph, await factsOf(meetings, seed))
  }
  return {
    graph: use.graph,
    settings: use.settings,
    pid: running!.pid,
    async close() {
      await use.release()
      process.removeListener('exit', kill)
      if (!folder) rmSync(place, { recursive: true, force: true })
    },
  }
}

async function factsOf(meetings: number, seed: number) {
  const documents: ReadDocument[] = []
  for (const output of generate({ meetings, seed, municipalities: await readMunicipalities() })) {
    if (output.kind === 'document') documents.push(documentOf(output.truth))
  }
  return resolve(documents, await readRegister())
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer().once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
