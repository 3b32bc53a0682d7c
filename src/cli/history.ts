import { type Command, InvalidArgumentError } from 'commander'
import { clean } from './clean.ts'
import { withGraph } from './graph.ts'

interface Named {
  readonly id: string
  readonly fileName: string | null
}

/** The revisions of one import, or the one of a ruling or removal. */
interface Entry {
  /** Of the last revision, and of the first. */
  readonly number: number
  readonly first: number
  /** When it was done, and when it began. */
  readonly at: string
  readonly begun: string
  /** Version; null where it was not kept yet. */
  readonly program: string | null
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly came: readonly Named[]
  /** Were there, and were written again: read by other rules, or under another name. */
  readonly again: readonly Named[]
  readonly went: readonly Named[]
}

/** So many documents of an entry are named. */
const NAMED = 10

/** `protokollgraf history`: what each change of the graph was, and when. */
export function registerHistory(program: Command): void {
  program
    .command('history')
    .description('the revisions of the graph: when it changed, and which documents came and went')
    .option('--last <n>', 'how many, the last first', atLeastOne, 20)
    .option('--json', 'a JSON object a line for each, with all documents')
    .addHelpText(
      'after',
      `
Each import, ruling and "forget" that changes the graph is an entry; a large import has
several revisions. A document that was there and is read by other rules now was read
again; one that was replaced or forgotten since is named by the first digits of its
SHA-256. What an API answers carries its revision as ETag.

Examples:
  protokollgraf history
  protokollgraf history --last 1
  protokollgraf history --json | jq -r 'select(.went != []) | .at'`,
    )
    .action(async ({ last, json = false }: { last: number; json?: boolean }) => {
      const found = await withGraph((graph) => graph.read<Entry>('load/revisions', { last }))
      const entries = found.map(withoutCame)
      const told = json ? entries.map((entry) => JSON.stringify(entry)) : entries.flatMap(sentences)
      const none = entries.length === 0 && !json ? ['Nothing was imported yet: protokollgraf import'] : []
      for (const line of [...told, ...none]) process.stdout.write(`${line}\n`)
    })
}

function atLeastOne(written: string): number {
  const number = Number(written)
  if (Number.isInteger(number) && number >= 1) return number
  throw new InvalidArgumentError('Expected a whole number from 1.')
}

/** What came with one part of an import, and was written again with another, came. */
function withoutCame(entry: Entry): Entry {
  const came = new Set(entry.came.map(({ id }) => id))
  return { ...entry, again: entry.again.filter(({ id }) => !came.has(id)) }
}

function sentences({ number, first, at, program, added, changed, removed, came, again, went }: Entry): string[] {
  const which = first === number ? String(number) : `${first}–${number}`
  const when = `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`
  const by = program === null ? '' : `, by version ${program}`
  return [
    `${which}  ${when}  ${added} nodes and relations added, ${changed} changed, ${removed} removed${by}`,
    ...namesOf('came', came),
    ...namesOf('read again', again),
    ...namesOf('went', went),
  ]
}

function namesOf(what: string, documents: readonly Named[]): string[] {
  if (documents.length === 0) return []
  const names = documents.map(({ id, fileName }) => (fileName === null ? id.slice(0, 12) : clean(fileName))).sort()
  const more = names.length > NAMED ? `, and ${names.length - NAMED} more` : ''
  return [`   ${what}: ${names.slice(0, NAMED).join(', ')}${more}`]
}
