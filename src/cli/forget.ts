import type { Command } from 'commander'
import type { Loaded } from '../load/index.ts'
import { Problem } from '../model/problem.ts'
import { clean } from './clean.ts'
import { withGraph } from './graph.ts'
import { changeGraph } from './import/change.ts'
import { loadRegister } from './register.ts'
import { revisionsOf } from './rules.ts'

/** Least digits of a SHA-256 by which a document is known. */
const shortestId = 6

interface Named {
  readonly id: string
  readonly fileName: string
}

interface Forgotten extends Loaded {
  readonly forgotten: readonly { readonly id: string; readonly fileName: string }[]
}

/** `protokollgraf forget DOCUMENT...`: documents out of the graph, with all that only they said. */
export function registerForget(program: Command): void {
  program
    .command('forget')
    .description('take documents out of the graph, with all that only they said')
    .argument('<document...>', 'file name as imported, or SHA-256 (its first digits are enough)')
    .option('--json', 'report as JSON on standard output')
    .addHelpText(
      'after',
      `
The graph is then as if they had never been imported; the files themselves are left
alone. Import a document again to have it back.

Examples:
  protokollgraf forget 001_4b805df710965772.txt
  protokollgraf forget bfdc2e8f`,
    )
    .action(async (documents: string[], { json = false }: { json?: boolean }) => {
      const report = await withGraph(async (graph): Promise<Forgotten> => {
        const stored = await graph.read<Named>('load/document-names')
        const forgotten = [...new Set(documents.map((written) => documentMeant(written, stored)))]
        const register = await loadRegister()
        const remove = forgotten.map(({ id }) => id)
        const {
          graph: _,
          isWhole: __,
          resolving: ___,
          ...loaded
        } = await changeGraph(graph, { add: [], remove }, register, { revisions: await revisionsOf(register) })
        return { forgotten, ...loaded }
      })
      process.stdout.write(json ? `${JSON.stringify(report)}\n` : `${sentences(report)}\n`)
    })
}

/** @throws Problem DOCUMENT_UNKNOWN, DOCUMENT_AMBIGUOUS */
function documentMeant(written: string, documents: readonly Named[]): Named {
  const name = written.split(/[\\/]/).at(-1)
  const byName = documents.filter(({ fileName }) => fileName === written || fileName === name)
  const isId = new RegExp(`^[0-9a-f]{${shortestId},64}$`, 'i').test(written)
  const found = byName.length > 0 || !isId ? byName : documents.filter(({ id }) => id.startsWith(written.toLowerCase()))
  const [document] = found
  if (document && found.length === 1) return document
  const lines = (some: readonly Named[]) => [
    ...some.slice(0, 10).map(({ id, fileName }) => `${id.slice(0, 12)}  ${clean(fileName)}`),
    ...(some.length > 10 ? [`and ${some.length - 10} more`] : []),
  ]
  if (found.length > 1)
    throw new Problem(
      'DOCUMENT_AMBIGUOUS',
      `${found.length} documents are called "${written}". Give the SHA-256 of one:`,
      lines(found),
    )
  throw new Problem(
    'DOCUMENT_UNKNOWN',
    `No document in the graph is "${written}"; the graph was left as it is.`,
    documents.length === 0 ? ['The graph holds no documents.'] : ['There are:', ...lines(documents)],
  )
}

function sentences({ forgotten, added, changed, removed, revision }: Forgotten): string {
  const names = forgotten.map(({ id, fileName }) => `Forgotten: ${clean(fileName)} (${id.slice(0, 12)})`)
  const what = `${added} nodes and relations added, ${changed} changed, ${removed} removed (revision ${revision}).`
  return [...names, what].join('\n')
}
