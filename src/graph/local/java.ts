import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Problem } from '../../model/problem.ts'
import type { Environment } from '../settings.ts'

const run = promisify(execFile)
const OLDEST = 17
const ADVICE = [
  'Install Java 17 or 21, such as `apt install openjdk-17-jre-headless`, `brew install openjdk@21` or https://adoptium.net,',
  'and see that `java -version` shows it; JAVA_HOME, where it is set, is looked at first.',
  'Or set NEO4J_URI to a Neo4j that runs elsewhere (compose.yaml has one for Docker).',
]

export interface Java {
  /** The command. */
  readonly path: string
  /** As it prints it: 17.0.15. */
  readonly version: string
  /** 17, 21, … */
  readonly major: number
  /** JAVA_HOME, where it was found there. */
  readonly home: string | null
}

/**
 * A Java that can run Neo4j: JAVA_HOME's, else the first on the PATH. 17 and 21 are what Neo4j 5.26
 * is made for; newer ones were seen to work, with warnings in the log.
 *
 * @throws Problem NO_JAVA, JAVA_TOO_OLD
 */
export async function findJava(environment: Environment = process.env): Promise<Java> {
  const home = environment.JAVA_HOME || null
  const candidates = [
    ...(home ? [await askJava(join(home, 'bin', 'java'), home, environment)] : []),
    await askJava('java', null, environment),
  ].filter((java) => java !== null)
  const fit = candidates.find((java) => java.major >= OLDEST)
  if (fit) return fit
  const [found] = candidates
  if (!found) throw new Problem('NO_JAVA', 'Neo4j needs Java 17 or 21; no Java was found.', ADVICE)
  throw new Problem(
    'JAVA_TOO_OLD',
    `Neo4j needs Java 17 or 21; found Java ${found.version} (${found.home ? found.path : '`java` on the PATH'}).`,
    ADVICE,
  )
}

async function askJava(path: string, home: string | null, environment: Environment): Promise<Java | null> {
  try {
    const { stdout, stderr } = await run(path, ['-version'], { env: environment })
    const version = /version "([^"]+)"/u.exec(stderr + stdout)?.[1]
    if (!version) return null
    // Until 8 the number that counts was the second: 1.8.0_402.
    const numbers = version.split(/[^\d]+/u).map(Number)
    const major = numbers[0] === 1 ? numbers[1] : numbers[0]
    return { path, version, major: major ?? 0, home }
  } catch {
    return null
  }
}
