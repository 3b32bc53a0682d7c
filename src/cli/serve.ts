import type { RequestListener } from 'node:http'
import type { Command } from 'commander'
import type { Graph } from '../graph/index.ts'
import { Problem } from '../model/problem.ts'
import { colorsFor } from './colors.ts'
import { withGraph } from './graph.ts'
import { beforeExit, untilInterrupted } from './shutdown.ts'

export interface ServeOptions {
  readonly port?: string
  readonly host?: string
  readonly open?: boolean
  readonly operations?: string
  readonly onlyOperations?: boolean
  readonly strict?: boolean
  readonly graphiql: boolean
}

/** `protokollgraf serve`: answers GraphQL until it is interrupted. */
export function registerServe(program: Command): void {
  const command = program.command('serve').description('answer questions to the graph over GraphQL')
  withServeOptions(command)
    .addHelpText(
      'after',
      `
Listens on 127.0.0.1 only, unless told otherwise. Beside /graphql there are /health
(the server answers), /ready (its database does too), /metrics (for Prometheus) and
/documents/ID (a source text). Ctrl-C ends it.

Variables:
  API_TOKENS     who asks has to send one of these ("Authorization: Bearer TOKEN"), separated
                 by commas, written out or as sha256:HEX; needed beyond 127.0.0.1
  CORS_ORIGINS   sites whose pages may ask too, such as https://dashboard.example.org
  RATE_LIMIT     questions a minute for each client (600 beyond 127.0.0.1; 0: any number)
  MAX_REQUESTS   requests under way at once before others get 503 (200)
  ANSWERS_MEMORY megabytes for answers that may be asked for again (64; 0: none are kept)
  LOG_LEVEL      info: a line of JSON for each request on standard error

Examples:
  protokollgraf serve
  protokollgraf serve --port 4100 --no-graphiql
  protokollgraf serve --operations docs/cookbook   (/graphql?documentId=11-decisions-by-year&format=csv)
  API_TOKENS=sha256:$(printf %s "$TOKEN" | sha256sum | cut -c 1-64) protokollgraf serve --host 0.0.0.0`,
    )
    .action((options: ServeOptions) => serve(options))
}

/** The options that `serve` and `start` share. */
export function withServeOptions(command: Command): Command {
  return command
    .option('--port <number>', 'port to listen on; 0 takes any free one (default: PORT, else 4000)')
    .option(
      '--host <address>',
      'address to listen on (default: PROTOKOLLGRAF_HOST, else 127.0.0.1: this machine alone)',
    )
    .option('--open', 'let everybody ask who reaches the address, without a token')
    .option('--operations <folder>', 'questions that can be asked by the name of their file: ?documentId=NAME')
    .option('--only-operations', 'answer no other questions than those; the pages then have no answers either')
    .option(
      '--strict',
      'for strangers: no query page, no questions about the schema, no batches, free questions by POST only',
    )
    .option('--no-graphiql', 'do not show the query page to browsers')
}

/**
 * Serves the graph until the program is interrupted. The port is taken first, so that one that
 * cannot be had shows at once and not after minutes of preparing.
 *
 * @param prepare what is to be done with the graph before the first question is answered
 */
export async function serve(
  {
    port,
    host,
    open = false,
    graphiql,
    operations: folder,
    onlyOperations: only = false,
    strict = false,
  }: ServeOptions,
  prepare: (graph: Graph) => Promise<void> = async () => {},
): Promise<void> {
  // What only this command needs takes a fifth of the time in which any of them would start.
  const {
    briefQueries,
    createApi,
    createLog,
    createMetrics,
    createSchema,
    findExamples,
    gate,
    gateSettings,
    isThisMachine,
    keepAnswers,
    listen,
    portFrom,
    readOperations,
  } = await import('../api/index.ts')
  const settings = gateSettings({ host, open }, process.env)
  const log = createLog(process.env.LOG_LEVEL?.trim().toLowerCase())
  const metrics = createMetrics()
  if (only && folder === undefined) {
    throw new Problem('NO_OPERATIONS', '--only-operations needs --operations FOLDER, or nothing could be asked.', [])
  }
  const operations = folder === undefined ? null : { texts: readOperations(folder, createSchema()), only }
  let handler: RequestListener = answerNotYet
  const entered = gate((request, response) => handler(request, response), settings, metrics, log)
  const server = await listen(entered, portFrom(port, process.env.PORT), settings.host)
  const forget = beforeExit(server.close)
  try {
    await withGraph(async (graph) => {
      await prepare(graph)
      const counted = metrics.counting(graph)
      const answers = keepAnswers(counted, { bytes: settings.memory * 1e6, milliseconds: A_MINUTE, trusted: A_MOMENT })
      const plugins = settings.memory > 0 ? [answers.plugin] : []
      const api = createApi(counted, { graphiql, strict, operations, plugins, report: log.defect })
      handler = settings.memory > 0 ? answers.around(api) : api
      announce(briefQueries(await findExamples(graph)), server.url, graphiql && !strict)
      const isOpen = !isThisMachine(settings.host) && settings.tokens.length === 0
      if (isOpen) console.log(`Everybody who reaches ${settings.host} may ask, without a token (--open).`)
      await untilInterrupted()
      // First the questions under way are answered, then the graph is let go.
      await server.close()
    })
  } finally {
    await server.close()
    forget()
  }
}

const A_MINUTE = 60_000
/** Milliseconds: less than it takes to see that an import has ended, and to ask. */
const A_MOMENT = 20

const answerNotYet: RequestListener = (_, response) => {
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' })
  response.end('protokollgraf is still starting. Try again in a moment.\n')
}

function announce(queries: readonly string[], url: string, graphiql: boolean): void {
  const colors = colorsFor(process.stdout)
  const open = graphiql ? ' (in a browser: a page to ask on)' : ''
  console.log(`\nPages to look around on: ${colors.bold(colors.cyan(new URL('/', url).href))}`)
  console.log(`GraphQL answers at ${colors.bold(colors.cyan(url))}${open}.`)
  if (queries.length > 0) console.log(`To try:\n\n${queries.map((query) => `  ${query}`).join('\n\n')}\n`)
  else console.log('The graph is empty as yet: protokollgraf import PATH reads minutes into it.')
  console.log('Ctrl-C ends it.')
}
