import { Fragment } from 'preact'
import { useRoute } from 'preact-iso'
import {
  AxisDocument,
  OrganizationDocument,
  type OrganizationFactsFragment,
  type PeriodFragment,
} from '../api/generated.ts'
import { useQuery } from '../api/use-query.ts'
import { type PeriodRow, Periods } from '../charts/periods.tsx'
import { AsOf } from '../components/as-of.tsx'
import { Assignments } from '../components/assignments.tsx'
import { type Column, Figure } from '../components/data-tools.tsx'
import { Names } from '../components/facts.tsx'
import { PeriodsKey } from '../components/periods-key.tsx'
import { Answered, NotFound } from '../components/states.tsx'
import { PageTitle } from '../components/title.tsx'
import { formatDate } from '../format.ts'
import { useWords } from '../i18n/index.ts'
import { useLinks, useParameter } from '../links.ts'
import { barOf, periodSpan, spoke } from '../sightings.ts'

/** A municipality: who spoke for it, and what it was to do. */
export function MunicipalityPage() {
  const { params } = useRoute()
  return <One key={params.id} id={`Municipality:${params.id}`} municipality />
}

/** Any other organization, likewise. */
export function OrganizationPage() {
  const { params } = useRoute()
  return <One key={params.id} id={`GenericOrganization:${params.id}`} municipality={false} />
}

function One({ id, municipality }: { readonly id: string; readonly municipality: boolean }) {
  const words = useWords()
  const asked = useQuery(OrganizationDocument, { id, municipality })
  return (
    <Answered asked={asked} whole>
      {(data) => {
        const facts = municipality ? data.municipality : data.organization
        if (!facts) return <NotFound />
        const members = data.organization && 'members' in data.organization ? data.organization.members : []
        return (
          <>
            <PageTitle title={facts.name} kind={words.organizationKinds[facts.kind]}>
              {facts.names.length > 0 && (
                <p class="also">
                  <span class="quiet">{words.alsoKnownAs}</span> <span lang="sv">{facts.names.join(' · ')}</span>
                </p>
              )}
              <Belongs
                code={data.municipality?.code}
                memberOf={data.municipality?.memberOf ?? []}
                bodies={facts.bodies}
                members={members}
                id={id}
              />
            </PageTitle>
            <Representation facts={facts} variables={{ id, municipality }} />
            <Assignments tasks={facts.assignments.nodes} total={facts.assignments.totalCount} to={facts.name} />
          </>
        )
      }}
    </Answered>
  )
}

interface Named {
  readonly id: string
  readonly name: string
}

function Belongs(props: {
  readonly id: string
  readonly code: string | undefined
  readonly memberOf: readonly Named[]
  readonly bodies: readonly Named[]
  readonly members: readonly Named[]
}) {
  const words = useWords()
  const links = useLinks()
  const parts = [
    props.code && words.code(props.code),
    props.memberOf.length > 0 && (
      <>
        {words.memberOf} <Names of={props.memberOf} />
      </>
    ),
    props.bodies.length > 0 && `${words.bodies}: ${props.bodies.map(({ name }) => name).join(', ')}`,
  ].filter(Boolean)
  return (
    <>
      <p class="quiet">
        {parts.map((part, index) => (
          <Fragment key={index}>
            {index > 0 && ' · '}
            {part}
          </Fragment>
        ))}
        <span class="on-screen">
          {parts.length > 0 && ' · '}
          <a href={links.to(`/graph?focus=${encodeURIComponent(props.id)}`)}>{words.graphShow}</a>
        </span>
      </p>
      {props.members.length > 0 && (
        <p>
          <span class="quiet">{words.members}</span> <Names of={props.members} />
        </p>
      )}
    </>
  )
}

function Representation({
  facts,
  variables,
}: {
  readonly facts: OrganizationFactsFragment
  readonly variables: object
}) {
  const words = useWords()
  const links = useLinks()
  const [asOf] = useParameter('asOf')
  const [guests, setGuests] = useParameter('guests')
  const axis = useQuery(AxisDocument, {})
  const shown = facts.representation.filter((period) => guests === 'yes' || spoke(period))
  const unnamed = facts.unnamed.nodes.flatMap(({ person, meeting, evidence }) =>
    person === null && meeting.date
      ? [
          {
            date: meeting.date,
            href: evidence ? links.quote(meeting, evidence) : links.of(meeting.id)!,
            label: `${facts.name}, ${formatDate(words, meeting.date)}: ${words.listedWithoutName}`,
          },
        ]
      : [],
  )
  const rows: PeriodRow[] = [
    {
      key: facts.id,
      name: '',
      href: null,
      bars: shown.map((period) => barOf(words, links, period, 'person')),
      unnamed,
    },
  ]
  const dates = (axis.data?.meetings.nodes ?? []).flatMap(({ date }) => (date ? [date] : []))
  const columns: Column<PeriodFragment>[] = [
    { title: words.name, value: ({ person }) => person.name, show: ({ person }) => <Names of={[person]} /> },
    { title: words.since, value: ({ from }) => from, show: ({ from }) => formatDate(words, from) },
    { title: words.until, value: ({ to }) => to, show: ({ to }) => formatDate(words, to) },
    { title: words.present, numeric: true, value: ({ present }) => present },
    { title: words.absent, numeric: true, value: ({ absent }) => absent },
    { title: words.partial, numeric: true, value: ({ partial }) => partial },
    { title: words.role, value: ({ roles }) => roles.map((role) => words.roles[role]).join(', ') },
  ]
  return (
    <Figure
      id="periods"
      title={words.spokeFor(facts.name)}
      rows={facts.representation}
      columns={columns}
      query={OrganizationDocument}
      variables={variables}
      file={`${facts.name} ${words.representation}`}
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
      {asOf && <AsOfAnswer periods={facts.representation.filter(spoke)} asOf={asOf} />}
      {rows[0]!.bars.length + unnamed.length === 0 ? (
        <p>{words.nobodySeen}</p>
      ) : (
        <>
          <PeriodsKey rows={rows} />
          <Periods label={words.spokeFor(facts.name)} rows={rows} dates={dates} asOf={asOf} />
        </>
      )}
    </Figure>
  )
}

/** In words who was seen on or around a day. */
export function AsOfAnswer({ periods, asOf }: { readonly periods: readonly PeriodFragment[]; readonly asOf: string }) {
  const words = useWords()
  const then = periods.filter(({ from, to }) => from <= asOf && asOf <= to)
  return (
    <p class="answer" role="status">
      {words.asOfAnswer(formatDate(words, asOf))}:{' '}
      {then.length === 0
        ? words.asOfNobody
        : then.map((period, index) => (
            <span key={period.id}>
              {index > 0 && '; '}
              <Names of={[period.person]} />{' '}
              <span class="quiet">
                ({periodSpan(words, period)}, {words.periodCounts(period.present, period.absent)})
              </span>
            </span>
          ))}
    </p>
  )
}
