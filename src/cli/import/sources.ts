import { resolve as absolute, sep } from 'node:path'
import type { Graph } from '../../graph/index.ts'
import type { StoredDocument } from '../../load/index.ts'
import type { Minutes } from '../../model/record.ts'
import type { Register } from '../../model/register.ts'
import { fold } from '../../resolve/names.ts'
import { storedDocument } from '../stored.ts'

/** A file, and the document that it holds or held. */
export interface SourceFile {
  /** Absolute. */
  readonly path: string
  /** Id. */
  readonly document: string
}

/** A file of which it is known what it holds; not a pipe, whose name says nothing. */
export interface HeldFile {
  readonly file: string
  readonly id: string
}

/** What files hold that held other documents when they were imported last, or were never imported. */
export interface SourceChanges {
  readonly files: readonly SourceFile[]
  /** Documents that are no more: the file tells of the same meeting in other words, and no other file has the former. */
  readonly replaced: readonly SourceFile[]
  /** Documents whose files hold another meeting now; they may be all there is of theirs. */
  readonly orphaned: readonly SourceFile[]
}

interface Row extends SourceFile {
  readonly former: string | null
  readonly isElsewhere: boolean
}

/** @param minutesOf what a file says that is not in the graph yet */
export async function sourceChanges(
  graph: Pick<Graph, 'read'>,
  files: readonly HeldFile[],
  minutesOf: (id: string) => Promise<Minutes> | null,
  { register, rules }: { readonly register: Register; readonly rules: string },
): Promise<SourceChanges> {
  const rows = files.map(({ file, id }) => ({ path: absolute(file), document: id }))
  const changes = await graph.read<Row>('load/source-changes', { rows })
  const held = new Set(files.map(({ id }) => id))
  const left = changes.flatMap(({ path, document, former, isElsewhere }) =>
    former === null || isElsewhere || held.has(former) ? [] : [{ path, document, former }],
  )
  const ids = left.flatMap(({ document, former }) => [document, former])
  const stored =
    ids.length === 0 ? [] : await graph.read<StoredDocument>('load/near-documents', { ids: [...new Set(ids)] })
  const known = new Map(stored.map((each) => [each.id, storedDocument(each, register, rules).minutes]))
  const isReplaced = await Promise.all(
    left.map(async ({ document, former }) => {
      const [was, is] = [known.get(former), (await minutesOf(document)) ?? known.get(document)]
      return was === undefined || is === undefined || isSameMeeting(was, is)
    }),
  )
  const formers = left.map(({ path, former }) => ({ path, document: former }))
  return {
    files: changes.map(({ path, document }) => ({ path, document })),
    replaced: formers.filter((_, index) => isReplaced[index]),
    orphaned: formers.filter((_, index) => !isReplaced[index]),
  }
}

/** Whether two records are of one meeting: of one body, and of one date or number. */
function isSameMeeting({ meeting: one }: Minutes, { meeting: two }: Minutes): boolean {
  if (one === null || two === null) return false
  const isSame = (left: string | null, right: string | null) => fold(left ?? '') === fold(right ?? '')
  if (!isSame(one.body, two.body) || !isSame(one.organization, two.organization)) return false
  return isSame(one.date, two.date) || (one.number !== null && isSame(one.number, two.number))
}

/** The files below some folders that documents came from, and that are not among those found there now. */
export async function missingFrom(graph: Pick<Graph, 'read'>, files: readonly string[], folders: readonly string[]) {
  if (folders.length === 0) return []
  const there = new Set(files.map((file) => absolute(file)))
  const from = await graph.read<SourceFile & { readonly isElsewhere: boolean }>('load/sources-below', {
    folders: folders.map((folder) => `${absolute(folder)}${sep}`),
  })
  return from.filter(({ path }) => !there.has(path))
}
