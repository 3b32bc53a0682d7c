import type { IncomingMessage } from 'node:http'

/** A request, with the body as text where it has been taken in: the handler finds it there, as from other body parsers. */
export type WithBody = IncomingMessage & { body?: string }

/** Takes in the body of a request, once; null where it is longer than so many bytes, or the client went away. */
export async function takeIn(request: WithBody, limit = Number.POSITIVE_INFINITY): Promise<string | null> {
  if (request.body !== undefined) return request.body
  const parts: Buffer[] = []
  let bytes = 0
  try {
    for await (const part of request) {
      bytes += part.length
      if (bytes > limit) return null
      parts.push(part)
    }
  } catch {
    return null
  }
  request.body = Buffer.concat(parts).toString('utf8')
  return request.body
}

/**
 * Whether the body of a request is within the limit, in bytes. One that does not say how long it is is taken in, so that
 * it cannot be longer than is allowed.
 */
export async function isBodyWithin(request: WithBody, limit: number): Promise<boolean> {
  const length = request.headers['content-length']
  if (length !== undefined) return Number(length) <= limit
  if (request.headers['transfer-encoding'] === undefined) return true
  return (await takeIn(request, limit)) !== null
}

/** How many questions a request holds: a batch several, any other one; null where its body did not come. */
export async function questionsIn(request: WithBody): Promise<number | null> {
  if (request.method !== 'POST') return 1
  const text = await takeIn(request)
  if (text === null) return null
  if (!/^\s*\[/u.test(text)) return 1
  try {
    return Math.max(1, (JSON.parse(text) as unknown[]).length)
  } catch {
    // What is wrong with it, the handler says.
    return 1
  }
}
