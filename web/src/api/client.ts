import type { TypedDocumentString } from './generated.ts'

/** Why a question has no answer. */
export type FailureKind = 'UNREACHABLE' | 'UNAUTHORIZED' | 'BUSY' | 'BROKEN'

/** A question that was not answered. */
export class AskError extends Error {
  readonly kind: FailureKind

  constructor(kind: FailureKind, message: string) {
    super(message)
    this.name = 'AskError'
    this.kind = kind
  }
}

const TOKEN = 'protokollgraf-token'
const answers = new Map<string, unknown>()
const underWay = new Map<string, Promise<unknown>>()

/** What a question is known by. */
export function keyOf(document: { toString(): string }, variables: unknown): string {
  return `${document}\n${JSON.stringify(variables ?? {})}`
}

/** An answer that is here already. */
export function answerTo<Data>(key: string): Data | undefined {
  return answers.get(key) as Data | undefined
}

/** Keeps the key that the server asks for, in this tab. */
export function keepToken(token: string): void {
  sessionStorage.setItem(TOKEN, token)
}

/** Whether a key was given already, so that a server that asks for one has refused it. */
export function hasToken(): boolean {
  return sessionStorage.getItem(TOKEN) !== null
}

const refused = new Set<() => void>()

/** Calls back whenever the server asks for a key. @returns ends it */
export function onKeyAsked(tell: () => void): () => void {
  refused.add(tell)
  return () => refused.delete(tell)
}

/**
 * Asks the public API. Each question is asked once; its answer is kept until the page is loaded again.
 *
 * @throws AskError
 */
export function ask<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const key = keyOf(document, variables)
  const known = answerTo<Data>(key)
  if (known) return Promise.resolve(known)
  const asked = underWay.get(key) as Promise<Data> | undefined
  if (asked) return asked
  const asking = send<Data>(String(document), variables)
    .then((data) => {
      answers.set(key, data)
      return data
    })
    .finally(() => underWay.delete(key))
  underWay.set(key, asking)
  return asking
}

async function send<Data>(query: string, variables: unknown): Promise<Data> {
  const token = sessionStorage.getItem(TOKEN)
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json, application/json',
      'content-type': 'application/json',
      // A header takes no sign beyond Latin-1: a key with one is refused as any other wrong one.
      ...(token ? { authorization: `Bearer ${token.replace(/[^!-~]/gu, '?')}` } : {}),
    },
    body: JSON.stringify({ query, variables }),
  }).catch((cause: unknown) => {
    throw new AskError('UNREACHABLE', String(cause))
  })
  if (response.status === 401) {
    for (const tell of refused) tell()
    throw new AskError('UNAUTHORIZED', String(response.status))
  }
  if (response.status === 429 || response.status === 503) throw new AskError('BUSY', String(response.status))
  const answer = (await response.json().catch(() => null)) as Answer<Data> | null
  if (answer === null) throw new AskError(response.status >= 502 ? 'UNREACHABLE' : 'BROKEN', `HTTP ${response.status}`)
  if (answer.errors?.some(({ extensions }) => extensions?.code === 'TIMED_OUT')) throw new AskError('BUSY', 'TIMED_OUT')
  if (answer.data == null || answer.errors?.length) {
    throw new AskError('BROKEN', answer.errors?.map(({ message }) => message).join(' ') || `HTTP ${response.status}`)
  }
  return answer.data
}

interface Answer<Data> {
  readonly data?: Data | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}
