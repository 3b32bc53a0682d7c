import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainEnvironment, runCli } from '../setup/cli.ts'

const MINUTES = [
  'Minnesanteckningar',
  'Kommundirektörsgruppen',
  '',
  'Datum:\tmåndag 12 juni 2015 kl. 27.80',
  'Plats: Stadshuset',
  '',
  'Närvarande:',
  'Anna Berg, Bjuv',
  'Bo Lind, Klippan',
  'Cecilia Falk, Åstorp',
  '',
  '1. Föregående anteckningar',
  'Beslut:',
  'att godkänna anteckningarna',
  '',
  '3. Samverkan',
  'Beslut:',
  'att lägga informationen till handlingarna',
  '',
].join('\n')

describe('protokollgraf check', { timeout: 60_000 }, () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'check-'))
    mkdirSync(join(folder, 'below'))
    writeFileSync(join(folder, 'a.txt'), MINUTES)
    writeFileSync(join(folder, 'below', 'empty.txt'), '')
    writeFileSync(join(folder, 'below', 'table.xlsx'), 'x')
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const check = (...args: string[]) => runCli(['check', ...args], { cwd: folder, environment: plainEnvironment() })

  it('shows place, severity, code, the line with the place underlined, and what to do', async () => {
    const { stdout, status } = await check('a.txt')
    expect(stdout).toContain(
      [
        'a.txt:16:1: warning[NUMBERING_BROKEN]: Number 3 follows 1: 2 is missing.',
        '   |',
        '16 | 3. Samverkan',
        '   | ^^^^^^^^^^^^',
        '   = what to do: Check that no item is missing from the text, and that none was read as two.',
        '',
      ].join('\n'),
    )
    expect(stdout).toContain(
      '\n4 | Datum:    måndag 12 juni 2015 kl. 27.80\n  |                               ^^^^^^^^^\n',
    )
    expect(stdout).toMatch(/^a\.txt:4:28: warning\[TIME_INVALID\]/mu)
    expect(stdout).toMatch(/^1 file checked: 0 errors, \d+ warnings, \d+ notes?\.$/mu)
    expect(stdout).not.toContain('\u001b')
    expect(status).toBe(0)
  })

  it('reads folders, and ends with 1 where there is an error, shown or not', async () => {
    const { stdout, status } = await check('.', '--min-severity', 'error')
    expect(stdout).toContain('below/empty.txt: error[EMPTY]: The file is empty.\n  = what to do: ')
    expect(stdout).not.toContain('warning[')
    expect(stdout).toMatch(/^2 files checked: 1 error, \d+ warnings, \d+ notes? \(\d+ not shown\)\.$/mu)
    expect(status).toBe(1)
  })

  it('gives a JSON object a line for each finding, and nothing else', async () => {
    const { stdout, status } = await check('below/empty.txt', 'a.txt', '--json', '--min-severity', 'warning')
    const findings = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(findings[0]).toMatchObject({ file: 'below/empty.txt', line: null, code: 'EMPTY', severity: 'ERROR' })
    expect(findings).toContainEqual(
      expect.objectContaining({
        file: 'a.txt',
        line: 16,
        column: 1,
        code: 'NUMBERING_BROKEN',
        severity: 'WARNING',
        advice: expect.stringContaining('Check'),
        evidence: {
          line: 16,
          start: MINUTES.indexOf('3. S'),
          end: MINUTES.indexOf('3. S') + 12,
          quote: '3. Samverkan',
        },
      }),
    )
    expect(findings.every(({ severity }) => severity !== 'INFO')).toBe(true)
    expect(status).toBe(1)
  })

  it('refuses a severity that does not exist', async () => {
    const { stderr, status } = await check('a.txt', '--min-severity', 'loud')
    expect(stderr).toContain('info, warning, error')
    expect(status).toBe(2)
  })
})
