import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso'
import { formatDate, today } from '../format.ts'
import { inOtherLanguage, useWords } from '../i18n/index.ts'
import { useLinks } from '../links.ts'
import { SearchBox } from './search-box.tsx'

/** What stands around every page. */
export function Shell({ children }: { readonly children: ComponentChildren }) {
  const words = useWords()
  const links = useLinks()
  const { url, path } = useLocation()
  // There the box is in the page itself.
  const searching = path === links.to('/') || path === links.to('/search')
  const pages = [
    ['/projects', words.nav.projects],
    ['/representation', words.nav.representation],
    ['/meetings', words.nav.meetings],
    ['/people', words.nav.people],
    ['/statistics', words.nav.statistics],
    ['/graph', words.nav.graph],
  ] as const
  return (
    <>
      <a class="skip" href="#content">
        {words.skip}
      </a>
      <header class="site">
        <a class="brand" href={links.to('/')}>
          <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
            <path d="M7 25 16 8l9 14" fill="none" stroke="currentColor" stroke-width="3" />
            <circle cx="7" cy="25" r="4" fill="currentColor" />
            <circle cx="16" cy="8" r="4" fill="currentColor" />
            <circle cx="25" cy="22" r="4" fill="currentColor" />
          </svg>
          {words.siteName}
        </a>
        <nav aria-label={words.menu}>
          <ul>
            {pages.map(([page, name]) => (
              <li key={page}>
                <a href={links.to(page)} aria-current={path === links.to(page) ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {!searching && <SearchBox compact key={url} />}
        <a
          class="language"
          href={inOtherLanguage(url)}
          lang={words.otherLanguageLang}
          hreflang={words.otherLanguageLang}
        >
          {words.otherLanguage}
        </a>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer class="site">
        <p>{words.footer}</p>
        <p class="on-paper">
          {words.printed(formatDate(words, today()))} {location.href}
        </p>
        <p>
          <a href={links.to('/findings')}>{words.findingsTitle}</a>{' '}
          <a href={links.to('/promises')}>{words.promisesTitle}</a>{' '}
          <a href="/graphql" target="_self">
            {words.footerApi}
          </a>
        </p>
      </footer>
    </>
  )
}
