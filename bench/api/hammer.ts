import autocannon from 'autocannon'

/** How long requests took, in milliseconds, and how many were answered a second. */
export interface Measured {
  readonly p50: number
  readonly p95: number
  readonly perSecond: number
  readonly requests: number
}

/** The milliseconds that each request took, and the seconds that all of them took. */
export interface Round {
  readonly times: readonly number[]
  readonly seconds: number
}

/** Several rounds as one. */
export function measuredOf(rounds: readonly Round[]): Measured {
  const times = rounds.flatMap((round) => round.times).sort((left, right) => left - right)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!
  const seconds = rounds.reduce((sum, round) => sum + round.seconds, 0)
  return { p50: at(0.5), p95: at(0.95), perSecond: times.length / seconds, requests: times.length }
}

export const HEADERS = { 'content-type': 'application/json', accept: 'application/json' }

/**
 * Posts one body again and again, over so many connections at once, for so many seconds (`duration`) or so many times.
 *
 * @throws Error where a request fails
 */
export async function hammer(
  url: string,
  body: string,
  connections: number,
  until: { readonly duration: number } | { readonly amount: number },
): Promise<Round> {
  const times: number[] = []
  const running = autocannon({ url, method: 'POST', headers: HEADERS, body, connections, ...until })
  running.on('response', (_, __, ___, milliseconds) => times.push(milliseconds))
  const { errors, timeouts, non2xx, duration } = await running
  const failed = errors + timeouts + non2xx
  if (failed > 0) throw new Error(`${failed} of ${times.length} requests to ${url} failed: ${body}`)
  if (times.length === 0) throw new Error(`Nothing was answered in time by ${url}: ${body}`)
  return { times, seconds: duration }
}
