import { type DestinationStream, pino } from 'pino'
import { Problem } from '../../model/problem.ts'
import { requestId } from './request-id.ts'

/** A request that was answered, or refused. */
export interface Answered {
  readonly id: string
  readonly method: string | undefined
  readonly path: string
  readonly status: number
  readonly milliseconds: number
  /** Whether the client went away before the answer was whole. */
  readonly isCutOff: boolean
}

export interface Log {
  answered(request: Answered): void
  /** A defect of the program, with the request it showed in. */
  defect(error: unknown): void
}

const LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']

/**
 * The log on standard error: with LOG_LEVEL set (info: a line for each request; error: defects), one JSON object a
 * line; without, defects only, as a person reads them. What was asked is not logged, only where and how long it took.
 *
 * @throws Problem BAD_SETTING
 */
export function createLog(level: string | undefined, to: DestinationStream = process.stderr): Log {
  if (!level) return { answered() {}, defect: console.error }
  if (!LEVELS.includes(level)) {
    throw new Problem('BAD_SETTING', `Expected LOG_LEVEL to be one of ${LEVELS.join(', ')}, found "${level}".`, [])
  }
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, to)
  return {
    answered: (request) => logger[request.status >= 500 ? 'warn' : 'info'](request, 'request'),
    defect: (err) => logger.error({ id: requestId(), err }, 'defect'),
  }
}
