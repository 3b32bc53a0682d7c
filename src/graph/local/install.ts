import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { Problem } from '../../model/problem.ts'
import type { Environment } from '../settings.ts'
import { type Home, neo4jVersion, onDisk, POM } from './home.ts'
import type { Java } from './java.ts'
import { withLock } from './lock.ts'

// In full: by its short name, Maven without a network says only that there is no such plugin.
const COPY_DEPENDENCIES = 'org.apache.maven.plugins:maven-dependency-plugin:copy-dependencies'
const ELSEWHERE = 'Or set NEO4J_URI to a Neo4j that runs elsewhere (compose.yaml has one for Docker).'

/** Whether Neo4j's jars are there. The folder gets its name only when it is complete. */
export function isInstalled(home: Home): boolean {
  return existsSync(join(home.jars, `neo4j-${neo4jVersion()}.jar`))
}

/**
 * Fetches Neo4j's jars through Maven, once; half a minute on a usual line, 123 MB. Nothing is left
 * where it fails. Two commands at once do it once.
 *
 * @throws Problem NO_MAVEN, NO_NETWORK, MAVEN_FAILED, DISK_NOT_WRITABLE, INTERRUPTED
 */
export async function install(
  home: Home,
  java: Java,
  environment: Environment,
  onStep: (step: string) => void,
  signal?: AbortSignal,
): Promise<void> {
  if (isInstalled(home)) return
  const parent = dirname(home.jars)
  onDisk(parent, () => mkdirSync(parent, { recursive: true }))
  await withLock(
    parent,
    'install',
    () => onStep('Waiting for another command that installs Neo4j …'),
    async () => {
      if (isInstalled(home)) return
      onStep(`Installing Neo4j Community ${neo4jVersion()} through Maven (123 MB, once) …`)
      // What a run that was killed left behind; the lock says that none is at work.
      const part = `${home.jars}.part`
      onDisk(parent, () => {
        for (const file of readdirSync(parent)) {
          if (file === basename(part) || file === basename(home.jars)) rmSync(join(parent, file), { recursive: true })
        }
        mkdirSync(part)
      })
      try {
        await copyDependencies(part, java, environment, signal)
        onDisk(parent, () => renameSync(part, home.jars))
      } catch (error) {
        rmSync(part, { recursive: true, force: true })
        throw error
      }
    },
  )
}

async function copyDependencies(
  folder: string,
  java: Java,
  environment: Environment,
  signal?: AbortSignal,
): Promise<void> {
  const { JAVA_HOME: _, ...rest } = environment
  const { code, output } = await runMaven(
    ['-B', '-q', '-f', POM, COPY_DEPENDENCIES, '-DincludeScope=runtime', `-DoutputDirectory=${folder}`],
    java.home ? { ...rest, JAVA_HOME: java.home } : rest,
    signal,
  )
  if (signal?.aborted) throw new Problem('INTERRUPTED', 'Interrupted while Neo4j was being installed.')
  if (code === 0) return
  const lines = errorLines(output)
  if (/No space left on device|Disk quota exceeded/iu.test(output)) {
    throw new Problem('DISK_NOT_WRITABLE', `No room to install Neo4j below ${folder}.`, [
      'Make 300 MB of room.',
      ...lines,
    ])
  }
  if (NETWORK.test(output)) {
    throw new Problem(
      'NO_NETWORK',
      'Neo4j could not be downloaded; the first start needs the network, later ones do not.',
      [
        'Check the connection, and for a proxy or a mirror ~/.m2/settings.xml, and try again. Nothing was left behind.',
        ELSEWHERE,
        'Maven said:',
        ...lines,
      ],
    )
  }
  throw new Problem('MAVEN_FAILED', `Maven could not install Neo4j (exit status ${code}).`, [
    'Nothing was left behind. See whether `mvn -version` works.',
    ELSEWHERE,
    'Maven said:',
    ...lines,
  ])
}

const NETWORK =
  /UnknownHost|Unknown host|Connection refused|Connect to .* failed|timed out|Network is unreachable|No route to host|Name or service not known|Temporary failure in name resolution|Could not transfer artifact|offline mode/iu

/** The lines that say why: Maven repeats itself, and adds pages on where to read more. */
function errorLines(output: string): string[] {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .map((line) => line.replace(/^\[(?:ERROR|FATAL)\]\s*| -> \[Help \d+\]$/gu, '').trim())
    .filter(
      (line) => line !== '' && !/^(?:\[Help|To see the full stack|Re-run Maven|For more information|->)/u.test(line),
    )
  return [...new Set(lines)].slice(0, 4).map((line) => `  ${line.length > 600 ? `${line.slice(0, 600)} …` : line}`)
}

function runMaven(
  args: string[],
  environment: Environment,
  signal?: AbortSignal,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('mvn', args, {
      env: environment as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    let output = ''
    const collect = (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-100_000)
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    const interrupt = () => child.kill('SIGTERM')
    signal?.addEventListener('abort', interrupt, { once: true })
    child.once('error', (cause) => {
      signal?.removeEventListener('abort', interrupt)
      reject(
        new Problem(
          'NO_MAVEN',
          'Installing Neo4j needs Maven (once); the command mvn was not found.',
          [
            'Install it, such as `apt install maven` or `brew install maven`, and see that `mvn -version` works.',
            ELSEWHERE,
          ],
          { cause },
        ),
      )
    })
    child.once('close', (code) => {
      signal?.removeEventListener('abort', interrupt)
      resolve({ code, output })
    })
  })
}
