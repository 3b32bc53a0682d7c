import { useEffect, useState } from 'preact/hooks'
import { ask } from '../api/client.ts'
import { FindsDocument, type FindsQuery, SearchFacetsDocument } from '../api/generated.ts'
import { useQuery } from '../api/use-query.ts'
import { Highlight, hitContext, hitPath, SearchBox } from '../components/search-box.tsx'
import { Answered } from '../components/states.tsx'
import { PageTitle } from '../components/title.tsx'
import { formatDate, formatNumber } from '../format.ts'
import { useWords } from '../i18n/index.ts'
import { useLinks, useParameter } from '../links.ts'

type Page = FindsQuery['searchConnection']
type Kind = Page['nodes'][number]['kind']
const KINDS: readonly Kind[] = ['PERSON', 'ORGANIZATION', 'PROJECT', 'ITEM', 'DECISION']

/** The finds of a search, of one kind or year or all. */
export function SearchPage() {
  const words = useWords()
  const links = useLinks()
  const [text] = useParameter('q')
  const [kind, setKind] = useParameter('kind')
  const [year, setYear] = useParameter('year')
  const chosen = KINDS.find((name) => name === kind)
  const kinds = chosen ? [chosen] : null
  const period = /^\d{4}$/u.test(year) ? { year: Number(year) } : null
  const isAsked = text.trim().length > 1
  const question = { text: text.trim(), kinds, period }
  const asked = useQuery(FindsDocument, isAsked ? { ...question, after: null } : null)
  const facets = useQuery(SearchFacetsDocument, isAsked ? question : null)
  const [more, setMore] = useState<readonly Page[]>([])
  useEffect(() => setMore([]), [asked.data])
  const { all, byKind, byYear } = (isAsked && facets.data) || {}
  const number = (count: number) => formatNumber(words, count)
  const ofKind = (name: Kind | '') =>
    name === '' ? byKind?.total : (byKind?.kinds.find((own) => own.kind === name)?.count ?? 0)
  const count = (shown: number) => {
    const total = all?.total ?? shown
    const written = all?.isCapped ? words.searchMany(number(total)) : number(total)
    return words.searchCount(written, total > shown ? number(shown) : null)
  }
  const years = byYear?.years.filter((own) => own.year !== null) ?? []
  return (
    <>
      <PageTitle title={words.searchTitle(text)} />
      <SearchBox key={text} initial={text} />
      <fieldset class="choice">
        <legend>{words.kindFilter}</legend>
        {(['', ...KINDS] as const).map((name) => (
          <label key={name}>
            <input type="radio" name="kind" checked={(chosen ?? '') === name} onChange={() => setKind(name)} />
            {name ? words.kinds[name] : words.kindAll}
            {byKind && <span class="quiet"> {number(ofKind(name)!)}</span>}
          </label>
        ))}
      </fieldset>
      {(years.length > 0 || period !== null) && (
        <label class="field">
          {words.year}{' '}
          <select value={period ? year : ''} onChange={(event) => setYear(event.currentTarget.value)}>
            <option value="">{words.allYears}</option>
            {period !== null && !years.some((own) => own.year === period.year) && <option value={year}>{year}</option>}
            {years.map((own) => (
              <option key={own.year} value={String(own.year)}>
                {own.year} ({number(own.count)})
              </option>
            ))}
          </select>
        </label>
      )}
      {!isAsked ? (
        <p>{words.searchEmpty}</p>
      ) : (
        <Answered asked={asked}>
          {({ searchConnection }) => {
            const pages = [searchConnection, ...more]
            const hits = pages.flatMap(({ nodes }) => nodes)
            const { pageInfo } = pages.at(-1)!
            const next = () =>
              ask(FindsDocument, { ...question, after: pageInfo.endCursor }).then(
                (answer) => setMore([...more, answer.searchConnection]),
                asked.again,
              )
            return (
              <>
                <p class="quiet" role="status">
                  {hits.length === 0 ? words.searchNone(text) : count(hits.length)}
                </p>
                <ol class="plain hits">
                  {hits.map((hit) => (
                    <li key={`${hit.kind} ${hitPath(links, hit)}`}>
                      {hit.node.__typename === 'Decision' ? (
                        <>
                          <a href={hitPath(links, hit)}>{hit.node.item.title}</a>
                          <span class="quiet">
                            {words.kinds[hit.kind]}, {formatDate(words, hit.node.meeting.date)}
                          </span>
                          <p lang="sv">
                            <Highlight text={hit.highlight} />
                          </p>
                        </>
                      ) : (
                        <>
                          <a href={hitPath(links, hit)}>
                            <Highlight text={hit.highlight} />
                          </a>
                          <span class="quiet">{hitContext(words, hit)}</span>
                        </>
                      )}
                    </li>
                  ))}
                </ol>
                {pageInfo.hasNextPage && (
                  <p>
                    <button type="button" class="button" onClick={next}>
                      {words.loadMore}
                    </button>
                  </p>
                )}
              </>
            )
          }}
        </Answered>
      )}
    </>
  )
}
