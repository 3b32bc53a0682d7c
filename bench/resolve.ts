/**
 * Resolves an invented corpus whose truth is known: pairs compared, time and memory as it grows, wrong merges, and
 * the share of true merges that are found or proposed.
 *
 *   npm run bench:resolve                                 1,000 and 10,000 meetings
 *   npm run bench:resolve -- --meetings 100000 --seed 7
 *   npm run bench:resolve -- --meetings 1000 --show 20    also the first 20 faults of each kind
 */
import { fork } from 'node:child_process'
import { parseArgs } from 'node:util'
import { readRegister } from '../src/read/register.ts'
import { type ReadDocument, resolve } from '../src/resolve/index.ts'
import { generate } from './corpus/generate.ts'
import { documentOf } from './corpus/hydrate.ts'
import { readMunicipalities } from './corpus/municipalities.ts'
import { type Links, linksOf } from './corpus/score-links.ts'
import { mergesOf } from './corpus/score-people.ts'
import type { TrueFollows, TruePerson, TrueProject } from './corpus/truth.ts'

const REGISTER = new URL('../node_modules/jiti/lib/jiti-register.mjs', import.meta.url).href

const { values } = parseArgs({
  options: {
    meetings: { type: 'string', default: '1000,10000' },
    seed: { type: 'string', default: '7' },
    show: { type: 'string', default: '0' },
    /** Set by this program for the process that measures one size. */
    only: { type: 'boolean', default: false },
  },
})

if (values.only) await measure(Number(values.meetings))
else {
  console.log(
    '| meetings | people | pairs compared | a person | CPU ms a meeting | memory MB | wrong merges | true merges | found | proposed | share | of other spellings and places | FOLLOWS | GRANTS |',
  )
  console.log('|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|')
  // Each size in a process of its own, so that its memory is its own.
  for (const meetings of values.meetings.split(',')) {
    const child = fork(
      process.argv[1]!,
      ['--only', '--meetings', meetings, '--seed', values.seed, '--show', values.show],
      {
        execArgv: ['--import', REGISTER, '--max-old-space-size=12000', '--max-semi-space-size=128'],
      },
    )
    await new Promise((done) => child.once('exit', done))
  }
}

/** Precision and recall. */
function shares({ wanted, found, right }: Links): string {
  return `${(right / found).toFixed(3)} / ${(right / wanted).toFixed(3)}`
}

async function measure(meetings: number): Promise<void> {
  const documents: ReadDocument[] = []
  const truth: TruePerson[] = []
  const follows: TrueFollows[] = []
  const grants: TrueProject['grants'][number][] = []
  const seed = Number(values.seed)
  for (const output of generate({ meetings, seed, municipalities: await readMunicipalities() })) {
    if (output.kind === 'person') truth.push(output.truth)
    else if (output.kind === 'project') grants.push(...output.truth.grants)
    else if (output.kind === 'document') {
      documents.push(documentOf(output.truth))
      follows.push(...output.follows)
    }
  }
  const register = await readRegister()
  let compared = 0
  const began = process.cpuUsage()
  const facts = resolve(documents, register, { onCompared: (pairs) => (compared = pairs) })
  const { user, system } = process.cpuUsage(began)
  const memory = process.memoryUsage().heapUsed
  const { wrong, needed, found, proposed, hard, faults } = mergesOf(facts, documents, truth)
  const links = linksOf(facts, documents, follows, grants)
  const people = facts.persons.length
  const cells = [
    meetings,
    people,
    compared,
    (compared / people).toFixed(2),
    ((user + system) / 1000 / meetings).toFixed(2),
    Math.round(memory / 1e6),
    wrong,
    needed,
    found,
    proposed,
    ((found + proposed) / needed).toFixed(4),
    `${(hard.met / hard.needed).toFixed(3)} of ${hard.needed}`,
    shares(links.follows),
    shares(links.grants),
  ]
  console.log(`| ${cells.join(' | ')} |`)
  for (const fault of faults.slice(0, Number(values.show))) console.log(fault)
}
