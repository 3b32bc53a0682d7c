/**
 * Writes an invented corpus of minutes with its truth: the same seed gives the same files.
 *
 *   npm run corpus -- --meetings 1000 --seed 7 --out /tmp/corpus
 */
import { parseArgs } from 'node:util'
import { generate } from './corpus/generate.ts'
import { readMunicipalities } from './corpus/municipalities.ts'
import { writeCorpus } from './corpus/write.ts'

const { values } = parseArgs({
  options: {
    meetings: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
    slips: { type: 'string', default: '0.03' },
  },
})
const number = (name: 'meetings' | 'seed' | 'slips'): number => {
  const value = Number(values[name])
  if (!Number.isFinite(value) || value < 0) throw new Error(`--${name} takes a number, not "${values[name]}".`)
  return value
}
if (!values.out) throw new Error('Say where to write the corpus: --out DIR.')

const began = performance.now()
let most = 0
const outputs = generate({
  meetings: number('meetings'),
  seed: number('seed'),
  slips: number('slips'),
  municipalities: await readMunicipalities(),
})
const { meetings, bytes } = await writeCorpus(outputs, values.out, (count) => {
  if (count % 200 === 0) most = Math.max(most, process.memoryUsage().rss)
})
const seconds = (performance.now() - began) / 1000
most = Math.max(most, process.memoryUsage().rss)
console.log(
  `${meetings} meetings, ${(bytes / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s: ` +
    `${Math.round(meetings / seconds)} meetings a second, ${Math.round(most / 1e6)} MB of memory at the most.`,
)
