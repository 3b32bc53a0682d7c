/**
 * Kills imports, servers and connections at random moments, runs the same command again, and compares the graphs.
 *
 *   npm run test:faults                                      a trial of each kind, the common ones several times
 *   npm run test:faults -- --trials 200 --seed 7
 *   npm run test:faults -- --kind "server killed" --kind Ctrl-C --trials 20
 */
import { parseArgs } from 'node:util'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { findHome } from '../../src/graph/index.ts'
import { KINDS, type Kind, makeGround, type Outcome, tableOf } from './trials.ts'

const { values } = parseArgs({
  options: {
    trials: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string', multiple: true },
  },
})
/** How many of twenty trials are of which kind. */
const shares: readonly Kind[] = [
  ...Array<Kind>(10).fill('importer killed'),
  ...Array<Kind>(3).fill('server killed'),
  'connection cut',
  'connection cut for good',
  'Ctrl-C',
  'Ctrl-C twice',
  'two at once, one killed',
  'another client holds locks',
  'another client holds locks',
]
const wanted = values.kind
const kinds = wanted === undefined ? shares : KINDS.filter((kind) => wanted.includes(kind))
if (kinds.length === 0) throw new Error(`--kind is one of: ${KINDS.join(', ')}`)

const generator = xoroshiro128plus(Number(values.seed))
const random = () => (generator.next() >>> 0) / 2 ** 32
const begun = performance.now()
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:NEO4J|PROTOKOLLGRAF)_/u.test(name)),
)
const ground = await makeGround({ jars: findHome(process.env).jars, environment })
const outcomes: Outcome[] = []
const isWrong = ({ half, seenHalf, differences, faults }: Outcome) =>
  half.length + seenHalf.length + differences + faults.length > 0
try {
  for (let index = 0; index < Number(values.trials); index += 1) {
    const outcome = await ground.trial(kinds[index % kinds.length]!, random)
    outcomes.push(outcome)
    const { kind, held, half, seenHalf, reads, differences, faults, seconds } = outcome
    const seen = `${half.length} half, ${seenHalf.length} seen by half in ${reads} reads`
    console.log(`${index + 1} ${kind}: held ${held}, ${seen}, ${differences} differences, ${seconds.toFixed(1)} s`)
    for (const line of [...half.slice(0, 3), ...seenHalf.slice(0, 3), ...faults]) console.log(`  ${line}`)
  }
} finally {
  await ground.close()
}
const wrong = outcomes.filter(isWrong)
const minutes = Math.round((performance.now() - begun) / 60_000)
console.log(`\n${tableOf(outcomes)}\n`)
console.log(`${outcomes.length} trials in ${minutes} minutes; ${wrong.length} were not as they should be.`)
process.exitCode = wrong.length > 0 ? 1 : 0
