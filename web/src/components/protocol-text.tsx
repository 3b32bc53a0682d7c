import { useMemo } from 'preact/hooks'
import { useWords } from '../i18n/index.ts'
import { type Mark, type MarkKind, type MeetingDocument, type Segment, segmentLines, segmentsOf } from '../marks.ts'

const KEY: readonly MarkKind[] = [
  'attendance',
  'item',
  'presenter',
  'decision',
  'proposal',
  'task',
  'amount',
  'project',
  'finding',
  'unread',
]

/** A document's text as it was decoded, letter for letter, with its facts marked. Always text, never HTML. */
export function ProtocolText({
  document,
  marks,
}: {
  readonly document: MeetingDocument
  readonly marks: readonly Mark[]
}) {
  const words = useWords()
  const lines = useMemo(
    () => segmentLines(document.text, segmentsOf(document.text.length, marks)).slice(0, document.lines),
    [document, marks],
  )
  const unread = marks.filter(({ kind }) => kind === 'unread').length
  const kinds = KEY.filter((kind) => marks.some((mark) => mark.kind === kind))
  const seen = new Set<string>()
  return (
    <>
      <h2>{words.protocol}</h2>
      <p class="quiet">
        {words.protocolHelp} <span class="on-screen">{words.protocolPoint}</span> {words.lineCount(document.lines)}.{' '}
        {unread > 0 ? `${words.unreadCount(unread)}. ${words.unreadHelp}` : `${words.unreadNone}.`}{' '}
        <span class="file">{document.fileName}</span>
      </p>
      <ul class="plain key">
        {kinds.map((kind) => (
          <li key={kind}>
            <span class={`mark mark-${kind}`}>{words.factKinds[kind]}</span>
          </li>
        ))}
      </ul>
      <div class="protocol" lang="sv">
        {lines.map((segments, index) => (
          <div key={index} class="text-line" id={`L${index + 1}`}>
            <span class="line-number" aria-hidden="true">
              {index + 1}
            </span>
            <span class="line-text">
              {segments.map((segment) => (
                <Stretch
                  key={segment.start}
                  segment={segment}
                  text={document.text}
                  seen={seen}
                  title={words.factKinds}
                />
              ))}
            </span>
          </div>
        ))}
      </div>
    </>
  )
}

function Stretch({
  segment,
  text,
  seen,
  title,
}: {
  readonly segment: Segment
  readonly text: string
  readonly seen: Set<string>
  readonly title: Readonly<Record<MarkKind, string>>
}) {
  const words = text.slice(segment.start, segment.end)
  const inner = segment.marks[0]
  if (!inner) return <>{words}</>
  const keys = [...new Set(segment.marks.map(({ key }) => key))].join(' ')
  const kinds = [...new Set(segment.marks.map(({ kind }) => kind))]
  // The keyboard stops once at each fact, however many stretches it has.
  const again = seen.has(inner.key)
  seen.add(inner.key)
  return (
    <a
      class={`mark mark-${inner.kind}${kinds.includes('unread') ? ' mark-unread' : ''}${kinds.includes('finding') ? ' mark-finding' : ''}`}
      href={`?mark=${inner.key}`}
      data-marks={keys}
      title={kinds.map((kind) => title[kind]).join(', ')}
      tabIndex={again ? -1 : undefined}
    >
      {words}
    </a>
  )
}
