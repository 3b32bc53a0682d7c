import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import type { Graph } from '../graph/index.ts'
import { Problem } from '../model/problem.ts'
import { JUDGEMENTS_FILE } from '../read/judgements.ts'
import { withGraph } from './graph.ts'
import { registerFolder } from './register.ts'
import { type Candidate, candidatesIn, type Person, personsIn, type Referred } from './review/evidence.ts'
import { everybody, type Judged, judge, undo } from './review/judge.ts'
import { type Named, personMeant, referenceOf } from './review/persons.ts'
import { showCandidate, showJudged, showPerson } from './review/show.ts'

interface ListOptions {
  readonly all?: boolean
}

interface JudgeOptions {
  readonly reason: string
}

const VERDICTS = {
  same: ['SAME', 'they are one person'],
  different: ['DIFFERENT', 'they are two persons: ask no more'],
  unsure: ['UNSURE', 'nobody can tell: keep them apart, and on the list'],
} as const

/** `protokollgraf review`: who may be whom, and a person's rulings on it. */
export function registerReview(program: Command): void {
  const review = program
    .command('review')
    .description('list who may be the same person, with the evidence of both; settle it, or take it back')
    .option('--json', 'as JSON: one object a line for each pair, or one object for what was done')
    .option('--all', 'also the pairs that were judged UNSURE')
    .addHelpText(
      'after',
      `
The program never makes one person of two names by itself. A judgement is a row in
judgements.csv of the register in use (--register DIR or PROTOKOLLGRAF_REGISTER, else
the program's seed/): it holds for every later import, and the graph follows at once.

Examples:
  protokollgraf review
  protokollgraf review same "Anna Svensson" "Anna Swensson" --reason "a misprint, says the secretariat"
  protokollgraf review different "Anna Svensson, Bjuv" "Anna Svensson, Klippan" --reason "asked both"
  protokollgraf review undo
  protokollgraf review explain "Anna Svensson"`,
    )
    .action((options: ListOptions) => list(options, isJson()))
  const isJson = () => review.opts<{ json?: boolean }>().json === true

  for (const [name, [verdict, meaning]] of Object.entries(VERDICTS))
    review
      .command(name)
      .description(`judge two: ${meaning}`)
      .argument('<a>', 'a name, "name, whom for" where several bear it, or an id')
      .argument('<b>', 'the other')
      .option('--reason <words>', 'why, for whoever reads the register', '')
      .action(async (left: string, right: string, { reason }: JudgeOptions) => {
        const judged = await withGraph((graph) => judge(graph, verdict, left, right, reason))
        report(judged, 'Judged', isJson())
      })

  review
    .command('undo')
    .description('take back the last judgement, or the last on a pair')
    .argument('[a]', 'a name of the pair')
    .argument('[b]', 'the other')
    .action(async (left?: string, right?: string) => {
      if (left !== undefined && right === undefined)
        throw new Problem('ONE_NAME', 'A judgement is on two names: give both, or none for the last judgement.')
      const pair = left === undefined ? null : ([left, right!] as const)
      report(await withGraph((graph) => undo(graph, pair)), 'Taken back', isJson())
    })

  review
    .command('explain')
    .description('show why somebody is one person: spellings, meetings, reasons with their weights and quotes')
    .argument('<person>', 'a name, "name, whom for" where several bear it, or an id')
    .action((written: string) => explain(written, isJson()))
}

async function list({ all = false }: ListOptions, json: boolean): Promise<void> {
  const { pairs, persons } = await withGraph(async (graph) => {
    const found = await candidatesIn(graph)
    return { pairs: found, persons: found.length > 0 ? await everybody(graph) : [] }
  })
  const shown = pairs.filter(({ judged }) => all || judged === null)
  const named = shown.map((pair) => withReferences(pair, persons))
  if (json) {
    for (const pair of named) process.stdout.write(`${JSON.stringify(pair)}\n`)
    return
  }
  const unsure = pairs.length - pairs.filter(({ judged }) => judged === null).length
  const hidden = !all && unsure > 0 ? ` ${unsure} judged UNSURE (--all shows them).` : ''
  const count = shown.length === 0 ? 'Nothing to settle.' : `${shown.length} to settle.`
  const where = `Judgements are kept in ${fileURLToPath(new URL(JUDGEMENTS_FILE, registerFolder()))}`
  process.stdout.write(`${[...named.map(showCandidate), `${count}${hidden}`, where].join('\n')}\n`)
}

function withReferences(pair: Candidate, persons: readonly Named[]): Referred {
  const byId = new Map(persons.map((person) => [person.id, person]))
  const reference = ({ id, name }: Person) => {
    const person = byId.get(id)
    return person ? referenceOf(person, name, persons) : name
  }
  return { ...pair, references: [reference(pair.left), reference(pair.right)] }
}

async function explain(written: string, json: boolean): Promise<void> {
  const { person, pairs } = await withGraph(async (graph: Graph) => {
    const meant = personMeant(written, await everybody(graph))
    const [found] = await personsIn(graph, [meant.id])
    const all = await candidatesIn(graph, meant.id)
    return { person: found!, pairs: all }
  })
  if (json) process.stdout.write(`${JSON.stringify({ ...person, candidates: pairs })}\n`)
  else process.stdout.write(`${showPerson(person, pairs)}\n`)
}

function report(judged: Judged, what: string, json: boolean): void {
  process.stdout.write(`${json ? JSON.stringify(judged) : showJudged(judged, what)}\n`)
}
