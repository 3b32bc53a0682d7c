import { useLocation } from 'preact-iso'
import type { MeetingNameFragment, QuoteFragment } from './api/generated.ts'
import { isEnglish } from './i18n/index.ts'

const PAGES: Readonly<Record<string, string>> = {
  Project: 'project',
  Person: 'person',
  Municipality: 'municipality',
  GenericOrganization: 'organization',
  Meeting: 'meeting',
  AgendaItem: 'item',
}

/** The path of what a global id names, without its language: `Person:palle-lundberg` → `/person/palle-lundberg`. */
export function pathOf(id: string): string | null {
  const [type = '', key = ''] = split(id)
  const page = PAGES[type]
  return page === undefined ? null : `/${page}/${key.split('/').map(encodeURIComponent).join('/')}`
}

/** The two parts of a global id: type and key. */
export function split(id: string): readonly [type: string, key: string] {
  const colon = id.indexOf(':')
  return [id.slice(0, colon), id.slice(colon + 1)]
}

/** The meeting's page, opened at a quote. */
export function quotePath({ id }: Pick<MeetingNameFragment, 'id'>, { start, end, url }: QuoteFragment): string {
  const document = /\/documents\/([0-9a-f]{12})/u.exec(url)?.[1]
  return `${pathOf(id)}?mark=${start}-${end}${document ? `&document=${document}` : ''}`
}

export interface Links {
  /** Puts the page's language before a path. */
  readonly to: (path: string) => string
  /** The page of what a global id names, in the page's language; null where it has none. */
  readonly of: (id: string) => string | null
  readonly quote: (meeting: Pick<MeetingNameFragment, 'id'>, quote: QuoteFragment) => string
}

/** Links that stay in the page's language. */
export function useLinks(): Links {
  const { path } = useLocation()
  const prefix = isEnglish(path) ? '/en' : ''
  const to = (target: string) => (prefix && target === '/' ? prefix : `${prefix}${target}`)
  return {
    to,
    of: (id) => {
      const target = pathOf(id)
      return target === null ? null : to(target)
    },
    quote: (meeting, quote) => to(quotePath(meeting, quote)),
  }
}

/** A part of the page's state that lives in its address, so that it can be shared and gone back to. */
export function useParameter(name: string): readonly [value: string, set: (value: string, replace?: boolean) => void] {
  const { path, query, route } = useLocation()
  return [
    query[name] ?? '',
    (value, replace = false) => {
      const search = new URLSearchParams(location.search)
      if (value) search.set(name, value)
      else search.delete(name)
      const text = search.toString()
      route(text ? `${path}?${text}` : path, replace)
    },
  ]
}
