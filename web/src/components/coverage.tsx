import { useEffect, useRef, useState } from 'preact/hooks'
import {
  AttendanceByYearDocument,
  CoverageDocument,
  type CoverageQuery,
  MeetingYearsDocument,
} from '../api/generated.ts'
import { useQuery } from '../api/use-query.ts'
import { formatDate, formatShare } from '../format.ts'
import { useWords } from '../i18n/index.ts'
import type { Dictionary } from '../i18n/sv.ts'
import { type Links, useLinks, useParameter } from '../links.ts'
import { type Column, Figure } from './data-tools.tsx'
import { Sign, type SignName } from './sign.tsx'
import { Answered } from './states.tsx'
import { useKept } from './use-kept.ts'

type Row = CoverageQuery['coverage'][number]
type Cell = Row['cells'][number]

/** With more meetings than this, the matrix shows years first and then the meetings of one. */
const MOST_MEETINGS = 60

const STATUSES: readonly Cell['status'][] = ['PRESENT', 'PARTIAL', 'ABSENT', 'UNNAMED', 'GUEST', 'NOT_LISTED']

/** The matrix of municipalities and meetings: who was there, or why nobody. */
export function CoverageFigure({ meetings }: { readonly meetings: number }) {
  return meetings > MOST_MEETINGS ? <ByYear /> : <ByMeeting period={null} />
}

/** Address of the table of all years; without any, the newest year is shown. */
const ALL_YEARS = 'all'

function ByYear() {
  const words = useWords()
  const [chosen, choose] = useParameter('year')
  const asked = useQuery(MeetingYearsDocument, {})
  return (
    <Answered asked={asked}>
      {({ meetingYears }) => {
        const years = meetingYears
          .flatMap(({ year }) => (year === null ? [] : [year]))
          .sort((left, right) => right - left)
        const year = years.find((one) => String(one) === chosen) ?? years[0] ?? null
        return (
          <>
            <label class="field">
              {words.coverageYear}{' '}
              <select
                value={chosen === ALL_YEARS ? ALL_YEARS : String(year)}
                onChange={(event) => choose(event.currentTarget.value)}
              >
                {years.map((one) => (
                  <option key={one} value={one}>
                    {one}
                  </option>
                ))}
                <option value={ALL_YEARS}>{words.coverageAllYears}</option>
              </select>
            </label>
            {chosen === ALL_YEARS ? <AllYears choose={choose} /> : <ByMeeting period={year} />}
          </>
        )
      }}
    </Answered>
  )
}

function AllYears({ choose }: { readonly choose: (year: string) => void }) {
  const asked = useQuery(AttendanceByYearDocument, {})
  return (
    <Answered asked={asked}>
      {({ attendanceStats }) => {
        const years = [...new Set(attendanceStats.flatMap(({ year }) => (year === null ? [] : [year])))].sort()
        return <YearTable stats={attendanceStats} years={years} choose={choose} />
      }}
    </Answered>
  )
}

function ByMeeting({ period }: { readonly period: number | null }) {
  const words = useWords()
  const links = useLinks()
  // Of a whole year of many meetings, only whether; who, the meeting's own page says.
  const variables = { period: period === null ? null : { year: period }, body: null, people: period === null }
  const asked = useQuery(CoverageDocument, variables)
  return (
    <Answered asked={asked}>
      {({ coverage }) => {
        const flat = coverage.flatMap(({ municipality, cells }) => cells.map((cell) => ({ municipality, cell })))
        const columns: Column<(typeof flat)[number]>[] = [
          { title: words.municipality, value: ({ municipality }) => municipality.name },
          {
            title: words.date,
            value: ({ cell }) => cell.meeting.date,
            show: ({ cell }) => formatDate(words, cell.meeting.date),
          },
          { title: words.meeting, value: ({ cell }) => cell.meeting.body?.name ?? '' },
          { title: words.status, value: ({ cell }) => words.coverageStatuses[cell.status] },
          { title: words.who, value: ({ cell }) => peopleOf(cell) },
        ]
        return (
          <Figure
            id="meetings"
            title={words.coverage}
            help={words.coverageHelp}
            rows={flat}
            columns={columns}
            query={CoverageDocument}
            variables={variables}
            file={words.coverage}
          >
            <Key words={words} />
            <Matrix rows={coverage} links={links} words={words} />
          </Figure>
        )
      }}
    </Answered>
  )
}

function Key({ words }: { readonly words: Dictionary }) {
  return (
    <ul class="plain key">
      {STATUSES.map((status) => (
        <li key={status}>
          <span class={`cell cell-${status.toLowerCase()}`}>
            <Sign name={status.toLowerCase() as SignName} />
          </span>{' '}
          {words.coverageStatuses[status]}
        </li>
      ))}
    </ul>
  )
}

const ROW_HEIGHT = 34
const MOST_ROWS = 40

/** The rows in sight, where there are many, and all of them on paper; a scrolled table of 290 municipalities draws some forty. */
function useRowsInSight(count: number) {
  const box = useRef<HTMLElement>(null)
  const [top, setTop] = useState(0)
  const [printed, setPrinted] = useState(false)
  useEffect(() => {
    const before = () => setPrinted(true)
    const after = () => setPrinted(false)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  if (count <= MOST_ROWS || printed) return { box, from: 0, to: count, onScroll: undefined }
  const from = Math.max(0, Math.min(count - MOST_ROWS, Math.floor(top / ROW_HEIGHT) - 8))
  return {
    box,
    from,
    to: Math.min(count, from + MOST_ROWS),
    onScroll: () => setTop(Math.floor((box.current?.scrollTop ?? 0) / (4 * ROW_HEIGHT)) * 4 * ROW_HEIGHT),
  }
}

function Matrix({
  rows,
  links,
  words,
}: {
  readonly rows: readonly Row[]
  readonly links: Links
  readonly words: Dictionary
}) {
  const meetings = rows[0]?.cells.map(({ meeting }) => meeting) ?? []
  const kept = useKept<string>([rows, words])
  const { box, from, to, onScroll } = useRowsInSight(rows.length)
  return (
    <section
      ref={box}
      class={onScroll ? 'scroll matrix-scroll' : 'scroll'}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
      tabIndex={0}
      aria-label={words.coverage}
      onScroll={onScroll}
    >
      <table class="matrix" aria-rowcount={rows.length + 1}>
        <caption class="hidden">{words.coverage}</caption>
        <thead>
          <tr>
            <th scope="col">{words.municipality}</th>
            {meetings.map((meeting) => (
              <th key={meeting.id} scope="col">
                <a href={links.of(meeting.id)!}>{formatDate(words, meeting.date, 'short')}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {from > 0 && (
            <tr>
              <td class="space" colSpan={meetings.length + 1} style={{ height: `${from * ROW_HEIGHT}px` }} />
            </tr>
          )}
          {rows.slice(from, to).map(({ municipality, cells }, index) =>
            kept(municipality.id, () => (
              <tr key={municipality.id} aria-rowindex={from + index + 2}>
                <th scope="row">
                  <a href={links.of(municipality.id)!}>{municipality.name}</a>
                </th>
                {alignedCells(cells, meetings).map((cell, column) => (
                  <td key={meetings[column]!.id}>{cell && <CellMark cell={cell} links={links} words={words} />}</td>
                ))}
              </tr>
            )),
          )}
          {to < rows.length && (
            <tr>
              <td
                class="space"
                colSpan={meetings.length + 1}
                style={{ height: `${(rows.length - to) * ROW_HEIGHT}px` }}
              />
            </tr>
          )}
        </tbody>
      </table>
    </section>
  )
}

/** A row's cells under the meetings they are of: a municipality has none at meetings of a cooperation it is not in. */
function alignedCells(cells: readonly Cell[], meetings: readonly { readonly id: string }[]): (Cell | undefined)[] {
  const byMeeting = new Map(cells.map((cell) => [cell.meeting.id, cell]))
  return meetings.map(({ id }) => byMeeting.get(id))
}

function CellMark({ cell, links, words }: { readonly cell: Cell; readonly links: Links; readonly words: Dictionary }) {
  const { status, meeting, attendances } = cell
  const evidence = attendances?.find((attendance) => attendance.evidence)?.evidence
  const people = peopleOf(cell)
  const label = [words.coverageStatuses[status], people].filter(Boolean).join(': ')
  const sign = (
    <>
      <Sign name={status.toLowerCase() as SignName} />
      <span class="hidden">{label}</span>
    </>
  )
  const style = `cell cell-${status.toLowerCase()}`
  if (!evidence && status === 'NOT_LISTED') {
    return (
      <span class={style} title={label}>
        {sign}
      </span>
    )
  }
  return (
    <a class={style} href={evidence ? links.quote(meeting, evidence) : links.of(meeting.id)!} title={label}>
      {sign}
    </a>
  )
}

function peopleOf({ attendances }: Cell): string {
  return (attendances ?? []).flatMap(({ person }) => (person ? [person.name] : [])).join(', ')
}

type Stat = import('../api/generated.ts').AttendanceByYearQuery['attendanceStats'][number]

function YearTable({
  stats,
  years,
  choose,
}: {
  readonly stats: readonly Stat[]
  readonly years: readonly number[]
  readonly choose: (year: string) => void
}) {
  const words = useWords()
  const links = useLinks()
  const rows = new Map<string, { readonly id: string; readonly name: string; readonly years: Map<number, Stat> }>()
  for (const stat of stats) {
    if (stat.organization?.__typename !== 'Municipality' || stat.year === null) continue
    const { id, name } = stat.organization
    const row = rows.get(id) ?? { id, name, years: new Map() }
    row.years.set(stat.year, stat)
    rows.set(id, row)
  }
  const sorted = [...rows.values()].sort((left, right) => left.name.localeCompare(right.name, 'sv'))
  const { box, from, to, onScroll } = useRowsInSight(sorted.length)
  const columns: Column<Stat>[] = [
    { title: words.municipality, value: ({ organization }) => organization?.name ?? '' },
    { title: words.year, numeric: true, value: ({ year }) => year },
    { title: words.meetingsColumn, numeric: true, value: ({ meetings }) => meetings },
    { title: words.share, numeric: true, value: ({ share }) => share, show: ({ share }) => formatShare(words, share) },
  ]
  return (
    <Figure
      id="years"
      title={words.coverage}
      help={words.coverageYears}
      rows={stats.filter(({ organization }) => organization?.__typename === 'Municipality')}
      columns={columns}
      query={AttendanceByYearDocument}
      file={words.coverage}
    >
      <section
        ref={box}
        class={onScroll ? 'scroll matrix-scroll' : 'scroll'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
        tabIndex={0}
        aria-label={words.coverage}
        onScroll={onScroll}
      >
        <table class="matrix" aria-rowcount={sorted.length + 1}>
          <caption class="hidden">{words.coverage}</caption>
          <thead>
            <tr>
              <th scope="col">{words.municipality}</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  <button type="button" class="link" onClick={() => choose(String(year))}>
                    {year}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {from > 0 && (
              <tr>
                <td class="space" colSpan={years.length + 1} style={{ height: `${from * ROW_HEIGHT}px` }} />
              </tr>
            )}
            {sorted.slice(from, to).map((row, index) => (
              <tr key={row.id} aria-rowindex={from + index + 2}>
                <th scope="row">
                  <a href={links.of(row.id)!}>{row.name}</a>
                </th>
                {years.map((year) => {
                  const stat = row.years.get(year)
                  return (
                    <td key={year} title={stat ? `${stat.present}/${stat.listed}` : words.coverageStatuses.NOT_LISTED}>
                      {stat ? formatShare(words, stat.share) : '·'}
                    </td>
                  )
                })}
              </tr>
            ))}
            {to < sorted.length && (
              <tr>
                <td
                  class="space"
                  colSpan={years.length + 1}
                  style={{ height: `${(sorted.length - to) * ROW_HEIGHT}px` }}
                />
              </tr>
            )}
          </tbody>
        </table>
      </section>
    </Figure>
  )
}
