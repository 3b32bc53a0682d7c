import type { Finding } from '../model/record.ts'

/** What a format's reader makes of the bytes: text, and what it noticed on the way. */
export interface Decoded {
  readonly text: string
  readonly findings: readonly Finding[]
  /** Page of each line of `text`, in order; only a paged format has it. */
  readonly pages?: readonly number[]
}

/** A decoding that failed: no text, and one ERROR that says why and what to do. */
export function refuse(code: string, message: string): Decoded {
  return { text: '', findings: [error(code, message)] }
}

/** An ERROR that points at no place of the text. */
export function error(code: string, message: string): Finding {
  return { code, severity: 'ERROR', message, evidence: null }
}

/** An INFO that points at no place of the text. */
export function info(code: string, message: string): Finding {
  return { code, severity: 'INFO', message, evidence: null }
}

/** A WARNING that points at no place of the text. */
export function warning(code: string, message: string): Finding {
  return { code, severity: 'WARNING', message, evidence: null }
}
