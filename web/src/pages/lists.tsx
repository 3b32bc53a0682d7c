import { useEffect, useState } from 'preact/hooks'
import { ask } from '../api/client.ts'
import {
  MeetingsDocument,
  type MeetingsQuery,
  PeopleDocument,
  type PeopleQuery,
  ProjectsDocument,
  type ProjectsQuery,
  type TypedDocumentString,
} from '../api/generated.ts'
import { type Asked, useQuery } from '../api/use-query.ts'
import { type Column, Table } from '../components/data-tools.tsx'
import { Names } from '../components/facts.tsx'
import { MeetingLink } from '../components/quote.tsx'
import { Answered } from '../components/states.tsx'
import { PageTitle } from '../components/title.tsx'
import { formatSum } from '../format.ts'
import { useWords } from '../i18n/index.ts'
import { useLinks, useParameter } from '../links.ts'

interface Page<Node> {
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly nodes: readonly Node[]
}

/** Every project. */
export function ProjectsPage() {
  const words = useWords()
  const asked = useQuery(ProjectsDocument, { after: null })
  const columns: Column<ProjectsQuery['projects']['nodes'][number]>[] = [
    { title: words.name, value: ({ name }) => name, show: (project) => <Names of={[project]} /> },
    { title: words.itemsColumn, numeric: true, value: ({ timeline }) => timeline.totalCount },
    {
      title: words.lastSeen,
      value: ({ timeline }) => timeline.nodes[0]?.meeting.date ?? null,
      show: ({ timeline }) => timeline.nodes[0] && <MeetingLink meeting={timeline.nodes[0].meeting} short />,
    },
    {
      title: words.money,
      value: ({ funding }) =>
        funding
          .map(({ statedIn, ...sum }) => {
            const text = `${formatSum(words, sum)} ${words.states[sum.state].toLowerCase()}`
            return statedIn === 'TEXT' ? `${text} (${words.inText})` : text
          })
          .join(', '),
    },
  ]
  return (
    <>
      <PageTitle title={words.projectsTitle} />
      <Paged
        asked={asked}
        page={({ projects }) => projects}
        document={ProjectsDocument}
        variables={{}}
        columns={columns}
        title={words.projectsTitle}
      />
    </>
  )
}

/** Everyone. */
export function PeoplePage() {
  const words = useWords()
  const asked = useQuery(PeopleDocument, { after: null })
  const columns: Column<PeopleQuery['people']['nodes'][number]>[] = [
    { title: words.name, value: ({ name }) => name, show: (person) => <Names of={[person]} /> },
    {
      title: words.latestFor,
      value: ({ representation }) => representation.at(-1)?.organization.name ?? '',
      show: ({ representation }) => {
        const last = representation.at(-1)
        return last && <Names of={[last.organization]} />
      },
    },
    {
      title: words.role,
      value: ({ representation }) => (representation.at(-1)?.roles ?? []).map((role) => words.roles[role]).join(', '),
    },
    {
      title: words.year,
      value: ({ representation }) => {
        const years = representation.flatMap(({ from, to }) => [from.slice(0, 4), to.slice(0, 4)]).sort()
        return years.length === 0 ? '' : years[0] === years.at(-1) ? years[0]! : `${years[0]}–${years.at(-1)}`
      },
    },
  ]
  return (
    <>
      <PageTitle title={words.people} />
      <Paged
        asked={asked}
        page={({ people }) => people}
        document={PeopleDocument}
        variables={{}}
        columns={columns}
        title={words.people}
      />
    </>
  )
}

/** Meetings, of one year or of all. */
export function MeetingsPage() {
  const words = useWords()
  const links = useLinks()
  const [year] = useParameter('year')
  const chosen = /^\d{4}$/u.test(year) ? Number(year) : null
  const asked = useQuery(MeetingsDocument, { year: chosen, after: null })
  const columns: Column<MeetingsQuery['meetings']['nodes'][number]>[] = [
    { title: words.date, value: ({ date }) => date, show: (meeting) => <MeetingLink meeting={meeting} short /> },
    { title: words.meeting, value: ({ body, number }) => [body?.name, number].filter(Boolean).join(' ') },
    { title: words.place, value: ({ place }) => place },
    { title: words.itemsColumn, numeric: true, value: ({ items }) => items.length },
    {
      title: words.decisions,
      numeric: true,
      value: ({ decisions }) => decisions.filter(({ level }) => level === 'DECISION').length,
    },
    {
      title: words.proposals,
      numeric: true,
      value: ({ decisions }) => decisions.filter(({ level }) => level === 'PROPOSAL').length,
    },
  ]
  const years = (asked.data?.meetingYears ?? []).flatMap(({ year }) => (year === null ? [] : [year]))
  return (
    <>
      <PageTitle title={chosen ? `${words.meetingsTitle} ${chosen}` : words.meetingsTitle} />
      <ul class="plain chips">
        {[null, ...years].map((one) => (
          <li key={one}>
            <a
              class="chip"
              href={links.to(one === null ? '/meetings' : `/meetings?year=${one}`)}
              aria-current={one === chosen ? 'true' : undefined}
            >
              {one ?? words.allYears}
            </a>
          </li>
        ))}
      </ul>
      <Paged
        key={chosen}
        asked={asked}
        page={({ meetings }) => meetings}
        document={MeetingsDocument}
        variables={{ year: chosen }}
        columns={columns}
        title={words.meetingsTitle}
      />
    </>
  )
}

function Paged<Data, Variables extends { after?: string | null | undefined }, Node>({
  asked,
  page,
  document,
  variables,
  columns,
  title,
}: {
  readonly asked: Asked<Data>
  readonly page: (data: Data) => Page<Node>
  readonly document: TypedDocumentString<Data, Variables>
  readonly variables: Omit<Variables, 'after'>
  readonly columns: readonly Column<Node>[]
  readonly title: string
}) {
  const words = useWords()
  const [more, setMore] = useState<readonly Page<Node>[]>([])
  useEffect(() => setMore([]), [asked.data])
  return (
    <Answered asked={asked}>
      {(data) => {
        const pages = [page(data), ...more]
        const nodes = pages.flatMap((one) => one.nodes)
        const { pageInfo, totalCount } = pages.at(-1)!
        const next = () =>
          ask(document, { ...variables, after: pageInfo.endCursor } as Variables).then(
            (answer) => setMore([...more, page(answer)]),
            asked.again,
          )
        if (nodes.length === 0) return <p class="quiet">{words.listNone}</p>
        return (
          <>
            <Table caption={title} rows={nodes} columns={columns} />
            {pageInfo.hasNextPage && (
              <p>
                <button type="button" class="button" onClick={next}>
                  {words.loadMore}
                </button>{' '}
                <span class="quiet">{words.of(nodes.length, totalCount)}</span>
              </p>
            )}
          </>
        )
      }}
    </Answered>
  )
}
