import { formatDate } from '../format.ts'
import { useWords } from '../i18n/index.ts'
import { inSwedish } from '../i18n/said-sv.ts'
import type { Dictionary } from '../i18n/sv.ts'

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
  const words = useWords()
  return (text) => {
    const said = words.lang === 'sv' ? inSwedish(text) : text
    return said && withDays(words, said)
  }
}

const DAY = /(?<![\p{L}\d./_-])\d{4}-\d{2}-\d{2}(?![\p{L}\d/_-]|\.\p{L})/gu

/** Days as the page writes them everywhere else; what stands in quotation marks is left as it was written. */
function withDays(words: Dictionary, text: string): string {
  return text
    .split(/(["”][^"”]*["”])/u)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(DAY, (day) => formatDate(words, day, 'short'))))
    .join('')
}
