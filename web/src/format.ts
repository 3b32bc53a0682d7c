import type { SumFragment } from './api/generated.ts'
import type { Dictionary } from './i18n/sv.ts'

/** A day, month, week or year (EDTF) as people of the language write it: `20 maj 2016`, `oktober 2016`, `vecka 17 2022`. */
export function formatDate(
  words: Dictionary,
  date: string | null | undefined,
  month: 'long' | 'short' = 'long',
): string {
  if (!date) return words.noDate
  if (!/^\d{4}/u.test(date)) return date
  const week = /^(\d{4})-W(\d{2})$/u.exec(date)
  if (week) return words.lang === 'sv' ? `vecka ${Number(week[2])} ${week[1]}` : `week ${Number(week[2])} ${week[1]}`
  const [year, monthNumber, day] = date.split('-').map(Number)
  if (!monthNumber) return String(year)
  const moment = new Date(Date.UTC(year!, monthNumber - 1, day ?? 1))
  if (Number.isNaN(moment.getTime())) return date
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', month }
  if (day) options.day = 'numeric'
  return new Intl.DateTimeFormat(words.locale, options).format(moment)
}

/** A number with the language's separators. */
export function formatNumber(words: Dictionary, value: number): string {
  return new Intl.NumberFormat(words.locale, { maximumFractionDigits: 2 }).format(value)
}

/** A part of a whole, 0 to 1, in per cent. */
export function formatShare(words: Dictionary, share: number): string {
  return new Intl.NumberFormat(words.locale, { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

/** Money: `340 000 kr`, `1 kr/invånare`, `högst 100 000 kr`; in English `SEK 340,000`. */
export function formatSum(
  words: Dictionary,
  { value, currency, basis, cap }: Pick<SumFragment, 'value' | 'currency' | 'basis'> & { readonly cap?: boolean },
): string {
  const written = new Intl.NumberFormat(words.locale, {
    style: 'currency',
    currency,
    // Elsewhere there are other kronor.
    currencyDisplay: words.lang === 'sv' ? 'narrowSymbol' : 'code',
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
  }).format(value)
  const whole = basis === 'PER_INHABITANT' ? words.perInhabitant(written) : written
  return cap ? words.atMost(whole) : whole
}

/** The day it is where the reader is. */
export function today(): string {
  return new Date().toLocaleDateString('sv-SE')
}
