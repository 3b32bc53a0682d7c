import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Register } from '../model/register.ts'

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url))
/** This program's code, whether it runs from src or dist. */
const CODE = fileURLToPath(new URL('../', import.meta.url))
/** The folders of CODE that what the graph says of a document depends on. */
const STAGES = ['cli', 'load', 'minutes', 'model', 'read', 'resolve']

/**
 * The revision of all that decides what the graph says of given documents: the program's own code, the versions of
 * what it builds on, and the register. It changes with any of them, so that a developer who mends a rule, or an editor
 * who adds a judgement, never meets what an earlier import made.
 */
export async function rulesRevision(register: Register): Promise<string> {
  const hash = createHash('sha256')
  hash.update(await readFile(join(PACKAGE, 'package.json')))
  hash.update(JSON.stringify(register))
  for (const stage of STAGES) {
    const names = await readdir(join(CODE, stage), { recursive: true })
    const files = names.filter((name) => /\.(?:ts|js)$/u.test(name)).sort()
    const texts = await Promise.all(files.map((file) => readFile(join(CODE, stage, file))))
    for (const [index, file] of files.entries()) hash.update(`${stage} ${file}\n`).update(texts[index]!)
  }
  return hash.digest('base64url')
}
