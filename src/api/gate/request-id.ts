import { AsyncLocalStorage } from 'node:async_hooks'

const requests = new AsyncLocalStorage<string>()

/** The id of the request that is being answered; undefined outside any. */
export function requestId(): string | undefined {
  return requests.getStore()
}

/** Does the work of a request: what it starts, whenever it runs, knows the request's id. */
export function withRequestId(id: string, work: () => void): void {
  requests.run(id, work)
}
