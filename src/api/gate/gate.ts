import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import compression from 'compression'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { LIMITS } from '../limits.ts'
import { isBodyWithin, questionsIn } from './body.ts'
import { answerPreflight, isPreflight, type Visit, visitOf } from './cors.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import { withRequestId } from './request-id.ts'
import { type GateSettings, isThisMachine } from './settings.ts'
import { tokenGiven } from './tokens.ts'

/** A request turned away: the status, why (a code), in words, and what is to be sent along. */
interface Refusal {
  readonly status: number
  readonly code: string
  readonly message: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Addresses that are asked about by machines that watch over this one, and tell nothing of what is in the graph. */
const PROBES = new Set(['/health', '/ready'])

/**
 * What every request passes before the handler: it gets an id (its own, where it has one), is refused where it has no
 * token, asks too often (each question of a batch counts), or too many others are under way, is counted and logged, and is answered packed.
 */
export function gate(handler: RequestListener, settings: GateSettings, metrics: Metrics, log: Log): RequestListener {
  const { tokens, perMinute, atOnce } = settings
  const limiter = perMinute === null ? null : new RateLimiterMemory({ points: perMinute, duration: 60 })
  // Written for Express, it takes plain requests and answers of Node just as well.
  const packed = compression() as unknown as (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ) => void
  let underWay = 0

  /** Why a request is not answered; null where it is. */
  async function refusal(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    visit: Visit,
  ): Promise<Refusal | null> {
    if (settings.isPrivate && !isOwnName(request.headers.host)) return FOREIGN_NAME
    if (isPreflight(request)) return null
    if (visit === 'FOREIGN') return FOREIGN_SITE
    if (PROBES.has(path)) return null
    const token = tokens.length === 0 ? null : tokenGiven(tokens, request.headers.authorization)
    // Tries at tokens count too, by the address they come from.
    const client = token === null || token < 0 ? (request.socket.remoteAddress ?? '') : `token ${token}`
    const wait = limiter && (await overRate(limiter, client, response))
    if (wait !== null) return tooOften(perMinute!, wait)
    if (token === -1 && !isForPage(request, path)) return noToken(request)
    if (underWay >= atOnce) return TOO_BUSY
    if (!(await isBodyWithin(request, LIMITS.body))) return TOO_LONG
    if (!limiter || path !== '/graphql') return null
    const questions = await questionsIn(request)
    if (questions === null) return TOO_LONG
    // The first has been counted.
    const more = Math.min(questions, LIMITS.batch) - 1
    const longer = more > 0 ? await overRate(limiter, client, response, more) : null
    return longer === null ? null : tooOften(perMinute!, longer)
  }

  return async (request, response) => {
    const id = idOf(request)
    const path = pathOf(request)
    const begun = performance.now()
    response.setHeader('x-request-id', id)
    response.once('close', () => {
      const milliseconds = performance.now() - begun
      metrics.answered(routeOf(path), response.statusCode, milliseconds / 1000)
      const { method } = request
      const isCutOff = !response.writableFinished
      log.answered({ id, method, path, status: response.statusCode, milliseconds: Math.round(milliseconds), isCutOff })
    })
    const visit = visitOf(request, response, settings.origins)
    const refused = await refusal(request, response, path, visit)
    if (refused) {
      metrics.refused(refused.code)
      return refuse(response, refused)
    }
    if (isPreflight(request)) return answerPreflight(response, visit)
    underWay += 1
    metrics.underWay(underWay)
    response.once('close', () => {
      underWay -= 1
      metrics.underWay(underWay)
    })
    packed(request, response, () => {
      if (path === '/metrics' && (request.method === 'GET' || request.method === 'HEAD')) void tell(metrics, response)
      else withRequestId(id, () => handler(request, response))
    })
  }
}

const FOREIGN_NAME: Refusal = {
  status: 403,
  code: 'FOREIGN_NAME',
  message: 'This server answers this machine only, under its own name (127.0.0.1 or localhost).',
}
const FOREIGN_SITE: Refusal = {
  status: 403,
  code: 'FOREIGN_SITE',
  message: 'Pages of other sites may ask where CORS_ORIGINS names them.',
}
const TOO_LONG: Refusal = {
  status: 413,
  code: 'BAD_REQUEST',
  message: `Expected at most ${LIMITS.body} bytes.`,
  // What is still to come is not read.
  headers: { connection: 'close' },
}
const BEARER = 'Bearer realm="protokollgraf"'

/** Asks for a token, of a person who opens an address in a browser too: but where a script asks, the script is told. */
function noToken({ headers }: IncomingMessage): Refusal {
  const isScript = headers['sec-fetch-mode'] !== undefined && headers['sec-fetch-mode'] !== 'navigate'
  return {
    status: 401,
    code: 'UNAUTHENTICATED',
    message: 'Send one of the tokens of this server: "Authorization: Bearer TOKEN".',
    headers: { 'www-authenticate': isScript ? BEARER : `${BEARER}, Basic realm="protokollgraf", charset="UTF-8"` },
  }
}

/**
 * Whether a request is for a file of the explorer, which is the same for everybody, says nothing of what is in the graph,
 * and asks for the token by itself. Only an address that means what it says: /x/../graphql is none of the page's.
 */
function isForPage({ method }: IncomingMessage, path: string): boolean {
  if ((method !== 'GET' && method !== 'HEAD') || routeOf(path) !== 'page') return false
  if (!/^\/[a-z]*(?:[/.].*)?$/u.test(path) || !URL.canParse(path, 'http://page')) return false
  return new URL(path, 'http://page').pathname === path
}
const TOO_BUSY: Refusal = {
  status: 503,
  code: 'OVERLOADED',
  message: 'Too many questions are being answered at the moment. Try again in a moment.',
  headers: { 'retry-after': '1' },
}

function tooOften(perMinute: number, seconds: number): Refusal {
  const message = `Expected at most ${perMinute} requests a minute. Try again in ${seconds} s.`
  return { status: 429, code: 'RATE_LIMITED', message, headers: { 'retry-after': String(seconds) } }
}

/** Counts questions; null where they are within the limit, else the seconds to wait. */
async function overRate(
  limiter: RateLimiterMemory,
  client: string,
  response: ServerResponse,
  questions = 1,
): Promise<number | null> {
  try {
    const { remainingPoints } = await limiter.consume(client, questions)
    response.setHeader('ratelimit-limit', limiter.points)
    response.setHeader('ratelimit-remaining', remainingPoints)
    return null
  } catch (reason) {
    if (reason instanceof RateLimiterRes) return Math.max(1, Math.ceil(reason.msBeforeNext / 1000))
    throw reason
  }
}

function refuse(response: ServerResponse, { status, code, message, headers = {} }: Refusal): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }))
}

async function tell(metrics: Metrics, response: ServerResponse): Promise<void> {
  const { type, body } = await metrics.text()
  response.writeHead(200, { 'content-type': type })
  response.end(body)
}

/** Against pages elsewhere that have a name of theirs lead here: a browser then calls this server by that name. */
function isOwnName(host: string | undefined): boolean {
  return host !== undefined && URL.canParse(`http://${host}`) && isThisMachine(new URL(`http://${host}`).hostname)
}

function idOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && /^[\w.:-]{1,100}$/u.test(given) ? given : randomUUID()
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split('?', 1)[0]!
}

/** Few and fixed, whatever is asked for. */
function routeOf(path: string): string {
  return /^\/(?:graphql|documents|health|ready|metrics|csv)(?![^/])/u.exec(path)?.[0] ?? 'page'
}
