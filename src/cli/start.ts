import type { Command } from 'commander'
import { importFiles } from './import/bring.ts'
import { progressOn } from './import/progress.ts'
import { printReport } from './import/report.ts'
import { filesOf } from './import.ts'
import { type ServeOptions, serve, withServeOptions } from './serve.ts'

/** `protokollgraf start`: from nothing to the answering API in one step. */
export function registerStart(program: Command): void {
  const command = program
    .command('start')
    .description('local Neo4j, import of the protocols in seed/ (or of PATHs), and the API, all at once')
    .argument('[path...]', 'files, or folders with all that is in them (default: the protocols in seed/)')
  withServeOptions(command)
    .addHelpText(
      'after',
      `
With NEO4J_URI set that server is used; else a local Neo4j is installed (once) and
runs as long as this command does. Ctrl-C stops what was started; twice, at once.

Examples:
  protokollgraf start
  protokollgraf start minutes/ --port 4100`,
    )
    .action(start)
}

async function start(paths: string[], options: ServeOptions): Promise<void> {
  await serve(options, async (graph) => {
    printReport(await importFiles(graph, await filesOf(paths), { progress: progressOn(process.stderr) }))
  })
}
