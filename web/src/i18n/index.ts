import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Dictionary } from './sv.ts'
import { sv } from './sv.ts'

/** The words of the page; set by the address: `/en/…` is English, all else Swedish. */
export const Words = createContext<Dictionary>(sv)

/** The dictionary of the page's language. */
export function useWords(): Dictionary {
  return useContext(Words)
}

const ENGLISH = /^\/en(?=\/|$)/u

/** Whether an address is one of the English page. */
export function isEnglish(path: string): boolean {
  return ENGLISH.test(path)
}

/** The same address in the other language. */
export function inOtherLanguage(url: string): string {
  return isEnglish(url) ? url.replace(ENGLISH, '') || '/' : `/en${url === '/' ? '' : url}`
}
