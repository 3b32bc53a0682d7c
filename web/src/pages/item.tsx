import { useEffect, useState } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import { AskError, ask } from '../api/client.ts'
import { AxisDocument, ItemsDocument, type ItemsQuery, type ThreadItemFragment } from '../api/generated.ts'
import { useQuery } from '../api/use-query.ts'
import { Timeline } from '../charts/timeline.tsx'
import { type Column, Figure } from '../components/data-tools.tsx'
import { Names } from '../components/facts.tsx'
import { MeetingLink } from '../components/quote.tsx'
import { Failed, Loading, NotFound } from '../components/states.tsx'
import { Story, type StoryEntry } from '../components/story.tsx'
import { PageTitle } from '../components/title.tsx'
import { formatDate } from '../format.ts'
import { useWords } from '../i18n/index.ts'
import { useLinks } from '../links.ts'

/** An item, and what became of its matter at other meetings. */
export function ItemPage() {
  const { params } = useRoute()
  const id = `AgendaItem:${params.id}`
  return <OneItem key={id} id={id} />
}

const MOST_STEPS = 12
const MOST_ITEMS = 300

type Thread = ReadonlyMap<string, ThreadItemFragment>

function OneItem({ id }: { readonly id: string }) {
  const [attempt, setAttempt] = useState(0)
  const [thread, setThread] = useState<Thread | null>(null)
  const [failure, setFailure] = useState<AskError | null>(null)
  useEffect(() => {
    let current = true
    setFailure(null)
    followThread(id, (part) => current && setThread(part)).catch(
      (error: unknown) =>
        current && setFailure(error instanceof AskError ? error : new AskError('BROKEN', String(error))),
    )
    return () => {
      current = false
    }
  }, [id, attempt])
  if (failure) return <Failed failure={failure} again={() => setAttempt(attempt + 1)} whole />
  if (thread === null) return <Loading />
  const item = thread.get(id)
  return item ? <ItemFacts item={item} thread={thread} /> : <NotFound />
}

/** Asks for an item, then for all that it is linked to, step by step; tells of each step. */
async function followThread(id: string, tell: (thread: Thread) => void): Promise<void> {
  const thread = new Map<string, ThreadItemFragment>()
  let wanted = [id]
  for (let step = 0; step < MOST_STEPS && wanted.length > 0 && thread.size < MOST_ITEMS; step += 1) {
    const { nodes } = await ask(ItemsDocument, { ids: wanted.slice(0, 100) })
    const found = nodes.filter(isItem)
    for (const item of found) thread.set(item.id, item)
    tell(new Map(thread))
    const linked = found.flatMap(({ follows, followedBy }) => [...follows, ...followedBy]).map(({ item }) => item.id)
    wanted = [...new Set(linked)].filter((other) => !thread.has(other))
  }
}

function isItem(node: ItemsQuery['nodes'][number]): node is ThreadItemFragment & { __typename: 'AgendaItem' } {
  return node?.__typename === 'AgendaItem'
}

function ItemFacts({ item, thread }: { readonly item: ThreadItemFragment; readonly thread: Thread }) {
  const words = useWords()
  const links = useLinks()
  const axis = useQuery(AxisDocument, {})
  const items = [...thread.values()].sort((left, right) =>
    (left.meeting.date ?? '').localeCompare(right.meeting.date ?? ''),
  )
  const entries = items.map(
    (one): StoryEntry => ({
      meeting: one.meeting,
      item: one,
      decisions: one.decisions,
      amounts: one.amounts,
      tasks: one.tasks,
      presenters: one.presentations.map(({ person }) => person),
      current: one.id === item.id,
      why: one.id === item.id ? items.length > 1 ? words.here : undefined : <Why item={one} thread={thread} />,
    }),
  )
  const projects = item.concerns.map(({ project }) => project)
  const columns: Column<ThreadItemFragment>[] = [
    { title: words.date, value: ({ meeting }) => meeting.date, show: ({ meeting }) => formatDate(words, meeting.date) },
    { title: words.meeting, value: ({ meeting }) => [meeting.body?.name, meeting.number].filter(Boolean).join(' ') },
    { title: words.item, value: ({ title }) => title, show: ({ id, title }) => <a href={links.of(id)!}>{title}</a> },
    { title: words.decisions, numeric: true, value: ({ decisions }) => decisions.length },
    {
      title: words.presentedBy,
      value: ({ presentations }) => presentations.map(({ person }) => person.name).join(', '),
    },
  ]
  return (
    <>
      <PageTitle title={item.title} kind={words.item}>
        <p>
          <MeetingLink meeting={item.meeting} />
          {' · '}
          <a href={links.quote(item.meeting, item.evidence)}>{words.openInProtocol}</a>
        </p>
        {item.parent && (
          <p>
            <span class="quiet">{words.partOf}</span> <a href={links.of(item.parent.id)!}>{item.parent.title}</a>
          </p>
        )}
        {item.subItems.length > 0 && (
          <p>
            <span class="quiet">{words.subItems}</span>{' '}
            <Names of={item.subItems.map(({ id, title }) => ({ id, name: title }))} />
          </p>
        )}
        {projects.length > 0 && (
          <p>
            <span class="quiet">{words.concerns}</span> <Names of={projects} />
          </p>
        )}
      </PageTitle>
      {items.length > 1 && (
        <Figure
          id="thread"
          title={words.thread}
          help={words.threadHelp}
          rows={items}
          columns={columns}
          query={ItemsDocument}
          variables={{ ids: items.map(({ id }) => id) }}
          file={item.title}
        >
          <Timeline name={item.title} entries={entries} meetings={axis.data?.meetings.nodes ?? []} />
        </Figure>
      )}
      <h2 class="hidden">{words.story}</h2>
      <Story entries={entries} />
      {items.length === 1 && <p class="quiet">{words.threadAlone}</p>}
    </>
  )
}

/** By what another item is held to be the same matter. */
function Why({ item, thread }: { readonly item: ThreadItemFragment; readonly thread: Thread }) {
  const words = useWords()
  const link = [...item.follows, ...item.followedBy].find(({ item: other }) => thread.has(other.id))
  if (!link) return null
  return (
    <>
      {words.reasons[link.reason]}
      {words.lang === 'en' && link.because ? `: ${link.because}` : ''}
    </>
  )
}
