import { readdir, readFile } from 'node:fs/promises'
import { minutes } from '../src/minutes/index.ts'
import type { Minutes } from '../src/model/record.ts'
import { read } from '../src/read/index.ts'
import { readRegister } from '../src/read/register.ts'

/** The record a careful reader expects of a sample, without evidence; see tests/samples/README.md. */
export type Expected = Pick<Minutes, 'meeting' | 'attendance' | 'items'> & {
  findings: { code: string; line?: number }[]
}

export interface Sample {
  /** Folder below tests/samples: "officials/styrgrupp-kustvatten". */
  readonly name: string
  readonly expected: Expected
  readonly actual: Minutes
  readonly text: string
}

const root = new URL('../tests/samples/', import.meta.url)
const seeds = new URL('../seed/protocols/', import.meta.url)

/** Reads every sample below tests/samples (the seeds' input lies in seed/protocols). */
export async function samples(filter = ''): Promise<Sample[]> {
  const register = await readRegister()
  const found: Sample[] = []
  for (const group of (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isDirectory())) {
    for (const folder of await readdir(new URL(`${group.name}/`, root))) {
      const name = `${group.name}/${folder}`
      if (!name.includes(filter)) continue
      const here = new URL(`${name}/`, root)
      const files = await readdir(here)
      const input = files.find((file) => file.startsWith('input.'))
      const path = input ? new URL(input, here) : new URL(`${folder}.txt`, seeds)
      const source = await read(decodeURIComponent(path.pathname))
      found.push({
        name,
        expected: JSON.parse(await readFile(new URL('expected.json', here), 'utf8')),
        actual: minutes(source, register),
        text: source.text,
      })
    }
  }
  return found.sort((left, right) => left.name.localeCompare(right.name))
}
