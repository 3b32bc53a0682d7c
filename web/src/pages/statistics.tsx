import {
  AttendanceShareDocument,
  type AttendanceShareQuery,
  DecisionsDocument,
  type DecisionsQuery,
  MoneyDocument,
  type MoneyQuery,
} from '../api/generated.ts'
import { type Asked, useQuery } from '../api/use-query.ts'
import { type BarRow, Bars } from '../charts/bars.tsx'
import { type Column, Figure } from '../components/data-tools.tsx'
import { Names, STATES, StateTag } from '../components/facts.tsx'
import { Answered, Failed, NothingYet } from '../components/states.tsx'
import { PageTitle } from '../components/title.tsx'
import { formatNumber, formatShare, formatSum } from '../format.ts'
import { grouped } from '../grouped.ts'
import { useWords } from '../i18n/index.ts'

/** Numbers over the years, each chart with its table, question and CSV. */
export function StatisticsPage() {
  const words = useWords()
  const decisions = useQuery(DecisionsDocument, {})
  const money = useQuery(MoneyDocument, {})
  const shares = useQuery(AttendanceShareDocument, {})
  const failed = [decisions, money, shares].filter(({ failure }) => failure !== null)
  return (
    <>
      <PageTitle title={words.statisticsTitle} />
      {failed[0]?.failure ? (
        <Failed
          failure={failed[0].failure}
          again={() => {
            for (const { again } of failed) again()
          }}
        />
      ) : decisions.data?.meetingYears.length === 0 ? (
        <NothingYet />
      ) : (
        <>
          <DecisionsByYear asked={decisions} />
          <MoneyByYear asked={money} />
          <AttendanceShares asked={shares} />
        </>
      )}
    </>
  )
}

function DecisionsByYear({ asked }: { readonly asked: Asked<DecisionsQuery> }) {
  const words = useWords()
  const columns: Column<DecisionsQuery['decisionStats'][number]>[] = [
    { title: words.year, value: ({ year }) => year },
    { title: words.what, value: ({ level }) => (level === 'PROPOSAL' ? words.proposals : words.decisions) },
    { title: words.count, numeric: true, value: ({ count }) => count },
    { title: words.itemsColumn, numeric: true, value: ({ items }) => items },
    { title: words.meetingsColumn, numeric: true, value: ({ meetings }) => meetings },
    { title: words.tasks, numeric: true, value: ({ tasks }) => tasks },
  ]
  return (
    <Answered asked={asked}>
      {({ decisionStats, meetingYears }) => {
        const byYear = grouped(decisionStats, ({ year }) => year)
        const rows = yearsWithGaps(meetingYears.map(({ year }) => year)).map((year): BarRow => {
          const stats = typeof year === 'string' ? [] : (byYear.get(year) ?? [])
          return {
            key: String(year),
            name: year ?? words.noDate,
            note:
              stats.length > 0 ? undefined : typeof year === 'string' ? words.noMinutesThen : words.decisionCount(0),
            parts: stats.map(({ level, count }) => ({
              key: level ?? '',
              value: count,
              tone: level === 'PROPOSAL' ? 'tone-proposal' : 'tone-decision',
              label: level === 'PROPOSAL' ? words.proposalCount(count) : words.decisionCount(count),
            })),
          }
        })
        return (
          <Figure
            id="decisions"
            title={words.decisionsByYear}
            help={words.decisionsByYearHelp}
            rows={decisionStats}
            columns={columns}
            query={DecisionsDocument}
            file={words.decisionsByYear}
          >
            <Bars rows={rows} most={Math.max(0, ...decisionStats.map(({ count }) => count))} />
          </Figure>
        )
      }}
    </Answered>
  )
}

/** The years, and between them those that nothing is known of: `2017–2018`. */
function yearsWithGaps(years: readonly (number | null)[]): (number | string | null)[] {
  const all: (number | string | null)[] = []
  let last: number | null = null
  for (const year of years.toSorted(
    (left, right) => (left ?? Number.POSITIVE_INFINITY) - (right ?? Number.POSITIVE_INFINITY),
  )) {
    if (year !== null && last !== null && year > last + 1) {
      all.push(year === last + 2 ? String(last + 1) : `${last + 1}–${year - 1}`)
    }
    all.push(year)
    last = year
  }
  return all
}

function MoneyByYear({ asked }: { readonly asked: Asked<MoneyQuery> }) {
  const words = useWords()
  type Row = MoneyQuery['fundingStats'][number]
  const columns: Column<Row>[] = [
    { title: words.year, value: ({ year }) => year },
    { title: words.state, value: ({ state }) => words.states[state], show: ({ state }) => <StateTag state={state} /> },
    { title: words.basis, value: ({ basis }) => words.bases[basis] },
    {
      title: words.sum,
      numeric: true,
      value: ({ sum }) => sum,
      show: ({ sum, basis, currency }) => formatSum(words, { value: sum, basis, currency }),
    },
    { title: words.count, numeric: true, value: ({ count }) => formatNumber(words, count) },
  ]
  return (
    <Answered asked={asked}>
      {({ fundingStats }) => {
        const most = Math.max(0, ...fundingStats.filter(({ basis }) => basis === 'TOTAL').map(({ sum }) => sum))
        const groups = STATES.flatMap((state) => {
          const stats = fundingStats.filter((sum) => sum.state === state)
          return stats.length > 0 ? [{ state, stats }] : []
        })
        return (
          <Figure
            id="money"
            title={words.moneyByYear}
            help={words.moneyByYearHelp}
            rows={fundingStats}
            columns={columns}
            query={MoneyDocument}
            file={words.moneyByYear}
          >
            {groups.length === 0 && <p class="quiet">{words.moneyNone}</p>}
            <div class="small-multiples">
              {groups.map(({ state, stats }) => (
                <section key={state}>
                  <h3>
                    <StateTag state={state} />
                  </h3>
                  <Bars
                    most={most}
                    rows={stats.map(({ year, basis, currency, sum, count }) => ({
                      key: `${year} ${basis} ${currency}`,
                      name: year ?? words.noDate,
                      parts: [
                        {
                          key: basis,
                          // Kronor for each inhabitant are on no scale with whole sums: they are told, not drawn.
                          value: basis === 'TOTAL' ? sum : 0,
                          tone: `tone-${state.toLowerCase()}`,
                          label: `${formatSum(words, { value: sum, basis, currency })}, ${words.sums(count)}`,
                        },
                      ],
                    }))}
                  />
                </section>
              ))}
            </div>
          </Figure>
        )
      }}
    </Answered>
  )
}

function AttendanceShares({ asked }: { readonly asked: Asked<AttendanceShareQuery> }) {
  const words = useWords()
  type Row = AttendanceShareQuery['attendanceStats'][number]
  const columns: Column<Row>[] = [
    {
      title: words.organization,
      value: ({ organization }) => organization?.name ?? '–',
      show: ({ organization }) => (organization ? <Names of={[organization]} /> : '–'),
    },
    { title: words.listed, numeric: true, value: ({ listed }) => listed },
    { title: words.present, numeric: true, value: ({ present }) => present },
    { title: words.absent, numeric: true, value: ({ absent }) => absent },
    { title: words.partial, numeric: true, value: ({ partial }) => partial },
    { title: words.share, numeric: true, value: ({ share }) => share, show: ({ share }) => formatShare(words, share) },
  ]
  return (
    <Answered asked={asked}>
      {({ attendanceStats }) => {
        const known = attendanceStats
          .filter(({ organization }) => organization !== null)
          .sort((left, right) => left.organization!.name.localeCompare(right.organization!.name, 'sv'))
        return (
          <Figure
            id="attendance"
            title={words.attendanceByMunicipality}
            help={words.attendanceByMunicipalityHelp}
            rows={attendanceStats}
            columns={columns}
            query={AttendanceShareDocument}
            file={words.attendanceByMunicipality}
          >
            <Bars
              most={1}
              rows={known.map(({ organization, share, present, listed }) => ({
                key: organization!.id,
                name: <Names of={[organization!]} />,
                parts: [
                  {
                    key: 'share',
                    value: share,
                    tone: 'tone-decision',
                    label: `${formatShare(words, share)} (${words.of(present, listed)})`,
                  },
                ],
              }))}
            />
          </Figure>
        )
      }}
    </Answered>
  )
}
