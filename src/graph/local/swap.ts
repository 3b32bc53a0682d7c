import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Home } from './home.ts'

const dataOf = (home: Home) => join(home.neo4j, 'data')
const asideOf = (home: Home) => join(home.folder, 'data.before-load')

/** Puts a data folder in place of the present one, which is kept aside until {@link settle} or {@link putBack}. */
export function swapIn(home: Home, data: string): void {
  if (existsSync(dataOf(home))) renameSync(dataOf(home), asideOf(home))
  renameSync(data, dataOf(home))
}

/** The new data stays: what was kept aside goes. */
export function settle(home: Home): void {
  rmSync(asideOf(home), { recursive: true, force: true })
}

/** The data from before, where there was any, comes back; the new data goes. */
export function putBack(home: Home): void {
  rmSync(dataOf(home), { recursive: true, force: true })
  if (existsSync(asideOf(home))) renameSync(asideOf(home), dataOf(home))
}

/** Whether a load was killed before its data was known to be good. */
export function isSwapped(home: Home): boolean {
  return existsSync(asideOf(home))
}
