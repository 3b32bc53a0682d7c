import { createHash } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Plugin } from 'graphql-yoga'
import type { Graph } from '../graph/index.ts'
import { takeIn, type WithBody } from './gate/body.ts'
import { revisionOf } from './revision.ts'

/** Answers kept in memory, so that a question asked again is not worked out again while the graph is the same. */
export interface Answers {
  /** Answers from memory what it can, and has the handler answer the rest. */
  around(handler: RequestListener): RequestListener
  /** Sees to it that an answer with errors is not kept; for the handler. */
  readonly plugin: Plugin
}

interface Kept {
  readonly revision: number
  readonly until: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Buffer
}

interface Limits {
  /** How much memory the answers take. */
  readonly bytes: number
  /** How long an answer is kept; who changes the graph by other means leaves its revision as it was. */
  readonly milliseconds: number
  /** For how many milliseconds the graph is taken to have the revision that it was found to have. */
  readonly trusted: number
}

/** Of what an answer says of itself; the rest belongs to the one request. */
const HEADERS = ['content-type', 'content-disposition', 'etag', 'cache-control', 'link', 'vary']
/** A single answer takes no more than this part of the memory. */
const LARGEST = 1 / 16

/**
 * Keeps answers by what was asked, for the revision of the graph that they were found at. Before one is given again the
 * database is asked for its revision, if it was not a moment ago, so an answer is never older than the graph was that moment
 * before the question; questions that come while it is being asked share the next time it is. While the graph is between two
 * revisions none is kept, and none given from memory.
 */
export function keepAnswers(graph: Pick<Graph, 'read'>, { bytes, milliseconds, trusted }: Limits): Answers {
  const kept = new Map<string, Kept>()
  /** The headers of answers without errors, by their requests. */
  const whole = new WeakMap<object, Kept['headers']>()
  const faulty = new WeakSet<object>()
  let latest: { readonly revision: number | null; readonly asked: number } = { revision: null, asked: 0 }
  const revision = shared(async () => {
    const asked = performance.now()
    latest = { revision: await revisionOf(graph), asked }
    return latest.revision
  })
  let size = 0

  function drop(key: string): void {
    size -= kept.get(key)?.body.length ?? 0
    kept.delete(key)
  }
  function keep(key: string, answer: Kept): void {
    if (answer.body.length > bytes * LARGEST) return
    drop(key)
    kept.set(key, answer)
    size += answer.body.length
    for (const [oldest] of kept) {
      if (size <= bytes) break
      drop(oldest)
    }
  }

  async function answer(request: WithBody, response: ServerResponse, handler: RequestListener): Promise<void> {
    const key = await keyOf(request)
    if (key === null) return handler(request, response)
    const known = kept.get(key)
    let before = latest.revision
    if (known || before === null) {
      const isTrusted = before !== null && performance.now() - latest.asked < trusted
      if (!isTrusted) before = await revision().catch(() => null)
      if (before === null) return handler(request, response)
      if (known?.revision === before && Date.now() < known.until) {
        // Behind all others: the first of the Map is the one used longest ago.
        kept.delete(key)
        kept.set(key, known)
        for (const [name, value] of known.headers) response.setHeader(name, value)
        response.setHeader('content-length', known.body.length)
        return void response.end(known.body)
      }
    }
    // Revisions only grow: where it is still this one when the answer is there, it was so all the time.
    const until = Date.now() + milliseconds
    collect(response, (body) => {
      const headers = whole.get(request)
      if (response.statusCode !== 200 || !headers || !isTable(headers)) return
      void revision().then(
        (after) => after === before && keep(key, { revision: before, until, headers, body }),
        () => {},
      )
    })
    handler(request, response)
  }

  return {
    around: (handler) => (request, response) => {
      if (isQuestion(request)) void answer(request, response, handler).catch(() => response.destroy())
      else handler(request, response)
    },
    plugin: {
      onResultProcess({ result, serverContext }) {
        const isWhole = [result].flat().every((one) => 'data' in one && !one.errors)
        const { req } = serverContext as { req?: object }
        if (!isWhole && req) faulty.add(req)
      },
      onResponse({ response, serverContext }) {
        const { req } = serverContext as { req?: object }
        if (!req || faulty.has(req)) return
        const entries = HEADERS.map((name) => [name, response.headers.get(name)] as const)
        whole.set(
          req,
          entries.filter((entry): entry is [string, string] => entry[1] !== null),
        )
      },
    },
  }
}

function isQuestion({ method, url = '', headers }: IncomingMessage): boolean {
  if (!/^\/graphql(?:\?|$)/u.test(url)) return false
  if (method === 'POST') return /^application\/json\b/iu.test(headers['content-type'] ?? '')
  return method === 'GET' && headers['if-none-match'] === undefined && !/text\/html/iu.test(headers.accept ?? '')
}

/** What an answer depends on, as a short text; null where the body did not come. */
async function keyOf(request: WithBody): Promise<string | null> {
  const { method, url, headers } = request
  const body = method === 'POST' ? await takeIn(request) : ''
  if (body === null) return null
  return createHash('sha256')
    .update(JSON.stringify([method, url, headers.accept, headers['content-type'], body]))
    .digest('base64')
}

function isTable(headers: readonly (readonly [string, string])[]): boolean {
  return headers.some(([name, value]) => name === 'content-type' && /json|text\/csv/iu.test(value))
}

/** Hands on the body of a response when it is whole; it goes its way all the same. */
function collect(response: ServerResponse, take: (body: Buffer) => void): void {
  const parts: Buffer[] = []
  const add = (part: unknown) => {
    if (typeof part === 'string') parts.push(Buffer.from(part))
    else if (part instanceof Uint8Array) parts.push(Buffer.from(part))
  }
  const { write, end } = response
  response.write = ((...args: Parameters<typeof write>) => {
    add(args[0])
    return write.apply(response, args)
  }) as typeof write
  response.end = ((...args: Parameters<typeof end>) => {
    add(args[0])
    take(Buffer.concat(parts))
    return end.apply(response, args)
  }) as typeof end
}

/** Work that is done once for all who ask for it before it is begun; who asks later has it done again. */
function shared<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let next: Promise<Result> | null = null
  let current: Promise<unknown> = Promise.resolve()
  return () => {
    next ??= current.then(() => {
      next = null
      const begun = work()
      current = begun.catch(() => {})
      return begun
    })
    return next
  }
}
