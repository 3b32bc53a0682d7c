import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { Output } from './truth.ts'

/** Files written at a time. */
const atOnce = 32

const tables = {
  document: 'truth.jsonl',
  person: 'truth-people.jsonl',
  project: 'truth-projects.jsonl',
  follows: 'truth-follows.jsonl',
} as const

/**
 * Writes a corpus into a folder: the protocols, and the truth beside them. Waits for the disk, so that
 * nothing piles up in memory. A corpus that is there already is replaced.
 */
export async function writeCorpus(
  outputs: Iterable<Output>,
  folder: string,
  wrote: (meetings: number) => void = () => {},
): Promise<{ meetings: number; bytes: number }> {
  await mkdir(folder, { recursive: true })
  await rm(join(folder, 'protocols'), { recursive: true, force: true })
  const streams = Object.fromEntries(
    Object.entries(tables).map(([kind, name]) => [kind, createWriteStream(join(folder, name))]),
  ) as Record<keyof typeof tables, WriteStream>
  const line = async (kind: keyof typeof tables, value: unknown): Promise<void> => {
    if (!streams[kind].write(`${JSON.stringify(value)}\n`)) await once(streams[kind], 'drain')
  }
  const folders = new Set<string>()
  let waiting: Promise<void>[] = []
  let meetings = 0
  let bytes = 0
  for (const output of outputs) {
    if (output.kind !== 'document') {
      await line(output.kind, output.truth)
      continue
    }
    const path = join(folder, output.truth.file)
    if (!folders.has(dirname(path))) {
      folders.clear()
      folders.add(dirname(path))
      await mkdir(dirname(path), { recursive: true })
    }
    const text = Buffer.from(output.text)
    bytes += text.length
    waiting.push(writeFile(path, text))
    await line('document', output.truth)
    for (const link of output.follows) await line('follows', link)
    wrote(++meetings)
    if (waiting.length >= atOnce) {
      await Promise.all(waiting)
      waiting = []
    }
  }
  await Promise.all(waiting)
  for (const stream of Object.values(streams)) {
    stream.end()
    await finished(stream)
  }
  return { meetings, bytes }
}
