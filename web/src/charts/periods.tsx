import { formatDate } from '../format.ts'
import { useWords } from '../i18n/index.ts'
import { textWidth, timeScale } from './scale.ts'
import { SvgLink } from './svg-link.tsx'
import { useWidth } from './use-width.ts'

/** One meeting of a period. */
export interface Sighting {
  readonly date: string
  readonly status: 'PRESENT' | 'ABSENT' | 'PARTIAL'
  readonly href: string
  readonly label: string
}

/** An unbroken period of one person for one organization. */
export interface Bar {
  readonly key: string
  readonly name: string
  readonly href: string
  readonly from: string
  readonly to: string
  /** Only ever a guest or presenter. */
  readonly faint: boolean
  readonly sightings: readonly Sighting[]
}

export interface PeriodRow {
  readonly key: string
  readonly name: string
  readonly href: string | null
  readonly bars: readonly Bar[]
  /** Meetings whose lists name the organization, but nobody for it. */
  readonly unnamed: readonly { readonly date: string; readonly href: string; readonly label: string }[]
}

const SUB = 38
const TOP = 26
const MARK = 11
const NARROW = 560

/** Who stood for whom over time: a row each, a bar a period, a square a meeting. */
export function Periods({
  label,
  rows,
  dates,
  asOf,
}: {
  readonly label: string
  readonly rows: readonly PeriodRow[]
  /** Days of all meetings there are. */
  readonly dates: readonly string[]
  readonly asOf: string
}) {
  const words = useWords()
  const [box, width] = useWidth<HTMLDivElement>(300)
  // On a phone the names stand over their rows, and the years have the whole width.
  const above = width < NARROW && rows.some(({ name }) => name !== '')
  const left = above ? 12 : Math.max(0, ...rows.map(({ name }) => Math.ceil(textWidth(name, 15)))) + 16
  const sighted = rows.flatMap(({ bars, unnamed }) => [
    ...bars.flatMap(({ from, to }) => [from, to]),
    ...unnamed.map(({ date }) => date),
  ])
  const scale = timeScale([...dates, ...sighted], left, width - 8)
  const packed = rows.map((row) => ({ row, lanes: pack(row, scale.x, width) }))
  let y = TOP
  const placed = packed.map(({ row, lanes }) => {
    const name = y
    const top = above ? y + 22 : y
    if (above) y += 22
    y += Math.max(1, lanes.length) * SUB + 8
    return { row, lanes, name, top, bottom: y }
  })
  const bottom = asOf ? y + 18 : y + 4
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
    <section ref={box} class="chart scroll periods" tabIndex={0} aria-label={label}>
      {/* biome-ignore lint/a11y/useSemanticElements: it is a drawing with links in it. */}
      <svg width={width} height={bottom} viewBox={`0 0 ${width} ${bottom}`} role="group" aria-label={label}>
        <defs>
          <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" x2="0" y1="0" y2="4" class="hatch" />
          </pattern>
        </defs>
        {scale.years.map(({ year, x }) => (
          <g key={year}>
            <line class="grid" x1={x} x2={x} y1={16} y2={y} />
            <text class="tick" x={x + 3} y={13}>
              {year}
            </text>
          </g>
        ))}
        {asOf && <line class="as-of" x1={scale.x(asOf)} x2={scale.x(asOf)} y1={18} y2={y} />}
        {placed.map(({ row, lanes, name, top, bottom }) => (
          <g key={row.key}>
            <line class="row-line" x1={0} x2={width} y1={bottom - 2} y2={bottom - 2} />
            {row.href ? (
              <SvgLink href={row.href} label={row.name} worded>
                <text class="row-name" x={0} y={above ? name + 18 : top + 26}>
                  {row.name}
                </text>
              </SvgLink>
            ) : (
              <text class="row-name" x={0} y={above ? name + 18 : top + 26}>
                {row.name}
              </text>
            )}
            {row.unnamed.map(({ date, href, label: text }) => (
              <SvgLink key={date} href={href} label={text}>
                <text class="unnamed" x={scale.x(date)} y={top + 28}>
                  ?
                </text>
              </SvgLink>
            ))}
            {lanes.map((bars, index) =>
              bars.map(({ bar, textX, anchor }) => (
                <Period
                  key={bar.key}
                  bar={bar}
                  y={top + index * SUB + 24}
                  place={scale.x}
                  textX={textX}
                  anchor={anchor}
                />
              )),
            )}
          </g>
        ))}
        {asOf && (
          <text class="as-of-text" x={scale.x(asOf)} y={y + 14} text-anchor="middle">
            {formatDate(words, asOf, 'short')}
          </text>
        )}
      </svg>
    </section>
  )
}

function Period({
  bar,
  y,
  place,
  textX,
  anchor,
}: {
  readonly bar: Bar
  readonly y: number
  readonly place: (date: string) => number
  readonly textX: number
  readonly anchor: 'start' | 'end'
}) {
  return (
    <g class={bar.faint ? 'period faint' : 'period'}>
      <line
        class={bar.sightings.length > 0 ? 'between' : 'between whole'}
        x1={place(bar.from)}
        x2={place(bar.to)}
        y1={y}
        y2={y}
      />
      <SvgLink href={bar.href} label={bar.name} worded>
        <text class="period-name" x={textX} y={y - 10} text-anchor={anchor}>
          {bar.name}
        </text>
      </SvgLink>
      {bar.sightings.map(({ date, status, href, label }) => {
        const x = place(date) - MARK / 2
        return (
          <SvgLink key={`${date} ${href}`} href={href} label={label}>
            <rect class="sighting-edge" x={x} y={y - MARK / 2} width={MARK} height={MARK} />
            {status === 'PRESENT' && <rect class="sighting" x={x} y={y - MARK / 2} width={MARK} height={MARK} />}
            {status === 'PARTIAL' && <rect class="sighting" x={x} y={y - MARK / 2} width={MARK / 2} height={MARK} />}
            {status === 'ABSENT' && <rect fill="url(#hatch)" x={x} y={y - MARK / 2} width={MARK} height={MARK} />}
          </SvgLink>
        )
      })}
    </g>
  )
}

interface Placed {
  readonly bar: Bar
  readonly textX: number
  readonly anchor: 'start' | 'end'
}

/** Bars in as few lanes as hold them with their names, none over another. */
function pack(row: PeriodRow, place: (date: string) => number, width: number): Placed[][] {
  const lanes: Placed[][] = []
  const taken: [number, number][][] = []
  const add = (lane: number, span: [number, number], placed: Placed) => {
    lanes[lane] = [...(lanes[lane] ?? []), placed]
    taken[lane] = [...(taken[lane] ?? []), span]
  }
  if (row.unnamed.length > 0) taken[0] = row.unnamed.map(({ date }) => [place(date) - 8, place(date) + 8])
  for (const bar of row.bars) {
    const start = place(bar.from) - MARK / 2
    const end = place(bar.to) + MARK / 2
    const room = textWidth(bar.name)
    const fits = start + room <= width
    const span: [number, number] = fits
      ? [start, Math.max(end, start + room) + 8]
      : [Math.min(start, end - room), end + 8]
    let lane = 0
    while (taken[lane]?.some(([from, to]) => span[0] < to && from < span[1])) lane += 1
    add(lane, span, { bar, textX: fits ? start : end, anchor: fits ? 'start' : 'end' })
  }
  return lanes
}
