import type { Random } from './random.ts'
import type { TrueAmount } from './truth.ts'

/** Grammar and ways of writing: genitives, lists, dates, clock times, money, hyphenation. */

/** *Maria* → *Marias*, *Thomas* → *Thomas*. */
export function genitive(name: string): string {
  return /[sxz]$/iu.test(name) ? name : `${name}s`
}

/** Municipalities that call themselves a town (*stad*). */
const towns = new Set(
  'Borås Göteborg Haparanda Helsingborg Landskrona Lidingö Malmö Mölndal Solna Stockholm Sundbyberg Trollhättan Vaxholm Västerås'.split(
    ' ',
  ),
)

/** *Mora kommun*, *Tierps kommun*, *Helsingborgs stad*: a name that ends in a vowel takes no -s. */
export function municipalityTitle(name: string): string {
  if (name === 'Falun') return 'Falu kommun'
  const form = /[aeiouyåäö]$/iu.test(name) ? name : genitive(name)
  return `${form} ${towns.has(name) ? 'stad' : 'kommun'}`
}

/** *A, B och C*. */
export function listed(names: readonly string[], last = 'och'): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export const months = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ')
export const weekdays = 'söndag måndag tisdag onsdag torsdag fredag lördag'.split(' ')

/** Days since 1970 of an ISO date, and back. */
export const dayOf = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000)
export const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)
export const weekdayOf = (date: string): string => weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]!

/** The weekday on or after a day (1 Monday … 5 Friday). */
export function nextWeekday(day: number, weekday: number): number {
  const now = new Date(day * 86_400_000).getUTCDay()
  return day + ((weekday - now + 7) % 7)
}

/** *14 september 2016*, or *14 september* where the year goes without saying. */
export function longDate(date: string, withYear = true): string {
  const [year, month, day] = date.split('-') as [string, string, string]
  return `${Number(day)} ${months[Number(month) - 1]}${withYear ? ` ${year}` : ''}`
}

/** 160520. */
export const shortDate = (date: string): string => date.slice(2).replaceAll('-', '')

/** ISO week as *vecka 43* and 2016-W43. */
export function weekOf(date: string): { week: number; edtf: string } {
  const day = dayOf(date)
  const weekday = (new Date(day * 86_400_000).getUTCDay() + 6) % 7
  const thursday = dateOf(day - weekday + 3)
  const week = Math.floor((dayOf(thursday) - dayOf(`${thursday.slice(0, 4)}-01-01`)) / 7) + 1
  return { week, edtf: `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}` }
}

/** 09:00 → 09.00. */
export const dotted = (clock: string): string => clock.replace(':', '.')

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/gu, ' ')
const comma = (value: number): string => String(value).replace('.', ',')

/** A sum in one of the ways it is written; the words that cap it (*högst*) stand outside. */
export function money(value: number, random: Random, cap = false): TrueAmount {
  const ways = [`${grouped(value)} kr`, `${grouped(value)} kronor`]
  if (value % 1000 === 0 && value < 1_000_000)
    ways.push(`${value / 1000} tkr`, `${value / 1000} kkr`, `${value / 1000}' kr`, `${value / 1000} tusen kronor`)
  if (value < 1_000_000) ways.push(`${grouped(value)}:-`)
  if (value >= 200_000 && value % 100_000 === 0)
    ways.push(`${comma(value / 1_000_000)} mnkr`, `${comma(value / 1_000_000)} miljoner kronor`)
  return { value, currency: 'SEK', basis: 'TOTAL', cap, written: random.pick(ways) }
}

/** Kronor per inhabitant. */
export function perInhabitant(value: number, random: Random): TrueAmount {
  const plain = comma(value)
  const written = random.pick([`${plain} kr per invånare`, `${plain} kronor per invånare`, `${plain} kr/invånare`])
  return { value, currency: 'SEK', basis: 'PER_INHABITANT', cap: false, written }
}

const vowel = /[aeiouyåäöé]/iu

/** Where a long word may be broken: before the last consonant that a vowel follows (the one-consonant rule). */
export function breaksOf(word: string): number[] {
  if (!/^[\p{Ll}]{9,}[.,]?$/u.test(word)) return []
  const places: number[] = []
  for (let index = 3; index < word.length - 3; index++)
    if (!vowel.test(word[index]!) && vowel.test(word[index + 1]!) && /\p{L}/u.test(word[index]!)) places.push(index)
  return places
}

/** Folds a paragraph at a width; where `hyphens`, long words are broken at the line's end. */
export function wrap(text: string, width: number, hyphens = false): string[] {
  const lines: string[] = []
  let line = ''
  // An *att* within a clause is not let begin a line, where it would look like a clause of its own.
  for (const bound of text.replaceAll(' att ', '\u0001att ').split(' ')) {
    const word = bound.replaceAll('\u0001', ' ')
    const next = line === '' ? word : `${line} ${word}`
    if (next.length <= width) {
      line = next
      continue
    }
    const room = width - line.length - 2
    const at = hyphens ? breaksOf(word).findLast((place) => place <= room) : undefined
    if (at !== undefined) {
      lines.push(`${line} ${word.slice(0, at)}-`)
      line = word.slice(at)
    } else {
      lines.push(line)
      line = word
    }
  }
  if (line !== '') lines.push(line)
  return lines
}
