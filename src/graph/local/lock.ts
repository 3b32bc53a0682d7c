import { join } from 'node:path'
import { lock } from 'proper-lockfile'
import { Problem } from '../../model/problem.ts'
import { diskProblem } from './home.ts'

const RETRY = 100
const PATIENCE = 10 * 60_000
const SILENCE = 1000

/**
 * Does work that only one command at a time may do in a folder; others wait for their turn.
 *
 * @param name what is locked; two names do not wait for each other
 * @param onWait called once where the wait is long enough to be noticed
 * @throws Problem LOCKED after ten minutes; DISK_NOT_WRITABLE
 */
export async function withLock<T>(
  folder: string,
  name: string,
  onWait: () => void,
  work: () => Promise<T>,
): Promise<T> {
  const release = await acquire(folder, name, onWait)
  try {
    return await work()
  } finally {
    await release().catch(() => undefined)
  }
}

async function acquire(folder: string, name: string, onWait: () => void): Promise<() => Promise<void>> {
  const notice = setTimeout(onWait, SILENCE)
  try {
    return await lock(folder, {
      lockfilePath: join(folder, `${name}.lock`),
      // A lock whose holder was killed is taken over after this many milliseconds.
      stale: 10_000,
      retries: { retries: PATIENCE / RETRY, factor: 1, minTimeout: RETRY, maxTimeout: RETRY },
      // A machine that slept may find its lock taken over. Neo4j's own lock still keeps the data whole.
      onCompromised: () => undefined,
    })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ELOCKED') {
      throw new Problem('LOCKED', `Another command has held ${join(folder, `${name}.lock`)} for ten minutes.`, [
        'End that command and try again.',
      ])
    }
    throw diskProblem(folder, error)
  } finally {
    clearTimeout(notice)
  }
}
