import type { MeetingNameFragment } from '../api/generated.ts'
import type { StoryEntry } from '../components/story.tsx'
import { anchorOf } from '../components/story.tsx'
import { formatDate } from '../format.ts'
import { useWords } from '../i18n/index.ts'
import { useLinks } from '../links.ts'
import { textWidth, timeScale } from './scale.ts'
import { SvgLink } from './svg-link.tsx'
import { useWidth } from './use-width.ts'

const TOP = 26
const LANE = 72
const NEAR = 26
const STEP = 24

interface Lane {
  readonly key: string
  readonly name: string
  /** Its meetings; none where only proposals went there. */
  readonly meetings: readonly MeetingNameFragment[]
}

interface Cluster {
  readonly lane: string
  readonly x: number
  readonly entries: readonly StoryEntry[]
}

/** A project's or matter's life: a lane for each body, a mark for each meeting, arrows for what was proposed to another. */
export function Timeline({
  name,
  entries,
  meetings,
}: {
  readonly name: string
  readonly entries: readonly StoryEntry[]
  /** Every meeting there is, to set the years and show how often nothing was said. */
  readonly meetings: readonly MeetingNameFragment[]
}) {
  const words = useWords()
  const [box, width] = useWidth<HTMLDivElement>(320)
  const dated = entries.filter(({ meeting }) => meeting.date !== null)
  const dates = [...meetings, ...dated.map(({ meeting }) => meeting)].flatMap(({ date }) => (date ? [date] : []))
  const scale = timeScale(dates, 8, width - 8)
  const lanes = lanesOf(dated, meetings)
  const y = (key: string) =>
    TOP +
    44 +
    LANE *
      Math.max(
        0,
        lanes.findIndex((lane) => lane.key === key),
      )
  const clusters = clustersOf(dated, scale.x)
  const height = TOP + LANE * lanes.length + 6
  return (
    <div ref={box} class="chart">
      {/* biome-ignore lint/a11y/useSemanticElements: it is a drawing with links in it. */}
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={words.timelineLabel(name, new Set(dated.map(({ meeting }) => meeting.id)).size)}
      >
        {scale.years.map(({ year, x }) => (
          <g key={year}>
            <line class="grid" x1={x} x2={x} y1={18} y2={height} />
            <text class="tick" x={x + 3} y={14}>
              {year}
            </text>
          </g>
        ))}
        {lanes.map((lane) => (
          <g key={lane.key}>
            <line class="lane" x1={0} x2={width} y1={y(lane.key)} y2={y(lane.key)} />
            {lane.meetings.map(
              ({ id, date }) =>
                date && (
                  <line
                    key={id}
                    class="other"
                    x1={scale.x(date)}
                    x2={scale.x(date)}
                    y1={y(lane.key) - 4}
                    y2={y(lane.key) + 4}
                  />
                ),
            )}
          </g>
        ))}
        {clusters.map((cluster) => (
          <Proposals
            key={`${cluster.lane} ${cluster.x}`}
            cluster={cluster}
            lanes={lanes}
            y={y}
            width={width}
            place={scale.x}
          />
        ))}
        {lanes.map((lane) => (
          <text key={lane.key} class="lane-name" x={4} y={y(lane.key) - 29}>
            {lane.name}
          </text>
        ))}
        {lanes.map(
          (lane) =>
            lane.meetings.length === 0 && (
              <text key={lane.key} class="lane-note" x={width - 4} y={y(lane.key) - 10} text-anchor="end">
                {words.noMinutesFrom}
              </text>
            ),
        )}
        {clusters.map((cluster) => (
          <Marks
            key={`${cluster.lane} ${cluster.x}`}
            cluster={cluster}
            y={y(cluster.lane)}
            room={roomBeside(cluster, clusters, width)}
          />
        ))}
      </svg>
    </div>
  )
}

/** How far it is from a mark to what stands beside it in its lane, to the left and to the right. */
function roomBeside({ lane, x }: Cluster, clusters: readonly Cluster[], width: number): Room {
  const others = clusters.filter((cluster) => cluster.lane === lane).map((cluster) => cluster.x)
  const next = Math.min(...others.filter((other) => other > x))
  const before = Math.max(...others.filter((other) => other < x))
  return {
    right: Number.isFinite(next) ? next - x - 14 : width - x,
    // The one before may use its right side.
    left: Number.isFinite(before) ? (x - before) / 2 : x,
  }
}

interface Room {
  readonly left: number
  readonly right: number
}

function Marks({ cluster, y, room }: { readonly cluster: Cluster; readonly y: number; readonly room: Room }) {
  const words = useWords()
  const links = useLinks()
  const { x, entries } = cluster
  const all = entries.flatMap(({ decisions }) => decisions)
  const decided = all.filter(({ level }) => level === 'DECISION').length
  const proposed = all.length - decided
  const first = entries[0]!
  const last = entries.at(-1)!
  const day = formatDate(words, first.meeting.date, 'short')
  const days = first.meeting.id === last.meeting.id ? day : `${day} – ${formatDate(words, last.meeting.date, 'short')}`
  const counts = [decided > 0 && words.decisionCount(decided), proposed > 0 && words.proposalCount(proposed)]
    .filter(Boolean)
    .join(', ')
  const label = [days, ...entries.map(({ item }) => item.title).slice(0, 3), counts].filter(Boolean).join(' · ')
  // Each of a few decisions has a sign of its own, which opens its sentence; of more there are the numbers. They stand
  // under the line, not on it: further along the line is later.
  const text = textWidth(days) + 14
  const end = room.right < text && room.left > room.right
  const free = end ? room.left : room.right
  const row = all.length * STEP
  const single = entries.length === 1 && (row <= room.right || row <= room.left)
  const numbers = [
    { level: 'DECISION' as const, count: decided },
    { level: 'PROPOSAL' as const, count: proposed },
  ].filter(({ count }) => count > 0)
  const dated = free >= text
  const side = end ? -1 : 1
  const signs = row <= room.right ? 1 : -1
  return (
    <>
      <SvgLink href={`#${anchorOf(first.item)}`} label={label} worded={dated}>
        <rect class="finger" x={x - STEP / 2} y={y - STEP / 2} width={STEP} height={STEP} />
        <circle class="meeting" cx={x} cy={y} r={entries.length > 1 ? 9 : 7} />
        {dated && (
          <text class="mark-text" x={end ? x - 10 : x + 10} y={y - 11} text-anchor={end ? 'end' : 'start'}>
            {days}
          </text>
        )}
      </SvgLink>
      {single &&
        all.map(({ id, text, level, evidence }, index) => (
          <SvgLink
            key={id}
            href={links.quote(first.meeting, evidence)}
            label={words.openSentence(`${level === 'PROPOSAL' ? words.proposal : words.decision} ${text}`)}
          >
            <Diamond x={x + signs * STEP * index} y={y + 20} level={level} />
          </SvgLink>
        ))}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group takes no focus; the link says it in words. */}
      <g aria-hidden="true" class="beside">
        {entries.length > 1 && (
          <text class="meeting-count" x={x} y={y + 4}>
            {entries.length}
          </text>
        )}
        {!single &&
          numbers.length * 44 <= free &&
          numbers.map(({ level, count }, index) => (
            <g key={level}>
              <Diamond x={x + side * (18 + 44 * index)} y={y + 20} level={level} />
              <text class="mark-signs" x={x + side * (28 + 44 * index)} y={y + 24} text-anchor={end ? 'end' : 'start'}>
                {count}
              </text>
            </g>
          ))}
      </g>
    </>
  )
}

/** The sign of a decision or a proposal, with room for a finger around it. */
function Diamond({ x, y, level }: { readonly x: number; readonly y: number; readonly level: 'DECISION' | 'PROPOSAL' }) {
  return (
    <>
      <rect class="finger" x={x - STEP / 2} y={y - STEP / 2} width={STEP} height={STEP} />
      <path
        class={level === 'PROPOSAL' ? 'diamond diamond-proposal' : 'diamond'}
        d={`M${x},${y - 6}l6,6l-6,6l-6,-6Z`}
      />
    </>
  )
}

/** What a meeting proposed to other bodies: an arrow to their lane, ending in the grant where there is one. */
function Proposals({
  cluster,
  lanes,
  y,
  width,
  place,
}: {
  readonly cluster: Cluster
  readonly lanes: readonly Lane[]
  readonly y: (lane: string) => number
  readonly width: number
  readonly place: (date: string) => number
}) {
  const words = useWords()
  const targets = new Map<string, { readonly count: number; readonly granted: string | null }>()
  for (const decision of cluster.entries.flatMap(({ decisions }) => decisions)) {
    const key = targetOf(decision)
    if (key === null || decision.level !== 'PROPOSAL') continue
    const granted = decision.amounts.map(({ grantedBy }) => grantedBy?.item.meeting.date).find(Boolean) ?? null
    const before = targets.get(key)
    targets.set(key, { count: (before?.count ?? 0) + 1, granted: granted ?? before?.granted ?? null })
  }
  return (
    <>
      {[...targets].map(([key, { granted }]) => {
        if (!lanes.some((lane) => lane.key === key) || key === cluster.lane) return null
        const from = y(cluster.lane)
        const to = y(key)
        const right = cluster.x + 46 < width
        const end = granted ? place(granted) : cluster.x + (right ? 30 : -30)
        const path = `M${cluster.x},${from}C${cluster.x},${(from + to) / 2} ${end},${(from + to) / 2} ${end},${to - 7}`
        const text = granted ? `${words.grantedLater} ${formatDate(words, granted, 'short')}` : words.answerOpen
        const before = end + 10 + textWidth(text) > width
        return (
          <g key={key}>
            <path class="proposes" d={path} />
            <circle class={granted ? 'granted' : 'unanswered'} cx={end} cy={to} r={6} />
            <text class="mark-text" x={before ? end - 11 : end + 11} y={to + 17} text-anchor={before ? 'end' : 'start'}>
              {text}
            </text>
          </g>
        )
      })}
    </>
  )
}

function targetOf({ to, toBody }: { readonly to: string | null; readonly toBody: { readonly id: string } | null }) {
  return toBody?.id ?? to
}

/** The bodies whose meetings tell of it, then those that something was proposed to. */
function lanesOf(entries: readonly StoryEntry[], meetings: readonly MeetingNameFragment[]): Lane[] {
  const names = new Map<string, string>()
  for (const { meeting } of entries) names.set(meeting.body?.id ?? '', meeting.body?.name ?? '')
  for (const { decisions } of entries) {
    for (const decision of decisions) {
      const key = decision.level === 'PROPOSAL' ? targetOf(decision) : null
      if (key !== null && !names.has(key)) names.set(key, decision.toBody?.name ?? decision.to!)
    }
  }
  return [...names].map(([key, name]) => ({
    key,
    name,
    meetings: meetings.filter(({ body }) => (body?.id ?? '') === key),
  }))
}

/** Entries so near each other that their marks would touch are drawn as one, with their number. */
function clustersOf(entries: readonly StoryEntry[], place: (date: string) => number): Cluster[] {
  const clusters: (Cluster & { entries: StoryEntry[] })[] = []
  for (const entry of entries) {
    const lane = entry.meeting.body?.id ?? ''
    const x = place(entry.meeting.date!)
    const near = clusters.find((cluster) => cluster.lane === lane && Math.abs(cluster.x - x) < NEAR)
    if (near) near.entries.push(entry)
    else clusters.push({ lane, x, entries: [entry] })
  }
  return clusters
}
