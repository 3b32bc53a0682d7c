import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Graph } from '../../graph/index.ts'

const SECONDS = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10]

/** What a server counts about itself, for Prometheus. */
export interface Metrics {
  /** A request that was answered: on which route, with which status, after how many seconds. */
  answered(route: string, status: number, seconds: number): void
  /** A request that was refused before it was looked at. */
  refused(reason: string): void
  /** How many requests are under way. */
  underWay(count: number): void
  /** The same graph, with its statements counted. */
  counting(graph: Pick<Graph, 'read'>): Pick<Graph, 'read'>
  /** All of it in the text format of Prometheus, and its media type. */
  text(): Promise<{ readonly type: string; readonly body: string }>
}

export function createMetrics(): Metrics {
  const registers = [new Registry()]
  collectDefaultMetrics({ register: registers[0]! })
  const requests = new Histogram({
    name: 'protokollgraf_request_seconds',
    help: 'Requests answered, by route and status, and how long they took.',
    labelNames: ['route', 'status'],
    buckets: SECONDS,
    registers,
  })
  const refusals = new Counter({
    name: 'protokollgraf_refused_total',
    help: 'Requests refused before they were looked at, by reason.',
    labelNames: ['reason'],
    registers,
  })
  const busy = new Gauge({ name: 'protokollgraf_requests_under_way', help: 'Requests being answered.', registers })
  const statements = new Histogram({
    name: 'protokollgraf_statement_seconds',
    help: 'Statements asked of the database, by name and outcome, and how long they took.',
    labelNames: ['statement', 'outcome'],
    buckets: SECONDS,
    registers,
  })
  return {
    answered: (route, status, seconds) => requests.observe({ route, status }, seconds),
    refused: (reason) => refusals.inc({ reason }),
    underWay: (count) => busy.set(count),
    counting: (graph) => ({
      async read(statement, parameters, timeout) {
        // What hangs on a statement is whatever a client asks for: as many names as questions.
        const end = statements.startTimer({ statement: statement.replace(/\(.*$/u, '(…)') })
        try {
          const rows = await graph.read(statement, parameters, timeout)
          end({ outcome: 'ok' })
          return rows as never
        } catch (error) {
          end({ outcome: 'error' })
          throw error
        }
      },
    }),
    text: async () => ({ type: registers[0]!.contentType, body: await registers[0]!.metrics() }),
  }
}
