import { execute } from 'graphql'
import { createYoga, type GraphiQLOptions, type Plugin } from 'graphql-yoga'
import type { Graph } from '../graph/index.ts'
import { type ApiContext, createContext } from './context.ts'
import { csvAnswers } from './csv.ts'
import { maskError } from './errors.ts'
import { etags } from './etag.ts'
import { type Examples, findExamples, openingQuery } from './examples.ts'
import { LIMITS, limitPlugins } from './limits.ts'
import { knownOperations, type Operations } from './operations.ts'
import { routes } from './routes.ts'
import { createSchema } from './schema.ts'
import { createShapes, type Shapes } from './shapes.ts'
import { strictness } from './strict.ts'

export interface ApiOptions {
  /** Whether `/graphql` shows the query page to a browser; true unless set. */
  readonly graphiql?: boolean
  /** Whether it is made for strangers, see {@link strictness}; not unless set. */
  readonly strict?: boolean
  /** Questions that can be asked by name; none unless set. */
  readonly operations?: Operations | null
  /** Which questions are answered by one statement; those asked again unless set. */
  readonly shapes?: Shapes
  /** More for the handler; none unless set. */
  readonly plugins?: readonly Plugin[]
  /** Takes defects, for the log; to the error stream unless set. */
  readonly report?: (defect: unknown) => void
}

/**
 * GraphQL over a graph, as a handler of web requests (`api.fetch`) and of Node's http server:
 * `/graphql`, `/health` (the server answers), `/ready` (the database does too), `/documents/ID`.
 */
export function createApi(
  graph: Pick<Graph, 'read'>,
  {
    graphiql = true,
    strict = false,
    operations = null,
    shapes = createShapes(),
    plugins = [],
    report = console.error,
  }: ApiOptions = {},
) {
  return createYoga<object, ApiContext>({
    schema: createSchema(),
    context: () => createContext(graph, shapes),
    graphqlEndpoint: '/graphql',
    healthCheckEndpoint: '/health',
    landingPage: false,
    logging: false,
    // Which sites may ask is seen to before (gate/cors.ts), so that refusals can be read by them too.
    cors: false,
    graphiql:
      graphiql &&
      !strict &&
      (async (request: Request) =>
        // A link to a table, or to a known question, is one to its answer.
        /[?&](?:format|documentId)=/u.test(request.url)
          ? false
          : { title: 'Protokollgraf', defaultQuery: openingQuery(await examplesOf(graph)) }),
    renderGraphiQL: renderQueryPage,
    maskedErrors: { errorMessage: 'Something went wrong.', maskError: (error) => maskError(error, report) },
    multipart: false,
    batching: strict ? false : { limit: LIMITS.batch },
    extraParamNames: ['documentId'],
    plugins: [
      ...(strict ? [strictness] : []),
      ...(operations ? [knownOperations(operations)] : []),
      inOrder,
      ...limitPlugins(),
      etags(graph),
      csvAnswers(),
      routes(graph, report),
      ...plugins,
    ],
  })
}

/** The reference execution gives the fields of an answer in the order of the question; another, as they come in. */
const inOrder: Plugin = {
  onExecute({ setExecuteFn }) {
    setExecuteFn(execute)
  },
}

/** The query page with all its scripts in it, so that it works without a network; loaded when first asked for. */
async function renderQueryPage(options: GraphiQLOptions): Promise<string> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  return renderGraphiQL(options)
}

/** The page is shown without a database too: it says then what is wrong with the first question. */
function examplesOf(graph: Pick<Graph, 'read'>): Promise<Examples> {
  return findExamples(graph).catch(() => ({ project: null, municipality: null, year: null }))
}
