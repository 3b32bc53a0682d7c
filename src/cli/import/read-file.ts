import { basename } from 'node:path'
import type { StoredDocument } from '../../load/index.ts'
import type { Finding, Minutes } from '../../model/record.ts'
import type { Register } from '../../model/register.ts'
import { read } from '../../read/index.ts'
import { isLoadable } from '../../resolve/index.ts'
import { recordOf } from '../record.ts'
import { readDocument } from '../stored.ts'

/** A file that is no minutes, and why. */
export interface Refused {
  readonly file: string
  readonly findings: readonly Finding[]
}

/** Minutes as they were read. */
export interface Understood {
  readonly file: string
  readonly document: StoredDocument
  /** Whose meeting it is, and when: minutes that come near each other by this have most to do with each other. */
  readonly place: string
  /** About how many nodes and relations it makes. */
  readonly size: number
}

export interface Task {
  readonly files: readonly string[]
  readonly register: Register
  /** Revision of the rules. */
  readonly rules: string
}

/** Reads files, each by itself; runs in any thread. */
export async function understand({ files, register, rules }: Task): Promise<(Understood | Refused)[]> {
  const results: (Understood | Refused)[] = []
  for (const file of files) {
    const source = await read(file)
    const minutes = recordOf(source, register)
    if (!isLoadable(minutes)) {
      results.push({ file, findings: reasonsOf(minutes) })
      continue
    }
    const { text, pages = [], readFindings = '[]', record = null } = readDocument(source, minutes, rules)
    const named = { id: source.sha256!, fileName: basename(file) }
    const document: StoredDocument = { ...named, text, pages, readFindings, importer: rules, record }
    results.push({ file, document, place: placeOf(minutes), size: sizeOf(minutes) })
  }
  return results
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
