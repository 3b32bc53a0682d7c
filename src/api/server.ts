import { createServer, type RequestListener } from 'node:http'
import { isIP } from 'node:net'
import { Problem } from '../model/problem.ts'
import { THIS_MACHINE } from './gate/settings.ts'

/** A server that listens. */
export interface ApiServer {
  readonly port: number
  /** Such as `http://127.0.0.1:4000/graphql`. */
  readonly url: string
  /** Takes no more requests, and ends when those under way are answered, at the latest after two seconds. */
  close(): Promise<void>
}

const GRACE_MILLISECONDS = 2000

/**
 * Serves the handler, to this machine alone unless another address is given.
 *
 * @param port 0 takes any free one
 * @throws Problem PORT_TAKEN, PORT_FORBIDDEN, BAD_HOST
 */
export async function listen(handler: RequestListener, port: number, host: string = THIS_MACHINE): Promise<ApiServer> {
  let closing = false
  const server = createServer((request, response) => {
    // A connection kept alive for a next question would hold up the end.
    response.on('close', () => closing && setImmediate(() => server.closeIdleConnections()))
    handler(request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenProblem(error, port, host)))
    server.listen(port, host, resolve)
  })
  const address = server.address()
  const actual = typeof address === 'object' && address ? address.port : port
  return {
    port: actual,
    url: `http://${nameOf(host)}:${actual}/graphql`,
    close: () =>
      new Promise((resolve) => {
        closing = true
        const late = setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS)
        server.close(() => {
          clearTimeout(late)
          resolve()
        })
        server.closeIdleConnections()
      }),
  }
}

/** What an address is called in a URL; a server that listens on all of them is asked on this machine's own. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return THIS_MACHINE
  return isIP(host) === 6 ? `[${host}]` : host
}

function listenProblem(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') {
    return new Problem(
      'BAD_HOST',
      `This machine has no address "${host}" to listen on.`,
      ['127.0.0.1 is for this machine alone; 0.0.0.0 for all of its addresses.'],
      { cause: error },
    )
  }
  if (error.code === 'EADDRINUSE') {
    return new Problem(
      'PORT_TAKEN',
      `Port ${port} of ${host} is taken by another program.`,
      [
        `Choose another: --port ${port + 1} or PORT=${port + 1}; --port 0 takes any free one.`,
        'Or end the program that has it; perhaps it is an earlier protokollgraf.',
      ],
      { cause: error },
    )
  }
  if (error.code === 'EACCES') {
    return new Problem(
      'PORT_FORBIDDEN',
      `This user may not listen on port ${port}.`,
      ['Choose one above 1023: --port 4000.'],
      { cause: error },
    )
  }
  return error
}

/**
 * The port that a user gave, by option or by PORT; 4000 where none was.
 *
 * @throws Problem BAD_PORT
 */
export function portFrom(option: string | undefined, variable: string | undefined): number {
  const text = option ?? (variable?.trim() ? variable : '4000')
  const port = /^\d{1,5}$/u.test(text.trim()) ? Number(text) : Number.NaN
  if (port <= 65535) return port
  throw new Problem('BAD_PORT', `Expected a port from 0 to 65535, found "${text}".`, [
    `Give it as ${option === undefined ? 'PORT=4000' : '--port 4000'}; 0 takes any free one.`,
  ])
}
