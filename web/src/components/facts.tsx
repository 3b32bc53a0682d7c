import type { ClauseFragment, MeetingNameFragment, SumFragment, WorkFragment } from '../api/generated.ts'
import { formatDate, formatSum } from '../format.ts'
import { useWords } from '../i18n/index.ts'
import { useLinks } from '../links.ts'
import { MeetingLink, Quote } from './quote.tsx'
import { Sign, type SignName } from './sign.tsx'

/** Names with links to their pages, parted by commas. */
export function Names({ of }: { readonly of: readonly { readonly id: string; readonly name: string }[] }) {
  const links = useLinks()
  return (
    <>
      {of.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a href={links.of(id) ?? '#'}>{name}</a>
        </span>
      ))}
    </>
  )
}

/** Who a task is for, and by when. */
export function WorkLine({
  task,
  meeting,
  quiet = false,
}: {
  readonly task: WorkFragment
  readonly meeting: Pick<MeetingNameFragment, 'id'>
  /** Without its quote, which is the decision's. */
  readonly quiet?: boolean
}) {
  const words = useWords()
  return (
    <div class="work">
      <span class="tag">{task.assignees.length > 0 ? words.taskFor : words.deadline}</span> <Assignees task={task} />
      {task.due && (
        <span class="due">
          {' '}
          {task.assignees.length > 0 ? words.due(formatDate(words, task.due)) : formatDate(words, task.due)}
        </span>
      )}{' '}
      {!quiet && <Quote meeting={meeting} evidence={task.evidence} />}
    </div>
  )
}

/** Who a task is for: links where it is known who that is. */
export function Assignees({ task }: { readonly task: WorkFragment }) {
  const links = useLinks()
  return (
    <>
      {task.assignees.map(({ written, party }, index) => {
        const target = party && links.of(party.id)
        const name = party ? party.name : written
        return (
          <span key={written}>
            {index > 0 && ', '}
            {target ? (
              <a href={target} title={written}>
                {name}
              </a>
            ) : (
              name
            )}
          </span>
        )
      })}
    </>
  )
}

/** What money may have become, in the order it is told. */
export const STATES = ['PROPOSED', 'GRANTED', 'REALLOCATED', 'SPENT', 'MENTIONED'] as const

/** What became of money: a sign, a colour and a word. */
export function StateTag({ state }: { readonly state: SumFragment['state'] }) {
  return (
    <span class={`state state-${state.toLowerCase()}`}>
      <Sign name={state.toLowerCase() as SignName} /> {useWords().states[state]}
    </span>
  )
}

/** A sum with what became of it, where it comes from, and the proposal or grant that belongs to it. */
export function SumLine({
  sum,
  meeting,
}: {
  readonly sum: SumFragment
  readonly meeting: Pick<MeetingNameFragment, 'id'>
}) {
  const words = useWords()
  return (
    <div class="sum">
      <strong>{formatSum(words, sum)}</strong> <StateTag state={sum.state} />
      {sum.decider && (
        <span class="quiet">
          {' '}
          {sum.state === 'PROPOSED' ? words.to : words.by} {sum.decider}
        </span>
      )}
      {sum.source && (
        <span class="quiet">
          {' '}
          {words.from} {sum.source}
        </span>
      )}
      {sum.grants && (
        <span>
          {' '}
          {words.grants} <MeetingLink meeting={sum.grants.item.meeting} short />
        </span>
      )}
      {sum.grantedBy && (
        <span>
          {' '}
          {words.grantedBy} <MeetingLink meeting={sum.grantedBy.item.meeting} short />
        </span>
      )}{' '}
      <Quote meeting={meeting} evidence={sum.evidence} />
    </div>
  )
}

/** The decisions of an item; a proposal stands under the decision it hangs on. */
export function Clauses({
  clauses,
  meeting,
}: {
  readonly clauses: readonly ClauseFragment[]
  readonly meeting: Pick<MeetingNameFragment, 'id'>
}) {
  const known = new Set(clauses.map(({ id }) => id))
  const top = clauses.filter(({ parent }) => !parent || !known.has(parent.id))
  if (clauses.length === 0) return null
  return (
    <ul class="clauses">
      {top.map((clause, index) => (
        <Clause key={clause.id} clause={clause} before={top[index - 1]} all={clauses} meeting={meeting} />
      ))}
    </ul>
  )
}

function Clause({
  clause,
  before,
  all,
  meeting,
}: {
  readonly clause: ClauseFragment
  /** The one above it: what both say of themselves is not said twice. */
  readonly before: ClauseFragment | undefined
  readonly all: readonly ClauseFragment[]
  readonly meeting: Pick<MeetingNameFragment, 'id'>
}) {
  const words = useWords()
  const below = all.filter(({ parent }) => parent?.id === clause.id)
  const proposal = clause.level === 'PROPOSAL'
  const to = clause.toBody?.name ?? clause.to
  return (
    <li class={proposal ? 'clause clause-proposal' : 'clause clause-decision'}>
      <Sign name={proposal ? 'proposal' : 'decision'} />
      <div class="clause-text">
        <span class={before?.level === clause.level && before.to === clause.to ? 'hidden' : 'tag'}>
          {proposal ? (to ? words.proposalTo(to) : words.proposal) : words.decision}
        </span>{' '}
        <span lang="sv">{clause.text}</span> <Quote meeting={meeting} evidence={clause.evidence} />
      </div>
      {clause.amounts.map((sum) => (
        <SumLine key={sum.id} sum={sum} meeting={meeting} />
      ))}
      {clause.tasks.map((task) => (
        <WorkLine key={task.id} task={task} meeting={meeting} quiet={task.evidence.line === clause.evidence.line} />
      ))}
      {below.length > 0 && (
        <ul class="clauses">
          {below.map((inner, index) => (
            <Clause key={inner.id} clause={inner} before={below[index - 1]} all={all} meeting={meeting} />
          ))}
        </ul>
      )}
    </li>
  )
}
