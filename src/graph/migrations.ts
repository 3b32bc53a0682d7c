import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Problem } from '../model/problem.ts'
import type { Graph } from './connection.ts'

const FOLDER = fileURLToPath(new URL('../../cypher/migrations/', import.meta.url))

/** A statement that makes an index or a constraint, and its name. */
const MAKES = /^CREATE (?:\w+ )*?(?:INDEX|CONSTRAINT) (\w+) IF NOT EXISTS/mu

/** A statement that takes an index away, which a graph that is being filled never had. */
const DROPS = /^DROP INDEX \w+ IF EXISTS/mu

/** Seconds in which the indexes of a large graph are filled. */
const AWAITED = 600

/** A numbered step from one shape of the graph to the next. */
export interface Migration {
  readonly number: number
  /** The file's name without its ending: `0001_keys`. */
  readonly name: string
  /** Hex SHA-256 of the text, with line ends as \n whatever the checkout made of them. */
  readonly checksum: string
  readonly statements: readonly string[]
}

interface Applied {
  readonly number: number
  readonly name: string
  readonly checksum: string
}

/** The migrations in a folder (default `cypher/migrations`), first to last. */
export function readMigrations(folder: string = FOLDER): Migration[] {
  const migrations = readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .sort()
    .map((file): Migration => {
      const name = file.slice(0, -'.cypher'.length)
      const number = /^(\d{4})_\w+$/u.exec(name)?.[1]
      if (!number) throw new Error(`${file}: a migration is named like 0001_what_it_makes.cypher`)
      const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
      return {
        number: Number(number),
        name,
        checksum: createHash('sha256').update(text).digest('hex'),
        statements: text
          .split(/^;$/mu)
          .map((part) => part.trim())
          .filter((part) => part.split('\n').some((line) => line.trim() !== '' && !line.trim().startsWith('//'))),
      }
    })
  migrations.forEach((migration, index) => {
    if (migration.number !== index + 1) {
      throw new Error(`${migration.name}: migrations are numbered 1, 2, 3 …; expected ${index + 1} here`)
    }
  })
  return migrations
}

/**
 * Brings the graph to the newest shape: runs what it does not have yet, and remembers each as
 * `(:Migration {number, name, checksum, at})`. Does nothing, with two queries, where nothing is new. An index of theirs
 * that the server could not fill (a full disk) is made anew.
 *
 * @returns the names of those run now
 * @throws Problem MIGRATION_CHANGED where the graph has one whose file says something else now;
 *   GRAPH_NEWER where it has one that this program does not know; INDEX_FAILED where an index cannot be filled
 */
export async function migrate(graph: Graph, migrations: readonly Migration[] = readMigrations()): Promise<string[]> {
  const applied = await graph.runText<Applied>(
    'MATCH (m:Migration) RETURN m.number AS number, m.name AS name, m.checksum AS checksum ORDER BY number',
  )
  checkApplied(applied, migrations)
  const missing = migrations.filter((migration) => !applied.some((one) => one.number === migration.number))
  for (const migration of missing) {
    for (const text of migration.statements) await step(graph, text)
    await graph.runText(
      `MERGE (m:Migration {number: $number})
       ON CREATE SET m.name = $name, m.checksum = $checksum, m.at = toString(datetime())`,
      { number: migration.number, name: migration.name, checksum: migration.checksum },
    )
  }
  const failed = await failedIndexes(graph, migrations)
  for (const { name, isOfConstraint, statement } of failed) {
    await graph.runText(`DROP ${isOfConstraint ? 'CONSTRAINT' : 'INDEX'} ${name} IF EXISTS`)
    await graph.runText(statement)
  }
  if (missing.length === 0 && failed.length === 0) return []
  // Without this the first statements after a migration may be planned as if there were no index.
  try {
    await graph.runText(`CALL db.awaitIndexes(${AWAITED})`)
  } catch (error) {
    const [still] = await failedIndexes(graph, migrations)
    if (still === undefined) throw error
    throw new Problem('INDEX_FAILED', `The server could not fill the index ${still.name}: ${still.reason}`, [
      'See that its disk has room, and start it again if it was full (local server: protokollgraf db stop).',
      'The same command then makes the index anew.',
    ])
  }
  return missing.map((migration) => migration.name)
}

/**
 * Runs a statement of a migration. Where another command migrates at the same time, an index may come, or go, between the
 * moment that the server looks whether it is there and the moment that it makes it, or takes it away; or each waits for what
 * the other has, and then one is turned away.
 */
async function step(graph: Graph, text: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await graph.runText(text)
      return
    } catch (error) {
      const code = codeOf(error)
      if (MAKES.test(text) && /\.Schema\.\w*AlreadyExists$/u.test(code)) return
      if (DROPS.test(text) && /\.Schema\.(?:IndexNotFound|IndexDropFailed)$/u.test(code)) return
      if (attempt === MOST_ATTEMPTS || !code.endsWith('.DeadlockDetected')) throw error
      await setTimeout(attempt * WAIT)
    }
  }
}

const MOST_ATTEMPTS = 10
/** Milliseconds, once more for each attempt. */
const WAIT = 50

/** The server's code of an error, or of what caused it. */
function codeOf(error: unknown): string {
  const { code, cause } = error as { readonly code?: string; readonly cause?: unknown }
  return code?.startsWith('Neo.') ? code : cause == null ? '' : codeOf(cause)
}

/**
 * Does to what a graph holds what migrations after that number do to it: where it came from a graph that did not have them.
 */
export async function migrateContents(graph: Pick<Graph, 'runText'>, after: number): Promise<void> {
  for (const { number, statements } of readMigrations())
    for (const text of statements)
      if (number > after && !MAKES.test(text) && !DROPS.test(text)) await graph.runText(text)
}

interface FailedIndex {
  readonly name: string
  readonly isOfConstraint: boolean
  /** What the server says of it, in one line. */
  readonly reason: string
  /** What makes it. */
  readonly statement: string
}

/** The indexes that migrations make and that the server gave up to fill. */
async function failedIndexes(graph: Graph, migrations: readonly Migration[]): Promise<FailedIndex[]> {
  const failed = await graph.runText<Omit<FailedIndex, 'statement'>>(
    `SHOW INDEXES YIELD name, state, owningConstraint, failureMessage WHERE state = 'FAILED'
     RETURN name, owningConstraint IS NOT NULL AS isOfConstraint,
       split(trim(coalesce(failureMessage, 'no reason given')), '\n')[0] AS reason ORDER BY name`,
  )
  if (failed.length === 0) return []
  const statements = new Map(
    migrations.flatMap((migration) =>
      migration.statements.flatMap((statement) => {
        const name = MAKES.exec(statement)?.[1]
        return name === undefined ? [] : [[name, statement] as const]
      }),
    ),
  )
  return failed.flatMap((index) => {
    const statement = statements.get(index.name)
    return statement === undefined ? [] : [{ ...index, statement }]
  })
}

function checkApplied(applied: readonly Applied[], migrations: readonly Migration[]): void {
  for (const one of applied) {
    const file = migrations.find((migration) => migration.number === one.number)
    if (!file) {
      throw new Problem(
        'GRAPH_NEWER',
        `The graph has migration ${one.name}, which this version of protokollgraf does not know (its last is ${migrations.at(-1)?.name ?? 'none'}).`,
        [
          'Use the newer version of protokollgraf that made this graph,',
          'or import again into an empty graph (local server: protokollgraf db reset).',
        ],
      )
    }
    if (file.checksum !== one.checksum) {
      throw new Problem(
        'MIGRATION_CHANGED',
        `Migration ${file.name} was changed after this graph had it: expected checksum ${one.checksum.slice(0, 12)}…, found ${file.checksum.slice(0, 12)}….`,
        [
          `Restore cypher/migrations/${file.name}.cypher as it was, and put the change into a migration with the next number,`,
          'or import again into an empty graph (local server: protokollgraf db reset).',
        ],
      )
    }
  }
}
