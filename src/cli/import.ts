import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import Table from 'cli-table3'
import { type Command, Option } from 'commander'
import type { Graph } from '../graph/index.ts'
import { type FactChange, known, type Loaded } from '../load/index.ts'
import { Problem } from '../model/problem.ts'
import type { Register } from '../model/register.ts'
import { findFiles } from '../read/index.ts'
import { colorsFor } from './colors.ts'
import { printChanges } from './diff.ts'
import { STATUS } from './errors.ts'
import { importExport } from './export.ts'
import { withGraph } from './graph.ts'
import { type Counts, changeGraph, previewChange } from './import/change.ts'
import { hashed, type KnownFile, type ReadFile, type Reading, type Refused, readFiles } from './import/files.ts'
import { noProgress, type Progress, progressEvents, progressOn } from './import/progress.ts'
import { type HeldFile, missingFrom, type SourceFile, sourceChanges } from './import/sources.ts'
import { loadRegister } from './register.ts'
import { type Revisions, revisionsOf } from './rules.ts'
import { interrupted } from './shutdown.ts'

/** The protocols that come with the program, relative to the package root from src and dist alike. */
export const SEED_PROTOCOLS = fileURLToPath(new URL('../../seed/protocols/', import.meta.url))

/** What an import did, for people and for programs. */
export interface ImportReport extends Loaded {
  /** Files that were given, and among them those that are minutes and in the graph now. */
  readonly files: number
  readonly imported: number
  readonly refused: readonly Refused[]
  /** Documents that are no more, for their files tell otherwise of the meeting now, or are gone. */
  readonly replaced: readonly SourceFile[]
  readonly pruned: readonly SourceFile[]
  /** Documents whose files hold another meeting now; they were kept. */
  readonly orphaned: readonly SourceFile[]
  /** Files that documents came from and that are not in the given folders any more; the documents were kept. */
  readonly missing: readonly SourceFile[]
  /** Minutes that were read and not brought in, for somebody interrupted it. */
  readonly left: number
  /** What the whole graph holds. */
  readonly graph: Counts
  readonly milliseconds: { readonly read: number; readonly resolve: number; readonly load: number }
}

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
const AT_A_TIME = 24_000
/** So many where all there is has to be resolved anyway: as many as are resolved in a few hundred megabytes. */
const AT_FIRST = 120_000
/** So few files are looked at before a database is started. */
const FEW = 20

/** `protokollgraf import [PATH...]`: minutes into the graph. */
export function registerImport(program: Command): void {
  program
    .command('import')
    .description('read minutes (.txt, .md, .pdf, .docx) into the graph')
    .argument('[path...]', 'files, or folders with all that is in them (default: the protocols in seed/)')
    .option('--json', 'report as JSON on standard output; progress as JSON lines on standard error')
    .option('--dry-run', 'tell fact by fact what would change, and write nothing')
    .option('--prune', 'forget documents whose files are no longer in the folders given')
    .addOption(
      new Option('--from <form>', 'bring in a whole graph that "export" wrote, into an empty one').choices(['jsonl']),
    )
    .option('--replace', 'with --from: in place of the graph that is there')
    .option('--again', 'read everything, also where nothing has changed since the last import')
    .addHelpText(
      'after',
      `
Only what is new is read, and only what stands near it in the graph is resolved again;
what the graph says does not depend on the order in which it was filled. After a change
of the program or the register everything is. A file that tells otherwise of its meeting
than when it was imported replaces what it said. A file that cannot be read does not stop the
others; the exit status is then 1. Ctrl-C ends it when what is being written is whole;
the same command goes on from there.

Examples:
  protokollgraf import
  protokollgraf import minutes/2015 extra/minutes.pdf
  protokollgraf import minutes --prune
  protokollgraf import minutes --dry-run | less
  protokollgraf import minutes --json | jq .graph
  protokollgraf import --from jsonl graph.jsonl`,
    )
    .action(async (paths: string[], options: Flags) => {
      if (options.from !== undefined) return importExport(paths, options)
      const files = await filesOf(paths)
      // What is wrong with a few files shows before a database is started.
      const early = files.length <= FEW ? await readEarly(files) : null
      const folders = await foldersOf(paths)
      const progress = options.json ? progressEvents(process.stderr) : progressOn(process.stderr)
      const { again = false, prune = false } = options
      if (options.dryRun) {
        const plan = { progress, early, folders, prune }
        return printChanges(await withGraph((graph) => previewImport(graph, files, plan)), options.json ?? false)
      }
      const report = await withGraph((graph) => importFiles(graph, files, { progress, early, again, folders, prune }))
      if (options.json) process.stdout.write(`${JSON.stringify(report)}\n`)
      else printReport(report)
      if (report.refused.length > 0) process.exitCode = STATUS.problem
    })
}

interface Flags {
  readonly json?: boolean
  readonly dryRun?: boolean
  readonly prune?: boolean
  readonly again?: boolean
  readonly from?: string
  readonly replace?: boolean
}

/**
 * The files to import. Without paths, those that come with the program.
 * @throws Problem NO_PROTOCOLS where a folder holds none
 */
export async function filesOf(paths: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const path of paths.length > 0 ? paths : [SEED_PROTOCOLS]) {
    const found = await findFiles([path])
    if (found.length === 0)
      throw new Problem('NO_PROTOCOLS', `The folder ${path} holds no minutes: no .txt, .md, .pdf or .docx file.`, [
        'Check the path, or give the files by name.',
      ])
    files.push(...found)
  }
  return [...new Set(files)]
}

async function foldersOf(paths: readonly string[]): Promise<string[]> {
  const given = paths.length > 0 ? paths : [SEED_PROTOCOLS]
  const isFolder = await Promise.all(
    given.map((path) =>
      stat(path).then(
        (status) => status.isDirectory(),
        () => false,
      ),
    ),
  )
  return given.filter((_, index) => isFolder[index])
}

/** @throws Problem NOTHING_TO_IMPORT where none of the files is minutes */
async function readEarly(files: readonly string[]): Promise<Reading> {
  const register = await loadRegister()
  const reading = await readFiles(files, register, (await revisionsOf(register)).reading)
  if (reading.read.length > 0) return reading
  await reading.close()
  throw nothingRead(files.length, reading.refused)
}

/**
 * Brings files into a graph, together with what is there. What is there already as the files say it, is not read again.
 * @throws Problem NOTHING_TO_IMPORT where none of the files is minutes
 */
export function importFiles(
  graph: Graph,
  files: readonly string[],
  options: ImportOptions = {},
): Promise<ImportReport> {
  return withFiles(
    graph,
    files,
    options,
    async ({ work, missing, replaced, orphaned, pruned, refused, register, means, begun }) => {
      const readTime = performance.now() - begun
      const { report, resolving } = await bringIn(graph, work, register, means)
      return {
        files: files.length,
        imported: work.imported - report.left,
        refused,
        ...report,
        replaced,
        orphaned,
        pruned: pruned.map(withoutMore),
        missing: options.prune ? [] : missing.map(withoutMore),
        milliseconds: {
          read: Math.round(readTime),
          resolve: Math.round(resolving),
          load: Math.round(performance.now() - begun - readTime - resolving),
        },
      }
    },
  )
}

/** What an import of files would change; nothing is written. */
function previewImport(graph: Graph, files: readonly string[], options: ImportOptions): Promise<FactChange[]> {
  return withFiles(graph, files, options, async ({ work: { read, take, gone }, register, means: { revisions } }) => {
    const coming = { add: await Promise.all(read.map(take)), remove: gone.map(({ document }) => document) }
    return previewChange(graph, coming, register, { revisions })
  })
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
  const register = await loadRegister()
  const revisions = await revisionsOf(register)
  let reading = early
  try {
    const given = await Promise.all(files.map(hashed))
    const whole = again ? null : await thereIn(graph, given, revisions)
    const isThere = ({ file, id }: KnownFile) => id !== null && whole !== null && isNamed(whole.names.get(id), file)
    const there = given.filter(isThere)
    const unread = given.filter((file) => !isThere(file)).map(({ file }) => file)
    if (reading === null) {
      const stage = unread.length > 0 ? progress.stage('Reading', unread.length) : null
      reading = await readFiles(unread, register, revisions.reading, () => {
        interrupted.throwIfAborted()
        stage?.step()
      })
    }
    const { refused, take } = reading
    const wanted = new Set(unread)
    const read = reading.read.filter(({ file }) => wanted.has(file))
    if (read.length === 0 && there.length === 0) throw nothingRead(files.length, refused)
    const missing = await missingFrom(graph, files, folders)
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
    } = await sourceChanges(graph, held, minutesOf, {
      register,
      rules: revisions.reading,
    })
    const pruned = prune ? missing.filter(({ isElsewhere }) => !isElsewhere) : []
    const imported = new Set([...there, ...read].map(({ id }) => id)).size
    const work = { read, take, from, gone: [...replaced, ...pruned], imported }
    const means = { revisions, progress, whole, again }
    return await use({ work, refused, missing, replaced, orphaned, pruned, register, means, begun })
  } finally {
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

async function thereIn(graph: Graph, given: readonly KnownFile[], { rules }: Revisions): Promise<Whole | null> {
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
  readonly progress: Progress
  readonly whole: Whole | null
  readonly again: boolean
}

/** Brings in what was read, a part at a time; each part is whole in the graph or not there at all. */
async function bringIn(
  graph: Graph,
  { read, take, from, gone }: Work,
  register: Register,
  { revisions, progress, whole, again }: Means,
) {
  const total = { added: 0, changed: 0, removed: 0 }
  let resolving = 0
  const stage = read.length > 0 ? progress.stage('Resolving and writing', read.length) : null
  let latest: { graph: Counts; revision: number } | null = whole && { graph: whole.counts, revision: whole.revision }
  let left = inOrder(read)
  const unread = new Set(read.map(({ id }) => id))
  // Also where nothing was read: what went, or what other rules make of what is there.
  let isToDo = left.length > 0 || from.length > 0 || gone.length > 0 || whole === null
  let isFirst = true
  while (isToDo && !interrupted.aborted) {
    const part = firstOf(left, isFirst && (again || whole === null) ? AT_FIRST : AT_A_TIME)
    const ids = new Set(part.map(({ id }) => id))
    // A file is said to hold a document when that is there; those that were there already come with the first part.
    const files = from.filter(({ document }) => ids.has(document) || (isFirst && !unread.has(document)))
    const changed = await changeGraph(
      graph,
      { add: await Promise.all(part.map(take)), remove: isFirst ? gone.map(({ document }) => document) : [] },
      register,
      { revisions, files, isWhole: isFirst && again },
    )
    for (const key of ['added', 'changed', 'removed'] as const) total[key] += changed[key]
    resolving += changed.resolving
    latest = { graph: changed.graph, revision: changed.revision }
    const before = left.length
    left = left.slice(part.length)
    // With everything that was there, all of it was brought up to date.
    if (changed.isWhole && left.length > 0) left = await notThere(graph, left, revisions)
    stage?.step(before - left.length)
    isFirst = false
    isToDo = left.length > 0
  }
  return { report: { ...total, left: left.length, ...latest! }, resolving }
}

/** Those of the files whose documents are not in the graph under that name. */
async function notThere(graph: Graph, files: readonly ReadFile[], revisions: Revisions): Promise<ReadFile[]> {
  const there = await thereIn(graph, files, revisions)
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

function nothingRead(files: number, refused: readonly Refused[]): Problem {
  const reasons = refused.flatMap(({ file, findings }) =>
    findings.map(({ code, message }) => `${clean(file)}: ${clean(message)} [${code}]`),
  )
  const shown = reasons.slice(0, 20)
  if (reasons.length > shown.length) shown.push(`and ${reasons.length - shown.length} more`)
  const what =
    files === 1
      ? 'The file is not minutes that could be read'
      : `None of the ${files} files is minutes that could be read`
  return new Problem('NOTHING_TO_IMPORT', `${what}; the graph was left as it is.`, shown)
}

/** Says what an import did: a table of what is in the graph, what was refused and why, and how long it took. */
export function printReport(report: ImportReport): void {
  const colors = colorsFor(process.stdout)
  const { graph, milliseconds, refused } = report
  const { ERROR, WARNING, INFO } = graph.findings
  const table = new Table({ style: { head: [], border: [] }, colAligns: ['left', 'right'] })
  const refusedRow = refused.length > 0 ? [['Files refused', colors.red(String(refused.length))]] : []
  table.push(
    ['Files given', String(report.files)],
    ...refusedRow,
    ['Documents in the graph', String(graph.documents)],
    ['Meetings', String(graph.meetings)],
    ['People', String(graph.people)],
    ['Items', String(graph.items)],
    ['Decisions', String(graph.decisions)],
    ['Projects', String(graph.projects)],
    [
      'Findings',
      [ERROR && many(ERROR, 'error'), many(WARNING, 'warning'), many(INFO, 'note')].filter(Boolean).join(', '),
    ],
  )
  const seconds = (stage: keyof ImportReport['milliseconds']) => `${stage} ${(milliseconds[stage] / 1000).toFixed(1)} s`
  const { added, changed, removed } = report
  const isSame = added + changed + removed === 0
  const lines = [
    ...refused.flatMap(({ file, findings }) =>
      findings.map(({ code, message }) => `${colors.red(`error[${code}]:`)} ${clean(file)}: ${clean(message)}`),
    ),
    table.toString(),
    ...named('Replaced, for the file tells otherwise of the meeting now', report.replaced),
    ...named('Kept, though the file tells of another meeting now (protokollgraf forget takes it out)', report.orphaned),
    ...named('Forgotten, for the file is gone', report.pruned),
    ...named('Kept, though the file is gone (--prune forgets such documents)', report.missing),
    isSame
      ? 'Nothing changed: the graph said all of this before.'
      : `${added} nodes and relations added, ${changed} changed, ${removed} removed (revision ${report.revision}).`,
    colors.dim((['read', 'resolve', 'load'] as const).map(seconds).join(', ')),
  ]
  if (report.left > 0)
    lines.push(`Interrupted: ${many(report.left, 'document')} left. The same command goes on from here.`)
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** A line for each document, the first ten of them. */
function named(what: string, files: readonly SourceFile[]): string[] {
  const shown = files.slice(0, 10).map(({ path, document }) => `${what}: ${clean(path)} (${document.slice(0, 12)})`)
  return files.length > shown.length ? [...shown, `and ${files.length - shown.length} more`] : shown
}

function many(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

/** What a file says goes to a terminal without its control characters. */
function clean(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ')
}
