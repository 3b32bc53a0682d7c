import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Origin } from '../load/index.ts'

/** Of this program, relative to the package root from src and dist alike. */
export const VERSION: string = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version

/** For all changes of the graph that one command is about to make. */
export function newOrigin(): Origin {
  return { import: randomUUID(), begun: new Date().toISOString(), program: VERSION }
}
