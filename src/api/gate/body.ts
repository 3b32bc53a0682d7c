import type { IncomingMessage } from 'node:http'

/**
 * Takes in the body of a request that does not say how long it is, so that it cannot be longer than is allowed; the
 * handler then finds it as `body`, as from the body parsers of other servers.
 *
 * @returns whether it is within the limit, in bytes
 */
export async function isBodyWithin(request: IncomingMessage & { body?: string }, limit: number): Promise<boolean> {
  const length = request.headers['content-length']
  if (length !== undefined) return Number(length) <= limit
  if (request.headers['transfer-encoding'] === undefined) return true
  const parts: Buffer[] = []
  let bytes = 0
  try {
    for await (const part of request) {
      bytes += part.length
      if (bytes > limit) return false
      parts.push(part)
    }
  } catch {
    // The client went away; whatever is answered reaches nobody.
    return false
  }
  request.body = Buffer.concat(parts).toString('utf8')
  return true
}
