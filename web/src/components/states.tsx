import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { type AskError, keepToken } from '../api/client.ts'
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
export function Failed({ failure, again }: { readonly failure: AskError; readonly again: () => void }) {
  const words = useWords()
  if (failure.kind === 'UNAUTHORIZED') return <TokenForm again={again} />
  const unreachable = failure.kind === 'UNREACHABLE'
  return (
    <div class="notice notice-error" role="alert">
      <h2>{unreachable ? words.unreachable : words.broken}</h2>
      <p>{unreachable ? words.unreachableAdvice : words.brokenAdvice}</p>
      {!unreachable && (
        <p class="quiet" lang="en">
          {failure.message}
        </p>
      )}
      <button type="button" class="button" onClick={again}>
        {words.retry}
      </button>
    </div>
  )
}

function TokenForm({ again }: { readonly again: () => void }) {
  const words = useWords()
  const [token, setToken] = useState('')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    keepToken(token.trim())
    again()
  }
  return (
    <form class="notice" onSubmit={submit}>
      <h2>{words.tokenTitle}</h2>
      <p>{words.tokenAdvice}</p>
      <label class="field">
        {words.tokenLabel}
        <input
          type="password"
          autocomplete="off"
          value={token}
          required
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
  children,
}: {
  readonly asked: Asked<Data>
  readonly children: (data: Data) => ComponentChildren
}) {
  if (asked.failure) return <Failed failure={asked.failure} again={asked.again} />
  if (asked.data === undefined) return <Loading />
  return <div aria-busy={asked.loading}>{children(asked.data)}</div>
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
