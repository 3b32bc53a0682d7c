declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  /** Answers are sent packed to who takes them so. */
  export default function compression(options?: {
    readonly threshold?: number
  }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void
}
