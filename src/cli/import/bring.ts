import { basename } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type { Graph } from '../../graph/index.ts'
import { known, type Origin } from '../../load/index.ts'
import type { Register } from '../../model/register.ts'
import { newOrigin } from '../origin.ts'
import { loadRegister } from '../register.ts'
import { type Revisions, revisionsOf } from '../rules.ts'
import { interrupted } from '../shutdown.ts'
import { type Counts, changeGraph, previewChange } from './change.ts'
import { hashAll, type KnownFile, type ReadFile, type Reading, readFiles } from './files.ts'
import { noProgress, type Progress } from './progress.ts'
import { type FileFates, type ImportPlan, type ImportReport, nothingRead } from './report.ts'
import { type HeldFile, missingFrom, type SourceFile, sourceChanges } from './sources.ts'

interface ImportOptions {
  readonly progress?: Progress
  /** The files, where they were read already. */
  readonly early?: Reading | null
  /** Reads and compares everything, also where nothing has changed since the last import. */
  readonly again?: boolean
  /** Folders that are compared with what was imported from them before. */
  readonly folders?: readonly string[]
  /** Forgets documents whose files are no longer in the folders. */
  readonly prune?: boolean
}

/**
 * So many nodes and relations go into the graph at a time: the more, the less is resolved twice, and the more memory it
 * takes.
 */
const AT_A_TIME = Number(process.env.PROTOKOLLGRAF_PART_ROWS) || 12_000
/** So many where all there is has to be resolved anyway: twice as many, as they are resolved once. */
const AT_FIRST = 2 * AT_A_TIME

/**
 * By how many per cent the heap may outgrow what was in use: on a machine with much memory Node lets it become four times
 * as large before it looks for what is not needed any more.
 */
const HEAP_GROWTH = 60

/** What is told where there are no files to count. */
export const COMPARING = 'Comparing with what is in the graph'

/**
 * Brings files into a graph, together with what is there. What is there already as the files say it, is not read again.
 * @throws Problem NOTHING_TO_IMPORT where none of the files is minutes
 */
export function importFiles(
  graph: Graph,
  files: readonly string[],
  options: ImportOptions = {},
): Promise<ImportReport> {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`)
  return withFiles(graph, files, options, async (found) => {
    const { work, register, means, begun } = found
    const readTime = performance.now() - begun
    const { report, resolving, kept } = await bringIn(graph, work, register, means)
    return {
      imported: work.imported - report.left,
      ...report,
      ...fatesOf(found, files, options, kept),
      milliseconds: {
        read: Math.round(readTime),
        resolve: Math.round(resolving),
        load: Math.round(performance.now() - begun - readTime - resolving),
      },
    }
  })
}

/** What an import of files would change, and what would become of the files; nothing is written. */
export function previewImport(graph: Graph, files: readonly string[], options: ImportOptions): Promise<ImportPlan> {
  return withFiles(graph, files, options, async (found) => {
    const { read, take, gone } = found.work
    found.means.progress.stage(COMPARING, null)
    const coming = { add: await Promise.all(read.map(take)), remove: gone.map(({ document }) => document) }
    const changes = await previewChange(graph, coming, found.register, { revisions: found.means.revisions })
    return { changes, ...fatesOf(found, files, options) }
  })
}

/**
 * What becomes of the files, by the names of the report.
 * @param kept whose documents were to go, and are there still, as the import was interrupted
 */
function fatesOf(
  { refused, replaced, orphaned, pruned, missing }: Read,
  files: readonly string[],
  { prune = false }: ImportOptions,
  kept: readonly SourceFile[] = [],
): FileFates {
  return {
    files: files.length,
    refused,
    replaced: replaced.filter((file) => !kept.includes(file)),
    orphaned,
    pruned: pruned.filter((file) => !kept.includes(file)).map(withoutMore),
    missing: prune ? [] : missing.map(withoutMore),
  }
}

interface Read {
  readonly work: Work
  readonly refused: ImportReport['refused']
  readonly missing: readonly (SourceFile & { readonly isElsewhere: boolean })[]
  readonly replaced: readonly SourceFile[]
  readonly orphaned: readonly SourceFile[]
  readonly pruned: readonly SourceFile[]
  readonly register: Register
  readonly means: Means
  /** When it began, by performance.now(). */
  readonly begun: number
}

/** Reads what is not in the graph yet, and has something done with it. */
async function withFiles<Result>(
  graph: Graph,
  files: readonly string[],
  { progress = noProgress, again = false, prune = false, folders = [], early = null }: ImportOptions,
  use: (read: Read) => Promise<Result>,
): Promise<Result> {
  const begun = performance.now()
  const by = newOrigin()
  const register = await loadRegister()
  const revisions = await revisionsOf(register)
  let reading = early
  let [done, total] = [0, files.length]
  const stop = () => progress.stopped(done, total)
  interrupted.addEventListener('abort', stop, { once: true })
  try {
    const stepIn = (name: string, total: number, onStep = () => {}) => {
      const stage = progress.stage(name, total)
      return (steps = 1) => {
        interrupted.throwIfAborted()
        onStep()
        stage.step(steps)
      }
    }
    const given = await hashAll(files, stepIn('Looking for what is new', files.length))
    const whole = again ? null : await thereIn(graph.patient, given, revisions)
    const isThere = ({ file, id }: KnownFile) => id !== null && whole !== null && isNamed(whole.names.get(id), file)
    const there = given.filter(isThere)
    const unread = given.filter((file) => !isThere(file)).map(({ file }) => file)
    if (reading === null) {
      total = unread.length
      const step =
        total > 0
          ? stepIn('Reading', total, () => {
              done += 1
            })
          : null
      reading = await readFiles(unread, register, revisions.reading, () => step?.())
    }
    const { refused, take } = reading
    const wanted = new Set(unread)
    const read = reading.read.filter(({ file }) => wanted.has(file))
    if (read.length === 0 && there.length === 0) throw nothingRead(files.length, refused)
    const missing = await missingFrom(graph.patient, files, folders)
    const regular = new Set(given.flatMap(({ file, id }) => (id === null ? [] : [file])))
    const held = [...there, ...read].filter((file): file is HeldFile => regular.has(file.file))
    const unseen = new Map(read.map((file) => [file.id, file]))
    const minutesOf = (id: string) => {
      const file = unseen.get(id)
      return file === undefined ? null : take(file).then(({ minutes }) => minutes)
    }
    const {
      files: from,
      replaced,
      orphaned,
    } = await sourceChanges(graph.patient, held, minutesOf, {
      register,
      rules: revisions.reading,
    })
    const pruned = prune ? missing.filter(({ isElsewhere }) => !isElsewhere) : []
    const imported = new Set([...there, ...read].map(({ id }) => id)).size
    const work = { read, take, from, gone: [...replaced, ...pruned], imported }
    const means = { revisions, by, progress, whole, again }
    interrupted.throwIfAborted()
    interrupted.removeEventListener('abort', stop)
    return await use({ work, refused, missing, replaced, orphaned, pruned, register, means, begun })
  } finally {
    interrupted.removeEventListener('abort', stop)
    await reading?.close()
    progress.end()
  }
}

const withoutMore = ({ path, document }: SourceFile): SourceFile => ({ path, document })

/** What the last import left behind, where rules, register and graph are as it left them. */
interface Whole {
  readonly counts: Counts
  readonly revision: number
  /** File names of the given documents that are there, by id. */
  readonly names: ReadonlyMap<string, string>
}

async function thereIn(
  graph: Pick<Graph, 'read'>,
  given: readonly KnownFile[],
  { rules }: Revisions,
): Promise<Whole | null> {
  const ids = given.flatMap(({ id }) => id ?? [])
  const last = await known(graph, [...new Set(ids)], rules)
  return last && { ...last, counts: JSON.parse(last.counts) }
}

/** Of several names of one content the first is kept, whatever the order. */
function isNamed(name: string | undefined, file: string): boolean {
  return name !== undefined && name <= basename(file)
}

interface Work {
  readonly read: readonly ReadFile[]
  readonly take: Reading['take']
  /** Files that hold other documents than when they were imported last. */
  readonly from: readonly SourceFile[]
  /** Documents that are to go. */
  readonly gone: readonly SourceFile[]
  /** How many documents the files hold. */
  readonly imported: number
}

interface Means {
  readonly revisions: Revisions
  readonly by: Origin
  readonly progress: Progress
  readonly whole: Whole | null
  readonly again: boolean
}

/** Brings in what was read, a part at a time; each part is whole in the graph or not there at all. */
async function bringIn(
  graph: Graph,
  { read, take, from, gone }: Work,
  register: Register,
  { revisions, by, progress, whole, again }: Means,
) {
  const total = { added: 0, changed: 0, removed: 0 }
  let resolving = 0
  let latest: { graph: Counts; revision: number } | null = whole && { graph: whole.counts, revision: whole.revision }
  let left = inOrder(read)
  // Also where nothing was read: what went, or what other rules make of what is there.
  let isToDo = left.length > 0 || from.length > 0 || gone.length > 0 || whole === null
  let isFirst = true
  // A file is said to hold a document when that is there, and then the one that it replaces goes, not before.
  const held = new Map(from.map(({ path, document }) => [path, document]))
  let coming = new Set(left.map(({ id }) => id))
  const isLater = ({ path }: SourceFile) => coming.has(held.get(path) ?? '')
  let waiting = { from, gone }
  const isMany = read.length > 0
  const stage = isToDo
    ? progress.stage(isMany ? 'Resolving and writing' : COMPARING, isMany ? read.length : null)
    : null
  interrupted.addEventListener('abort', progress.finishing, { once: true })
  while (isToDo && !interrupted.aborted) {
    const part = firstOf(left, isFirst && (again || whole === null) ? AT_FIRST : AT_A_TIME)
    for (const { id } of part) coming.delete(id)
    const files = waiting.from.filter((file) => !isLater(file))
    const remove = new Set(waiting.gone.flatMap((file) => (isLater(file) ? [] : [file.document])))
    const changed = await changeGraph(
      graph,
      { add: await Promise.all(part.map(take)), remove: [...remove] },
      register,
      { revisions, files, isWhole: isFirst && again, onWait: progress.waiting, by },
    )
    for (const key of ['added', 'changed', 'removed'] as const) total[key] += changed[key]
    resolving += changed.resolving
    latest = { graph: changed.graph, revision: changed.revision }
    const before = left.length
    left = left.slice(part.length)
    waiting = { from: waiting.from.filter(isLater), gone: waiting.gone.filter(isLater) }
    // With everything that was there, all of it was brought up to date.
    if (changed.isWhole && left.length > 0) {
      left = await notThere(graph, left, revisions)
      coming = new Set(left.map(({ id }) => id))
    }
    stage?.step(before - left.length)
    isFirst = false
    isToDo = left.length + waiting.from.length + waiting.gone.length > 0
  }
  interrupted.removeEventListener('abort', progress.finishing)
  return { report: { ...total, left: left.length, ...latest! }, resolving, kept: waiting.gone }
}

/** Those of the files whose documents are not in the graph under that name. */
async function notThere(graph: Graph, files: readonly ReadFile[], revisions: Revisions): Promise<ReadFile[]> {
  const there = await thereIn(graph.patient, files, revisions)
  return files.filter(({ id, file }) => !isNamed(there?.names.get(id), file))
}

/** Files so that those come together whose documents have to do with each other. */
function inOrder(files: readonly ReadFile[]): ReadFile[] {
  return files.toSorted((left, right) => compare(left.place, right.place) || compare(left.id, right.id))
}

/** The first of the files, as many as make about so many nodes and relations, one at least. */
function firstOf(files: readonly ReadFile[], most: number): ReadFile[] {
  let size = 0
  const end = files.findIndex((file, index) => {
    size += file.size
    return index > 0 && size > most
  })
  return end < 0 ? [...files] : files.slice(0, end)
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
