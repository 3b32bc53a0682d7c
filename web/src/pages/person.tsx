import { useRoute } from 'preact-iso'
import { AxisDocument, PersonDocument, type PersonQuery } from '../api/generated.ts'
import { useQuery } from '../api/use-query.ts'
import { type PeriodRow, Periods } from '../charts/periods.tsx'
import { Assignments } from '../components/assignments.tsx'
import { Candidates } from '../components/candidates.tsx'
import { type Column, Figure } from '../components/data-tools.tsx'
import { Names } from '../components/facts.tsx'
import { PeriodsKey } from '../components/periods-key.tsx'
import { LineLink, MeetingLink, Quote } from '../components/quote.tsx'
import { Said, useSaid } from '../components/said.tsx'
import { Answered, NotFound } from '../components/states.tsx'
import { PageTitle } from '../components/title.tsx'
import { formatDate } from '../format.ts'
import { useWords } from '../i18n/index.ts'
import { useLinks } from '../links.ts'
import { barOf } from '../sightings.ts'

type Person = NonNullable<PersonQuery['person']>
type Attendance = Person['attendances']['nodes'][number]

/** A person: for whom, where, what they presented and were to do, and why it is one person. */
export function PersonPage() {
  const { params } = useRoute()
  const id = `Person:${params.id}`
  return <OnePerson key={id} id={id} />
}

function OnePerson({ id }: { readonly id: string }) {
  const asked = useQuery(PersonDocument, { id })
  return (
    <Answered asked={asked} whole>
      {({ person }) => (person ? <PersonFacts person={person} /> : <NotFound />)}
    </Answered>
  )
}

function PersonFacts({ person }: { readonly person: Person }) {
  const words = useWords()
  const links = useLinks()
  const spellings = person.names.filter((name) => name !== person.name)
  const notes = [
    person.chaired.length > 0 && words.chaired(person.chaired.length),
    person.minuted.length > 0 && words.minuted(person.minuted.length),
  ].filter((note) => note !== false)
  return (
    <>
      <PageTitle title={person.name} kind={words.person}>
        {spellings.length > 0 && (
          <p class="also">
            <span class="quiet">{words.spellings}</span> <span lang="sv">{spellings.join(' · ')}</span>
          </p>
        )}
        <p class="quiet">
          {notes.join(' · ')}
          <span class="on-screen">
            {notes.length > 0 && ' · '}
            <a href={links.to(`/graph?focus=${encodeURIComponent(person.id)}`)}>{words.graphShow}</a>
          </span>
        </p>
      </PageTitle>
      <Where person={person} />
      <div class="columns">
        <Presented person={person} />
        <Assignments tasks={person.assignments.nodes} total={person.assignments.totalCount} to={person.name} />
      </div>
      <section>
        <h2>{words.onePerson}</h2>
        {person.reasons.length === 0 ? (
          <p class="quiet">{words.onePersonPlain}</p>
        ) : (
          <>
            <p class="quiet">{words.reasonsHelp}</p>
            <ul class="reasons">
              {person.reasons.map((reason) => (
                <li key={reason}>
                  <Said text={reason} />
                </li>
              ))}
            </ul>
          </>
        )}
        {person.candidates.length > 0 && (
          <>
            <h3>{words.candidates}</h3>
            <p class="quiet">{words.candidatesHelp}</p>
            <Candidates candidates={person.candidates} />
          </>
        )}
      </section>
    </>
  )
}

function Where({ person }: { readonly person: Person }) {
  const words = useWords()
  const links = useLinks()
  const said = useSaid()
  const axis = useQuery(AxisDocument, {})
  const organizations = new Map(person.representation.map(({ organization }) => [organization.id, organization]))
  const rows = [...organizations.values()].map(
    ({ id }): PeriodRow => ({
      key: id,
      name: '',
      href: null,
      bars: person.representation
        .filter(({ organization }) => organization.id === id)
        .map((period) => barOf(words, links, period, 'organization')),
      unnamed: [],
    }),
  )
  const { nodes } = person.attendances
  const columns: Column<Attendance>[] = [
    {
      title: words.date,
      value: ({ meeting }) => meeting.date,
      show: ({ meeting }) => <MeetingLink meeting={meeting} short />,
    },
    { title: words.meeting, value: ({ meeting }) => meeting.body?.name ?? '' },
    {
      title: words.forWhom,
      value: ({ organization }) => organization?.name ?? '',
      show: ({ organization, organizationReason }) =>
        organization && (
          <>
            <Names of={[organization]} />
            {organizationReason && (
              <span class="quiet" title={said(organizationReason) ?? undefined}>
                {' '}
                ({words.concluded})
              </span>
            )}
          </>
        ),
    },
    {
      title: words.status,
      value: ({ status, partial, from, to }) =>
        status === 'ABSENT' ? words.absent : partial ? words.partialFromTo(from, to) : words.present,
    },
    { title: words.role, value: ({ role }) => (role ? words.roles[role] : '') },
    {
      title: words.protocol,
      value: ({ evidence }) => evidence?.quote ?? '',
      show: ({ evidence, meeting }) => evidence && <LineLink meeting={meeting} evidence={evidence} />,
    },
  ]
  const dates = (axis.data?.meetings.nodes ?? []).flatMap(({ date }) => (date ? [date] : []))
  return (
    <Figure
      id="attendance"
      title={words.attendance}
      {...(rows.length === 0 && { help: words.attendanceNone })}
      rows={nodes}
      columns={columns}
      query={PersonDocument}
      variables={{ id: person.id }}
      file={`${person.name} ${words.attendance}`}
    >
      {rows.length > 0 && (
        <>
          <PeriodsKey rows={rows} />
          <Periods label={`${words.attendance}: ${person.name}`} rows={rows} dates={dates} asOf="" />
        </>
      )}
    </Figure>
  )
}

function Presented({ person }: { readonly person: Person }) {
  const words = useWords()
  const links = useLinks()
  const { nodes, totalCount } = person.presentations
  return (
    <section>
      <h2>{words.presentations}</h2>
      {nodes.length === 0 && <p class="quiet">{words.presentationsNone}</p>}
      <ul class="plain lines">
        {nodes.map(({ item, evidence }) => (
          <li key={item.id} class="dated">
            <a class="when" href={links.of(item.meeting.id)!}>
              {formatDate(words, item.meeting.date, 'short')}
            </a>
            <div>
              <a href={links.of(item.id)!} lang="sv">
                {item.title}
              </a>{' '}
              {evidence && <Quote meeting={item.meeting} evidence={evidence} />}
            </div>
          </li>
        ))}
      </ul>
      {totalCount > nodes.length && <p class="quiet">{words.of(nodes.length, totalCount)}</p>}
    </section>
  )
}
