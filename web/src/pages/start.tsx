import { StartDocument, type StartQuery } from '../api/generated.ts'
import { useQuery } from '../api/use-query.ts'
import { YearStrip } from '../charts/year-strip.tsx'
import { Figure } from '../components/data-tools.tsx'
import { Assignees, Names } from '../components/facts.tsx'
import { MeetingLink } from '../components/quote.tsx'
import { SearchBox } from '../components/search-box.tsx'
import { Answered, NothingYet } from '../components/states.tsx'
import { PageTitle } from '../components/title.tsx'
import { formatDate, today } from '../format.ts'
import { useWords } from '../i18n/index.ts'
import { useLinks } from '../links.ts'

const SHOWN = 6

/** Where one begins: search, the years, what is new, what is open, what wants an eye. */
export function StartPage() {
  const words = useWords()
  const asked = useQuery(StartDocument, { today: today() })
  return (
    <>
      <PageTitle title={words.startTitle}>
        <p class="lead">{words.tagline}</p>
      </PageTitle>
      <SearchBox />
      <Answered asked={asked}>
        {(data) => (data.meetings.totalCount === 0 ? <NothingYet /> : <Overview data={data} />)}
      </Answered>
    </>
  )
}

function Overview({ data }: { readonly data: StartQuery }) {
  const words = useWords()
  const links = useLinks()
  const years = data.meetingYears.flatMap(({ year }) => (year === null ? [] : [year]))
  const span = years.length === 0 ? '' : ` ${Math.min(...years)}–${Math.max(...years)}`
  const decisions = data.decisionStats.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <p class="counts">
        <span class="quiet">{words.inHere}</span>{' '}
        <a href={links.to('/meetings')}>
          {words.meetingCount(data.meetings.totalCount)}
          {span}
        </a>
        {', '}
        <a href={links.to('/statistics')}>{words.decisionCount(decisions)}</a>
        {', '}
        <a href={links.to('/projects')}>{words.projectCount(data.projects.totalCount)}</a>
        {', '}
        <a href={links.to('/representation')}>{words.municipalityCount(data.municipalities.length)}</a>
        {', '}
        <a href={links.to('/people')}>{words.personCount(data.people.totalCount)}</a>
      </p>
      <Figure
        id="years"
        title={words.years}
        help={data.meetings.totalCount > data.meetings.nodes.length ? words.yearsHelpMany : words.yearsHelp}
        rows={data.meetingYears}
        columns={[
          { title: words.year, value: ({ year }) => year, show: ({ year }) => year ?? words.noDate },
          { title: words.meetingsColumn, numeric: true, value: ({ meetings }) => meetings },
        ]}
        query={StartDocument}
        variables={{ today: today() }}
        file={words.years}
      >
        <YearStrip meetings={data.meetings.nodes} total={data.meetings.totalCount} years={data.meetingYears} />
      </Figure>
      <section>
        <h2>{words.browseProjects}</h2>
        <ul class="plain lines lines-columns" lang="sv">
          {data.projects.nodes.map((project) => (
            <li key={project.id}>
              <Names of={[project]} />
            </li>
          ))}
        </ul>
        {data.projects.totalCount > data.projects.nodes.length && <a href={links.to('/projects')}>{words.all}</a>}
      </section>
      <section>
        <h2>{words.browseMunicipalities}</h2>
        <ul class="plain chips">
          {data.municipalities.slice(0, 24).map(({ id, name }) => (
            <li key={id}>
              <a class="chip" href={links.of(id)!}>
                {name}
              </a>
            </li>
          ))}
        </ul>
        <a href={links.to('/representation')}>{words.representationAll}</a>
      </section>
      <div class="columns columns-3">
        <Latest meetings={data.latest.nodes} />
        <Promises promises={data.openPromises} />
        <Findings findings={data.findings} />
      </div>
    </>
  )
}

function Latest({ meetings }: { readonly meetings: StartQuery['latest']['nodes'] }) {
  const words = useWords()
  const links = useLinks()
  const meeting = meetings[0]
  if (!meeting) return null
  const decisions = meeting.items.reduce((sum, item) => sum + item.decisions.length, 0)
  return (
    <section>
      <h2>{words.latest}</h2>
      <p>
        <MeetingLink meeting={meeting} />
        <br />
        <span class="quiet">
          {words.itemCount(meeting.items.length)}, {words.decisionCount(decisions)}
        </span>
      </p>
      <ul class="plain lines" lang="sv">
        {meeting.items
          .filter(({ parent }) => parent === null)
          .slice(0, SHOWN + 2)
          .map(({ id, title }) => (
            <li key={id}>
              <a href={links.of(id)!}>{title}</a>
            </li>
          ))}
      </ul>
    </section>
  )
}

function Promises({ promises }: { readonly promises: StartQuery['openPromises'] }) {
  const words = useWords()
  const links = useLinks()
  return (
    <section>
      <h2>{words.openPromises}</h2>
      <p class="quiet">{promises.length > 0 ? words.openPromisesHelp : words.openPromisesNone}</p>
      <ul class="plain lines">
        {promises
          .slice(-SHOWN)
          .reverse()
          .map(({ due, task }) => (
            <li key={task.id} class="dated">
              <time dateTime={due} class="when">
                {formatDate(words, due, 'short')}
              </time>
              <div>
                <a href={links.quote(task.item.meeting, task.evidence)} lang="sv">
                  {task.item.title}
                </a>
                {task.assignees.length > 0 && (
                  <span class="quiet">
                    {' '}
                    · <Assignees task={task} />
                  </span>
                )}
              </div>
            </li>
          ))}
      </ul>
      <a href={links.to('/promises')}>{words.allPromises}</a>
    </section>
  )
}

function Findings({ findings }: { readonly findings: StartQuery['findings'] }) {
  const words = useWords()
  const links = useLinks()
  return (
    <section>
      <h2>{words.findings}</h2>
      <p class="quiet">{findings.length > 0 ? words.findingsHelp : words.findingsNone}</p>
      <ul class="plain lines">
        {findings.slice(0, SHOWN).map((finding) => {
          const meeting = finding.document.meetings[0]
          return (
            <li key={finding.id} class="dated">
              <span class="when">{meeting && formatDate(words, meeting.date, 'short')}</span>
              <div>
                {finding.evidence && meeting ? (
                  <a href={links.quote(meeting, finding.evidence)} title={finding.evidence.quote}>
                    {short(finding.evidence.quote)}
                  </a>
                ) : (
                  meeting && <MeetingLink meeting={meeting} short />
                )}{' '}
                <span class="quiet">{words.codes[finding.code] ?? finding.code}</span>
              </div>
            </li>
          )
        })}
      </ul>
      <a href={links.to('/findings')}>{words.allFindings}</a>
    </section>
  )
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
