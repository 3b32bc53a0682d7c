import type { ComponentChildren } from 'preact'
import type { MeetingNameFragment, QuoteFragment } from '../api/generated.ts'
import { formatDate } from '../format.ts'
import { useWords } from '../i18n/index.ts'
import { useLinks } from '../links.ts'

type MeetingName = Pick<MeetingNameFragment, 'id'>

/** Opens the sentence a fact was read from, in place; and from there the whole text. */
export function Quote({ meeting, evidence }: { readonly meeting: MeetingName; readonly evidence: QuoteFragment }) {
  const words = useWords()
  const links = useLinks()
  return (
    <details class="quote">
      <summary title={words.openQuote}>{words.line(evidence.line)}</summary>
      <blockquote lang="sv">{evidence.quote}</blockquote>
      <a href={links.quote(meeting, evidence)}>{words.openInProtocol}</a>
    </details>
  )
}

/** A link straight to the line in the protocol. */
export function LineLink({
  meeting,
  evidence,
  children,
}: {
  readonly meeting: MeetingName
  readonly evidence: QuoteFragment
  readonly children?: ComponentChildren
}) {
  const words = useWords()
  const links = useLinks()
  return (
    <a class="line-link" href={links.quote(meeting, evidence)} title={evidence.quote}>
      {children ?? words.line(evidence.line)}
    </a>
  )
}

/** A meeting by its day, body and number. */
export function MeetingLink({
  meeting,
  short = false,
}: {
  readonly meeting: MeetingNameFragment
  readonly short?: boolean
}) {
  const words = useWords()
  const links = useLinks()
  const day = formatDate(words, meeting.date, short ? 'short' : 'long')
  return (
    <a href={links.of(meeting.id)!}>
      <time dateTime={meeting.date ?? undefined}>{day}</time>
      {!short && meeting.body && <span class="quiet"> {meeting.body.name}</span>}
      {!short && meeting.number && <span class="quiet"> {words.number(meeting.number)}</span>}
    </a>
  )
}
