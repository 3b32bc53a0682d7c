import neo4j, {
  type Driver,
  type ManagedTransaction,
  Neo4jError,
  type Plan,
  type ProfiledPlan,
  type Session,
  type SessionMode,
} from 'neo4j-driver'
import { Problem } from '../model/problem.ts'
import { checkUri, type GraphSettings } from './settings.ts'
import { type Statement, statement } from './statements.ts'

/** A row of an answer: column name to plain value (numbers are JavaScript numbers, lists are arrays). */
export type Row = Record<string, unknown>
/** What a statement takes. `undefined` counts as not given, which the server refuses; say null. */
export type Parameters = Readonly<Record<string, unknown>>

/** Runs statements of `cypher/` by name, such as `load/persons`. */
export interface Statements {
  /**
   * Runs a statement that only reads; one round trip.
   * @param timeout milliseconds after which the server ends it; none unless given, and none within a transaction
   * @throws Problem STATEMENT_TIMED_OUT
   */
  read<R extends object = Row>(name: string, parameters?: Parameters, timeout?: number): Promise<R[]>
  /** Runs a statement that may write, committed at once; one round trip. */
  write<R extends object = Row>(name: string, parameters?: Parameters): Promise<R[]>
  /** Runs Cypher that is in no file of `cypher/`: migrations, what names its labels only when it runs, and tests. */
  runText<R extends object = Row>(text: string, parameters?: Parameters): Promise<R[]>
}

/** A Neo4j database that is known to answer. Safe for many calls at once. */
export interface Graph extends Statements {
  /** The server's address, to show a person. */
  readonly uri: string
  /** Reads, and asks again for some seconds where the connection is lost or another server leads: for work that can wait. */
  readonly patient: Pick<Statements, 'read'>
  /**
   * Runs several statements that are kept together or not at all. Where the server asks for it (a
   * deadlock, a change of leader) the work runs again from its beginning, so it should do nothing
   * but talk to the graph.
   */
  transaction<T>(work: (statements: Statements) => Promise<T>): Promise<T>
  /**
   * The rows of a statement that only reads, as they come: however many there are, few are in memory at once.
   */
  stream<R extends object = Row>(name: string, parameters?: Parameters): AsyncIterable<R>
  /** The columns a statement would give, and the parameters it lacks; nothing is run. */
  explain(text: string, parameters?: Parameters): Promise<Explanation>
  /** Runs a statement that only reads, and tells what it cost: for measures and tests. */
  profile<R extends object = Row>(name: string, parameters?: Parameters): Promise<Profile<R>>
  /** Ends all connections. */
  close(): Promise<void>
}

export interface Profile<R> {
  readonly rows: R[]
  /** How often the database looked something up: what a statement costs on any machine. */
  readonly hits: number
  /** The steps of its plan, from the last one down, each with its own part of the hits. */
  readonly steps: { readonly step: string; readonly hits: number }[]
}

export interface Explanation {
  readonly columns: string[]
  /** The steps of its plan, such as `NodeUniqueIndexSeek`, from the last one down to where it begins. */
  readonly steps: string[]
  /** The server's warnings, such as a label, relation or property that no data has. */
  readonly notices: { readonly code: string; readonly description: string }[]
}

/**
 * Connects, signs in and asks one query of the database, so that what is wrong shows here.
 *
 * @throws Problem BAD_NEO4J_URI, DATABASE_UNREACHABLE, WRONG_PASSWORD, DATABASE_UNKNOWN; DATABASE_BUSY, also of what
 *   is asked later
 */
export async function connect(settings: GraphSettings): Promise<Graph> {
  checkUri(settings.uri)
  const driver = openDriver(settings)
  const graph = graphOver(driver, settings)
  try {
    await graph.runText('RETURN 1 AS answer')
  } catch (error) {
    await driver.close()
    throw error
  }
  return graph
}

const CONNECTIONS = 16
const PATIENCE = 10_000

function openDriver(settings: GraphSettings): Driver {
  try {
    return neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
      disableLosslessIntegers: true,
      telemetryDisabled: true,
      userAgent: 'protokollgraf',
      connectionTimeout: 10_000,
      connectionAcquisitionTimeout: settings.patience ?? PATIENCE,
      // More statements at once make each slower, and past its time limit each is work for nothing: the rest wait here.
      maxConnectionPoolSize: settings.connections ?? CONNECTIONS,
      maxTransactionRetryTime: 15_000,
      // A connection that lay idle is asked whether it still lives, so a restarted server is no error.
      connectionLivenessCheckTimeout: 30_000,
    })
  } catch (cause) {
    throw new Problem('BAD_NEO4J_URI', `The address "${settings.uri}" cannot be used: ${messageOf(cause)}`, [], {
      cause,
    })
  }
}

function graphOver(driver: Driver, settings: GraphSettings): Graph {
  const openSession = (defaultAccessMode: SessionMode): Session =>
    driver.session({
      defaultAccessMode,
      ...(settings.database === undefined ? {} : { database: settings.database }),
      // The bookmark manager makes a later read see an earlier write in a cluster too.
      bookmarkManager: driver.executeQueryBookmarkManager,
    })
  const withSession = async <T>(defaultAccessMode: SessionMode, work: (session: Session) => Promise<T>): Promise<T> => {
    const session = openSession(defaultAccessMode)
    try {
      return await work(session)
    } catch (error) {
      throw explained(error, settings)
    } finally {
      await session.close()
    }
  }
  const runText = <R extends object>(
    mode: SessionMode,
    text: string,
    parameters: Parameters = {},
    timeout?: number,
  ): Promise<R[]> =>
    withSession(mode, async (session) => {
      const result = await session.run(text, parameters, timeout === undefined ? {} : { timeout })
      return result.records.map((record) => record.toObject() as R)
    })
  const run = async <R extends object>(
    mode: SessionMode,
    name: string,
    parameters?: Parameters,
    timeout?: number,
  ): Promise<R[]> => {
    const found = statement(name)
    try {
      return await runText<R>(mode, found.text, parameters, timeout)
    } catch (error) {
      throw named(found, error)
    }
  }
  return {
    uri: settings.uri,
    read: (name, parameters, timeout) => run(neo4j.session.READ, name, parameters, timeout),
    write: (name, parameters) => run(neo4j.session.WRITE, name, parameters),
    patient: {
      read: (name, parameters) =>
        withSession(neo4j.session.READ, (session) =>
          session.executeRead((transaction) => statementsIn(transaction).read(name, parameters)),
        ),
    },
    transaction: (work) =>
      withSession(neo4j.session.WRITE, (session) =>
        session.executeWrite((transaction) => work(statementsIn(transaction))),
      ),
    runText: (text, parameters) => runText(neo4j.session.WRITE, text, parameters),
    async *stream<R extends object>(name: string, parameters: Parameters = {}): AsyncGenerator<R> {
      const found = statement(name)
      const session = openSession(neo4j.session.READ)
      try {
        for await (const record of session.run(found.text, parameters)) yield record.toObject() as R
      } catch (error) {
        throw named(found, explained(error, settings))
      } finally {
        await session.close()
      }
    },
    explain: (text, parameters = {}) =>
      withSession(neo4j.session.READ, async (session) => {
        const result = session.run(`EXPLAIN ${text}`, parameters)
        const columns = await result.keys()
        const { notifications, plan } = await result.summary()
        const notices = notifications.map(({ code, description }) => ({ code, description }))
        return { columns: columns.map(String), steps: plan ? stepsOf(plan) : [], notices }
      }),
    profile: <R extends object>(name: string, parameters: Parameters = {}) =>
      withSession(neo4j.session.READ, async (session) => {
        const { records, summary } = await session.run(`PROFILE ${statement(name).text}`, parameters)
        const { profile } = summary
        const steps = profile ? costsOf(profile) : []
        const hits = steps.reduce((sum, step) => sum + step.hits, 0)
        return { rows: records.map((record) => record.toObject() as R), hits, steps }
      }),
    close: () => driver.close(),
  }
}

function stepsOf({ operatorType, children }: Plan): string[] {
  return [operatorType.replace(/@.*$/u, ''), ...children.flatMap(stepsOf)]
}

function costsOf({ operatorType, dbHits, children }: ProfiledPlan): { step: string; hits: number }[] {
  return [{ step: operatorType.replace(/@.*$/u, ''), hits: dbHits }, ...children.flatMap(costsOf)]
}

function statementsIn(transaction: ManagedTransaction): Statements {
  const runText = async <R extends object>(text: string, parameters: Parameters = {}): Promise<R[]> => {
    const result = await transaction.run(text, parameters)
    return result.records.map((record) => record.toObject() as R)
  }
  const run = async <R extends object>(name: string, parameters?: Parameters): Promise<R[]> => {
    const found = statement(name)
    try {
      return await runText<R>(found.text, parameters)
    } catch (error) {
      // The error itself must go on: the driver tells by it whether to run the work again.
      if (error instanceof Neo4jError) error.message = `cypher/${name}.cypher: ${error.message}`
      throw error
    }
  }
  return { read: run, write: run, runText }
}

/** A fault of the server or of the sign-in as a Problem; anything else, a defect, as it came. */
function explained(error: unknown, settings: GraphSettings): unknown {
  if (!(error instanceof Neo4jError)) return error
  const { uri, user } = settings
  const options = { cause: error }
  // The driver has no code for this one.
  if (error.message.startsWith('Connection acquisition timed out')) {
    const advice = ['Wait until what is under way is done, and try again.']
    return new Problem('DATABASE_BUSY', `Neo4j at ${uri} was too busy to take a statement.`, advice, options)
  }
  switch (error.code) {
    case 'Neo.ClientError.Security.Unauthorized':
    case 'Neo.ClientError.Security.TokenExpired':
    case 'Neo.ClientError.Security.CredentialsExpired':
      return new Problem(
        'WRONG_PASSWORD',
        `Neo4j at ${uri} refused the user "${user}" with the password given.`,
        ['Check NEO4J_USER and NEO4J_PASSWORD.'],
        options,
      )
    case 'Neo.ClientError.Security.AuthenticationRateLimit':
      return new Problem(
        'WRONG_PASSWORD',
        `Neo4j at ${uri} takes no more attempts of the user "${user}" for a while: the password was wrong too often.`,
        ['Check NEO4J_USER and NEO4J_PASSWORD, wait ten seconds, and try again.'],
        options,
      )
    case 'Neo.ClientError.Database.DatabaseNotFound':
      return new Problem(
        'DATABASE_UNKNOWN',
        `Neo4j at ${uri} has no database named "${settings.database ?? ''}".`,
        ['Set NEO4J_DATABASE to one that SHOW DATABASES lists, or unset it for the home database of the user.'],
        options,
      )
    case 'Neo.ClientError.Transaction.TransactionTimedOut':
    case 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration':
      return new Problem('STATEMENT_TIMED_OUT', `Neo4j at ${uri} ended a statement that took too long.`, [], options)
    case 'ServiceUnavailable':
    case 'SessionExpired':
    // A server that is starting or stopping answers before, and after, its database does.
    case 'Neo.TransientError.General.DatabaseUnavailable':
    case 'Neo.TransientError.Database.DatabaseUnavailable':
      return new Problem(
        'DATABASE_UNREACHABLE',
        `No Neo4j answers at ${uri} (${reason(error)}).`,
        unreachable(settings),
        options,
      )
    default:
      // What the server could not do, for want of room or memory or after a fault of its own, is no defect of a statement.
      return /^Neo\.(?:DatabaseError|TransientError)\./u.test(error.code) ? databaseFailed(error, settings) : error
  }
}

function databaseFailed(error: Neo4jError, { uri, managed }: GraphSettings): Problem {
  const isDown = /needs to be restarted/u.test(error.message)
  const down = managed
    ? 'Make room, if its disk is full, and end it: protokollgraf db stop. The next command starts it again.'
    : 'Make room, if its disk is full, and start the server again.'
  const log = managed ? 'Its log says more; protokollgraf db status names it.' : 'Its log says more.'
  return new Problem(
    'DATABASE_FAILED',
    `Neo4j at ${uri} could not do what was asked, also when it was asked again: ${error.message.split('\n', 1)[0]} (${error.code})`,
    [
      isDown ? down : `${log} See that its disk and its memory have room.`,
      'What was written is kept: run the same command again, and it goes on from there.',
    ],
    { cause: error },
  )
}

function unreachable({ uri, managed }: GraphSettings): string[] {
  if (managed) return ['The local server has stopped; see protokollgraf db status, and try again.']
  const advice = ['Check that the server runs and that the host and the port in NEO4J_URI are right.']
  if (uri.startsWith('neo4j')) {
    advice.push(`neo4j:// asks for a routing table; for a single server try ${uri.replace(/^neo4j/u, 'bolt')}.`)
  }
  if (/^\w+\+s/u.test(uri)) {
    advice.push('+s wants an encrypted connection with a certificate that this machine trusts; +ssc trusts any.')
  }
  advice.push('Or unset NEO4J_URI to use the local server that protokollgraf manages.')
  return advice
}

/** A statement that fails is a defect of the program: says which file it is. */
function named(found: Statement, error: unknown): unknown {
  if (error instanceof Problem) return error
  return new Error(`cypher/${found.name}.cypher: ${messageOf(error)}`, { cause: error })
}

/** The driver wraps the reason in general advice, and names it after "Caused by:". */
function reason(error: Error): string {
  const [general = '', cause] = error.message.split(' Caused by: ')
  return (cause ?? general.split('. ', 1)[0]!).trim().replace(/\.$/u, '')
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
