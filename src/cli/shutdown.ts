/** What happens on Ctrl-C: commands are told by `interrupted`, and what they hold is let go before the program ends. */

const GRACE = 3000
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

const controller = new AbortController()
const cleanups = new Set<() => Promise<void>>()
const hands = new Set<symbol>()
let status: number | null = null
let leaving: NodeJS.Timeout | undefined

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
 * Has something let go if the program is interrupted and its command, when nothing is {@link inHand}, does not come to its
 * end within three seconds.
 *
 * @returns forgets it, when the command let it go itself
 */
export function beforeExit(cleanup: () => Promise<void>): () => void {
  cleanups.add(cleanup)
  return () => cleanups.delete(cleanup)
}

/**
 * Says that something is in hand that shall come to its end, however long that takes, when the program is interrupted once.
 *
 * @returns says that it did
 */
export function inHand(): () => void {
  const hand = Symbol()
  hands.add(hand)
  return () => {
    if (hands.delete(hand) && hands.size === 0 && status !== null) leaveSoon()
  }
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
  leaveSoon()
}

function leaveSoon(): void {
  clearTimeout(leaving)
  leaving = setTimeout(async () => {
    // Whoever lets go of the last of it calls this again.
    if (hands.size > 0) return
    await Promise.allSettled([...cleanups].reverse().map((cleanup) => cleanup()))
    process.exit(status!)
  }, GRACE).unref()
}
