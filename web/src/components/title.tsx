import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useWords } from '../i18n/index.ts'

/** The page's heading and window title. After a change of page it takes the focus, so that a screen reader says where one is. */
export function PageTitle({
  title,
  kind,
  children,
}: {
  readonly title: string
  /** What sort of thing the page is about, above the heading. */
  readonly kind?: string
  readonly children?: ComponentChildren
}) {
  const words = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = title === words.siteName ? title : `${title} – ${words.siteName}`
  }, [title, words])
  useEffect(() => {
    if (arrived) heading.current?.focus({ preventScroll: true })
    arrived = true
  }, [])
  return (
    <header class="page-title">
      {kind && <p class="kind">{kind}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </header>
  )
}

/** The first page leaves the focus where the browser has it. */
let arrived = false
