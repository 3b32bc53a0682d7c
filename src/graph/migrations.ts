import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Problem } from '../model/problem.ts'
import type { Graph } from './connection.ts'

const FOLDER = fileURLToPath(new URL('../../cypher/migrations/', import.meta.url))

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
 * `(:Migration {number, name, checksum, at})`. Does nothing, with one query, where nothing is new.
 *
 * @returns the names of those run now
 * @throws Problem MIGRATION_CHANGED where the graph has one whose file says something else now;
 *   GRAPH_NEWER where it has one that this program does not know
 */
export async function migrate(graph: Graph, migrations: readonly Migration[] = readMigrations()): Promise<string[]> {
  const applied = await graph.runText<Applied>(
    'MATCH (m:Migration) RETURN m.number AS number, m.name AS name, m.checksum AS checksum ORDER BY number',
  )
  checkApplied(applied, migrations)
  const missing = migrations.filter((migration) => !applied.some((one) => one.number === migration.number))
  for (const migration of missing) {
    for (const text of migration.statements) await graph.runText(text)
    await graph.runText(
      `MERGE (m:Migration {number: $number})
       ON CREATE SET m.name = $name, m.checksum = $checksum, m.at = toString(datetime())`,
      { number: migration.number, name: migration.name, checksum: migration.checksum },
    )
  }
  // Without this the first statements after a migration may be planned as if there were no index.
  if (missing.length > 0) await graph.runText('CALL db.awaitIndexes(60)')
  return missing.map((migration) => migration.name)
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
