import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { generatedDocs } from '../../bench/docs.ts'
import { samples } from '../../bench/samples.ts'
import { recordOf } from '../../src/cli/record.ts'
import { FINDING_KINDS, findingKind } from '../../src/model/finding-codes.ts'
import { readBytes } from '../../src/read/index.ts'
import { readRegister } from '../../src/read/register.ts'

const ROOT = new URL('../../', import.meta.url)

describe('pages made from the code', () => {
  it.each(Object.entries(generatedDocs()))('%s is what "npm run docs" writes', (path, text) => {
    expect(readFileSync(new URL(path, ROOT), 'utf8')).toBe(text)
  })
})

describe('docs/record.schema.json', { timeout: 60_000 }, () => {
  const schema = JSON.parse(readFileSync(new URL('docs/record.schema.json', ROOT), 'utf8'))
  const ajv = new Ajv2020({ allErrors: true, strict: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } })
  const validate = ajv.compile(schema)
  const errorsOf = (record: unknown) => {
    validate(JSON.parse(JSON.stringify(record)))
    return validate.errors ?? []
  }

  it('fits the record of every sample and every protocol of the seed', async () => {
    const all = await samples()
    expect(all.length).toBeGreaterThan(20)
    for (const { name, actual } of all) expect([name, errorsOf(actual)]).toEqual([name, []])
  })

  it('fits the record of a file that is refused', async () => {
    const record = recordOf(await readBytes(new Uint8Array(), 'empty.txt'), await readRegister())
    expect(record.meeting).toBeNull()
    expect(errorsOf(record)).toEqual([])
  })

  it('lets fields be added, and refuses a record without one or with a wrong value', async () => {
    const [sample] = await samples('seeds')
    const record = JSON.parse(JSON.stringify(sample!.actual))
    expect(errorsOf({ ...record, more: 1 })).toEqual([])
    const { attendance: _, ...without } = record
    expect(errorsOf(without)).toMatchObject([{ keyword: 'required' }])
    expect(errorsOf({ ...record, meeting: { ...record.meeting, start: '27:80' } })).not.toEqual([])
    expect(errorsOf({ ...record, document: { ...record.document, lines: 1.5 } })).not.toEqual([])
  })
})

describe('the codes of findings', { timeout: 60_000 }, () => {
  const stages = ['read', 'minutes', 'resolve', 'load', 'cli']
  const used = new Map<string, string>()
  for (const stage of stages) {
    for (const path of readdirSync(new URL(`src/${stage}/`, ROOT), { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.ts')) continue
      const text = readFileSync(new URL(`src/${stage}/${path}`, ROOT), 'utf8')
      const given = /(?:code: |(?<![\p{L}.])(?:info|warning|error|refuse)\(\s*)'(?<code>[A-Z_]+)'/gu
      for (const match of text.matchAll(given)) used.set(match.groups!.code!, `src/${stage}/${path}`)
    }
  }

  it('are all listed, and all listed ones are given somewhere', () => {
    expect([...used.keys()].sort()).toEqual(Object.keys(FINDING_KINDS).sort())
  })

  it('come with the severity that the list says', async () => {
    const findings = (await samples()).flatMap(({ actual }) => actual.findings)
    expect(findings.length).toBeGreaterThan(10)
    for (const { code, severity } of findings) expect([code, severity]).toEqual([code, findingKind(code)?.severity])
  })

  it('of others have no kind', () => {
    expect(findingKind('toString')).toBeNull()
    expect(findingKind('MY_OWN')).toBeNull()
  })
})
