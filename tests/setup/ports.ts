import { type AddressInfo, createServer, type Server } from 'node:net'

/** Takes a free port on 127.0.0.1 and holds it until the server is closed. */
export function takePort(): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve({ server, port: (server.address() as AddressInfo).port }))
  })
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const { server, port } = await takePort()
  await new Promise((resolve) => server.close(resolve))
  return port
}
