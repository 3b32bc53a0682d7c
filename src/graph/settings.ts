import { Problem } from '../model/problem.ts'

/** Where a Neo4j answers and how to sign in. */
export interface GraphSettings {
  /** bolt, neo4j, bolt+s, neo4j+s, bolt+ssc or neo4j+ssc; host; port. */
  readonly uri: string
  readonly user: string
  readonly password: string
  /** undefined: the user's home database on that server. */
  readonly database?: string | undefined
  /** How many statements may run at once; others wait for their turn. 16 unless set. */
  readonly connections?: number
  /** Milliseconds that a statement waits for its turn; 10 s unless set. */
  readonly patience?: number
  /** It is the local server that protokollgraf starts and stops. */
  readonly managed?: boolean
}

/** Variables a program runs under; `process.env` fits. */
export type Environment = Readonly<Record<string, string | undefined>>

const SCHEMES = ['bolt:', 'neo4j:', 'bolt+s:', 'neo4j+s:', 'bolt+ssc:', 'neo4j+ssc:']

/**
 * The user's own server as NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE name it; null
 * where NEO4J_URI is not set, and the local server is meant. The user is `neo4j` unless set.
 *
 * @throws Problem BAD_NEO4J_URI, NO_PASSWORD
 */
export function settingsFromEnvironment(environment: Environment = process.env): GraphSettings | null {
  const uri = environment.NEO4J_URI?.trim()
  if (!uri) return null
  checkUri(uri)
  const password = environment.NEO4J_PASSWORD
  if (password === undefined || password === '') {
    throw new Problem('NO_PASSWORD', `NEO4J_URI is set to ${uri}, but NEO4J_PASSWORD is not set.`, [
      "Set NEO4J_PASSWORD to the password of that server's user (NEO4J_USER, else neo4j).",
      'Or unset NEO4J_URI to use the local server that protokollgraf manages.',
    ])
  }
  return {
    uri,
    user: environment.NEO4J_USER || 'neo4j',
    password,
    database: environment.NEO4J_DATABASE || undefined,
  }
}

/** @throws Problem BAD_NEO4J_URI where the driver could not use the address. */
export function checkUri(uri: string): void {
  const advice = [
    'Write it as bolt://host:7687, or neo4j://host:7687 for a cluster, or neo4j+s://host for an encrypted one (Aura).',
  ]
  let url: URL
  try {
    url = new URL(uri)
  } catch (cause) {
    throw new Problem('BAD_NEO4J_URI', `Expected the address of a Neo4j server, found "${uri}".`, advice, { cause })
  }
  if (SCHEMES.includes(url.protocol) && url.hostname !== '') return
  if (url.protocol === 'http:' || url.protocol === 'https:') {
    advice.push("http is the address of Neo4j's browser page; programs talk Bolt, on port 7687 unless set otherwise.")
  }
  throw new Problem(
    'BAD_NEO4J_URI',
    `Expected a Neo4j address that begins with bolt:// or neo4j:// (or +s), found "${uri}".`,
    advice,
  )
}
