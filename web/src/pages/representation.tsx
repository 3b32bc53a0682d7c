import type { RepresentationQuery } from '../api/generated.ts'
import { AxisDocument, type AxisQuery, CoverageDocument, RepresentationDocument } from '../api/generated.ts'
import { useQuery } from '../api/use-query.ts'
import { type PeriodRow, Periods } from '../charts/periods.tsx'
import { AsOf } from '../components/as-of.tsx'
import { CoverageFigure } from '../components/coverage.tsx'
import { type Column, Figure } from '../components/data-tools.tsx'
import { Names } from '../components/facts.tsx'
import { PeriodsKey } from '../components/periods-key.tsx'
import { Answered, NothingYet } from '../components/states.tsx'
import { PageTitle } from '../components/title.tsx'
import { formatDate } from '../format.ts'
import { useWords } from '../i18n/index.ts'
import { useLinks, useParameter } from '../links.ts'
import { barOf, periodSpan, spoke } from '../sightings.ts'

const MOST_MEETINGS = 60

type Municipality = RepresentationQuery['municipalities'][number]
type Period = Municipality['representation'][number]

/** Every municipality: who spoke for it over time, and at which meetings. */
export function RepresentationPage() {
  const words = useWords()
  const axis = useQuery(AxisDocument, {})
  return (
    <>
      <PageTitle title={words.representationAll} />
      <Answered asked={axis}>
        {(data) =>
          data.meetings.totalCount === 0 ? (
            <NothingYet />
          ) : (
            <>
              <PeriodsAsked axis={data} />
              <CoverageFigure meetings={data.meetings.totalCount} />
            </>
          )
        }
      </Answered>
    </>
  )
}

function PeriodsAsked({ axis }: { readonly axis: AxisQuery }) {
  const words = useWords()
  // Every sighting of hundreds of meetings is too much to draw: then a bar stands for a period.
  const few = axis.meetings.totalCount <= MOST_MEETINGS
  const asked = useQuery(RepresentationDocument, { sightings: few })
  return (
    <Answered asked={asked}>
      {({ municipalities }) => (
        <PeriodsFigure municipalities={municipalities} title={words.representation} axis={axis} few={few} />
      )}
    </Answered>
  )
}

function PeriodsFigure({
  municipalities,
  title,
  axis,
  few,
}: {
  readonly municipalities: readonly Municipality[]
  readonly title: string
  readonly axis: AxisQuery
  readonly few: boolean
}) {
  const words = useWords()
  const links = useLinks()
  const [asOf] = useParameter('asOf')
  const [guests, setGuests] = useParameter('guests')
  const coverage = useQuery(CoverageDocument, few ? { period: null, body: null, people: true } : null)
  const rows = municipalities.map(({ id, name, representation }): PeriodRow => {
    const cells = coverage.data?.coverage.find(({ municipality }) => municipality.id === id)?.cells ?? []
    return {
      key: id,
      name,
      href: links.of(id),
      bars: representation
        .filter((period) => guests === 'yes' || spoke(period))
        .map((period) => barOf(words, links, period, 'person')),
      unnamed: cells.flatMap(({ status, meeting, attendances }) => {
        const evidence = attendances?.[0]?.evidence
        if (status !== 'UNNAMED' || !meeting.date) return []
        return [
          {
            date: meeting.date,
            href: evidence ? links.quote(meeting, evidence) : links.of(meeting.id)!,
            label: `${name}, ${formatDate(words, meeting.date)}: ${words.listedWithoutName}`,
          },
        ]
      }),
    }
  })
  const dates = axis.meetings.nodes.flatMap(({ date }) => (date ? [date] : []))
  const columns: Column<Period>[] = [
    {
      title: words.municipality,
      value: ({ organization }) => organization.name,
      show: ({ organization }) => <Names of={[organization]} />,
    },
    { title: words.name, value: ({ person }) => person.name, show: ({ person }) => <Names of={[person]} /> },
    { title: words.since, value: ({ from }) => from, show: ({ from }) => formatDate(words, from, 'short') },
    { title: words.until, value: ({ to }) => to, show: ({ to }) => formatDate(words, to, 'short') },
    { title: words.present, numeric: true, value: ({ present }) => present },
    { title: words.absent, numeric: true, value: ({ absent }) => absent },
    { title: words.role, value: ({ roles }) => roles.map((role) => words.roles[role]).join(', ') },
  ]
  return (
    <Figure
      id="periods"
      title={title}
      rows={municipalities.flatMap(({ representation }) => representation)}
      columns={columns}
      query={RepresentationDocument}
      variables={{ sightings: few }}
      file={words.representation}
    >
      <div class="controls">
        <AsOf />
        <label class="check">
          <input
            type="checkbox"
            checked={guests === 'yes'}
            onChange={(event) => setGuests(event.currentTarget.checked ? 'yes' : '', true)}
          />
          {words.showGuests}
        </label>
      </div>
      {asOf && <AllAsOf municipalities={municipalities} asOf={asOf} />}
      <PeriodsKey rows={rows} />
      <Periods label={words.representationAll} rows={rows} dates={dates} asOf={asOf} />
    </Figure>
  )
}

function AllAsOf({
  municipalities,
  asOf,
}: {
  readonly municipalities: readonly Municipality[]
  readonly asOf: string
}) {
  const words = useWords()
  return (
    <section class="answer">
      <h3>{words.asOfAnswer(formatDate(words, asOf))}</h3>
      <dl class="pairs">
        {municipalities.map(({ id, name, representation }) => {
          const then = representation.filter((period) => spoke(period) && period.from <= asOf && asOf <= period.to)
          return (
            <div key={id}>
              <dt>{name}</dt>
              <dd>
                {then.length === 0 && <span class="quiet">{words.asOfNobody}</span>}
                {then.map((period, index) => (
                  <span key={period.id}>
                    {index > 0 && '; '}
                    <Names of={[period.person]} /> <span class="quiet unbroken">{periodSpan(words, period)}</span>
                  </span>
                ))}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
