import type { SetWorkFragment } from '../api/generated.ts'
import { formatDate } from '../format.ts'
import { useWords } from '../i18n/index.ts'
import { useLinks } from '../links.ts'
import { Quote } from './quote.tsx'

/** What somebody was to do: given when, in which item, by when, and as whom the minutes name them. */
export function Assignments({
  tasks,
  total,
  to,
}: {
  readonly tasks: readonly SetWorkFragment[]
  readonly total: number
  /** Whose tasks they are: what the minutes say instead of this name is shown. */
  readonly to: string
}) {
  const words = useWords()
  const links = useLinks()
  return (
    <section>
      <h2>{words.assignments}</h2>
      {tasks.length === 0 && <p class="quiet">{words.assignmentsNone}</p>}
      <ul class="plain lines">
        {tasks.map((task) => {
          const written = task.assignees.map((assignee) => assignee.written)
          // Of several all are named, or it would look like a task of the others alone.
          const names = written.length === 1 && written[0] === to ? [] : written
          return (
            <li key={task.id} class="dated">
              <a class="when" href={links.of(task.item.meeting.id)!}>
                {formatDate(words, task.item.meeting.date, 'short')}
              </a>
              <div>
                <a href={links.of(task.item.id)!} lang="sv">
                  {task.item.title}
                </a>{' '}
                <Quote meeting={task.item.meeting} evidence={task.evidence} />
                {(names.length > 0 || task.due) && (
                  <div class="quiet">
                    {names.length > 0 && (
                      <>
                        {words.taskFor} <span lang="sv">{names.join(', ')}</span>
                      </>
                    )}
                    {names.length > 0 && task.due && ' · '}
                    {task.due && <span class="due">{words.due(formatDate(words, task.due))}</span>}
                  </div>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      {total > tasks.length && <p class="quiet">{words.of(tasks.length, total)}</p>}
    </section>
  )
}
