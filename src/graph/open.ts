import { connect, type Graph } from './connection.ts'
import { type LocalOptions, useServer } from './local/server.ts'
import { migrate } from './migrations.ts'
import { settingsFromEnvironment } from './settings.ts'

/**
 * The graph that commands work on: the user's own server where NEO4J_URI is set, else the local one,
 * started if it does not run. Its shape is brought up to date. `close` lets go of it: a local server
 * that was started for this command alone stops.
 *
 * @throws Problem as `connect`, `useServer` and `migrate`
 */
export async function openGraph(options: LocalOptions = {}): Promise<Graph> {
  const settings = settingsFromEnvironment(options.environment)
  const opened = settings ? await connect(settings) : await local(options)
  try {
    await migrate(opened)
  } catch (error) {
    await opened.close()
    throw error
  }
  return opened
}

async function local(options: LocalOptions): Promise<Graph> {
  const use = await useServer(options)
  return { ...use.graph, close: use.release }
}
