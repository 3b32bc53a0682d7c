import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type {
  ClauseFragment,
  ItemNameFragment,
  MeetingNameFragment,
  SumFragment,
  WorkFragment,
} from '../api/generated.ts'
import { formatDate } from '../format.ts'
import { useWords } from '../i18n/index.ts'
import { useLinks } from '../links.ts'
import { Clauses, Names, SumLine, WorkLine } from './facts.tsx'
import { useKept } from './use-kept.ts'

/** One item in the story of a project or a matter. */
export interface StoryEntry {
  readonly meeting: MeetingNameFragment
  readonly item: ItemNameFragment
  readonly decisions: readonly ClauseFragment[]
  /** All sums of the item, those of its decisions included. */
  readonly amounts: readonly SumFragment[]
  /** Tasks outside any decision. */
  readonly tasks: readonly WorkFragment[]
  readonly presenters: readonly { readonly id: string; readonly name: string }[]
  /** Why it belongs to the story. */
  readonly why?: ComponentChildren
  readonly current?: boolean
}

/** The anchor of an entry, for the timeline to jump to. */
export function anchorOf(item: Pick<ItemNameFragment, 'id'>): string {
  return `item-${item.id.replace(/[^\w-]/gu, '-')}`
}

/** Few enough to be drawn between two pictures of a smooth scroll. */
const AT_ONCE = 10
const AT_FIRST = 20

/** A project or matter, meeting by meeting. Of a long story the parts near the window are drawn, and all when it is printed. */
export function Story({ entries }: { readonly entries: readonly StoryEntry[] }) {
  const [shown, setShown] = useState(AT_FIRST)
  const end = useRef<HTMLDivElement>(null)
  const more = shown < entries.length
  const kept = useKept<string>([entries])
  useEffect(() => {
    const all = () => setShown(Number.POSITIVE_INFINITY)
    const jump = () => {
      if (location.hash && !document.getElementById(location.hash.slice(1))) all()
    }
    addEventListener('beforeprint', all)
    addEventListener('hashchange', jump)
    return () => {
      removeEventListener('beforeprint', all)
      removeEventListener('hashchange', jump)
    }
  }, [])
  useEffect(() => {
    if (!more || !end.current) return
    const observer = new IntersectionObserver(
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && setShown(shown + AT_ONCE),
      { rootMargin: '1500px' },
    )
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [more, shown])
  return (
    <>
      <ol class="story">
        {entries.slice(0, shown).map((entry) => kept(entry.item.id, () => <Entry key={entry.item.id} entry={entry} />))}
      </ol>
      {more && <div ref={end} class="story-end" />}
    </>
  )
}

function Entry({ entry }: { readonly entry: StoryEntry }) {
  const words = useWords()
  const links = useLinks()
  const { meeting, item, decisions, amounts, tasks, presenters } = entry
  const inDecisions = new Set(decisions.flatMap((decision) => decision.amounts.map(({ id }) => id)))
  const loose = amounts.filter(({ id }) => !inDecisions.has(id))
  return (
    <li id={anchorOf(item)} class={entry.current ? 'entry entry-current' : 'entry'}>
      <p class="entry-when">
        <a href={links.of(meeting.id)!}>
          <time dateTime={meeting.date ?? undefined}>{formatDate(words, meeting.date)}</time>
        </a>
        <span class="quiet">
          {meeting.body?.name}
          {meeting.number && ` ${words.number(meeting.number)}`}
        </span>
      </p>
      <div class="entry-what">
        <h3 lang="sv">
          <a href={links.of(item.id)!}>{item.title}</a>
        </h3>
        {item.status !== 'HANDLED' && (
          <p>
            <span class="tag">{words.statuses[item.status]}</span>
            {item.deferredTo && ` ${words.comesBack(formatDate(words, item.deferredTo))}`}
          </p>
        )}
        {(presenters.length > 0 || entry.why) && (
          <p>
            {presenters.length > 0 && (
              <>
                <span class="quiet">{words.presentedBy}</span> <Names of={presenters} />
              </>
            )}
            {entry.why && (
              <span class="quiet">
                {presenters.length > 0 && ' · '}
                {entry.why}
              </span>
            )}
          </p>
        )}
        {loose.map((sum) => (
          <SumLine key={sum.id} sum={sum} meeting={meeting} />
        ))}
        {decisions.length > 0 ? (
          <Clauses clauses={decisions} meeting={meeting} />
        ) : (
          item.status === 'HANDLED' && <p class="quiet">{words.noDecision}</p>
        )}
        {tasks.map((task) => (
          <WorkLine key={task.id} task={task} meeting={meeting} />
        ))}
      </div>
    </li>
  )
}
