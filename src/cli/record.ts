import { minutes } from '../minutes/index.ts'
import type { Minutes } from '../model/record.ts'
import type { Register } from '../model/register.ts'
import type { Source } from '../model/source.ts'

/**
 * What a document says: its record, also where it could not be read (meeting null, lists empty, the
 * reader's ERROR among the findings). A defect of the rules on one document is an ERROR finding of that
 * document (DEFECT), so that the others are still read.
 */
export function recordOf(source: Source, register: Register): Minutes {
  if (source.findings.some(({ severity }) => severity === 'ERROR')) return refused(source, [])
  try {
    return minutes(source, register)
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure)
    const message = `The program failed on this document, which is a defect of it: ${reason}`
    return refused(source, [{ code: 'DEFECT', severity: 'ERROR', message, evidence: null }])
  }
}

function refused({ file, sha256, lines, findings }: Source, more: Minutes['findings']): Minutes {
  return {
    document: { file, sha256, lines: lines.length },
    meeting: null,
    attendance: [],
    items: [],
    findings: [...findings, ...more],
  }
}

/** True where a document is not loaded: it has an ERROR. */
export function isRefused(record: Minutes): boolean {
  return record.findings.some(({ severity }) => severity === 'ERROR')
}
