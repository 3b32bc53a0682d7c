import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

export interface CliResult {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface CliOptions {
  /** The whole environment; default `sharedServer()`. */
  readonly environment?: NodeJS.ProcessEnv
  readonly cwd?: string
  readonly input?: string
}

/** Runs `protokollgraf ARGS…` as it is installed, and waits for its end. */
export function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child = spawnCli(args, options)
    const output = { stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output.stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output.stderr += text
    })
    child.once('error', reject)
    child.once('close', (status) => resolve({ status, ...output }))
    child.stdin.end(options.input ?? '')
  })
}

/** Starts `protokollgraf ARGS…`; for commands that are interrupted. */
export function spawnCli(args: readonly string[], { environment = sharedServer(), cwd }: CliOptions = {}) {
  return spawn(process.execPath, [MAIN, ...args], { env: environment, cwd, stdio: 'pipe' })
}

/** This process's environment, without what a developer may have set for the program. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:NEO4J_|PROTOKOLLGRAF_|NO_COLOR|FORCE_COLOR)/u.test(name)),
  )
}

/** An environment in which commands use the shared test server. */
export function sharedServer(): NodeJS.ProcessEnv {
  const { uri, user, password } = inject('neo4j')
  return { ...plainEnvironment(), NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }
}
