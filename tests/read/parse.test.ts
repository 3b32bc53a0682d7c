import { readdirSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { Minutes } from '../../src/model/record.ts'
import { plainEnvironment, runCli, spawnCli } from '../setup/cli.ts'

// Each test starts processes.
vi.setConfig({ testTimeout: 60_000 })

const seeds = readdirSync('seed/protocols').map((name) => `seed/protocols/${name}`)
const environment = plainEnvironment()

describe('parse --json', () => {
  test('prints a record a line, in the order given, refused paths among them, and nothing else', async () => {
    const locked = 'tests/read/fixtures/locked.pdf'
    const files = [seeds[1]!, '/no/such.txt', 'tests', locked, seeds[0]!]
    const { status, stdout, stderr } = await runCli(['parse', ...files, '--json'], { environment })
    const records = stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => Minutes.parse(JSON.parse(line)))
    expect(records.map(({ document }) => document.file)).toEqual(files)
    expect(stdout.endsWith('}\n')).toBe(true)
    const refused = records.slice(1, 4)
    for (const record of refused) {
      expect(record).toMatchObject({ meeting: null, attendance: [], items: [] })
      expect(record.findings).toMatchObject([{ severity: 'ERROR', evidence: null }])
    }
    expect(refused.map(({ document }) => document.sha256 === null)).toEqual([true, true, false])
    expect(records[0]!.meeting).not.toBeNull()
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
  })

  test('is content with good files, and with a reader that goes away', async () => {
    expect(await runCli(['parse', seeds[0]!, '--json'], { environment })).toMatchObject({ status: 0, stderr: '' })
    const child = spawnCli(['parse', ...Array(20).fill(seeds).flat(), '--json'], { environment })
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const status = await new Promise((resolve) => child.once('close', resolve))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})

test('parse without --json is a summary for people', async () => {
  const { status, stdout } = await runCli(['parse', seeds[1]!, '/no/such.txt'], { environment })
  expect(status).toBe(1)
  expect(stdout).toMatch(
    /^seed\/protocols\/001\S+\n {2}Kommundirektörsgruppen 4\/2015 · .*2015-06-12 \(written 150612\)/,
  )
  expect(stdout).toContain('Absent (1)\n    Katarina Pelin, Båstad\n')
  expect(stdout).toContain('[withdrawn until 2015-08-28]')
  expect(stdout).toContain('/no/such.txt\n  error[UNREADABLE] ')
})
