import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { StoredDocument } from '../../load/index.ts'
import type { Finding, Minutes } from '../../model/record.ts'
import type { Register } from '../../model/register.ts'
import { read } from '../../read/index.ts'
import { isLoadable, type ReadDocument } from '../../resolve/index.ts'
import { recordOf } from '../record.ts'
import { readDocument, storedDocument } from '../stored.ts'
import { openSpool } from './spool.ts'

/** A file with the SHA-256 of its bytes; null where that cannot be told before it is read. */
export interface KnownFile {
  readonly file: string
  readonly id: string | null
}

/** A file that is no minutes, and why. */
export interface Refused {
  readonly file: string
  readonly findings: readonly Finding[]
}

/** Minutes that were read and put aside. */
export interface ReadFile {
  readonly file: string
  readonly id: string
  /** Whose meeting it is, and when: minutes that come near each other here have most to do with each other. */
  readonly place: string
  /** About how many nodes and relations it makes. */
  readonly size: number
  readonly number: number
}

export interface Reading {
  readonly read: readonly ReadFile[]
  readonly refused: readonly Refused[]
  take(file: ReadFile): Promise<ReadDocument>
  close(): Promise<void>
}

export async function hashed(file: string): Promise<KnownFile> {
  // What comes through a pipe comes once.
  const isFile = await stat(file).then(
    (status) => status.isFile(),
    () => false,
  )
  const bytes = isFile ? await readFile(file).catch(() => null) : null
  return { file, id: bytes && createHash('sha256').update(bytes).digest('hex') }
}

/** Reads files and puts what they say aside; nothing of a file stays in memory. */
export async function readFiles(
  files: readonly string[],
  register: Register,
  rules: string,
  onRead: () => void = () => {},
): Promise<Reading> {
  const spool = openSpool()
  const found: ReadFile[] = []
  const refused: Refused[] = []
  try {
    for (const file of files) {
      const source = await read(file)
      const minutes = recordOf(source, register)
      if (isLoadable(minutes)) {
        const { text, pages = [], readFindings = '[]', record = null } = readDocument(source, minutes, rules)
        const id = source.sha256!
        const stored: StoredDocument = {
          id,
          fileName: basename(file),
          text,
          pages,
          readFindings,
          importer: rules,
          record,
        }
        found.push({ file, id, place: placeOf(minutes), size: sizeOf(minutes), number: await spool.put(stored) })
      } else refused.push({ file, findings: reasonsOf(minutes) })
      onRead()
    }
  } catch (failure) {
    await spool.close()
    throw failure
  }
  return {
    read: found,
    refused,
    take: async ({ number }) => {
      const { isKept: _, ...document } = storedDocument(await spool.take(number), register, rules)
      return document
    },
    close: spool.close,
  }
}

/** Why a document is not imported: its ERRORs, or that it has no meeting. */
function reasonsOf({ findings }: Minutes): Finding[] {
  const errors = findings.filter(({ severity }) => severity === 'ERROR')
  const unclear: Finding = {
    code: 'NOT_MINUTES',
    severity: 'ERROR',
    message: 'No meeting was found in it.',
    evidence: null,
  }
  return errors.length > 0 ? errors : [unclear]
}

function placeOf({ meeting }: Minutes): string {
  return [meeting!.organization ?? '', meeting!.body ?? '', meeting!.date ?? ''].join('\t')
}

function sizeOf({ attendance, items, findings }: Minutes): number {
  const inItem = ({ decisions, tasks, amounts, presenters, projects }: Minutes['items'][number]) =>
    2 +
    presenters.length +
    projects.length +
    3 * (tasks.length + amounts.length) +
    decisions.reduce((sum, own) => sum + 2 + 3 * (own.tasks.length + own.amounts.length), 0)
  return 6 + 2 * attendance.length + 2 * findings.length + items.reduce((sum, item) => sum + inItem(item), 0)
}
