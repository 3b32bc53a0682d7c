import Table from 'cli-table3'
import type { FactChange, Loaded } from '../../load/index.ts'
import { Problem } from '../../model/problem.ts'
import { clean } from '../clean.ts'
import { colorsFor } from '../colors.ts'
import type { Counts } from './change.ts'
import type { Refused } from './files.ts'
import type { SourceFile } from './sources.ts'

/** What becomes of the files that are given to an import. */
export interface FileFates {
  /** How many were given. */
  readonly files: number
  readonly refused: readonly Refused[]
  /** Documents that are no more, for their files tell otherwise of the meeting now, or are gone. */
  readonly replaced: readonly SourceFile[]
  readonly pruned: readonly SourceFile[]
  /** Documents whose files hold another meeting now; they were kept. */
  readonly orphaned: readonly SourceFile[]
  /** Files that documents came from and that are not in the given folders any more; the documents were kept. */
  readonly missing: readonly SourceFile[]
}

/** What an import would do. */
export interface ImportPlan extends FileFates {
  readonly changes: readonly FactChange[]
}

/** What an import did, for people and for programs. */
export interface ImportReport extends Loaded, FileFates {
  /** Files that are minutes and in the graph now. */
  readonly imported: number
  /** Minutes that were read and not brought in, for somebody interrupted it. */
  readonly left: number
  /** What the whole graph holds. */
  readonly graph: Counts
  readonly milliseconds: { readonly read: number; readonly resolve: number; readonly load: number }
}

/** That none of the files is minutes, and why. */
export function nothingRead(files: number, refused: readonly Refused[]): Problem {
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
    ...refusedLines(report),
    table.toString(),
    ...documentLines(report),
    isSame
      ? 'Nothing changed: the graph said all of this before.'
      : `${added} nodes and relations added, ${changed} changed, ${removed} removed (revision ${report.revision}).`,
    colors.dim((['read', 'resolve', 'load'] as const).map(seconds).join(', ')),
  ]
  if (report.left > 0)
    lines.push(`Interrupted: ${many(report.left, 'document')} left. The same command goes on from here.`)
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** A line for each reason why a file is no minutes. */
export function refusedLines({ refused }: FileFates): string[] {
  const colors = colorsFor(process.stdout)
  return refused.flatMap(({ file, findings }) =>
    findings.map(({ code, message }) => `${colors.red(`error[${code}]:`)} ${clean(file)}: ${clean(message)}`),
  )
}

/** What becomes of documents whose files are gone or tell something else. */
export function documentLines({ replaced, orphaned, pruned, missing }: FileFates): string[] {
  return [
    ...named('Replaced, for the file tells otherwise of the meeting now', replaced),
    ...named('Kept, though the file tells of another meeting now (protokollgraf forget takes it out)', orphaned),
    ...named('Forgotten, for the file is gone', pruned),
    ...named('Kept, though the file is gone (--prune forgets such documents)', missing),
  ]
}

/** A line for each document, the first ten of them. */
function named(what: string, files: readonly SourceFile[]): string[] {
  const shown = files.slice(0, 10).map(({ path, document }) => `${what}: ${clean(path)} (${document.slice(0, 12)})`)
  return files.length > shown.length ? [...shown, `and ${files.length - shown.length} more`] : shown
}

function many(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
