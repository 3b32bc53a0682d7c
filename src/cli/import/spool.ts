import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StoredDocument } from '../../load/index.ts'
import { Problem } from '../../model/problem.ts'

/** Documents put aside on the disk until their turn comes, so that memory does not grow with their number. */
export interface Spool {
  /**
   * @returns the document's number, by which it is taken up again
   * @throws Problem DISK_NOT_WRITABLE where there is no room for it
   */
  put(document: StoredDocument): Promise<number>
  take(number: number): Promise<StoredDocument>
  /** Throws all away. */
  close(): Promise<void>
}

/** A spool in a file of its own among the temporary ones, which is there from the first document on. */
export function openSpool(): Spool {
  const places: { readonly start: number; readonly length: number }[] = []
  let end = 0
  let opening: Promise<{ readonly file: FileHandle; readonly clear: () => Promise<void> }> | null = null
  const opened = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'protokollgraf-'))
    const file = await open(join(folder, 'documents'), 'w+', 0o600)
    const clear = () => rm(folder, { recursive: true, force: true })
    // An open file outlives its name, so nothing stays where the program is killed; Windows wants it closed first.
    const isCleared = await clear().then(
      () => true,
      () => false,
    )
    return { file, clear: isCleared ? async () => {} : clear }
  }
  return {
    async put(document) {
      opening ??= opened().catch(noRoom)
      const bytes = Buffer.from(JSON.stringify(document))
      const number = places.push({ start: end, length: bytes.length }) - 1
      end += bytes.length
      const { file } = await opening
      const { start, length } = places[number]!
      // A disk that is about to be full takes a part of it, and says so only when the rest comes.
      for (let done = 0; done < length; ) {
        const { bytesWritten } = await file.write(bytes, done, length - done, start + done).catch(noRoom)
        done += bytesWritten
      }
      return number
    },
    async take(number) {
      const { start, length } = places[number]!
      const { file } = await opening!
      const { buffer } = await file.read(Buffer.alloc(length), 0, length, start)
      return JSON.parse(buffer.toString())
    },
    async close() {
      if (opening === null) return
      const { file, clear } = await opening
      await file.close()
      await clear()
    },
  }
}

/** A fault of the disk as a Problem; anything else as it came. */
function noRoom(error: unknown): never {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error
  throw new Problem(
    'DISK_NOT_WRITABLE',
    `Cannot put aside what was read below ${tmpdir()} (${error.code}); nothing was written to the graph.`,
    [
      'Make room there, or name a folder on another disk by TMPDIR; it takes about as much as the texts of all files do.',
    ],
    { cause: error },
  )
}
