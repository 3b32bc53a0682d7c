import { stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Command, Option } from 'commander'
import { Problem } from '../model/problem.ts'
import { findFiles } from '../read/index.ts'
import { printChanges } from './diff.ts'
import { STATUS } from './errors.ts'
import { importExport } from './export.ts'
import { withGraph } from './graph.ts'
import { importFiles, previewImport } from './import/bring.ts'
import { type Reading, readFiles } from './import/files.ts'
import { progressFor } from './import/progress.ts'
import { documentLines, type ImportPlan, nothingRead, printReport, refusedLines } from './import/report.ts'
import { loadRegister } from './register.ts'
import { revisionsOf } from './rules.ts'

/** The protocols that come with the program, relative to the package root from src and dist alike. */
export const SEED_PROTOCOLS = fileURLToPath(new URL('../../seed/protocols/', import.meta.url))

/** So few files are looked at before a database is started. */
const FEW = 20

/** `protokollgraf import [PATH...]`: minutes into the graph. */
export function registerImport(program: Command): void {
  program
    .command('import')
    .description('read minutes (.txt, .md, .pdf, .docx) into the graph')
    .argument('[path...]', 'files, or folders with all that is in them (default: the protocols in seed/)')
    .option('--json', 'report as JSON on standard output; progress as JSON lines on standard error')
    .addOption(
      new Option(
        '--dry-run',
        'tell fact by fact what would change, and what would become of the files; write nothing',
      ).conflicts('from'),
    )
    .addOption(
      new Option('--prune', 'forget documents whose files are no longer in the folders given').conflicts('from'),
    )
    .addOption(
      new Option('--from <form>', 'bring in a whole graph that "export" wrote, into an empty one').choices(['jsonl']),
    )
    .option('--replace', 'with --from: in place of the graph that is there')
    .addOption(
      new Option('--again', 'read everything, also where nothing has changed since the last import').conflicts('from'),
    )
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
    .action(async (paths: string[], options: Flags, command: Command) => {
      if (options.from !== undefined) return importExport(paths, options)
      // To take it for a word without meaning would be to keep what somebody wants gone.
      if (options.replace) command.error("error: option '--replace' cannot be used without option '--from <form>'")
      const files = await filesOf(paths)
      // What is wrong with a few files shows before a database is started.
      const early = files.length <= FEW ? await readEarly(files) : null
      const folders = await foldersOf(paths)
      const progress = progressFor(options.json ?? false)
      const { again = false, prune = false } = options
      if (options.dryRun) {
        const plan = await withGraph((graph) => previewImport(graph, files, { progress, early, folders, prune }))
        printPlan(plan, options.json ?? false)
        if (plan.refused.length > 0) process.exitCode = STATUS.problem
        return
      }
      const report = await withGraph((graph) => importFiles(graph, files, { progress, early, again, folders, prune }))
      if (options.json) process.stdout.write(`${JSON.stringify(report)}\n`)
      else printReport(report)
      if (report.refused.length > 0) process.exitCode = STATUS.problem
    })
}

/** What an import would change, a line each; as JSON what becomes of the files is the last line, by the report's names. */
function printPlan({ changes, ...fates }: ImportPlan, json: boolean): void {
  const say = (lines: readonly string[]) => process.stdout.write(lines.map((line) => `${line}\n`).join(''))
  if (!json) say([...refusedLines(fates), ...documentLines(fates)])
  printChanges(changes, json)
  if (json) say([JSON.stringify(fates)])
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
