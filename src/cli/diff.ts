import type { Command } from 'commander'
import type { FactChange } from '../load/index.ts'
import { colorsFor } from './colors.ts'
import { withGraph } from './graph.ts'
import { COMPARING } from './import/bring.ts'
import { previewChange } from './import/change.ts'
import { progressFor } from './import/progress.ts'
import { changeLines, changeSum } from './import/show.ts'
import { loadRegister } from './register.ts'
import { revisionsOf } from './rules.ts'

/** `protokollgraf diff`: what this version and this register would make of the documents in the graph. */
export function registerDiff(program: Command): void {
  program
    .command('diff')
    .description('what this version of the program, and the register, would change in the graph')
    .option('--json', 'a JSON object a line for each node and relation; progress as JSON lines on standard error')
    .addHelpText(
      'after',
      `
Reads the documents of the graph again by the rules, register and judgements of now, and
tells fact by fact how that differs from what the graph says. Nothing is written; the
next import does. See what new files would change with protokollgraf import --dry-run.

Examples:
  protokollgraf diff
  protokollgraf diff --register my-register
  protokollgraf diff --json | jq -r 'select(.change == "CHANGED") | .kind' | sort | uniq -c`,
    )
    .action(async ({ json = false }: { json?: boolean }) => {
      const register = await loadRegister()
      const revisions = await revisionsOf(register)
      const progress = progressFor(json)
      progress.stage(COMPARING, null)
      const comparing = withGraph((graph) =>
        previewChange(graph, { add: [], remove: [] }, register, { revisions, isWhole: true }),
      )
      printChanges(await comparing.finally(progress.end), json)
    })
}

export function printChanges(changes: readonly FactChange[], json: boolean): void {
  const lines = json
    ? changes.map((change) => JSON.stringify(change))
    : [...changeLines(changes, colorsFor(process.stdout)), changeSum(changes)]
  for (const line of lines) process.stdout.write(`${line}\n`)
}
