import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Register } from '../model/register.ts'

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url))
/** This program's code, whether it runs from src or dist. */
const CODE = fileURLToPath(new URL('../', import.meta.url))
/** The folders of CODE that what is read in a document depends on, and those that what the graph says of it does. */
const READING = ['minutes', 'model', 'read']
const RESOLVING = ['cli', 'load', 'resolve']

/** Revisions of the program's own code, the versions of what it builds on, and the register. */
export interface Revisions {
  /** Of what decides what is read in a document. */
  readonly reading: string
  /** Of all that decides what the graph says of given documents. */
  readonly rules: string
}

/**
 * They change with any of it, so that a developer who mends a rule, or an editor who adds a judgement, never meets what
 * an earlier import made.
 */
export async function revisionsOf(register: Register): Promise<Revisions> {
  const { judgements, ...places } = register
  const reading = await digest([await readFile(join(PACKAGE, 'package.json')), JSON.stringify(places)], READING)
  return { reading, rules: await digest([reading, JSON.stringify(judgements)], RESOLVING) }
}

async function digest(parts: readonly (string | Buffer)[], folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  for (const folder of folders) {
    const names = await readdir(join(CODE, folder), { recursive: true })
    const files = names.filter((name) => /\.(?:ts|js)$/u.test(name)).sort()
    const texts = await Promise.all(files.map((file) => readFile(join(CODE, folder, file))))
    for (const [index, file] of files.entries()) hash.update(`${folder} ${file}\n`).update(texts[index]!)
  }
  return hash.digest('base64url')
}
