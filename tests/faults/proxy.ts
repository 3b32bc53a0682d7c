import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A connection to a server that can be cut. */
export interface Proxy {
  readonly port: number
  /** Ends all connections at once, as a cable that is pulled out does, or a router that starts again. */
  cut(): void
  /** Takes no new connections from now on. */
  refuse(): void
  close(): Promise<void>
}

/** Listens on a free port of 127.0.0.1 and hands all on to another. */
export async function proxyTo(port: number): Promise<Proxy> {
  const sockets = new Set<Socket>()
  let isRefusing = false
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
  }
  const server = createServer((client) => {
    if (isRefusing) return client.destroy()
    const target = connect(port, '127.0.0.1')
    keep(client)
    keep(target)
    client.pipe(target).pipe(client)
    client.once('close', () => target.destroy())
    target.once('close', () => client.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    refuse: () => {
      isRefusing = true
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        cut()
      }),
  }
}
