import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { homedir, platform } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Problem } from '../../model/problem.ts'
import type { Environment } from '../settings.ts'

const PACKAGE = fileURLToPath(new URL('../../../', import.meta.url))
/** The committed pom that pins Neo4j and what it needs. */
export const POM = join(PACKAGE, 'neo4j', 'pom.xml')
/** The committed settings of the local server. */
export const CONF_TEMPLATE = join(PACKAGE, 'neo4j', 'neo4j.conf')

/** Where the local server keeps what. */
export interface Home {
  readonly folder: string
  /** Neo4j's jars, made once by Maven; may lie in another home, since nothing is written there later. */
  readonly jars: string
  /** Neo4j's own folder: conf, data, logs. */
  readonly neo4j: string
  /** Holds the password; only its owner can read it. */
  readonly password: string
  /** Says which process is the server, while there is one. */
  readonly state: string
  /** A file for each command that uses the server at present. */
  readonly users: string
  /** What the server printed since its last start; the one before is beside it, with ".1". */
  readonly log: string
}

/**
 * The data folder: PROTOKOLLGRAF_HOME, else `.protokollgraf` in the clone the program runs from, so
 * that each clone has its own graph, else, for an installed program, the user's data folder, so
 * that it is the same graph whatever the current folder is.
 *
 * The jars are taken from the home; a home that has none takes them from the default one where they
 * are there already (PROTOKOLLGRAF_NEO4J_JARS names another folder).
 */
export function findHome(environment: Environment = process.env): Home {
  const standard = defaultHome(environment)
  const folder = environment.PROTOKOLLGRAF_HOME ? resolve(environment.PROTOKOLLGRAF_HOME) : standard
  const own = join(folder, `neo4j-${neo4jVersion()}`)
  const shared = join(standard, `neo4j-${neo4jVersion()}`)
  const jars = environment.PROTOKOLLGRAF_NEO4J_JARS
    ? resolve(environment.PROTOKOLLGRAF_NEO4J_JARS)
    : !existsSync(own) && existsSync(shared)
      ? shared
      : own
  return homeAt(folder, jars)
}

/** A home in a given folder, with jars in another. */
export function homeAt(folder: string, jars: string): Home {
  return {
    folder,
    jars,
    neo4j: join(folder, 'neo4j'),
    password: join(folder, 'password'),
    state: join(folder, 'server.json'),
    users: join(folder, 'users'),
    log: join(folder, 'server.log'),
  }
}

function defaultHome(environment: Environment): string {
  // A published package carries dist, not src.
  if (existsSync(join(PACKAGE, 'src'))) return join(PACKAGE, '.protokollgraf')
  if (environment.XDG_DATA_HOME) return join(environment.XDG_DATA_HOME, 'protokollgraf')
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Application Support', 'protokollgraf')
  if (platform() === 'win32' && environment.LOCALAPPDATA) return join(environment.LOCALAPPDATA, 'protokollgraf')
  return join(homedir(), '.local', 'share', 'protokollgraf')
}

/** The version of Neo4j that the pom pins. */
export function neo4jVersion(): string {
  const version = /<neo4j\.version>([\d.]+)</u.exec(readFileSync(POM, 'utf8'))?.[1]
  if (!version) throw new Error(`${POM} names no neo4j.version`)
  return version
}

const DISK_CODES = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EEXIST', 'ENOENT'])

/**
 * Runs work that writes below a folder.
 *
 * @throws Problem DISK_NOT_WRITABLE where the disk is full, read-only or not ours
 */
export function onDisk<T>(folder: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw diskProblem(folder, error)
  }
}

/** A fault of the disk as a Problem; anything else as it came. */
export function diskProblem(folder: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error && DISK_CODES.has(String(error.code)))) return error
  return new Problem(
    'DISK_NOT_WRITABLE',
    `Cannot write below ${folder} (${error.message.replace(/^(\w+): /u, '$1, ')}).`,
    [
      'Make room or get the right to write there,',
      'or set PROTOKOLLGRAF_HOME to a folder that can be written to (about 400 MB with Neo4j itself).',
    ],
    { cause: error },
  )
}

/** Makes the home's folders; only the owner can look into them. */
export function makeHome(home: Home): void {
  onDisk(home.folder, () => {
    mkdirSync(home.folder, { recursive: true })
    mkdirSync(join(home.neo4j, 'conf'), { recursive: true, mode: 0o700 })
    mkdirSync(home.users, { recursive: true })
  })
}
