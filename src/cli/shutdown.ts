/** What happens on Ctrl-C: commands are told by `interrupted`, and what they hold is let go before the program ends. */

const GRACE = 3000
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

const controller = new AbortController()
const cleanups = new Set<() => Promise<void>>()
let status: number | null = null

/** Aborted at the first Ctrl-C (or SIGTERM, or SIGHUP, or a reader that went away): a command should come to its end. */
export const interrupted: AbortSignal = controller.signal

/** The exit status that the interruption asks for; null where there was none. */
export function interruptStatus(): number | null {
  return status
}

/** Resolves at the interruption; for commands that run until then. */
export function untilInterrupted(): Promise<void> {
  if (interrupted.aborted) return Promise.resolve()
  return new Promise((resolve) => interrupted.addEventListener('abort', () => resolve(), { once: true }))
}

/**
 * Has something let go if the program is interrupted and its command does not come to its end within three seconds.
 *
 * @returns forgets it, when the command let it go itself
 */
export function beforeExit(cleanup: () => Promise<void>): () => void {
  cleanups.add(cleanup)
  return () => cleanups.delete(cleanup)
}

/** Begins to listen for signals, and for readers of the output that go away (`| head`). */
export function listenForInterrupts(): void {
  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.on(signal, () => (status === null ? interrupt(code) : process.exit(code)))
  }
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      if (status === null) interrupt(0)
    })
  }
}

function interrupt(code: number): void {
  status = code
  controller.abort()
  setTimeout(async () => {
    await Promise.allSettled([...cleanups].reverse().map((cleanup) => cleanup()))
    process.exit(code)
  }, GRACE).unref()
}
