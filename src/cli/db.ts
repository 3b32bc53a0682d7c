import { createInterface } from 'node:readline/promises'
import { type Command, InvalidArgumentError } from 'commander'
import {
  connect,
  dumpGraph,
  type Graph,
  loadGraph,
  migrate,
  resetServer,
  type ServerStatus,
  serverStatus,
  settingsFromEnvironment,
  startServer,
  stopServer,
} from '../graph/index.ts'
import { Problem } from '../model/problem.ts'
import { printStep } from './graph.ts'
import { interrupted } from './shutdown.ts'

/** `protokollgraf db start | stop | status | reset | dump | load`: the local Neo4j. */
export function registerDb(program: Command): void {
  const db = program.command('db').description('start, stop, look at, empty, back up or restore the local Neo4j')
  db.addHelpText(
    'after',
    `
Other commands start the local Neo4j when they need it and stop it when they end;
after "db start" it stays. With NEO4J_URI set they use that server instead.

Environment:
  NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE   a Neo4j of your own
  PROTOKOLLGRAF_HOME          data folder of the local one
  PROTOKOLLGRAF_NEO4J_PORT    its Bolt port on 127.0.0.1, else 17687
  PROTOKOLLGRAF_NEO4J_JARS    where it is installed, if not below its data folder
  PROTOKOLLGRAF_JAVA_OPTIONS  for its Java, such as -Xmx2g for a large graph

Examples:
  protokollgraf db start
  protokollgraf db status --json
  protokollgraf db reset --yes
  protokollgraf db dump backup.dump`,
  )
  db.command('start')
    .description('start the local Neo4j and let it run until "db stop"')
    .option('--port <number>', 'Bolt port on 127.0.0.1 (default: PROTOKOLLGRAF_NEO4J_PORT, else 17687)', portNumber)
    .action(start)
  db.command('stop')
    .description('stop the local Neo4j')
    .option('--force', 'also while other commands use it')
    .action(stop)
  db.command('status').description('say what runs where').option('--json', 'as one JSON object').action(status)
  db.command('reset')
    .description('stop the local Neo4j and delete its graph; Neo4j itself stays installed')
    .option('--yes', 'do not ask')
    .option('--force', 'also while other commands use it')
    .action(reset)
  db.command('dump')
    .description('write the local graph into a file, while its server does not run')
    .argument('<file>', 'such as backup.dump')
    .option('--force', 'also where there is such a file')
    .addHelpText(
      'after',
      `
The file is Neo4j's own (neo4j-admin database dump): "db load" takes it, and so does any
Neo4j of the same version or a later one. The register and the judgements in seed/ are
not in it; they are files of yours.

Examples:
  protokollgraf db dump backup.dump
  protokollgraf db stop && protokollgraf db dump backups/$(date +%F).dump`,
    )
    .action(dump)
  db.command('load')
    .description('put the graph of such a file into the local server')
    .argument('<file>', 'what "db dump" wrote')
    .option('--replace', 'in place of the graph that is there')
    .addHelpText(
      'after',
      `
The file is unpacked beside the present graph and tried; only then it takes its place.
Whatever goes wrong before, the graph is as it was.

Examples:
  protokollgraf db load backup.dump
  PROTOKOLLGRAF_HOME=/srv/graph protokollgraf db load backup.dump --replace`,
    )
    .action(load)
}

function portNumber(text: string): number {
  const port = Number(text)
  if (!/^\d+$/u.test(text) || port < 1 || port > 65535) throw new InvalidArgumentError('Expected 1 to 65535.')
  return port
}

async function start(options: { port?: number }): Promise<void> {
  refuseOwnServer('start')
  const { state, startedNow } = await startServer({ port: options.port, onStep: printStep, signal: interrupted })
  console.log(`The local Neo4j ${startedNow ? 'runs' : 'was running'} at ${state.uri} (process ${state.pid}).`)
  console.log(`User neo4j, password in ${serverStatus().passwordFile}. It stays until: protokollgraf db stop`)
}

async function stop(options: { force?: boolean }): Promise<void> {
  refuseOwnServer('stop')
  const wasRunning = await stopServer({ force: options.force ?? false, onStep: printStep })
  console.log(wasRunning ? 'The local Neo4j was stopped.' : 'The local Neo4j is not running.')
}

async function status(options: { json?: boolean }): Promise<void> {
  const settings = settingsFromEnvironment()
  if (settings) {
    const graph = await connect(settings)
    await graph.close()
    const { uri, user, database = null } = settings
    if (options.json) return console.log(JSON.stringify({ managed: false, uri, user, database }))
    console.log(
      `Neo4j of your own at ${uri} answers (user ${user}, ${database ? `database ${database}` : 'home database'}).`,
    )
    return
  }
  const local = serverStatus()
  if (options.json) console.log(JSON.stringify({ managed: true, ...local }))
  else console.log(statusLines(local).join('\n'))
}

function statusLines({ folder, version, installed, hasData, running, logFile, passwordFile }: ServerStatus): string[] {
  const lines = [
    `Local Neo4j ${version}, data below ${folder}`,
    `  installed  ${installed ? 'yes' : 'no (the first command that needs it installs it)'}`,
    `  graph      ${hasData ? 'yes' : 'none yet'}`,
  ]
  if (!running) return [...lines, '  running    no']
  const users = running.users.length === 0 ? 'no command at present' : `process ${running.users.join(', ')}`
  return [
    ...lines,
    `  running    process ${running.pid} since ${running.startedAt}, at ${running.uri}`,
    `  stays      ${running.kept ? 'until "db stop"' : 'until the last command that uses it ends'}`,
    `  used by    ${users}`,
    `  password   ${passwordFile} (user neo4j)`,
    `  log        ${logFile}`,
  ]
}

async function reset(options: { yes?: boolean; force?: boolean }): Promise<void> {
  refuseOwnServer('reset')
  const { folder, hasData } = serverStatus()
  if (hasData && !options.yes && !(await confirmed(folder))) {
    console.log('Nothing was deleted.')
    return
  }
  await resetServer({ force: options.force ?? false, onStep: printStep })
  console.log(hasData ? 'The local graph was deleted.' : 'There was no local graph.')
}

async function dump(file: string, options: { force?: boolean }): Promise<void> {
  refuseOwnServer('dump')
  const bytes = await dumpGraph(file, { replace: options.force ?? false, onStep: printStep, signal: interrupted })
  console.log(`The local graph is in ${file} (${megabytes(bytes)} MB).`)
}

async function load(file: string, options: { replace?: boolean }): Promise<void> {
  refuseOwnServer('load')
  const local = { replace: options.replace ?? false, onStep: printStep, signal: interrupted }
  const { documents, revision } = await loadGraph(file, contentsOf, local)
  console.log(`The local graph is that of ${file}: ${documents} documents, revision ${revision}.`)
}

/** @throws Problem GRAPH_NEWER, MIGRATION_CHANGED */
async function contentsOf(graph: Graph): Promise<{ documents: number; revision: number }> {
  await migrate(graph)
  const [contents] = await graph.read<{ documents: number; revision: number }>('load/contents')
  return contents!
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}

async function confirmed(folder: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new Problem(
      'CONFIRMATION_NEEDED',
      `db reset deletes the graph below ${folder} and has no terminal to ask on.`,
      ['Add --yes if that is meant.'],
    )
  }
  const prompt = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answer = await prompt.question(`Delete the graph below ${folder}? [y/N] `, { signal: interrupted })
    return /^(?:y|yes|j|ja)$/iu.test(answer.trim())
  } finally {
    prompt.close()
  }
}

/** The user's own server is not ours to start, stop or empty. */
function refuseOwnServer(verb: string): void {
  const settings = settingsFromEnvironment()
  if (!settings) return
  throw new Problem('NOT_MANAGED', `NEO4J_URI is set to ${settings.uri}; db ${verb} is for the local server only.`, [
    'Unset NEO4J_URI to work with the local server.',
    ...(['dump', 'load'].includes(verb) ? ['protokollgraf export and import --from jsonl work with any server.'] : []),
  ])
}
