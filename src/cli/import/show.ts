import type { FactChange } from '../../load/index.ts'
import type { colorsFor } from '../colors.ts'

/** How much of a text is shown. */
const LONGEST = 80
const SIGNS = { ADDED: '+', CHANGED: '~', REMOVED: '-' } as const

/** What would change, a line each: sign, kind, which, and what it says or how that differs. */
export function changeLines(changes: readonly FactChange[], colors: ReturnType<typeof colorsFor>): string[] {
  const paint = { ADDED: colors.green, CHANGED: colors.yellow, REMOVED: colors.red }
  return changes.map(({ change, kind, id, before, after }) => {
    const which = typeof id === 'string' ? id : `${id[0]} → ${id[1]}`
    const says =
      before && after
        ? Object.keys(after).map((key) => `${key}: ${short(before[key])} → ${short(after[key])}`)
        : [words(after ?? before!)]
    return `${paint[change](SIGNS[change])} ${kind} ${which}  ${says.join('; ')}`.trimEnd()
  })
}

/** How many of each. */
export function changeSum(changes: readonly FactChange[]): string {
  const count = (change: FactChange['change']) => changes.filter((one) => one.change === change).length
  return `${count('ADDED')} nodes and relations to add, ${count('CHANGED')} to change, ${count('REMOVED')} to remove. Nothing was written.`
}

/** What tells a fact best: its words in the minutes, else its name or title. */
function words({ quote, title, name, fileName, text }: NonNullable<FactChange['after']>): string {
  const best = quote ?? title ?? name ?? fileName ?? text
  return best === undefined || best === null ? '' : short(best)
}

function short(value: unknown): string {
  const text = JSON.stringify(value ?? null).replace(/\s+/g, ' ')
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
