import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { findHome, type GraphSettings, homeAt, serverStatus, useServer } from '../../src/graph/index.ts'
import { freePort } from './ports.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server all integration tests share. */
    neo4j: GraphSettings
    /** Neo4j's jars, for tests that start a server of their own. */
    jars: string
  }
}

/** One Neo4j for the run, on a data folder and a port of its own; the developer's graph is not touched. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Tests of commands run the program as it is installed: compiled. Types are checked before the tests, not here.
  const root = fileURLToPath(new URL('../../', import.meta.url))
  execFileSync(join(root, 'node_modules', '.bin', 'tsc'), ['-p', 'tsconfig.build.json', '--noCheck'], {
    cwd: root,
    stdio: 'inherit',
  })
  const folder = mkdtempSync(join(tmpdir(), 'protokollgraf-test-'))
  const { PROTOKOLLGRAF_HOME: _, ...environment } = process.env
  const home = homeAt(folder, findHome(environment).jars)
  const use = await useServer({ home, environment, port: await freePort(), onStep: (step) => console.log(step) })
  const { running } = serverStatus({ home })
  const kill = () => running && process.kill(running.pid, 'SIGTERM')
  // Of Ctrl-C "exit" does not tell: what locks files ends the process before.
  const ends = ['SIGINT', 'SIGTERM', 'exit'] as const
  for (const end of ends) process.once(end, kill)
  project.provide('neo4j', use.settings)
  project.provide('jars', home.jars)
  return async () => {
    await use.release()
    for (const end of ends) process.removeListener(end, kill)
    rmSync(folder, { recursive: true, force: true })
  }
}
