import { useWords } from '../i18n/index.ts'
import { inSwedish } from '../i18n/said-sv.ts'

/** What the program says of itself, in the page's language where that is known; `instead` stands before what is not. */
export function Said({ text, instead }: { readonly text: string; readonly instead?: string }) {
  const said = useSaid()
  const known = said(text)
  if (known !== null) return <>{known}</>
  return (
    <>
      {instead && `${instead} `}
      <span lang="en">{text}</span>
    </>
  )
}

/** Turns what the program says into the page's language; null where it cannot. */
export function useSaid(): (text: string) => string | null {
  const { lang } = useWords()
  return lang === 'sv' ? inSwedish : (text) => text
}
