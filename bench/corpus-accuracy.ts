/**
 * Scores the reader on an invented corpus (npm run corpus), field by field and style by style.
 *
 *   npm run accuracy:corpus -- --corpus DIR                 precision, recall and F1
 *   npm run accuracy:corpus -- --corpus DIR --style narrow  one style only
 *   npm run accuracy:corpus -- --corpus DIR --diff 20       also the first 20 documents that differ, fact by fact
 */
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { recordOf } from '../src/cli/record.ts'
import { read } from '../src/read/index.ts'
import { readRegister } from '../src/read/register.ts'
import { compare, type Difference, factsOf } from './corpus/score.ts'
import type { TrueDocument } from './corpus/truth.ts'

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    style: { type: 'string' },
    diff: { type: 'string', default: '0' },
    field: { type: 'string' },
  },
})
if (!values.corpus) throw new Error('Say which corpus: --corpus DIR (npm run corpus writes one).')

interface Score {
  right: number
  missing: number
  extra: number
}

const scores = new Map<string, Map<string, Score>>()
const documents = new Map<string, { all: number; exact: number }>()
let shown = 0

function count(group: string, { field, right, missing, extra }: Difference): void {
  const fields = scores.get(group) ?? new Map<string, Score>()
  scores.set(group, fields)
  const sum = fields.get(field) ?? { right: 0, missing: 0, extra: 0 }
  fields.set(field, {
    right: sum.right + right,
    missing: sum.missing + missing.length,
    extra: sum.extra + extra.length,
  })
}

const register = await readRegister()
for await (const line of createInterface({ input: createReadStream(join(values.corpus, 'truth.jsonl')) })) {
  const truth: TrueDocument = JSON.parse(line)
  if (values.style && truth.style !== values.style) continue
  const found = recordOf(await read(join(values.corpus, truth.file)), register)
  const differences = compare(
    factsOf(truth.record, truth.record.findings),
    factsOf(found as Parameters<typeof factsOf>[0], found.findings),
  )
  const isExact = differences.every(({ missing, extra }) => missing.length + extra.length === 0)
  for (const group of ['all', truth.style]) {
    for (const difference of differences) count(group, difference)
    const sum = documents.get(group) ?? { all: 0, exact: 0 }
    documents.set(group, { all: sum.all + 1, exact: sum.exact + (isExact ? 1 : 0) })
  }
  const told = differences.filter(
    ({ field, missing, extra }) => missing.length + extra.length > 0 && (!values.field || values.field === field),
  )
  if (told.length > 0 && shown < Number(values.diff)) {
    shown++
    console.log(`\n== ${truth.style} ${truth.file} ${truth.slips.map(({ kind }) => kind).join(' ')}`)
    for (const { field, missing, extra } of told) {
      for (const fact of missing) console.log(`  ${field} - ${fact}`)
      for (const fact of extra) console.log(`  ${field} + ${fact}`)
    }
  }
}

for (const [group, fields] of scores) {
  const { all, exact } = documents.get(group)!
  console.log(`\n### ${group}: ${all} documents, ${exact} of them without a difference\n`)
  console.log('| field | expected | precision | recall | F1 |\n|---|---|---|---|---|')
  for (const [field, { right, missing, extra }] of fields) {
    const precision = right + extra === 0 ? 1 : right / (right + extra)
    const recall = right + missing === 0 ? 1 : right / (right + missing)
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
    const cells = [precision, recall, f1].map((value) => value.toFixed(3))
    console.log(`| ${field} | ${right + missing} | ${cells.join(' | ')} |`)
  }
}
