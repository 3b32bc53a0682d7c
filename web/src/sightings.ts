import type { AttendanceRole, PeriodSpanFragment, SightingFragment } from './api/generated.ts'
import type { Bar, Sighting } from './charts/periods.tsx'
import { formatDate } from './format.ts'
import type { Dictionary } from './i18n/sv.ts'
import type { Links } from './links.ts'

const SPOKE: readonly AttendanceRole[] = ['MEMBER', 'SUBSTITUTE', 'SECRETARIAT', 'OFFICIAL']

/** Whether someone was on the list for an organization, not only a guest from it. */
export function spoke({ roles }: Pick<PeriodSpanFragment, 'roles'>): boolean {
  return roles.some((role) => SPOKE.includes(role))
}

/** A period, with its meetings where there are not too many to ask for. */
export type SeenPeriod = PeriodSpanFragment & { readonly attendances?: readonly SightingFragment[] }

/** A period as the chart draws it, named by the person or by the organization. */
export function barOf(words: Dictionary, links: Links, period: SeenPeriod, by: 'person' | 'organization'): Bar {
  const { id, name } = period[by]
  return {
    key: period.id,
    name,
    href: links.of(id)!,
    from: period.from,
    to: period.to,
    faint: !spoke(period),
    sightings: (period.attendances ?? []).flatMap((attendance): Sighting[] => {
      const { meeting, status, partial, from, to, evidence } = attendance
      if (!meeting.date) return []
      const what = status === 'ABSENT' ? words.absent : partial ? words.partialFromTo(from, to) : words.present
      return [
        {
          date: meeting.date,
          status: status === 'ABSENT' ? 'ABSENT' : partial ? 'PARTIAL' : 'PRESENT',
          href: evidence ? links.quote(meeting, evidence) : links.of(meeting.id)!,
          label: `${period.person.name}, ${period.organization.name}, ${formatDate(words, meeting.date)}: ${what}`,
        },
      ]
    }),
  }
}

/** What a period says, for a table: from, to, how often. */
export function periodSpan(words: Dictionary, { from, to }: Pick<PeriodSpanFragment, 'from' | 'to'>): string {
  return words.seenBetween(formatDate(words, from, 'short'), formatDate(words, to, 'short'))
}
