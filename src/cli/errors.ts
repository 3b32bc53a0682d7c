import { Problem } from '../model/problem.ts'
import { colorsFor } from './colors.ts'

/** Exit statuses: what went wrong is said on standard error. */
export const STATUS = { problem: 1, usage: 2 } as const

/**
 * Says what went wrong on standard error: `error[CODE]: message`, then the advice, a line each. How
 * the program came there is shown with --debug only.
 */
export function printError(error: unknown, debug: boolean): void {
  const colors = colorsFor(process.stderr)
  const lines =
    error instanceof Problem
      ? [`${colors.red(`error[${error.code}]:`)} ${error.message}`, ...error.advice.map((line) => `  ${line}`)]
      : [
          `${colors.red('error[DEFECT]:')} ${error instanceof Error ? error.message : String(error)}`,
          '  This is a defect of protokollgraf, not of what you did. Run it again with --debug to see where.',
        ]
  process.stderr.write(`${lines.join('\n')}\n`)
  if (debug) console.error(error)
}
