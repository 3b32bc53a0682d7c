import { useEffect, useState } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import { ask } from '../api/client.ts'
import { AxisDocument, ProjectDocument, type ProjectQuery } from '../api/generated.ts'
import { useQuery } from '../api/use-query.ts'
import { Timeline } from '../charts/timeline.tsx'
import { type Column, Figure } from '../components/data-tools.tsx'
import { Names, STATES, StateTag } from '../components/facts.tsx'
import { LineLink } from '../components/quote.tsx'
import { Answered, NotFound } from '../components/states.tsx'
import { Story, type StoryEntry } from '../components/story.tsx'
import { PageTitle } from '../components/title.tsx'
import { formatDate, formatSum } from '../format.ts'
import { useWords } from '../i18n/index.ts'
import { useLinks } from '../links.ts'

type Project = NonNullable<ProjectQuery['project']>
type Node = Project['timeline']['nodes'][number]

/** More are in the story itself. */
const MOST_SUMS = 8

/** A project's life over the years. */
export function ProjectPage() {
  const { params } = useRoute()
  const id = `Project:${params.id}`
  return <OneProject key={id} id={id} />
}

function OneProject({ id }: { readonly id: string }) {
  const asked = useQuery(ProjectDocument, { id, after: null })
  return (
    <Answered asked={asked} whole>
      {({ project }) => (project ? <ProjectFacts project={project} /> : <NotFound />)}
    </Answered>
  )
}

function ProjectFacts({ project }: { readonly project: Project }) {
  const words = useWords()
  const links = useLinks()
  const nodes = useWholeTimeline(project)
  const axis = useQuery(AxisDocument, {})
  const entries = nodes.map(
    (node): StoryEntry => ({
      meeting: node.meeting,
      item: node.item,
      decisions: node.decisions,
      amounts: node.amounts,
      tasks: node.item.tasks,
      presenters: node.presenters,
      // A heading that has the name says so itself.
      why: !node.item.title.includes(node.evidence.quote) && (
        <>
          {words.named} ”<span lang="sv">{node.evidence.quote}</span>”, {words.how[node.how]}
        </>
      ),
    }),
  )
  const all = nodes.flatMap(({ decisions }) => decisions)
  const decided = all.filter(({ level }) => level === 'DECISION').length
  const names = project.names.filter((name) => name !== project.name)
  const columns: Column<Node>[] = [
    { title: words.date, value: ({ meeting }) => meeting.date, show: ({ meeting }) => formatDate(words, meeting.date) },
    { title: words.meeting, value: ({ meeting }) => [meeting.body?.name, meeting.number].filter(Boolean).join(' ') },
    {
      title: words.item,
      value: ({ item }) => item.title,
      show: ({ item }) => <a href={links.of(item.id)!}>{item.title}</a>,
    },
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
    {
      title: words.money,
      value: ({ amounts }) => amounts.map((sum) => `${sum.written} (${words.states[sum.state]})`).join('; '),
    },
    { title: words.presentedBy, value: ({ presenters }) => presenters.map(({ name }) => name).join(', ') },
  ]
  return (
    <>
      <PageTitle title={project.name} kind={words.project}>
        {names.length > 0 && (
          <p class="also">
            <span class="quiet">{words.alsoKnownAs}</span> <span lang="sv">{names.join(' · ')}</span>
          </p>
        )}
        <p class="quiet">
          {[
            words.meetingCount(new Set(nodes.map(({ meeting }) => meeting.id)).size),
            words.itemCount(nodes.length),
            decided > 0 && words.decisionCount(decided),
            all.length > decided && words.proposalCount(all.length - decided),
            project.known === 'REGISTER' ? words.knownRegister : words.knownMinutes,
          ]
            .filter(Boolean)
            .join(' · ')}
          <span class="on-screen">
            {' · '}
            <a href={links.to(`/graph?focus=${encodeURIComponent(project.id)}`)}>{words.graphShow}</a>
          </span>
        </p>
      </PageTitle>
      <div class="with-aside">
        <div>
          <Figure
            id="timeline"
            title={words.timeline}
            rows={nodes}
            columns={columns}
            query={ProjectDocument}
            variables={{ id: project.id }}
            file={`${project.name}`}
          >
            <Timeline name={project.name} entries={entries} meetings={axis.data?.meetings.nodes ?? []} />
          </Figure>
        </div>
        <aside>
          <Money project={project} nodes={nodes} />
          {nodes.length > 1 && project.presenters.length > 0 && (
            <section>
              <h2>{words.presenters}</h2>
              <p>
                <Names of={project.presenters} />
              </p>
            </section>
          )}
          {project.relatedProjects.length > 0 && (
            <section>
              <h2>{words.related}</h2>
              <p>
                <Names of={project.relatedProjects.map((related) => related.project)} />
              </p>
            </section>
          )}
        </aside>
      </div>
      <h2 class="hidden">{words.story}</h2>
      <Story entries={entries} />
    </>
  )
}

function Money({ project, nodes }: { readonly project: Project; readonly nodes: readonly Node[] }) {
  const words = useWords()
  const decided = project.funding.filter(({ statedIn }) => statedIn === 'DECISION')
  const told = project.funding.filter(({ statedIn }) => statedIn === 'TEXT')
  const states = STATES.filter((state) => state !== 'MENTIONED' || decided.some((sum) => sum.state === state))
  return (
    <section>
      <h2>{words.money}</h2>
      {decided.length === 0 ? (
        <Mentioned nodes={nodes} />
      ) : (
        <>
          <dl class="money">
            {states.map((state) => {
              const sums = decided.filter((sum) => sum.state === state)
              return (
                <div key={state}>
                  <dt>
                    <StateTag state={state} />
                  </dt>
                  <dd>
                    {sums.length === 0
                      ? '–'
                      : sums.map((sum) => <span key={sum.basis + sum.currency}>{formatSum(words, sum)}</span>)}
                  </dd>
                </div>
              )
            })}
          </dl>
          {told.length > 0 && (
            <p>
              <span class="quiet">{words.moneyTold}</span>{' '}
              {told.map((sum) => `${formatSum(words, sum)} ${words.states[sum.state].toLowerCase()}`).join(', ')}
            </p>
          )}
          <p class="quiet">{words.moneyHelp}</p>
        </>
      )}
    </section>
  )
}

/** Where no decision is about money: the sums that its items mention all the same. */
function Mentioned({ nodes }: { readonly nodes: readonly Node[] }) {
  const words = useWords()
  const sums = nodes.flatMap(({ meeting, amounts }) => amounts.map((sum) => ({ meeting, sum })))
  if (sums.length === 0) return <p class="quiet">{words.moneyNone}</p>
  return (
    <>
      <p class="quiet">{words.moneyUndecided}</p>
      <dl class="money">
        {sums.slice(0, MOST_SUMS).map(({ meeting, sum }) => (
          <div key={sum.id}>
            <dt>
              <StateTag state={sum.state} />
            </dt>
            <dd>
              {formatSum(words, sum)} <LineLink meeting={meeting} evidence={sum.evidence} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** The first part of a timeline is here; the others are fetched one after another, in the background. */
function useWholeTimeline(project: Project): readonly Node[] {
  const { nodes, pageInfo } = project.timeline
  const [more, setMore] = useState<readonly Node[]>([])
  useEffect(() => {
    let current = true
    let drawn = nodes.length
    const fetchFrom = async (after: string | null, known: readonly Node[]): Promise<void> => {
      const next = await ask(ProjectDocument, { id: project.id, after })
      if (!current || !next.project) return
      const all = [...known, ...next.project.timeline.nodes]
      const { hasNextPage, endCursor } = next.project.timeline.pageInfo
      // Drawn anew each time there is twice as much, not with every part.
      if (!hasNextPage || all.length >= 2 * drawn) {
        drawn = all.length
        setMore(all)
      }
      if (hasNextPage) await fetchFrom(endCursor, all)
    }
    if (pageInfo.hasNextPage) fetchFrom(pageInfo.endCursor, []).catch(() => undefined)
    return () => {
      current = false
    }
  }, [project.id, nodes.length, pageInfo.hasNextPage, pageInfo.endCursor])
  return more.length > 0 ? [...nodes, ...more] : nodes
}
