import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Graph } from '../../src/graph/index.ts'
import { plainEnvironment, runCli } from '../setup/cli.ts'
import { openTestGraph } from '../setup/graph.ts'
import { isLong } from '../setup/long.ts'
import { freePort } from '../setup/ports.ts'
import { hasOwnMounts, onSmallDisk } from './disk.ts'
import { type Ground, type Kind, makeGround } from './trials.ts'

const SEEDS = fileURLToPath(new URL('../../seed/protocols/', import.meta.url))

describe('an import that is disturbed leaves whole documents, and the same command again completes it:', () => {
  // Another moment in each run; the message of a failure names it.
  const seed = Number(process.env.FAULTS_SEED ?? Date.now() % 1_000_000)
  const generator = xoroshiro128plus(seed)
  const random = () => (generator.next() >>> 0) / 2 ** 32
  let ground: Ground
  beforeAll(async () => {
    ground = await makeGround({ jars: inject('jars'), environment: plainEnvironment() })
  }, 300_000)
  afterAll(() => ground?.close())

  const kinds: readonly Kind[] = isLong
    ? ['importer killed', 'server killed', 'Ctrl-C', 'connection cut', 'two at once, one killed']
    : ['importer killed']
  test.for(kinds)('%s', { timeout: 300_000 }, async (kind) => {
    const outcome = await ground.trial(kind, random)
    expect(outcome, `FAULTS_SEED=${seed}`).toMatchObject({ half: [], seenHalf: [], differences: 0, faults: [] })
    expect(outcome.reads).toBeGreaterThan(0)
  })
})

test.skipIf(!hasOwnMounts)('an import that has no room for what it read says where it wants it', async () => {
  const disk = mkdtempSync(join(tmpdir(), 'protokollgraf-aside-'))
  const nowhere = { ...plainEnvironment(), NEO4J_URI: 'bolt://127.0.0.1:1', SEEDS, TMPDIR: disk }
  const { status, stderr } = await onSmallDisk(disk, '16k', '$main import "$SEEDS"', nowhere)
  expect(stderr).toMatch(/^error\[DISK_NOT_WRITABLE\]: .+ENOSPC.+\n {2}.+TMPDIR/u)
  expect(status).toBe(1)
  rmSync(disk, { recursive: true })
})

describe.skipIf(!(isLong && hasOwnMounts))('where the disk is full', () => {
  let folder: string
  let graph: Graph
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'protokollgraf-full-'))
    mkdirSync(join(folder, 'disk'))
    graph = await openTestGraph()
  })
  afterAll(async () => {
    await graph?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('the import says so, and goes on when there is room; an export leaves no half a file', async () => {
    const disk = join(folder, 'disk')
    const { status, stdout, stderr } = await onSmallDisk(
      disk,
      '40m',
      `
      $main db start > /dev/null
      $main import --json "$seeds/$(ls "$seeds" | head -1)" > /dev/null
      room=$(df -k --output=avail "$disk" | tail -1)
      dd if=/dev/zero of="$disk/filler" bs=1024 count=$((room - 40)) 2> /dev/null
      $main export "$disk/graph.jsonl" || echo "export ended with $?"
      $main import --json "$seeds" || echo "import ended with $?"
      ls "$disk"
      rm "$disk/filler"
      $main db stop --force > /dev/null
      $main db start > /dev/null
      $main import --json "$seeds" > /dev/null
      $main export "$out/graph.jsonl"
      $main db stop > /dev/null
      `,
      {
        ...plainEnvironment(),
        PROTOKOLLGRAF_HOME: join(disk, 'home'),
        PROTOKOLLGRAF_NEO4J_JARS: inject('jars'),
        PROTOKOLLGRAF_NEO4J_PORT: String(await freePort()),
        PROTOKOLLGRAF_TRANSACTION_ROWS: '40',
        seeds: SEEDS,
        disk,
        out: folder,
      },
    )
    expect(stderr).toContain('error[FILE_NOT_WRITABLE]')
    expect(stderr).toMatch(/^error\[(?:DATABASE_FAILED|DATABASE_UNREACHABLE)\]: .+\n {2}\S/mu)
    expect(stderr).not.toContain('DEFECT')
    expect(stdout).toContain('export ended with 1\nimport ended with 1\nfiller\nhome\n')
    expect(status).toBe(0)
    await runCli(['import', '--json'])
    await runCli(['export', join(folder, 'expected.jsonl')])
    expect(factsOf(join(folder, 'graph.jsonl'))).toEqual(factsOf(join(folder, 'expected.jsonl')))
  }, 600_000)
})

/** The lines of an export that an import is to be judged by: not the checksum, nor what imports remember of themselves. */
function factsOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('"fingerprint"'))
    .sort()
}
