import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { type Line, linesOf, type Source } from '../model/source.ts'
import { decodeDocx } from './docx.ts'
import { type Decoded, refuse } from './refuse.ts'
import { kindOf } from './signatures.ts'
import { decodeText } from './text.ts'

export { findFiles } from './find.ts'

/** The largest file that is read, in bytes: a string of JavaScript cannot hold much more. */
const largest = 256 * 1024 * 1024

/**
 * Reads a file: text, Markdown, PDF or Word. Never throws for what a path or its content is like: a
 * path that cannot be read gives a Source without `sha256` and with one ERROR (UNREADABLE, TOO_LARGE), bad
 * content one with an empty or partial text and an ERROR (EMPTY, NOT_TEXT, …).
 */
export async function read(path: string): Promise<Source> {
  const reason = await whyUnreadable(path)
  if (reason) return source(path, null, reason)
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (failure) {
    return source(path, null, refuse('UNREADABLE', unreadable(failure)))
  }
  return readBytes(bytes, path)
}

/** Reads a file's bytes; `fileName` is only carried over to the Source. Never throws for bad content. */
export async function readBytes(bytes: Uint8Array, fileName: string): Promise<Source> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return source(fileName, sha256, await decode(bytes))
}

async function decode(bytes: Uint8Array): Promise<Decoded> {
  if (bytes.length > largest) return refuse('TOO_LARGE', tooLarge(bytes.length))
  const kind = kindOf(bytes)
  if (kind === 'text') return decodeText(bytes)
  if (typeof kind === 'object') return refuse('NOT_TEXT', `Not text: ${kind.refused}.`)
  if (kind === 'zip') return decodeDocx(bytes)
  // Loaded when the first PDF comes: its library takes a third of a second, which other formats need not wait.
  const { decodePdf } = await import('./pdf.ts')
  return decodePdf(bytes)
}

function source(file: string, sha256: string | null, { text, findings, pages }: Decoded): Source {
  let lines: Line[] = linesOf(text)
  if (pages) lines = lines.map((line, index) => ({ ...line, page: pages[index] ?? pages.at(-1) ?? 1 }))
  return { file, sha256, text, lines, findings }
}

async function whyUnreadable(path: string): Promise<Decoded | null> {
  try {
    const status = await stat(path)
    if (status.isDirectory()) return refuse('UNREADABLE', 'It is a folder; give the files in it.')
    // A device could go on for ever; a pipe ends, and is how a shell hands over a command's output.
    if (!status.isFile() && !status.isFIFO()) return refuse('UNREADABLE', 'It is not a file.')
    return status.size > largest ? refuse('TOO_LARGE', tooLarge(status.size)) : null
  } catch (failure) {
    return refuse('UNREADABLE', unreadable(failure))
  }
}

function tooLarge(size: number): string {
  return `The file has ${size} bytes; at most ${largest} are read. Split it into one file a meeting.`
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the spelling of the path',
  ENOTDIR: 'a part of the path is not a folder',
  EACCES: 'permission is denied; ask for the right to read it',
  EPERM: 'permission is denied; ask for the right to read it',
  ENAMETOOLONG: 'the path is too long',
  ELOOP: 'it is a link that leads in a ring',
}

/** Why; the file is named by whoever shows the finding. */
function unreadable(failure: unknown): string {
  const code = failure instanceof Error && 'code' in failure ? String(failure.code) : null
  return `It cannot be read: ${(code && reasons[code]) ?? code ?? String(failure)}.`
}
