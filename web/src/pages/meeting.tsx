import { useEffect, useMemo, useRef } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import { type MeetingQuery, MeetingDocument as MeetingQuestion } from '../api/generated.ts'
import { useQuery } from '../api/use-query.ts'
import { MeetingFacts } from '../components/meeting-facts.tsx'
import { ProtocolText } from '../components/protocol-text.tsx'
import { Answered, NotFound } from '../components/states.tsx'
import { PageTitle } from '../components/title.tsx'
import { formatDate } from '../format.ts'
import { useWords } from '../i18n/index.ts'
import { useParameter } from '../links.ts'
import { marksOf } from '../marks.ts'

type Meeting = NonNullable<MeetingQuery['meeting']>

/** A meeting: its facts, and beside them the text they were read from, each marked in it. */
export function MeetingPage() {
  const { params } = useRoute()
  const id = `Meeting:${params.id}`
  return <OneMeeting key={id} id={id} />
}

function OneMeeting({ id }: { readonly id: string }) {
  const asked = useQuery(MeetingQuestion, { id })
  return (
    <Answered asked={asked} whole>
      {({ meeting }) => (meeting ? <BothSides meeting={meeting} /> : <NotFound />)}
    </Answered>
  )
}

function BothSides({ meeting }: { readonly meeting: Meeting }) {
  const words = useWords()
  const [mark] = useParameter('mark')
  const [chosen, choose] = useParameter('document')
  const [pane, setPane] = useParameter('pane')
  const document = meeting.documents.find(({ sha256 }) => chosen && sha256.startsWith(chosen)) ?? meeting.documents[0]
  const marks = useMemo(() => (document ? marksOf(meeting, document) : []), [meeting, document])
  const both = useRef<HTMLDivElement>(null)
  const light = useLight(both, mark)
  const title = words.meetingTitle(meeting.body?.name ?? words.meetingOnly, formatDate(words, meeting.date))
  // On a phone one side shows at a time: who comes to see a mark sees the text.
  const shown = pane === 'facts' || pane === 'text' ? pane : mark ? 'text' : 'facts'
  return (
    <>
      <PageTitle title={title} kind={words.meeting}>
        {meeting.number && <p class="quiet">{words.number(meeting.number)}</p>}
      </PageTitle>
      {meeting.documents.length > 1 && (
        <label class="field">
          {words.protocol}{' '}
          <select value={document?.sha256.slice(0, 12)} onChange={(event) => choose(event.currentTarget.value)}>
            {meeting.documents.map(({ sha256, fileName }) => (
              <option key={sha256} value={sha256.slice(0, 12)}>
                {fileName}
              </option>
            ))}
          </select>
        </label>
      )}
      <fieldset class="choice panes-choice">
        <legend class="hidden">{words.pane}</legend>
        <label>
          <input type="radio" name="pane" checked={shown === 'facts'} onChange={() => setPane('facts', true)} />
          {words.paneFacts}
        </label>
        <label>
          <input type="radio" name="pane" checked={shown === 'text'} onChange={() => setPane('text', true)} />
          {words.paneText}
        </label>
      </fieldset>
      {/* biome-ignore lint/a11y/useKeyWithMouseEvents: focus is followed by onFocusIn, Preact's name for it. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only lights up what is pointed at. */}
      <div
        ref={both}
        class={`panes show-${shown}`}
        onMouseOver={light.on}
        onFocusIn={light.on}
        onMouseLeave={light.off}
      >
        <section class="pane pane-facts" aria-label={words.facts}>
          <MeetingFacts meeting={meeting} document={document} />
        </section>
        {document && (
          <section class="pane pane-text" aria-label={words.protocol}>
            <ProtocolText document={document} marks={marks} />
          </section>
        )}
      </div>
    </>
  )
}

/** Lights up the fact pointed at on both sides, and brings the one that the address names into view. */
function useLight(both: { readonly current: HTMLElement | null }, mark: string) {
  const lit = useRef<string | null>(null)
  const { url } = useLocation()
  const set = (name: 'lit' | 'chosen', key: string | null) => {
    for (const element of both.current?.querySelectorAll(`.${name}`) ?? []) element.classList.remove(name)
    if (key === null || !/^\d+-\d+$/u.test(key)) return
    for (const element of both.current?.querySelectorAll(`[data-marks~="${key}"]`) ?? []) element.classList.add(name)
  }
  useEffect(() => {
    set('chosen', mark)
    if (!mark) return
    for (const pane of both.current?.querySelectorAll<HTMLElement>('.pane') ?? []) {
      const element = pane.querySelector<HTMLElement>('.chosen')
      if (element) bringIntoView(pane, element)
    }
  }, [url])
  return {
    on: (event: Event) => {
      const element = (event.target as Element).closest?.('[data-marks]')
      const key = element?.getAttribute('data-marks')?.split(' ')[0] ?? null
      if (key === lit.current) return
      lit.current = key
      set('lit', key)
    },
    off: () => {
      lit.current = null
      set('lit', null)
    },
  }
}

function bringIntoView(pane: HTMLElement, element: HTMLElement): void {
  if (pane.scrollHeight <= pane.clientHeight + 1) {
    if (element.offsetParent !== null && element.closest('.pane-text')) element.scrollIntoView({ block: 'center' })
    return
  }
  const from = element.getBoundingClientRect().top - pane.getBoundingClientRect().top
  const inView = from >= 0 && from < pane.clientHeight - 40
  if (!inView) pane.scrollTop += from - pane.clientHeight / 3
}
