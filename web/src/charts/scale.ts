import { scaleUtc } from 'd3-scale'

/** A time axis of whole years. */
export interface TimeScale {
  /** Where a day (or month, or year) is, in pixels. */
  readonly x: (date: string) => number
  readonly years: readonly { readonly year: number; readonly x: number }[]
}

/** The years from the first to the last of some dates, both whole. */
export function timeScale(dates: readonly string[], left: number, right: number): TimeScale {
  const years = dates.map((date) => Number(date.slice(0, 4))).filter((year) => year > 0)
  const first = years.length > 0 ? Math.min(...years) : new Date().getUTCFullYear()
  const last = years.length > 0 ? Math.max(...years) : first
  const scale = scaleUtc([Date.UTC(first, 0, 1), Date.UTC(last + 1, 0, 1)], [left, right])
  const step = Math.max(1, Math.ceil(((last - first + 1) * 44) / Math.max(1, right - left)))
  return {
    x: (date) => scale(Date.parse(date.length === 4 ? `${date}-07-01` : date.length === 7 ? `${date}-15` : date)),
    years: Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step).map(
      (year) => ({ year, x: scale(Date.UTC(year, 0, 1)) }),
    ),
  }
}

/** About how wide a text of the charts' size is, in pixels. */
export function textWidth(text: string, size = 13): number {
  return text.length * size * 0.56
}
