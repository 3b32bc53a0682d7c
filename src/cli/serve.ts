import type { RequestListener } from 'node:http'
import type { Command } from 'commander'
import { briefQueries, createApi, findExamples, listen, portFrom } from '../api/index.ts'
import type { Graph } from '../graph/index.ts'
import { colorsFor } from './colors.ts'
import { withGraph } from './graph.ts'
import { beforeExit, untilInterrupted } from './shutdown.ts'

export interface ServeOptions {
  readonly port?: string
  readonly graphiql: boolean
}

/** `protokollgraf serve`: answers GraphQL until it is interrupted. */
export function registerServe(program: Command): void {
  const command = program.command('serve').description('answer questions to the graph over GraphQL')
  withServeOptions(command)
    .addHelpText(
      'after',
      `
Listens on 127.0.0.1 only. Beside /graphql there are /health (the server answers),
/ready (its database does too) and /documents/ID (a source text). Ctrl-C ends it.

Examples:
  protokollgraf serve
  protokollgraf serve --port 4100 --no-graphiql`,
    )
    .action((options: ServeOptions) => serve(options))
}

/** The options that `serve` and `start` share. */
export function withServeOptions(command: Command): Command {
  return command
    .option('--port <number>', 'port on 127.0.0.1; 0 takes any free one (default: PORT, else 4000)')
    .option('--no-graphiql', 'do not show the query page to browsers')
}

/**
 * Serves the graph until the program is interrupted. The port is taken first, so that one that
 * cannot be had shows at once and not after minutes of preparing.
 *
 * @param prepare what is to be done with the graph before the first question is answered
 */
export async function serve(
  { port, graphiql }: ServeOptions,
  prepare: (graph: Graph) => Promise<void> = async () => {},
): Promise<void> {
  let handler: RequestListener = answerNotYet
  const server = await listen((request, response) => handler(request, response), portFrom(port, process.env.PORT))
  const forget = beforeExit(server.close)
  try {
    await withGraph(async (graph) => {
      await prepare(graph)
      handler = createApi(graph, { graphiql })
      await announce(graph, server.url, graphiql)
      await untilInterrupted()
      // First the questions under way are answered, then the graph is let go.
      await server.close()
    })
  } finally {
    await server.close()
    forget()
  }
}

const answerNotYet: RequestListener = (_, response) => {
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' })
  response.end('protokollgraf is still starting. Try again in a moment.\n')
}

async function announce(graph: Graph, url: string, graphiql: boolean): Promise<void> {
  const colors = colorsFor(process.stdout)
  const queries = briefQueries(await findExamples(graph))
  const open = graphiql ? ' (in a browser: a page to ask on)' : ''
  console.log(`\nPages to look around on: ${colors.bold(colors.cyan(new URL('/', url).href))}`)
  console.log(`GraphQL answers at ${colors.bold(colors.cyan(url))}${open}.`)
  if (queries.length > 0) console.log(`To try:\n\n${queries.map((query) => `  ${query}`).join('\n\n')}\n`)
  else console.log('The graph is empty as yet: protokollgraf import PATH reads minutes into it.')
  console.log('Ctrl-C ends it.')
}
