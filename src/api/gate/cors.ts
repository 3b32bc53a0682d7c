import type { IncomingMessage, ServerResponse } from 'node:http'

/** What a page elsewhere may do with this server. */
export type Visit =
  /** No page elsewhere asks: a program, this server's own pages, or a person who follows a link. */
  | 'OWN'
  /** A page of a site that may ask. */
  | 'ALLOWED'
  /** A page of any other site: it could not read the answer, but would have it found all the same. */
  | 'FOREIGN'

const EXPOSED = 'etag, link, retry-after, ratelimit-limit, ratelimit-remaining, x-request-id'
const A_DAY = '86400'

/**
 * Tells who asks, and tells the browser of a site that may ask (CORS_ORIGINS) that it may hand on the answer: each
 * answer, also one that refuses. A site counts by its exact origin; `null`, which pages without one say, is none.
 */
export function visitOf(request: IncomingMessage, response: ServerResponse, origins: readonly string[]): Visit {
  const { origin, host } = request.headers
  const isAny = origins.includes('*')
  if (origins.length > 0 && !isAny) response.appendHeader('vary', 'Origin')
  if (origin !== undefined && (isAny || origins.includes(origin))) {
    response.setHeader('access-control-allow-origin', isAny ? '*' : origin)
    response.setHeader('access-control-expose-headers', EXPOSED)
    // A browser's own password for this server goes along to sites that are named, never to any.
    if (!isAny) response.setHeader('access-control-allow-credentials', 'true')
    return 'ALLOWED'
  }
  const { 'sec-fetch-site': site, 'sec-fetch-mode': mode } = request.headers
  if (site === 'cross-site' || site === 'same-site') return mode === 'navigate' || isAny ? 'OWN' : 'FOREIGN'
  if (site !== undefined || origin === undefined) return 'OWN'
  // A browser that does not say where it asks from, but says for whom.
  return URL.canParse(origin) && new URL(origin).host === host ? 'OWN' : 'FOREIGN'
}

/** Whether a browser only asks whether it may ask. */
export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined
}

/** Answers that: what a page may send along. */
export function answerPreflight(response: ServerResponse, visit: Visit): void {
  if (visit === 'ALLOWED') {
    response.setHeader('access-control-allow-methods', 'GET, POST')
    response.setHeader(
      'access-control-allow-headers',
      'accept, authorization, content-type, if-none-match, x-request-id',
    )
    response.setHeader('access-control-max-age', A_DAY)
  }
  response.writeHead(204).end()
}
