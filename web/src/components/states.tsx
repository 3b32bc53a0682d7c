import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type AskError, hasToken, keepToken } from '../api/client.ts'
import type { Asked } from '../api/use-query.ts'
import { useWords } from '../i18n/index.ts'
import { useLinks } from '../links.ts'
import { SearchBox } from './search-box.tsx'
import { PageTitle } from './title.tsx'

/** Said while an answer is on its way. */
export function Loading() {
  return (
    <p class="loading" role="status">
      {useWords().loading}
    </p>
  )
}

/** Why there is no answer, and what to do. */
export function Failed({
  failure,
  again,
  whole = false,
}: {
  readonly failure: AskError
  readonly again: () => void
  /** It stands for the whole page, which has no heading then but this. */
  readonly whole?: boolean
}) {
  const words = useWords()
  // The whole page gives way to the form that asks for the key.
  if (failure.kind === 'UNAUTHORIZED') return null
  const [what, advice] = {
    UNREACHABLE: [words.unreachable, words.unreachableAdvice],
    BUSY: [words.busy, words.busyAdvice],
    BROKEN: [words.broken, words.brokenAdvice],
  }[failure.kind]
  return (
    <>
      {whole && <PageTitle title={what!} />}
      <div class="notice notice-error" role="alert">
        {!whole && <h2>{what}</h2>}
        <p>{advice}</p>
        {failure.kind === 'BROKEN' && (
          <p class="quiet" lang="en">
            {failure.message}
          </p>
        )}
        <button type="button" class="button" onClick={again}>
          {words.retry}
        </button>
      </div>
    </>
  )
}

/** Takes the key of a server that asks for one. A key it refused is told of beside the field. */
export function TokenForm({ again }: { readonly again: () => void }) {
  const words = useWords()
  const [token, setToken] = useState('')
  const wrong = hasToken()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    keepToken(token.trim())
    again()
  }
  return (
    <form class="notice" onSubmit={submit}>
      <h1>{words.tokenTitle}</h1>
      <p>{words.tokenAdvice}</p>
      {wrong && (
        <p id="token-wrong" class="wrong" role="alert">
          {words.tokenWrong}
        </p>
      )}
      <label class="field">
        {words.tokenLabel}
        <input
          ref={field}
          type="password"
          autocomplete="off"
          value={token}
          required
          aria-invalid={wrong}
          aria-describedby={wrong ? 'token-wrong' : undefined}
          onInput={(event) => setToken(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button">
        {words.tokenButton}
      </button>
      <p class="quiet">{words.tokenKept}</p>
    </form>
  )
}

/** The answer of a question, or what stands in its place. */
export function Answered<Data>({
  asked,
  whole = false,
  children,
}: {
  readonly asked: Asked<Data>
  /** The page's heading comes with the answer. */
  readonly whole?: boolean
  readonly children: (data: Data) => ComponentChildren
}) {
  if (asked.failure) return <Failed failure={asked.failure} again={asked.again} whole={whole} />
  if (asked.data === undefined) return <Loading />
  return <div aria-busy={asked.loading}>{children(asked.data)}</div>
}

/** Shown in place of lists and charts while the graph is empty. */
export function NothingYet() {
  const words = useWords()
  return (
    <div class="notice">
      <h2>{words.emptyTitle}</h2>
      <p>{words.emptyAdvice}</p>
      <pre>protokollgraf import</pre>
    </div>
  )
}

/** Shown where a page could not be loaded or broke. */
export function Crashed({ message }: { readonly message: string }) {
  const words = useWords()
  return (
    <div class="notice notice-error" role="alert">
      <h1>{words.crashed}</h1>
      <p>{words.unreachableAdvice}</p>
      <p class="quiet" lang="en">
        {message}
      </p>
      <button type="button" class="button" onClick={() => location.reload()}>
        {words.retry}
      </button>
    </div>
  )
}

/** Shown for an address or an id that nothing has. */
export function NotFound() {
  const words = useWords()
  const links = useLinks()
  return (
    <>
      <PageTitle title={words.notFoundTitle} />
      <p class="lead">{words.notFoundAdvice}</p>
      <SearchBox />
      <p>
        <a href={links.to('/')}>{words.toStart}</a>
      </p>
    </>
  )
}
