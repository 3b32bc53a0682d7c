import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { SearchDocument, type SearchQuery } from '../api/generated.ts'
import { useQuery } from '../api/use-query.ts'
import { formatDate } from '../format.ts'
import { useWords } from '../i18n/index.ts'
import type { Dictionary } from '../i18n/sv.ts'
import { type Links, useLinks } from '../links.ts'

export type Hit = SearchQuery['search'][number]

const PAUSE_MILLISECONDS = 120
const SHORTEST = 2

/** A box to search in, with answers as one types; keys as in the ARIA combobox pattern. */
export function SearchBox({
  initial = '',
  compact = false,
}: {
  readonly initial?: string
  readonly compact?: boolean
}) {
  const words = useWords()
  const links = useLinks()
  const { route } = useLocation()
  const id = useId()
  const [text, setText] = useState(initial)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const asked = useSettled(text.trim())
  const box = useRef<HTMLFormElement>(null)
  const { data, loading, failure } = useQuery(
    SearchDocument,
    asked.length < SHORTEST ? null : { text: asked, first: 8 },
  )
  const hits = asked.length < SHORTEST ? [] : (data?.search ?? [])
  const shown = open && text.trim().length >= SHORTEST
  const all = links.to(`/search?q=${encodeURIComponent(text.trim())}`)
  const targets = [...hits.map((hit) => hitPath(links, hit)), all]
  const go = (path: string) => {
    setOpen(false)
    route(path)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false)
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    setOpen(true)
    const step = event.key === 'ArrowDown' ? 1 : -1
    setActive((active + step + targets.length + 1) % (targets.length + 1))
  }
  useEffect(() => {
    const outside = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false)
    }
    addEventListener('pointerdown', outside)
    return () => removeEventListener('pointerdown', outside)
  }, [])
  return (
    // biome-ignore lint/a11y/useSemanticElements: older browsers do not know <search>.
    <form
      ref={box}
      class={compact ? 'search search-compact' : 'search'}
      role="search"
      aria-label={compact ? words.searchLabel : words.searchHint}
      action={links.to('/search')}
      onSubmit={(event) => {
        event.preventDefault()
        go(targets[active] ?? all)
      }}
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOpen(false)
      }}
    >
      <label class="hidden" for={`${id}-input`}>
        {words.searchLabel}
      </label>
      <input
        id={`${id}-input`}
        name="q"
        type="search"
        // biome-ignore lint/a11y/noRedundantRoles: without a list of its own, an input is none.
        role="combobox"
        list={undefined}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown && active >= 0 && active < targets.length ? `${id}-${active}` : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={compact ? words.searchHintShort : words.searchHint}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value)
          setActive(-1)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      <button type="submit" class="button">
        {words.searchButton}
      </button>
      <div id={`${id}-list`} role="listbox" aria-label={words.searchLabel} class="suggestions" hidden={!shown}>
        {hits.map((hit, index) => (
          <Suggestion
            key={targets[index]}
            id={`${id}-${index}`}
            selected={active === index}
            choose={() => go(targets[index]!)}
          >
            <Highlight text={hit.highlight} />
            <small>{hitContext(words, hit)}</small>
          </Suggestion>
        ))}
        <Suggestion id={`${id}-${hits.length}`} selected={active === hits.length} choose={() => go(all)}>
          {failure
            ? failure.kind === 'UNREACHABLE'
              ? words.unreachable
              : words.broken
            : loading
              ? words.loading
              : hits.length > 0
                ? words.searchAll
                : words.searchNone(text.trim())}
        </Suggestion>
      </div>
    </form>
  )
}

function Suggestion(props: {
  readonly id: string
  readonly selected: boolean
  readonly choose: () => void
  readonly children: preact.ComponentChildren
}) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus and names the active option.
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the box.
    <div id={props.id} role="option" aria-selected={props.selected} class="suggestion" onClick={props.choose}>
      {props.children}
    </div>
  )
}

/** The text once nothing was typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

/** Where a find is read: its page, or the sentence of a decision. */
export function hitPath(links: Links, { node }: Hit): string {
  if (node.__typename === 'Decision') return links.quote(node.meeting, node.evidence)
  return links.of(node.id) ?? links.to('/')
}

/** What kind of thing a find is, and when. */
export function hitContext(words: Dictionary, { kind, node }: Hit): string {
  if (node.__typename === 'AgendaItem') return `${words.kinds[kind]}, ${formatDate(words, node.meeting.date)}`
  if (node.__typename === 'Decision') {
    return `${words.kinds[kind]}, ${formatDate(words, node.meeting.date)} · ${node.item.title}`
  }
  return node.__typename === 'Municipality' ? words.municipality : words.kinds[kind]
}

/** Text with the words searched for, which stand in `**`, marked. */
export function Highlight({ text }: { readonly text: string }) {
  return <span>{text.split('**').map((part, index) => (index % 2 ? <mark key={index}>{part}</mark> : part))}</span>
}
