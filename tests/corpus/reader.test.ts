import { describe, expect, test } from 'vitest'
import { generate } from '../../bench/corpus/generate.ts'
import { readMunicipalities } from '../../bench/corpus/municipalities.ts'
import { compare, factsOf } from '../../bench/corpus/score.ts'
import { styles } from '../../bench/corpus/styles/index.ts'
import { minutes } from '../../src/minutes/index.ts'
import { linesOf } from '../../src/model/source.ts'
import { readRegister } from '../../src/read/register.ts'

const register = await readRegister()
const municipalities = await readMunicipalities()
const documents = [...generate({ meetings: 240, seed: 11, municipalities, slips: 0 })].filter(
  (output) => output.kind === 'document',
)

/** What the reader makes of a text, against its truth. */
function differences({ text, truth }: (typeof documents)[number]) {
  const record = minutes({ file: truth.file, sha256: null, text, lines: linesOf(text), findings: [] }, register)
  return compare(
    factsOf(truth.record, truth.record.findings),
    factsOf(record as Parameters<typeof factsOf>[0], record.findings),
  )
}

/**
 * The generator and the reader are written apart, so where they agree both are likely right. The floor is far above what
 * a misread list or a lost kind of clause leaves; how near to 1 each field is, bench/corpus-accuracy.ts tells.
 */
const floor = 0.85

describe.each(styles.map(({ id }) => id))('the style %s', (style) => {
  const own = documents.filter(({ truth }) => truth.style === style)
  const sums = new Map<string, { right: number; missing: string[]; extra: string[] }>()
  for (const document of own)
    for (const { field, right, missing, extra } of differences(document)) {
      const sum = sums.get(field) ?? { right: 0, missing: [], extra: [] }
      sums.set(field, {
        right: sum.right + right,
        missing: [...sum.missing, ...missing],
        extra: [...sum.extra, ...extra],
      })
    }

  test.each([...sums.keys()].filter((field) => field !== 'findings'))('is read as its truth has it: %s', (field) => {
    const { right, missing, extra } = sums.get(field)!
    const found = (2 * right) / Math.max(1, 2 * right + missing.length + extra.length)
    if (missing.length + extra.length === 0) return
    expect(found, `missing:\n${missing.join('\n')}\nextra:\n${extra.join('\n')}`).toBeGreaterThan(floor)
  })
})
