import { useEffect, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { NeighboursDocument, type NeighboursQuery, StartDocument } from '../api/generated.ts'
import { useQuery } from '../api/use-query.ts'
import { type Column, Figure } from '../components/data-tools.tsx'
import { Answered, NotFound, NothingYet } from '../components/states.tsx'
import { PageTitle } from '../components/title.tsx'
import { today } from '../format.ts'
import { grouped } from '../grouped.ts'
import { useWords } from '../i18n/index.ts'
import type { Dictionary } from '../i18n/sv.ts'
import { useLinks, useParameter } from '../links.ts'
import { type Neighbourhood, neighboursOf } from '../neighbours.ts'

/** What stands around one person, project or organization. */
export function GraphPage() {
  const words = useWords()
  const [focus] = useParameter('focus')
  if (!focus) {
    return (
      <>
        <PageTitle title={words.graphTitle} />
        <Choice />
      </>
    )
  }
  return <Around key={focus} id={focus} />
}

function Choice() {
  const words = useWords()
  const links = useLinks()
  const asked = useQuery(StartDocument, { today: today() })
  return (
    <Answered asked={asked}>
      {({ projects, municipalities, meetings }) =>
        meetings.totalCount === 0 ? (
          <NothingYet />
        ) : (
          <>
            <p>{words.graphChoose}</p>
            {[projects.nodes, municipalities].map((things, index) => (
              <section key={index === 0 ? 'projects' : 'municipalities'}>
                <h2>{index === 0 ? words.browseProjects : words.browseMunicipalities}</h2>
                <ul class="plain chips">
                  {things.map(({ id, name }) => (
                    <li key={id}>
                      <a class="chip" href={links.to(`/graph?focus=${encodeURIComponent(id)}`)}>
                        {name}
                      </a>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </>
        )
      }
    </Answered>
  )
}

function Around({ id }: { readonly id: string }) {
  const asked = useQuery(NeighboursDocument, { id })
  return (
    <Answered asked={asked} whole>
      {({ node }) => {
        const around = node && neighboursOf(node)
        return around ? <Picture around={around} /> : <NotFound />
      }}
    </Answered>
  )
}

/** What the shapes of the picture are. */
const KINDS: readonly {
  readonly word: 'project' | 'person' | 'organization'
  readonly types: readonly string[]
  readonly shape: string
}[] = [
  { word: 'project', types: ['Project'], shape: 'M8 1 15 8 8 15 1 8Z' },
  { word: 'person', types: ['Person'], shape: 'M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12Z' },
  { word: 'organization', types: ['Municipality', 'GenericOrganization', 'Body'], shape: 'M2 2h12v12H2Z' },
]

type Edge = Neighbourhood['edges'][number]

function Picture({ around }: { readonly around: Neighbourhood }) {
  const words = useWords()
  const links = useLinks()
  const { route } = useLocation()
  const box = useRef<HTMLDivElement>(null)
  const refocus = (id: string) => links.to(`/graph?focus=${encodeURIComponent(id)}`)
  const name = around.nodes.find(({ id }) => id === around.focus)!.name
  const names = new Map(around.nodes.map((node) => [node.id, node.name]))
  useEffect(() => {
    let gone = false
    let end = () => {}
    import('../charts/network.ts').then(({ drawNetwork }) => {
      if (!gone && box.current)
        end = drawNetwork(
          box.current,
          around,
          (edge) => relationOf(words, edge),
          (id) => route(refocus(id)),
        )
    })
    return () => {
      gone = true
      end()
    }
  }, [around, words])
  const columns: Column<Edge>[] = [
    {
      title: words.since,
      value: ({ from }) => names.get(from)!,
      show: ({ from }) => <a href={refocus(from)}>{names.get(from)}</a>,
    },
    { title: '', value: (edge) => relationOf(words, edge) },
    {
      title: words.until,
      value: ({ to }) => names.get(to)!,
      show: ({ to }) => <a href={refocus(to)}>{names.get(to)}</a>,
    },
  ]
  return (
    <>
      <PageTitle title={words.graphOf(name)}>
        <p>
          <a href={links.of(around.focus) ?? links.to('/')}>{words.openPage(name)}</a>
        </p>
      </PageTitle>
      {around.edges.length === 0 ? (
        <p class="quiet">{words.nothingNear}</p>
      ) : (
        <Figure
          id="neighbours"
          title={words.neighbours}
          help={words.graphHelp}
          rows={around.edges}
          columns={columns}
          query={NeighboursDocument}
          variables={{ id: around.focus }}
          file={words.graphOf(name)}
        >
          <ul class="plain key">
            {KINDS.filter(({ types }) => around.nodes.some(({ type }) => types.includes(type))).map(
              ({ shape, word }) => (
                <li key={word}>
                  <svg class={`kind-sign kind-${word}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                    <path d={shape} />
                  </svg>{' '}
                  {word === 'organization' ? `${words.municipality}, ${words.organization.toLowerCase()}` : words[word]}
                </li>
              ),
            )}
            {[...new Set(around.edges.map(({ kind }) => kind))].map((kind) => (
              <li key={kind}>
                <svg
                  class={`relation relation-${kind.toLowerCase()}`}
                  viewBox="0 0 28 8"
                  width="28"
                  height="8"
                  aria-hidden="true"
                >
                  <path d="M0 4h28" />
                </svg>{' '}
                {words.relations[kind]}
              </li>
            ))}
          </ul>
          {around.omitted > 0 && <p class="quiet">{words.omitted(around.nodes.length, around.omitted)}</p>}
          <div class="with-aside">
            <div
              ref={box}
              class="network __________cytoscape_container"
              role="img"
              aria-label={words.graphLabel(name, around.nodes.length - 1)}
            />
            <aside>
              <ul class="plain lines">
                {[...grouped(around.edges, ({ from }) => from)].map(([from, edges]) => (
                  <li key={from}>
                    <a href={refocus(from)}>{names.get(from)}</a>
                    {[...grouped(edges, ({ kind }) => kind)].map(([kind, same]) => (
                      <div key={kind} class="near">
                        <span class="quiet">{words.relations[kind]}</span>{' '}
                        {same.map(({ to }, index) => (
                          <span key={to}>
                            {index > 0 && ', '}
                            <a href={refocus(to)}>{names.get(to)}</a>
                          </span>
                        ))}
                      </div>
                    ))}
                  </li>
                ))}
              </ul>
            </aside>
          </div>
        </Figure>
      )}
    </>
  )
}

function relationOf(words: Dictionary, { kind }: Edge): string {
  return words.relations[kind]
}

export type FocusNode = NonNullable<NeighboursQuery['node']>
