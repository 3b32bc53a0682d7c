/**
 * How fast documents are read (`read` and `minutes` together), and whether the time grows with the text alone.
 *
 *   npm run bench:read                 all of it, as the tables of docs/performance.md
 *   npm run bench:read -- speed        speed|growth|large|hostile: one part
 *   npm run bench:read -- hostile att  only the cases whose name contains "att"
 */
import { spawnSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { minutes } from '../src/minutes/index.ts'
import type { Register } from '../src/model/register.ts'
import { readBytes } from '../src/read/index.ts'
import { readRegister } from '../src/read/register.ts'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
/** Lets a process of its own run TypeScript. */
const REGISTER = new URL('../node_modules/jiti/lib/jiti-register.mjs', import.meta.url).href
/** Milliseconds after which a step of a large text is given up. */
const LONGEST = 180_000

interface Input {
  readonly name: string
  readonly text: string
}

/** Milliseconds that reading a text takes: the quickest of several runs for small texts, which shuts out the machine. */
async function timeRead(text: string, register: Register): Promise<number> {
  const bytes = Buffer.from(text)
  return quickest(async () => {
    minutes(await readBytes(bytes, 'bench.txt'), register)
  })
}

async function quickest(work: () => void | Promise<void>): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  const begun = performance.now()
  for (let run = 0; run < 5 && (run < 1 || performance.now() - begun < 1000); run++) {
    best = Math.min(best, await once(work))
  }
  return best
}

async function documents(): Promise<Input[]> {
  const found: Input[] = []
  for (const folder of ['seed/protocols', 'tests/samples']) {
    for (const path of await readdir(`${ROOT}${folder}`, { recursive: true })) {
      if (!/\.(?:txt|md)$/.test(path) || path.endsWith('README.md')) continue
      found.push({ name: path, text: await readFile(`${ROOT}${folder}/${path}`, 'utf8') })
    }
  }
  return found.sort((left, right) => (left.name < right.name ? -1 : 1))
}

// ---- speed: documents a second, beside a Markdown parser -----------------------------------------------------------

async function speed(inputs: readonly Input[], register: Register): Promise<void> {
  const bytes = inputs.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
  const ours = async () => {
    for (const { text } of inputs) minutes(await readBytes(Buffer.from(text), 'bench.txt'), register)
  }
  const parser = () => {
    for (const { text } of inputs) fromMarkdown(text)
  }
  // Both are compiled by the engine before either is measured.
  for (let round = 0; round < 5; round++) {
    await ours()
    parser()
  }
  const rounds: { ours: number; parser: number }[] = []
  for (let round = 0; round < 15; round++) {
    rounds.push({ ours: await once(ours), parser: await once(parser) })
  }
  const own = median(rounds.map((round) => round.ours))
  const other = median(rounds.map((round) => round.parser))
  const ratio = median(rounds.map((round) => round.parser / round.ours))
  console.log(`\n### Speed: ${inputs.length} documents, ${kilobytes(bytes)}, median of ${rounds.length} rounds\n`)
  table(
    ['', 'ms', 'MB/s', 'ms a document'],
    [
      ['read + minutes', own, bytes],
      ['mdast-util-from-markdown', other, bytes],
    ].map(([name, time, size]) => [
      String(name),
      round(Number(time)),
      (Number(size) / 1000 / Number(time)).toFixed(2),
      (Number(time) / inputs.length).toFixed(2),
    ]),
  )
  console.log(`\nThe reader is ${ratio.toFixed(2)} times as fast as the Markdown parser on the same text.`)
}

/** Milliseconds of the processor, not of the clock: what else the machine does is left out. */
async function once(work: () => void | Promise<void>): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[values.length >> 1]!
}

// ---- growth: the same document, longer and longer ------------------------------------------------------------------

async function growth(inputs: readonly Input[], register: Register): Promise<void> {
  console.log('\n### Growth: one document, its text after its head repeated (a ratio of 1 is linear)\n')
  const factors = [1, 10, 100]
  const rows: string[][] = []
  for (const input of inputs) {
    const steps: number[] = []
    for (const factor of factors) steps.push(await timeRead(longer(input.text, factor), register))
    const ratios = steps.slice(1).map((time, index) => (time / steps[index]! / 10).toFixed(2))
    rows.push([input.name.replace(/\/input\.\w+$/, ''), ...steps.map(round), ratios.at(-1)!])
  }
  rows.sort((left, right) => Number(right.at(-1)) - Number(left.at(-1)))
  table(['document', '1× ms', '10× ms', '100× ms', 'time ÷ text, 10× to 100×'], rows)
}

/** A document of `factor` times the length: its head once, the lines after it again and again. */
function longer(text: string, factor: number): string {
  const lines = text.split('\n')
  const head = lines.slice(0, 25)
  const rest = lines.slice(25)
  return [...head, ...Array.from({ length: factor }, () => rest).flat()].join('\n')
}

// ---- large: what no person writes ----------------------------------------------------------------------------------

/** Makes a text of a given size (the unit is the case's own). */
interface Case {
  readonly name: string
  readonly sizes: readonly number[]
  readonly unit: string
  make(size: number): string
}

const words = 'Anna Berg, Bjuv, informerade om 100 000 kr den 12 maj 2015 och att gruppen beslutar att '
const large: readonly Case[] = [
  {
    name: 'lines of att att att',
    unit: 'lines',
    sizes: [20_000, 200_000],
    make: (size) => 'att att att\n'.repeat(size),
  },
  {
    name: 'lines of att att att in an item',
    unit: 'lines',
    sizes: [20_000, 200_000],
    make: (size) => within('att att att\n'.repeat(size)),
  },
  { name: 'one line of letters', unit: 'MB', sizes: [5, 50], make: (size) => 'å'.repeat(size * 500_000) },
  {
    name: 'one line of letters in an item',
    unit: 'MB',
    sizes: [5, 50],
    make: (size) => within('å'.repeat(size * 500_000)),
  },
  {
    name: 'one line of words',
    unit: 'MB',
    sizes: [5, 50],
    make: (size) => words.repeat((size * 1_000_000) / words.length),
  },
  {
    name: 'one line of words in an item',
    unit: 'MB',
    sizes: [5, 50],
    make: (size) => within(words.repeat((size * 1_000_000) / words.length)),
  },
  { name: 'nested lists, indented', unit: 'levels', sizes: [1000, 2000, 10_000], make: (size) => within(nested(size)) },
  {
    name: 'nested lists on one line',
    unit: 'levels',
    sizes: [1000, 10_000],
    make: (size) => within(`${'- '.repeat(size)}att\n`),
  },
]

/** Each level is indented by one space more, so the text grows with the square of the levels. */
function nested(levels: number): string {
  const lines: string[] = []
  for (let level = 0; level < levels; level++) lines.push(`${' '.repeat(level)}- att punkt ${level}`)
  return lines.join('\n')
}

/** A whole protocol with a text in its item, or in its list of members. */
function within(text: string, place: 'item' | 'list' = 'item'): string {
  return [
    'Minnesanteckningar',
    'Kommundirektörsgruppen',
    '',
    'Datum: 2015-06-12 kl. 08.30–12.30',
    'Plats: Stadshuset',
    '',
    'Närvarande:',
    'Anna Berg, Bjuv',
    'Bo Lind, Klippan',
    ...(place === 'list' ? [text] : []),
    '',
    '1. Föregående anteckningar',
    'Anna Berg redovisar läget.',
    '',
    'Beslut:',
    'att godkänna anteckningarna',
    '',
    '2. Samverkan',
    ...(place === 'item' ? [text] : []),
    'Beslut:',
    'att lägga informationen till handlingarna',
    '',
    'Vid anteckningarna',
    'Bo Lind',
  ].join('\n')
}

/** Each step runs in a process of its own, so that one that hangs or dies spoils no other. */
function grow(cases: readonly Case[]): void {
  tableHead(['case', 'size', 'text', 'ms', 'MB/s', 'time ÷ text'])
  for (const { name, unit, sizes, make } of cases) {
    let before: { time: number; length: number } | null = null
    for (const size of sizes) {
      const length = make(size).length
      const child = spawnSync(
        process.execPath,
        ['--import', REGISTER, fileURLToPath(import.meta.url), 'step', name, String(size)],
        {
          encoding: 'utf8',
          timeout: LONGEST,
          killSignal: 'SIGKILL',
        },
      )
      const time = child.status === 0 ? Number(child.stdout) : null
      const failure =
        child.status === null ? `more than ${LONGEST / 1000} s` : `failed: ${/\w*Error.*/.exec(child.stderr)?.[0]}`
      const ratio = before && time ? time / before.time / (length / before.length) : null
      const numbers = time === null ? [failure, '-'] : [round(time), (length / 1000 / time).toFixed(1)]
      tableRow([name, `${size} ${unit}`, kilobytes(length), ...numbers, ratio?.toFixed(2) ?? ''])
      if (time === null) break
      before = { time, length }
    }
  }
}

/** One step of a case of {@link large}: prints its milliseconds. */
async function step(name: string, size: number, register: Register): Promise<void> {
  const text = large.find((candidate) => candidate.name === name)!.make(size)
  const bytes = Buffer.from(text)
  for (let round = 0; round < 20; round++)
    minutes(await readBytes(Buffer.from(within('att ta\n')), 'warm.txt'), register)
  console.log(await once(async () => void minutes(await readBytes(bytes, 'bench.txt'), register)))
}

// ---- hostile: every construct the rules look for, many times over --------------------------------------------------

const units: readonly string[] = [
  ' ',
  '\t',
  '\u00a0',
  '-',
  '*',
  '_',
  '~~',
  '#',
  '|',
  '(',
  ')',
  '[',
  '"',
  '§',
  '1',
  '1.',
  '0',
  ',',
  '.',
  ':',
  '–',
  '/',
  '\\',
  '’',
  '\u00ad',
  '&lt;',
  '<b>',
  '\u200b',
  '> ',
  '- ',
  '1. ',
  '| ',
  '** ',
  'att ',
  'och att ',
  'samt att ',
  'beslutar att ',
  'föreslå styrelsen att ',
  'uppdra åt ',
  'Anna ',
  'Anna Berg, ',
  'Anna Berg och ',
  'Anna Berg (S), ',
  'Anna-',
  'A',
  'a',
  'Aa',
  'å',
  'Bjuv, ',
  'Bjuv och ',
  'kommun ',
  'kl. ',
  '08.30 ',
  '08.30-',
  '12 maj ',
  '2015-06-12 ',
  '150612',
  '12/5 ',
  'v. 22 ',
  'den ',
  'senast ',
  'fredag ',
  '100 000 ',
  '100 000 kr ',
  '1 ',
  '000 ',
  'tkr ',
  'miljoner ',
  'högst ',
  'projekt ',
  'projektet ',
  'informerar ',
  'Anna Berg informerar ',
  'ordförande ',
  'sekreterare ',
  'Anna Berg, kommundirektör, ',
  'ersättare för ',
  'för ',
  'från kl. 10 ',
  'till kl. ',
  'deltar ej i § 4 ',
  '§§ 48–62, ',
  'Ansvarig: ',
  'Uppdrag: ',
  'Beslut: ',
  'Närvarande: ',
  'Tid: ',
  'se bilaga ',
  'samt ',
  'och ',
  'e-',
  'kommun-',
  '”projekt ',
  'Sida 1 (1) ',
  'mail@x.se ',
  'http://x.se ',
]

interface Slow {
  readonly name: string
  readonly times: readonly number[]
  readonly power: number
}

/** The power of growth above which a construct is reported. */
const POWER = 1.4
/** Milliseconds for 100 kB below which a time is the machine's noise, whatever its power. */
const NOISE = 40

async function inTurn<Value, Result>(
  values: readonly Value[],
  work: (value: Value) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  for (const value of values) results.push(await work(value))
  return results
}

/** The power of growth from a text to one four times as long: 1 is linear, 2 quadratic. */
async function hostile(filter: string, register: Register): Promise<void> {
  const sizes = [25_000, 100_000]
  const slow: Slow[] = []
  let count = 0
  for (const place of ['item', 'list'] as const) {
    for (const shape of ['line', 'lines'] as const) {
      for (const unit of units) {
        const name = `${JSON.stringify(unit)} as ${shape === 'line' ? 'one line' : 'many lines'} in the ${place}`
        if (!name.includes(filter)) continue
        count++
        const piece = shape === 'line' ? unit : `${unit}\n`
        const timesOf = () =>
          inTurn(sizes, (size) => timeRead(within(`${piece.repeat(size / piece.length)}x`, place), register))
        const powerOf = (times: readonly number[]) => Math.log(times[1]! / times[0]!) / Math.log(4)
        let times = await timesOf()
        // Other programs disturb: what seems slow is measured again, and the lesser power counts.
        for (let again = 0; again < 2 && powerOf(times) > POWER && times[1]! > NOISE; again++) {
          const retry = await timesOf()
          if (powerOf(retry) < powerOf(times)) times = retry
        }
        const power = powerOf(times)
        if (power > POWER && times[1]! > NOISE) slow.push({ name, times, power })
      }
    }
  }
  console.log(`\n### Hostile: ${count} texts of one construct over and over, 25 kB and 100 kB\n`)
  slow.sort((left, right) => right.times[1]! - left.times[1]!)
  if (slow.length === 0) console.log('All grow linearly.')
  else
    table(
      ['construct', '25 kB ms', '100 kB ms', 'power'],
      slow.map(({ name, times, power }) => [name, ...times.map(round), power.toFixed(2)]),
    )
}

// ---- printing ------------------------------------------------------------------------------------------------------

function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  tableHead(head)
  for (const row of rows) tableRow(row)
}

function tableHead(head: readonly string[]): void {
  console.log(`| ${head.join(' | ')} |`)
  console.log(`|${head.map((_, index) => (index === 0 ? '---' : '---:')).join('|')}|`)
}

function tableRow(row: readonly string[]): void {
  console.log(`| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
}

function round(milliseconds: number): string {
  return milliseconds < 10 ? milliseconds.toFixed(1) : milliseconds.toFixed(0)
}

function kilobytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

const [part = 'all', filter = '', size = ''] = process.argv.slice(2)
const register = await readRegister()
if (part === 'step') await step(filter, Number(size), register)
else {
  const does = (name: string) => part === 'all' || part === name
  const inputs = await documents()
  console.log(`Node ${process.version}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores`)
  if (does('speed')) await speed(inputs, register)
  if (does('growth')) {
    await growth(
      inputs.filter(({ name }) => name.includes(filter)),
      register,
    )
  }
  if (does('large')) {
    console.log('\n### Large: what no person writes\n')
    grow(large.filter(({ name }) => name.includes(filter)))
  }
  if (does('hostile')) await hostile(filter, register)
}
