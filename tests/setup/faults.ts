import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Problem } from '../../src/model/problem.ts'

/** The Problem that work ends with; anything else fails the test. */
export async function problemOf(work: () => unknown): Promise<Problem> {
  try {
    await work()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('Expected a Problem, but the work was done.')
}

/** A folder that can be the whole PATH: has the commands named, as this machine has them, and no others. */
export function pathWith(folder: string, commands: readonly string[]): string {
  mkdirSync(folder, { recursive: true })
  for (const command of commands) symlinkSync(whereIs(command), join(folder, command))
  return folder
}

/** Puts a command that does what a shell script says into a folder. */
export function writeCommand(folder: string, name: string, script: string): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}

function whereIs(command: string): string {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, command)
    if (existsSync(path)) return path
  }
  throw new Error(`This machine has no command ${command}.`)
}
