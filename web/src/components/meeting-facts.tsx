import type { ComponentChildren } from 'preact'
import type { ClauseFragment, MeetingQuery, QuoteFragment, SumFragment, WorkFragment } from '../api/generated.ts'
import { formatDate, formatSum } from '../format.ts'
import { grouped } from '../grouped.ts'
import { useWords } from '../i18n/index.ts'
import { useLinks } from '../links.ts'
import { type MarkKind, type MeetingDocument, markKey } from '../marks.ts'
import { Assignees, Names, StateTag } from './facts.tsx'
import { MeetingLink } from './quote.tsx'
import { Said, useSaid } from './said.tsx'
import { Sign } from './sign.tsx'

type Meeting = NonNullable<MeetingQuery['meeting']>
type Item = Meeting['items'][number]
type Attendance = Meeting['attendances'][number]

/** What was read from a meeting's minutes; each line leads to the words it was read from. */
export function MeetingFacts({
  meeting,
  document,
}: {
  readonly meeting: Meeting
  readonly document: MeetingDocument | undefined
}) {
  const words = useWords()
  const { sources } = meeting
  const findings = (document?.findings ?? []).filter(({ code }) => code !== 'LINE_UNREAD')
  return (
    <>
      <h2>{words.facts}</h2>
      <dl class="pairs">
        <Pair name={words.date}>
          <Fact kind="meeting" evidence={meeting.evidence}>
            {formatDate(words, meeting.date)}
            {meeting.dateReason && meeting.dateWritten && (
              <span class="tag tag-open">{words.dateWritten(meeting.dateWritten)}</span>
            )}
          </Fact>
          {meeting.dateReason && (
            <p class="quiet">
              <Said text={meeting.dateReason} />
            </p>
          )}
        </Pair>
        {meeting.body && (
          <Pair name={words.body}>
            <Fact kind="meeting" evidence={sources.body}>
              {meeting.body.name}
            </Fact>
          </Pair>
        )}
        {meeting.body?.organization && (
          <Pair name={words.organization}>
            <Fact kind="meeting" evidence={sources.organization}>
              <Names of={[meeting.body.organization]} />
            </Fact>
          </Pair>
        )}
        {meeting.number && (
          <Pair name={words.meetingNumber}>
            <Fact kind="meeting" evidence={sources.number}>
              {meeting.number}
            </Fact>
          </Pair>
        )}
        {(meeting.start || meeting.end) && (
          <Pair name={words.time}>
            <Fact kind="meeting" evidence={sources.start}>
              {meeting.start}
            </Fact>
            {meeting.end && ' – '}
            <Fact kind="meeting" evidence={sources.end}>
              {meeting.end}
            </Fact>
          </Pair>
        )}
        {meeting.place && (
          <Pair name={words.place}>
            <Fact kind="meeting" evidence={sources.place}>
              {meeting.place}
            </Fact>
          </Pair>
        )}
        {meeting.chair && (
          <Pair name={words.chair}>
            <Fact kind="meeting" evidence={sources.chair}>
              <Names of={[meeting.chair]} />
            </Fact>
          </Pair>
        )}
        {meeting.secretary && (
          <Pair name={words.secretary}>
            <Fact kind="meeting" evidence={sources.secretary}>
              <Names of={[meeting.secretary]} />
            </Fact>
          </Pair>
        )}
      </dl>
      {findings.length > 0 && (
        <ul class="plain facts">
          {findings.map((finding) => (
            <li key={finding.id}>
              <Fact kind="finding" evidence={finding.evidence}>
                {words.codes[finding.code] ?? finding.code}
                {finding.evidence && (
                  <>
                    : <q lang="sv">{finding.evidence.quote.slice(0, 80)}</q>
                  </>
                )}
              </Fact>
            </li>
          ))}
        </ul>
      )}
      <Attendances attendances={meeting.attendances} />
      <h3>{words.items}</h3>
      {meeting.items.length === 0 && <p class="quiet">{words.noItems}</p>}
      <ol class="plain items">
        {meeting.items.map((item) => (
          <ItemFacts key={item.id} item={item} />
        ))}
      </ol>
    </>
  )
}

function Pair({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** One fact; lights up together with its words in the text. */
function Fact({
  kind,
  evidence,
  children,
}: {
  readonly kind: MarkKind
  readonly evidence: QuoteFragment | null
  readonly children: ComponentChildren
}) {
  const words = useWords()
  if (!evidence) return <span class="fact">{children}</span>
  const key = markKey(evidence)
  return (
    <span class={`fact fact-${kind}`} data-marks={key}>
      {children}{' '}
      <a class="line-link" href={`?mark=${key}`}>
        {words.line(evidence.line)}
      </a>
    </span>
  )
}

function Attendances({ attendances }: { readonly attendances: readonly Attendance[] }) {
  const words = useWords()
  const said = useSaid()
  const groups = grouped(attendances, ({ status, role }) =>
    status === 'ABSENT' ? words.absent : role === null || role === 'MEMBER' ? words.present : words.roles[role],
  )
  return (
    <section>
      <h3>{words.attendance}</h3>
      {[...groups].map(([name, entries]) => (
        <div key={name}>
          <h4>
            {name} <span class="quiet">{entries.length}</span>
          </h4>
          <ul class="plain attendances">
            {[...entries]
              .sort((left, right) => nameOf(left).localeCompare(nameOf(right), 'sv'))
              .map((attendance) => (
                <li key={attendance.key}>
                  <Fact kind="attendance" evidence={attendance.evidence}>
                    <span
                      class="whom"
                      title={
                        attendance.organizationReason ? (said(attendance.organizationReason) ?? undefined) : undefined
                      }
                    >
                      {attendance.organization && <Names of={[attendance.organization]} />}
                      {attendance.organizationReason && ` (${words.concluded})`}
                    </span>{' '}
                    <span>
                      {attendance.person ? <Names of={[attendance.person]} /> : <em>{words.listedWithoutName}</em>}
                      {attendance.party && ` (${attendance.party})`}
                      {attendance.partial && (
                        <span class="quiet"> {words.partialFromTo(attendance.from, attendance.to)}</span>
                      )}
                    </span>
                  </Fact>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function nameOf({ organization, person }: Attendance): string {
  return `${organization?.name ?? '\uFFFF'} ${person?.name ?? ''}`
}

function ItemFacts({ item }: { readonly item: Item }) {
  const words = useWords()
  const links = useLinks()
  const known = new Set(item.decisions.map(({ id }) => id))
  return (
    <li class={item.parent ? 'item item-sub' : 'item'}>
      <h4 lang="sv">
        <Fact kind="item" evidence={item.evidence}>
          {item.number && <span class="item-number">{item.number}</span>} <a href={links.of(item.id)!}>{item.title}</a>
        </Fact>
      </h4>
      {item.status !== 'HANDLED' && (
        <p>
          <span class="tag">{words.statuses[item.status]}</span>
          {item.deferredTo && ` ${words.comesBack(formatDate(words, item.deferredTo))}`}
        </p>
      )}
      <ul class="plain facts">
        {item.presentations.map(({ person, evidence }) => (
          <li key={person.id}>
            <Fact kind="presenter" evidence={evidence}>
              <span class="quiet">{words.presentedBy}</span> <Names of={[person]} />
            </Fact>
          </li>
        ))}
        {item.concerns.map(({ project, evidence }) => (
          <li key={project.id}>
            <Fact kind="project" evidence={evidence}>
              <span class="quiet">{words.concerns}</span> <Names of={[project]} />
            </Fact>
          </li>
        ))}
        <Sums sums={item.amounts} />
        <Works tasks={item.tasks} />
        {item.decisions
          .filter(({ parent }) => !parent || !known.has(parent.id))
          .map((clause) => (
            <ClauseFacts key={clause.id} clause={clause} all={item.decisions} />
          ))}
        {[
          { name: words.earlier, links: item.follows },
          { name: words.later, links: item.followedBy },
        ].map(({ name, links: others }) =>
          others.map(({ item: other, reason }) => (
            <li key={other.id}>
              <span class="quiet">{name}</span>{' '}
              <a href={links.of(other.id)!} title={other.title}>
                {formatDate(words, other.meeting.date)}
              </a>{' '}
              <span class="quiet">({words.reasons[reason]})</span>
            </li>
          )),
        )}
      </ul>
    </li>
  )
}

function ClauseFacts({ clause, all }: { readonly clause: ClauseFragment; readonly all: readonly ClauseFragment[] }) {
  const words = useWords()
  const proposal = clause.level === 'PROPOSAL'
  const to = clause.toBody?.name ?? clause.to
  const below = all.filter(({ parent }) => parent?.id === clause.id)
  return (
    <li class={proposal ? 'clause clause-proposal' : 'clause clause-decision'}>
      <Sign name={proposal ? 'proposal' : 'decision'} />
      <Fact kind={proposal ? 'proposal' : 'decision'} evidence={clause.evidence}>
        <span class="tag">{proposal ? (to ? words.proposalTo(to) : words.proposal) : words.decision}</span>{' '}
        <span lang="sv">{clause.text}</span>
      </Fact>
      {(clause.amounts.length > 0 || clause.tasks.length > 0 || below.length > 0) && (
        <ul class="plain facts">
          <Sums sums={clause.amounts} />
          <Works tasks={clause.tasks} />
          {below.map((inner) => (
            <ClauseFacts key={inner.id} clause={inner} all={all} />
          ))}
        </ul>
      )}
    </li>
  )
}

function Sums({ sums }: { readonly sums: readonly SumFragment[] }) {
  const words = useWords()
  return (
    <>
      {sums.map((sum) => (
        <li key={sum.id}>
          <Fact kind="amount" evidence={sum.evidence}>
            <strong>{formatSum(words, sum)}</strong> <StateTag state={sum.state} />
            {sum.source && (
              <span class="quiet">
                {' '}
                {words.from} {sum.source}
              </span>
            )}
            {sum.grantedBy && (
              <>
                {' '}
                {words.grantedBy} <MeetingLink meeting={sum.grantedBy.item.meeting} short />
              </>
            )}
          </Fact>
        </li>
      ))}
    </>
  )
}

function Works({ tasks }: { readonly tasks: readonly WorkFragment[] }) {
  const words = useWords()
  return (
    <>
      {tasks.map((task) => (
        <li key={task.id}>
          <Fact kind="task" evidence={task.evidence}>
            <span class="tag">{task.assignees.length > 0 ? words.taskFor : words.deadline}</span>{' '}
            <Assignees task={task} />
            {task.due && (
              <span class="due">
                {' '}
                {task.assignees.length > 0 ? words.due(formatDate(words, task.due)) : formatDate(words, task.due)}
              </span>
            )}
          </Fact>
        </li>
      ))}
    </>
  )
}
