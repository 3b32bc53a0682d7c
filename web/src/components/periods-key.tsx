import type { PeriodRow } from '../charts/periods.tsx'
import { useWords } from '../i18n/index.ts'
import { Sign } from './sign.tsx'

const SIGNS = [
  ['PRESENT', 'present'],
  ['PARTIAL', 'partial'],
  ['ABSENT', 'absent'],
] as const

/** What the signs of the periods' chart say: those that it has. */
export function PeriodsKey({ rows }: { readonly rows: readonly PeriodRow[] }) {
  const words = useWords()
  const bars = rows.flatMap((row) => row.bars)
  const met = new Set(bars.flatMap(({ sightings }) => sightings.map(({ status }) => status)))
  return (
    <ul class="plain key periods-key">
      {SIGNS.filter(([status]) => met.has(status)).map(([status, name]) => (
        <li key={status}>
          <Sign name={name} /> {words[name]}
        </li>
      ))}
      {met.size > 0 && bars.some(({ from, to }) => from !== to) && (
        <li>
          <svg class="chart" viewBox="0 0 28 8" width="28" height="8" aria-hidden="true">
            <path class="between" d="M0 4h28" />
          </svg>{' '}
          {words.betweenMeetings}
        </li>
      )}
      {rows.some(({ unnamed }) => unnamed.length > 0) && (
        <li>
          <Sign name="unnamed" /> {words.listedWithoutName}
        </li>
      )}
      {bars.some(({ faint }) => faint) && (
        <li class="faint">
          <Sign name="present" /> {words.roles.GUEST}, {words.roles.PRESENTER}
        </li>
      )}
    </ul>
  )
}
