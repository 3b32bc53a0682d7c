import type { AnyComponent, ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { ErrorBoundary, LocationProvider, lazy, Route, Router, useLocation } from 'preact-iso'
import { onKeyAsked } from './api/client.ts'
import { Shell } from './components/shell.tsx'
import { Crashed, Loading, NotFound, TokenForm } from './components/states.tsx'
import { isEnglish, Words } from './i18n/index.ts'
import { type Dictionary, sv } from './i18n/sv.ts'
import { StartPage } from './pages/start.tsx'

const PAGES: Readonly<Record<string, AnyComponent>> = {
  '/': StartPage,
  '/search': lazy(() => import('./pages/search.tsx').then(({ SearchPage }) => SearchPage)),
  '/projects': lazy(() => import('./pages/lists.tsx').then(({ ProjectsPage }) => ProjectsPage)),
  '/people': lazy(() => import('./pages/lists.tsx').then(({ PeoplePage }) => PeoplePage)),
  '/meetings': lazy(() => import('./pages/lists.tsx').then(({ MeetingsPage }) => MeetingsPage)),
  '/project/:id+': lazy(() => import('./pages/project.tsx').then(({ ProjectPage }) => ProjectPage)),
  '/item/:id+': lazy(() => import('./pages/item.tsx').then(({ ItemPage }) => ItemPage)),
  '/municipality/:id+': lazy(() => import('./pages/organization.tsx').then(({ MunicipalityPage }) => MunicipalityPage)),
  '/organization/:id+': lazy(() => import('./pages/organization.tsx').then(({ OrganizationPage }) => OrganizationPage)),
  '/representation': lazy(() =>
    import('./pages/representation.tsx').then(({ RepresentationPage }) => RepresentationPage),
  ),
  '/person/:id+': lazy(() => import('./pages/person.tsx').then(({ PersonPage }) => PersonPage)),
  '/meeting/:id+': lazy(() => import('./pages/meeting.tsx').then(({ MeetingPage }) => MeetingPage)),
  '/statistics': lazy(() => import('./pages/statistics.tsx').then(({ StatisticsPage }) => StatisticsPage)),
  '/graph': lazy(() => import('./pages/graph.tsx').then(({ GraphPage }) => GraphPage)),
  '/findings': lazy(() => import('./pages/review.tsx').then(({ FindingsPage }) => FindingsPage)),
  '/promises': lazy(() => import('./pages/review.tsx').then(({ PromisesPage }) => PromisesPage)),
}

const PRELOAD_AFTER_MILLISECONDS = 1000

/** Fetches the other pages when there is time, so that one opens at once and without a server too. */
function preloadPages(): void {
  for (const page of Object.values(PAGES)) {
    if ('preload' in page) (page.preload as () => Promise<unknown>)().catch(() => undefined)
  }
}

/** The explorer. */
export function App() {
  useEffect(() => {
    const timer = setTimeout(preloadPages, PRELOAD_AFTER_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <LocationProvider>
      <InLanguage>
        <Shell>
          <Pages />
        </Shell>
      </InLanguage>
    </LocationProvider>
  )
}

function Pages() {
  const { path } = useLocation()
  // How often the server asked for a key: once answered, all is asked again.
  const [asked, setAsked] = useState<{ readonly times: number; readonly open: boolean }>({ times: 0, open: false })
  useEffect(() => onKeyAsked(() => setAsked(({ times }) => ({ times: times + 1, open: true }))), [])
  const [broken, setBroken] = useState<{ readonly path: string; readonly message: string } | null>(null)
  if (broken?.path === path) return <Crashed message={broken.message} />
  if (asked.open) {
    return <TokenForm key={asked.times} again={() => setAsked(({ times }) => ({ times, open: false }))} />
  }
  if (!isDecodable(path)) return <NotFound />
  return (
    <ErrorBoundary onError={(error) => setBroken({ path, message: error.message })}>
      <Router>
        {Object.entries(PAGES).flatMap(([route, page]) => [
          <Route key={route} path={route} component={page} />,
          <Route key={`/en${route}`} path={route === '/' ? '/en' : `/en${route}`} component={page} />,
        ])}
        <Route default component={NotFound} />
      </Router>
    </ErrorBoundary>
  )
}

/** An address with a broken escape would break the router. */
function isDecodable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== ''
  } catch {
    return false
  }
}

function InLanguage({ children }: { readonly children: ComponentChildren }) {
  const { path } = useLocation()
  const english = isEnglish(path)
  const [dictionary, setDictionary] = useState<Dictionary | null>(null)
  useEffect(() => {
    if (english) import('./i18n/en.ts').then(({ en }) => setDictionary(en))
  }, [english])
  const words = english ? dictionary : sv
  useEffect(() => {
    document.documentElement.lang = words?.lang ?? 'en'
  }, [words])
  if (words === null) return <Loading />
  return <Words.Provider value={words}>{children}</Words.Provider>
}
