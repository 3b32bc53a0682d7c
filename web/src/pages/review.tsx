import { FindingsDocument, type FindingsQuery, PromisesDocument } from '../api/generated.ts'
import { useQuery } from '../api/use-query.ts'
import { Candidates } from '../components/candidates.tsx'
import { Assignees } from '../components/facts.tsx'
import { LineLink, MeetingLink } from '../components/quote.tsx'
import { Said } from '../components/said.tsx'
import { Answered } from '../components/states.tsx'
import { PageTitle } from '../components/title.tsx'
import { formatDate, today } from '../format.ts'
import { useWords } from '../i18n/index.ts'
import { useLinks, useParameter } from '../links.ts'

const SEVERITIES = ['ERROR', 'WARNING', 'INFO'] as const

/** What a person should look at: findings and persons who may be one. */
export function FindingsPage() {
  const words = useWords()
  const asked = useQuery(FindingsDocument, {})
  return (
    <>
      <PageTitle title={words.findingsTitle}>
        <p class="lead">{words.findingsHelp}</p>
      </PageTitle>
      <Answered asked={asked}>
        {({ findings, candidates }) => (
          <>
            {findings.length === 0 && <p>{words.findingsNone}</p>}
            {SEVERITIES.map((severity) => (
              <Severity
                key={severity}
                severity={severity}
                findings={findings.filter((one) => one.severity === severity)}
              />
            ))}
            {candidates.length > 0 && (
              <section>
                <h2>{words.candidates}</h2>
                <p class="quiet">{words.candidatesHelp}</p>
                <Candidates candidates={candidates} />
              </section>
            )}
          </>
        )}
      </Answered>
    </>
  )
}

function Severity({
  severity,
  findings,
}: {
  readonly severity: (typeof SEVERITIES)[number]
  readonly findings: FindingsQuery['findings']
}) {
  const words = useWords()
  if (findings.length === 0) return null
  return (
    <section>
      <h2>
        {words.severities[severity]} <span class="quiet">{findings.length}</span>
      </h2>
      <ul class="plain lines">
        {findings.map((finding) => {
          const meeting = finding.document.meetings[0]
          return (
            <li key={finding.id}>
              <strong>{words.codes[finding.code] ?? finding.code}</strong>
              {meeting && (
                <>
                  {' '}
                  <MeetingLink meeting={meeting} short />
                </>
              )}
              {finding.evidence && meeting && (
                <>
                  {' '}
                  <LineLink meeting={meeting} evidence={finding.evidence} />{' '}
                  <q lang="sv">{finding.evidence.quote.slice(0, 120)}</q>
                </>
              )}
              <br />
              <span class="quiet">
                <Said text={finding.message} />
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What was to be done by a date, and whether it came back. */
export function PromisesPage() {
  const words = useWords()
  const links = useLinks()
  const asked = useQuery(PromisesDocument, { asOf: today() })
  const [show, setShow] = useParameter('show')
  const all = show === 'all'
  return (
    <>
      <PageTitle title={words.promisesTitle}>
        <p class="lead">{words.openPromisesHelp}</p>
      </PageTitle>
      <fieldset class="choice">
        <legend>{words.kindFilter}</legend>
        <label>
          <input type="radio" name="show" checked={!all} onChange={() => setShow('')} />
          {words.promisesOpen}
        </label>
        <label>
          <input type="radio" name="show" checked={all} onChange={() => setShow('all')} />
          {words.promisesAll}
        </label>
      </fieldset>
      <Answered asked={asked}>
        {({ openPromises, promises }) => {
          const open = new Set(openPromises.map(({ task }) => task.id))
          const shown = promises.filter(({ task }) => all || open.has(task.id))
          if (shown.length === 0) return <p>{all ? words.listNone : words.openPromisesNone}</p>
          return (
            <ul class="plain lines promises">
              {shown.map(({ due, task, answers }) => (
                <li key={task.id}>
                  <time class="when" dateTime={due}>
                    {formatDate(words, due, 'short')}
                  </time>
                  <div>
                    <a href={links.of(task.item.id)!} lang="sv">
                      {task.item.title}
                    </a>
                    <br />
                    <q lang="sv">{task.evidence.quote}</q>{' '}
                    <LineLink meeting={task.item.meeting} evidence={task.evidence} />
                    <br />
                    <span class="quiet">
                      {words.promisedAt} {formatDate(words, task.item.meeting.date)}
                      {task.assignees.length > 0 && (
                        <>
                          {' · '}
                          {words.taskFor} <Assignees task={task} />
                        </>
                      )}
                    </span>
                    {(answers.length > 0 || all) && <br />}
                    {answers.length > 0 ? (
                      <span>
                        ✓ {words.answeredBy}:{' '}
                        {answers.map((answer, index) => (
                          <span key={answer.id}>
                            {index > 0 && ', '}
                            <a href={links.of(answer.id)!}>
                              {formatDate(words, answer.meeting.date, 'short')} {answer.title}
                            </a>
                          </span>
                        ))}
                      </span>
                    ) : (
                      all && open.has(task.id) && <span class="tag tag-open">{words.notAnswered}</span>
                    )}
                  </div>
                </li>
              ))}
            </ul>
          )
        }}
      </Answered>
    </>
  )
}
