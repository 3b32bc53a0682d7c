import type { MeetingNameFragment } from '../api/generated.ts'
import { formatDate } from '../format.ts'
import { useWords } from '../i18n/index.ts'
import { useLinks } from '../links.ts'
import { timeScale } from './scale.ts'
import { SvgLink } from './svg-link.tsx'
import { useWidth } from './use-width.ts'

const HEIGHT = 68
const DAY_WIDTH = 56

/** The years as a strip: a dot a meeting, or, where there are too many for that, a bar a year. */
export function YearStrip({
  meetings,
  total,
  years,
}: {
  readonly meetings: readonly MeetingNameFragment[]
  readonly total: number
  readonly years: readonly { readonly year: number | null; readonly meetings: number }[]
}) {
  return total > meetings.length ? <YearBars years={years} /> : <Dots meetings={meetings} />
}

function Dots({ meetings }: { readonly meetings: readonly MeetingNameFragment[] }) {
  const words = useWords()
  const links = useLinks()
  const [box, width] = useWidth<HTMLDivElement>(280)
  const dated = meetings.flatMap((meeting) => (meeting.date ? [{ meeting, date: meeting.date }] : []))
  const scale = timeScale(
    dated.map(({ date }) => date),
    2,
    width - 2,
  )
  // The days stand over the dots where there is room for all of them.
  const places = dated.map(({ date }) => scale.x(date)).toSorted((left, right) => left - right)
  const spaced = places.every((place, index) => index === 0 || place - places[index - 1]! > DAY_WIDTH)
  return (
    <div ref={box} class="chart">
      {/* biome-ignore lint/a11y/useSemanticElements: it is a drawing with links in it. */}
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="group" aria-label={words.years}>
        <line class="lane" x1={0} x2={width} y1={32} y2={32} />
        {scale.years.map(({ year, x }) => (
          <g key={year}>
            <line class="grid" x1={x} x2={x} y1={22} y2={HEIGHT - 4} />
            <SvgLink href={links.to(`/meetings?year=${year}`)} label={`${words.meetingsTitle} ${year}`} worded>
              <text class="tick" x={x + 4} y={HEIGHT - 8}>
                {year}
              </text>
            </SvgLink>
          </g>
        ))}
        {dated.map(
          ({ meeting, date }) =>
            spaced && (
              // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a text takes no focus; the link of the dot says the day.
              <text key={meeting.id} class="tick" x={scale.x(date)} y={15} text-anchor="middle" aria-hidden="true">
                {formatDate(words, date, 'short').replace(/ ?\d{4}$/u, '')}
              </text>
            ),
        )}
        {dated.map(({ meeting, date }) => (
          <SvgLink
            key={meeting.id}
            href={links.of(meeting.id)!}
            label={`${meeting.body?.name ?? words.meetingOnly} ${formatDate(words, date)}`}
          >
            <rect class="finger" x={scale.x(date) - 12} y={20} width={24} height={24} />
            <circle class="meeting" cx={scale.x(date)} cy={32} r={8} />
          </SvgLink>
        ))}
      </svg>
    </div>
  )
}

function YearBars({
  years,
}: {
  readonly years: readonly { readonly year: number | null; readonly meetings: number }[]
}) {
  const words = useWords()
  const links = useLinks()
  const most = Math.max(1, ...years.map(({ meetings }) => meetings))
  return (
    <ol class="year-bars">
      {years.map(
        ({ year, meetings }) =>
          year !== null && (
            <li key={year}>
              <a href={links.to(`/meetings?year=${year}`)}>
                <span class="year-bar" style={{ height: `${(56 * meetings) / most}px` }} />
                <span>{year}</span>
                <span class="quiet">
                  <span class="hidden">{words.meetingsTitle}: </span>
                  {meetings}
                </span>
              </a>
            </li>
          ),
      )}
    </ol>
  )
}
