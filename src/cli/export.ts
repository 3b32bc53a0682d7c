import { once } from 'node:events'
import { createWriteStream, existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished, pipeline } from 'node:stream/promises'
import { type Command, Option } from 'commander'
import { checkExport, exportGraph, importGraph, type Transferred } from '../load/transfer.ts'
import { Problem } from '../model/problem.ts'
import { printStep, withGraph } from './graph.ts'
import { interrupted } from './shutdown.ts'

/** Milliseconds between lines of progress. */
const LINE_EVERY = 5000

/** `protokollgraf export [FILE]`: the whole graph as lines of JSON. */
export function registerExport(program: Command): void {
  program
    .command('export')
    .description('write the whole graph as lines of JSON, from any server to any other')
    .argument('[file]', 'where to; "-" is standard output', '-')
    .addOption(new Option('--format <form>', 'form of the file').choices(['jsonl']).default('jsonl'))
    .option('--force', 'also where there is such a file')
    .addHelpText(
      'after',
      `
The first line says what it is and how much there is; a line for each node follows, one for
each relation, and a last one with a checksum, so that a file that was cut off is refused.
Imports wait meanwhile; questions are answered. The register and the judgements in seed/ are
not in it; they are files of yours.

To move to another server:
  protokollgraf export graph.jsonl
  NEO4J_URI=neo4j://db.example.org NEO4J_PASSWORD=… protokollgraf import --from jsonl graph.jsonl

Examples:
  protokollgraf export graph.jsonl
  protokollgraf export | gzip > graph.jsonl.gz
  gunzip < graph.jsonl.gz | protokollgraf import --from jsonl -`,
    )
    .action(exportTo)
}

async function exportTo(file: string, options: { force?: boolean }): Promise<void> {
  if (file === '-') {
    await withGraph((graph) => exportGraph(graph, writerTo(process.stdout)))
    return
  }
  if (existsSync(file) && !options.force)
    throw new Problem('FILE_EXISTS', `There is a file ${file} already.`, ['Give another name, or add --force.'])
  // A device or a pipe must not be replaced by a file.
  if (statSync(file, { throwIfNoEntry: false })?.isFile() === false)
    throw new Problem('FILE_NOT_WRITABLE', `${file} is no file that can be replaced.`, [
      'Give the name of a file, or leave it out and let the shell direct the output: protokollgraf export > PATH',
    ])
  const part = `${file}.part`
  const output = createWriteStream(part, { flush: true, mode: 0o600 })
  try {
    await once(output, 'open')
    const done = await withGraph((graph) => exportGraph(graph, writerTo(output)))
    output.end()
    await finished(output)
    renameSync(part, file)
    console.log(`${said(done)} are in ${file}.`)
  } catch (error) {
    output.destroy()
    rmSync(part, { force: true })
    throw fileProblem(file, error)
  }
}

/** Writes to a stream, and waits while it is slower than we are. */
function writerTo(stream: NodeJS.WritableStream): (text: string) => Promise<void> {
  let failure: Error | null = null
  // A disk may turn out to be full between two calls.
  stream.on('error', (error: Error) => {
    failure = error
  })
  return async (text) => {
    interrupted.throwIfAborted()
    if (failure !== null) throw failure
    if (stream.write(text)) return
    await once(stream, 'drain', { signal: interrupted })
  }
}

/** A fault of a file as a Problem; anything else as it came. */
function fileProblem(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : null
  if (code === null) return error
  const advice = code === 'ENOSPC' ? 'Make room, or give a path on another disk.' : 'Give another path.'
  return new Problem('FILE_NOT_WRITABLE', `Cannot write ${file} (${code}); nothing was left of it.`, [advice], {
    cause: error,
  })
}

/** `protokollgraf import --from jsonl FILE`. */
export async function importExport(
  paths: readonly string[],
  { json = false, replace = false }: { json?: boolean; replace?: boolean },
): Promise<void> {
  const [path] = paths
  if (path === undefined || paths.length > 1)
    throw new Problem('ONE_FILE', `Expected one file with --from jsonl, found ${paths.length}.`, [
      'Such as: protokollgraf import --from jsonl graph.jsonl',
      '"-" is standard input.',
    ])
  const folder = path === '-' ? mkdtempSync(join(tmpdir(), 'protokollgraf-import-')) : null
  try {
    const file = folder === null ? path : await spooled(join(folder, 'standard input'))
    const checked = await checkExport(file)
    let told = Date.now()
    const onProgress = (written: number) => {
      interrupted.throwIfAborted()
      if (json || Date.now() - told < LINE_EVERY) return
      told = Date.now()
      printStep(`Written: ${written} of ${checked.nodes + checked.relations}`)
    }
    const done = await withGraph((graph) => importGraph(graph, checked, { replace, onProgress }))
    console.log(json ? JSON.stringify(done) : `${said(done)} came in.`)
  } finally {
    if (folder !== null) rmSync(folder, { recursive: true, force: true })
  }
}

/** Standard input as a file, since it is read twice: once to see that it is whole, once to bring it in. */
async function spooled(file: string): Promise<string> {
  try {
    await pipeline(process.stdin, createWriteStream(file, { mode: 0o600 }), { signal: interrupted })
    return file
  } catch (error) {
    throw fileProblem(file, error)
  }
}

function said({ nodes, relations, revision }: Transferred): string {
  return `${nodes} nodes and ${relations} relations (revision ${revision})`
}
