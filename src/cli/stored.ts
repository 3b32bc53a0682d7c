import { readFileSync } from 'node:fs'
import type { Stored } from '../load/index.ts'
import type { Minutes } from '../model/record.ts'
import type { Register } from '../model/register.ts'
import { linesOf, type Source } from '../model/source.ts'
import type { ReadDocument } from '../resolve/index.ts'
import { recordOf } from './record.ts'

/** The version of the program, as the revision of the rules that read a document. */
const RULES: string = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version

/** A document as the resolver takes it. */
export function readDocument(source: Source, minutes: Minutes): ReadDocument {
  const pages = source.lines.map(({ page }) => page ?? 0)
  return {
    minutes,
    text: source.text,
    importer: RULES,
    pages: pages.some((page) => page > 0) ? pages : [],
    readFindings: JSON.stringify(source.findings),
  }
}

/** The documents of the graph, read again from their texts by the rules of now. */
export function readAgain(stored: Stored, register: Register): ReadDocument[] {
  return stored.documents.map(({ id, fileName, text, pages, readFindings }) => {
    const lines = linesOf(text).map((line, index) => {
      const page = pages[index]
      return page ? { ...line, page } : line
    })
    const source: Source = { file: fileName, sha256: id, text, lines, findings: JSON.parse(readFindings) }
    return { ...readDocument(source, recordOf(source, register)), isKept: true }
  })
}
