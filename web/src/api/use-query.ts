import { useEffect, useReducer, useRef, useState } from 'preact/hooks'
import { AskError, answerTo, ask, keyOf } from './client.ts'
import type { TypedDocumentString } from './generated.ts'

export interface Asked<Data> {
  /** The answer; while a next one is on its way, the one before. */
  readonly data: Data | undefined
  readonly failure: AskError | null
  readonly loading: boolean
  readonly again: () => void
}

/** Asks whenever question or variables change; null variables ask nothing. */
export function useQuery<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables | null,
): Asked<Data> {
  const key = variables === null ? null : keyOf(document, variables)
  const [attempt, again] = useReducer((count: number) => count + 1, 0)
  const [settled, setSettled] = useState<{ key: string; failure: AskError | null } | null>(null)
  const last = useRef<Data>(undefined)
  const known = key === null ? undefined : answerTo<Data>(key)
  if (known) last.current = known
  useEffect(() => {
    if (key === null || variables === null || known) return
    let current = true
    setSettled(null)
    ask(document, variables).then(
      () => current && setSettled({ key, failure: null }),
      (failure: unknown) =>
        current &&
        setSettled({ key, failure: failure instanceof AskError ? failure : new AskError('BROKEN', String(failure)) }),
    )
    return () => {
      current = false
    }
  }, [key, attempt])
  const failure = settled?.key === key ? settled.failure : null
  return {
    data: known ?? last.current,
    failure: known ? null : failure,
    loading: key !== null && !known && !failure,
    again: () => again(undefined as never),
  }
}
