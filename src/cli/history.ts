import { type Command, InvalidArgumentError } from 'commander'
import { clean } from './clean.ts'
import { withGraph } from './graph.ts'

interface Named {
  readonly id: string
  readonly fileName: string | null
}

interface Revision {
  readonly number: number
  readonly at: string
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly came: readonly Named[]
  readonly went: readonly Named[]
}

/** So many documents of a revision are named. */
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
Each import, ruling and "forget" that changes the graph is a revision. A document that
was replaced or forgotten since is named by the first digits of its SHA-256. What an API
answers carries its revision as ETag.

Examples:
  protokollgraf history
  protokollgraf history --last 1
  protokollgraf history --json | jq -r 'select(.went != []) | .at'`,
    )
    .action(async ({ last, json = false }: { last: number; json?: boolean }) => {
      const revisions = await withGraph((graph) => graph.read<Revision>('load/revisions', { last }))
      const told = json ? revisions.map((revision) => JSON.stringify(revision)) : revisions.flatMap(sentences)
      const none = revisions.length === 0 && !json ? ['Nothing was imported yet: protokollgraf import'] : []
      for (const line of [...told, ...none]) process.stdout.write(`${line}\n`)
    })
}

function atLeastOne(written: string): number {
  const number = Number(written)
  if (Number.isInteger(number) && number >= 1) return number
  throw new InvalidArgumentError('Expected a whole number from 1.')
}

function sentences({ number, at, added, changed, removed, came, went }: Revision): string[] {
  const when = `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`
  return [
    `${number}  ${when}  ${added} nodes and relations added, ${changed} changed, ${removed} removed`,
    ...namesOf('came', came),
    ...namesOf('went', went),
  ]
}

function namesOf(what: string, documents: readonly Named[]): string[] {
  if (documents.length === 0) return []
  const names = documents.map(({ id, fileName }) => (fileName === null ? id.slice(0, 12) : clean(fileName))).sort()
  const more = names.length > NAMED ? `, and ${names.length - NAMED} more` : ''
  return [`   ${what}: ${names.slice(0, NAMED).join(', ')}${more}`]
}
