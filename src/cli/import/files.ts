import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Tinypool } from 'tinypool'
import type { Register } from '../../model/register.ts'
import type { ReadDocument } from '../../resolve/index.ts'
import { storedDocument } from '../stored.ts'
import { type Refused, type Task, type Understood, understand } from './read-file.ts'
import { openSpool } from './spool.ts'

export type { Refused } from './read-file.ts'

/** A file with the SHA-256 of its bytes; null where that cannot be told before it is read. */
export interface KnownFile {
  readonly file: string
  readonly id: string | null
}

/** Minutes that were read and put aside. */
export interface ReadFile extends Pick<Understood, 'file' | 'place' | 'size'> {
  readonly id: string
  readonly number: number
}

export interface Reading {
  readonly read: readonly ReadFile[]
  readonly refused: readonly Refused[]
  take(file: ReadFile): Promise<ReadDocument>
  close(): Promise<void>
}

/** How many files are open at a time. */
const OPEN_AT_ONCE = 32

/**
 * Files with what they hold, so few at a time that neither memory nor what may be open grows with their number.
 * @param onHashed called after some of them; what it throws ends it
 */
export async function hashAll(
  files: readonly string[],
  onHashed: (files: number) => void = () => {},
): Promise<KnownFile[]> {
  const given: KnownFile[] = []
  for (let start = 0; start < files.length; start += OPEN_AT_ONCE) {
    const some = await Promise.all(files.slice(start, start + OPEN_AT_ONCE).map(hashed))
    given.push(...some)
    onHashed(some.length)
  }
  return given
}

async function hashed(file: string): Promise<KnownFile> {
  // What comes through a pipe comes once.
  const isFile = await stat(file).then(
    (status) => status.isFile(),
    () => false,
  )
  const bytes = isFile ? await readFile(file).catch(() => null) : null
  return { file, id: bytes && createHash('sha256').update(bytes).digest('hex') }
}

/** How many files a thread reads before it hands over what they say. */
const AT_A_TIME = 16
/** From so many files on, starting threads takes less time than they save. */
const MANY = 200

/** Reads files, in several threads where they are many, and puts what they say aside; nothing of a file stays in memory. */
export async function readFiles(
  files: readonly string[],
  register: Register,
  rules: string,
  onRead: () => void = () => {},
): Promise<Reading> {
  const spool = openSpool()
  const found: ReadFile[] = []
  const refused: Refused[] = []
  const readers = files.length < MANY ? inThisThread : inThreads()
  let next = 0
  const readOn = async () => {
    while (next < files.length) {
      const task = { files: files.slice(next, next + AT_A_TIME), register, rules }
      next += AT_A_TIME
      for (const result of await readers.run(task)) {
        if (!('document' in result)) refused.push(result)
        else {
          const { file, document, place, size } = result
          found.push({ file, id: document.id, place, size, number: await spool.put(document) })
        }
        onRead()
      }
    }
  }
  try {
    await Promise.all(Array.from({ length: readers.atOnce }, readOn))
  } catch (failure) {
    await spool.close()
    throw failure
  } finally {
    await readers.close()
  }
  return {
    // In the order of the files, whichever thread was first.
    read: inOrderOf(files, found),
    refused: inOrderOf(files, refused),
    take: async ({ number }) => {
      const { isKept: _, ...document } = storedDocument(await spool.take(number), register, rules)
      return document
    },
    close: spool.close,
  }
}

interface Readers {
  /** How many tasks it takes at once. */
  readonly atOnce: number
  run(task: Task): Promise<(Understood | Refused)[]>
  close(): Promise<void>
}

const inThisThread: Readers = { atOnce: 1, run: understand, async close() {} }

function inThreads(): Readers {
  const worker = new URL('./read-file.js', import.meta.url)
  // Node cannot run the sources as they are written; a thread needs what was compiled from them.
  if (!import.meta.url.endsWith('.js')) return inThisThread
  const threads = Math.max(1, availableParallelism())
  const pool = new Tinypool({
    filename: fileURLToPath(worker),
    name: 'understand',
    minThreads: threads,
    maxThreads: threads,
  })
  return { atOnce: threads, run: (task) => pool.run(task), close: () => pool.destroy() }
}

function inOrderOf<Of extends { readonly file: string }>(files: readonly string[], given: readonly Of[]): Of[] {
  const places = new Map(files.map((file, index) => [file, index]))
  return given.toSorted((left, right) => places.get(left.file)! - places.get(right.file)!)
}
