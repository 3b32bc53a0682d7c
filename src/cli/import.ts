import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Presets, SingleBar } from 'cli-progress'
import Table from 'cli-table3'
import { type Command, Option } from 'commander'
import type { Graph } from '../graph/index.ts'
import { known, type Loaded, type Stored, update } from '../load/index.ts'
import type { Facts } from '../model/facts.ts'
import { Problem } from '../model/problem.ts'
import type { Finding, Minutes } from '../model/record.ts'
import type { Register } from '../model/register.ts'
import { findFiles, read } from '../read/index.ts'
import { isLoadable, type ReadDocument, resolve } from '../resolve/index.ts'
import { colorsFor } from './colors.ts'
import { STATUS } from './errors.ts'
import { importExport } from './export.ts'
import { withGraph } from './graph.ts'
import { recordOf } from './record.ts'
import { loadRegister } from './register.ts'
import { rulesRevision } from './rules.ts'
import { interrupted } from './shutdown.ts'
import { readAgain, readDocument } from './stored.ts'

/** The protocols that come with the program. */
export const SEED_PROTOCOLS = fileURLToPath(new URL('../../seed/protocols/', import.meta.url))

/** What an import did, for people and for programs. */
export interface ImportReport extends Loaded {
  /** Files that were given, and among them those that are minutes and in the graph now. */
  readonly files: number
  readonly imported: number
  readonly refused: readonly { readonly file: string; readonly findings: readonly Finding[] }[]
  /** What the whole graph holds. */
  readonly graph: {
    readonly documents: number
    readonly meetings: number
    readonly people: number
    readonly items: number
    readonly decisions: number
    readonly projects: number
    readonly findings: { readonly ERROR: number; readonly WARNING: number; readonly INFO: number }
  }
  readonly milliseconds: Readonly<Record<Stage, number>>
}

const STAGES = ['read', 'minutes', 'resolve', 'load'] as const
type Stage = (typeof STAGES)[number]

/** `protokollgraf import [PATH...]`: minutes into the graph. */
export function registerImport(program: Command): void {
  program
    .command('import')
    .description('read minutes (.txt, .md, .pdf, .docx) into the graph')
    .argument('[path...]', 'files, or folders with all that is in them (default: the protocols in seed/)')
    .option('--json', 'report as JSON on standard output, and show no progress')
    .addOption(
      new Option('--from <form>', 'bring in a whole graph that "export" wrote, into an empty one').choices(['jsonl']),
    )
    .option('--replace', 'with --from: in place of the graph that is there')
    .option('--again', 'read and compare everything, also where nothing has changed since the last import')
    .addHelpText(
      'after',
      `
Documents already in the graph are read again by the rules of this version, so that
what the graph says does not depend on the order in which it was filled. A file
that cannot be read does not stop the others; the exit status is then 1. Where the
files, the rules, the register and the graph are as the last import left them, nothing
is read again.

Examples:
  protokollgraf import
  protokollgraf import minutes/2015 extra/minutes.pdf
  protokollgraf import minutes --json | jq .graph
  protokollgraf import --from jsonl graph.jsonl`,
    )
    .action(async (paths: string[], options: { json?: boolean; again?: boolean; from?: string; replace?: boolean }) => {
      if (options.from !== undefined) return importExport(paths, options)
      const silent = options.json === true
      const files = await filesOf(paths)
      // What is wrong with the files shows before a database is started.
      const reading = await readFiles(files, { silent })
      if (reading.given.length === 0) throw nothingRead(reading)
      const report = await withGraph(async (graph) => {
        const same = options.again ? null : await importedBefore(graph, files)
        return same ?? importRead(graph, reading, { silent })
      })
      if (options.json) process.stdout.write(`${JSON.stringify(report)}\n`)
      else printReport(report)
      if (report.refused.length > 0) process.exitCode = STATUS.problem
    })
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

interface Options {
  /** Shows no progress. */
  readonly silent?: boolean
}

/** Files as they were read: the minutes among them, and the others with why they are none. */
export interface Reading {
  readonly files: number
  readonly given: readonly ReadDocument[]
  readonly refused: ImportReport['refused']
  readonly register: Register
  readonly milliseconds: { readonly read: number; readonly minutes: number }
}

/** Reads files, before any of them is imported. */
export async function readFiles(files: readonly string[], { silent = false }: Options = {}): Promise<Reading> {
  const register = await loadRegister()
  const given: ReadDocument[] = []
  const refused: ImportReport['refused'][number][] = []
  const watch = stopwatch()
  const progress = silent ? noProgress : progressOn(process.stderr)
  try {
    const reading = progress.stage('Reading', files.length)
    for (const file of files) {
      interrupted.throwIfAborted()
      const source = await watch.time('read', () => read(file))
      const minutes = await watch.time('minutes', () => recordOf(source, register))
      if (isLoadable(minutes)) given.push(readDocument(source, minutes))
      else refused.push({ file, findings: reasonsOf(minutes) })
      reading.step()
    }
    reading.end()
  } finally {
    progress.end()
  }
  return { files: files.length, given, refused, register, milliseconds: watch.milliseconds }
}

/** Brings what was read into a graph, together with what is there. */
export async function importRead(
  graph: Graph,
  reading: Reading,
  { silent = false }: Options = {},
): Promise<ImportReport> {
  const { files, given, refused, register } = reading
  const ids = given.map(({ minutes }) => minutes.document.sha256!)
  const watch = stopwatch()
  const facts: { latest: Facts | null } = { latest: null }
  const progress = silent ? noProgress : progressOn(process.stderr)
  const begun = performance.now()
  try {
    const writing = progress.stage('Resolving and writing', 1)
    const rules = await rulesRevision(register)
    const factsOf = async (stored: Stored) => {
      interrupted.throwIfAborted()
      const documents = await watch.time('minutes', () => together(given, stored, register))
      facts.latest = await watch.time('resolve', () => resolve(documents, register))
      return facts.latest
    }
    const loaded = await update(graph, ids, factsOf, (now) => ({ rules, counts: JSON.stringify(countsOf(now)) }))
    writing.step()
    writing.end()
    const { minutes, resolve: resolving } = watch.milliseconds
    const milliseconds = {
      read: reading.milliseconds.read,
      minutes: reading.milliseconds.minutes + minutes,
      resolve: resolving,
      load: performance.now() - begun - minutes - resolving,
    }
    const imported = new Set(ids).size
    return { files, imported, refused, ...loaded, graph: countsOf(facts.latest!), milliseconds: rounded(milliseconds) }
  } finally {
    progress.end()
  }
}

/**
 * What an import of these files would report, where it is certain that it would change nothing: all of them are in the
 * graph, and rules, register and graph are as the last import left them. null where it is not; then they are to be read.
 */
export async function importedBefore(graph: Graph, files: readonly string[]): Promise<ImportReport | null> {
  const begun = performance.now()
  const given = await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(file).catch(() => null)
      return bytes && { id: createHash('sha256').update(bytes).digest('hex'), fileName: basename(file) }
    }),
  )
  // A file that cannot be read is told of by the one who reads it.
  const readable = given.filter((file) => file !== null)
  if (readable.length < files.length) return null
  const last = await known(graph, readable, await rulesRevision(await loadRegister()))
  if (last === null) return null
  return {
    files: files.length,
    imported: new Set(readable.map(({ id }) => id)).size,
    refused: [],
    added: 0,
    changed: 0,
    removed: 0,
    revision: last.revision,
    graph: JSON.parse(last.counts),
    milliseconds: { read: Math.round(performance.now() - begun), minutes: 0, resolve: 0, load: 0 },
  }
}

function stopwatch() {
  const milliseconds: Record<Stage, number> = { read: 0, minutes: 0, resolve: 0, load: 0 }
  async function time<Result>(stage: Stage, work: () => Result | Promise<Result>): Promise<Result> {
    const begun = performance.now()
    try {
      return await work()
    } finally {
      milliseconds[stage] += performance.now() - begun
    }
  }
  return { milliseconds, time }
}

function nothingRead({ files, refused }: Reading): Problem {
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

/** The given documents and the stored ones, these read again from their texts by the rules of now. */
function together(given: readonly ReadDocument[], stored: Stored, register: Register): ReadDocument[] {
  const named = given.map((document) => {
    const { file, sha256 } = document.minutes.document
    const name = [basename(file), stored.fileNames.get(sha256!)].filter((known) => known !== undefined).sort()[0]!
    return { ...document, minutes: { ...document.minutes, document: { ...document.minutes.document, file: name } } }
  })
  return [...named, ...readAgain(stored, register)]
}

function countsOf(facts: Facts): ImportReport['graph'] {
  const bySeverity = { ERROR: 0, WARNING: 0, INFO: 0 }
  for (const { severity } of facts.findings) bySeverity[severity] += 1
  return {
    documents: facts.documents.length,
    meetings: facts.meetings.length,
    people: facts.persons.length,
    items: facts.items.length,
    decisions: facts.decisions.length,
    projects: facts.projects.length,
    findings: bySeverity,
  }
}

function rounded(milliseconds: Record<Stage, number>): Record<Stage, number> {
  const entries = STAGES.map((stage) => [stage, Math.max(0, Math.round(milliseconds[stage]))])
  return Object.fromEntries(entries)
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
  const seconds = (stage: Stage) => `${stage} ${(milliseconds[stage] / 1000).toFixed(1)} s`
  const { added, changed, removed } = report
  const isSame = added + changed + removed === 0
  const lines = [
    ...refused.flatMap(({ file, findings }) =>
      findings.map(({ code, message }) => `${colors.red(`error[${code}]:`)} ${clean(file)}: ${clean(message)}`),
    ),
    table.toString(),
    isSame
      ? 'Nothing changed: the graph said all of this before.'
      : `${added} nodes and relations added, ${changed} changed, ${removed} removed (revision ${report.revision}).`,
    colors.dim(STAGES.map(seconds).join(', ')),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

function many(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

/** What a file says goes to a terminal without its control characters. */
function clean(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ')
}

interface Progress {
  stage(name: string, total: number): { step(): void; end(): void }
  /** Leaves the terminal as it was, also after a failure. */
  end(): void
}

const noProgress: Progress = { stage: () => ({ step() {}, end() {} }), end() {} }

/** A bar on a terminal; elsewhere a line when a stage begins, and one every few seconds while it lasts. */
function progressOn(stream: NodeJS.WriteStream): Progress {
  let bar: SingleBar | null = null
  const stop = () => {
    bar?.stop()
    bar = null
  }
  function onTerminal(name: string, total: number) {
    const format = `${name} {bar} {value}/{total} {duration_formatted}`
    bar = new SingleBar({ format, stream, hideCursor: null, clearOnComplete: true }, Presets.shades_classic)
    bar.start(total, 0)
    return { step: () => bar?.increment(), end: stop }
  }
  function inLines(name: string, total: number) {
    stream.write(`${name}${total > 1 ? `: ${total} files` : ''}\n`)
    let done = 0
    let said = Date.now()
    const step = () => {
      done += 1
      if (Date.now() - said < LINE_EVERY || done === total) return
      said = Date.now()
      stream.write(`${name}: ${done} of ${total}\n`)
    }
    return { step, end() {} }
  }
  return { stage: stream.isTTY ? onTerminal : inLines, end: stop }
}

/** Milliseconds between lines of progress where there is no terminal. */
const LINE_EVERY = 5000
